resource "aws_iam_role" "shop" {
  name = "shop"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "shop_read_secrets" {
  name = "read-secrets"
  role = aws_iam_role.shop.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "secretsmanager:GetSecretValue"
      Resource = "arn:aws:secretsmanager:ap-northeast-1:123456789012:secret:shop/*"
    }]
  })
}

resource "aws_iam_instance_profile" "shop" {
  name = aws_iam_role.shop.name
  role = aws_iam_role.shop.name
}

resource "aws_security_group" "app" {
  name        = "app"
  description = "Application servers"
  vpc_id      = aws_vpc.main.id

  egress {
    description = "Anywhere"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "app" {
  ami                    = "ami-0d52744d6551d851e"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = [aws_security_group.app.id]
  iam_instance_profile   = aws_iam_instance_profile.shop.name

  tags = {
    Name = "app"
  }
}

resource "aws_security_group" "batch" {
  name        = "batch"
  description = "Batch jobs"
  vpc_id      = aws_vpc.main.id

  egress {
    description = "Anywhere"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "batch" {
  ami                    = "ami-0d52744d6551d851e"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.private.id
  vpc_security_group_ids = [aws_security_group.batch.id]
  iam_instance_profile   = aws_iam_instance_profile.shop.name

  tags = {
    Name = "batch"
  }
}
