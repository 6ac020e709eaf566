# Lets the Systems Manager agent of an instance register and open sessions.
resource "aws_iam_role" "managed" {
  name = "managed-instance"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "managed_ssm" {
  role       = aws_iam_role.managed.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "managed" {
  name = "managed-instance"
  role = aws_iam_role.managed.name
}
