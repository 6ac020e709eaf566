locals {
  batch_https_destinations = [
    "10.0.0.0/16",
  ]
}

resource "aws_security_group" "batch" {
  name        = "batch"
  description = "Batch jobs"
  vpc_id      = aws_vpc.main.id
}

resource "aws_vpc_security_group_egress_rule" "batch_https" {
  count = length(local.batch_https_destinations)

  security_group_id = aws_security_group.batch.id
  cidr_ipv4         = local.batch_https_destinations[count.index]
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_instance" "batch" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.batch.id
  vpc_security_group_ids = [aws_security_group.batch.id]
  iam_instance_profile   = aws_iam_instance_profile.managed.name

  tags = { Name = "batch" }
}
