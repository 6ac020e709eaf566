# A shared development environment. Cloud9 makes the instance, its role and its security group itself.
resource "aws_cloud9_environment_ec2" "shared" {
  name            = "shared"
  instance_type   = "t3.small"
  image_id        = "amazonlinux-2023-x86_64"
  connection_type = "CONNECT_SSM"
  subnet_id       = aws_subnet.public.id
}

resource "aws_iam_role" "session_manager" {
  name = "session-manager"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.session_manager.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "session_manager" {
  name = aws_iam_role.session_manager.name
  role = aws_iam_role.session_manager.name
}

# Another developer's instance, in the VPC's default group.
resource "aws_instance" "verification" {
  ami                    = "ami-0d52744d6551d851e"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = [aws_vpc.main.default_security_group_id]
  iam_instance_profile   = aws_iam_instance_profile.session_manager.name

  tags = {
    Name = "verification"
  }
}
