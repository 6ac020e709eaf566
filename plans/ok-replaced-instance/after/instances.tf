resource "aws_security_group" "worker" {
  name        = "worker"
  description = "Background workers"
  vpc_id      = aws_vpc.main.id
}

resource "aws_vpc_security_group_egress_rule" "worker_all" {
  security_group_id = aws_security_group.worker.id
  description       = "everything out"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_instance" "worker_a" {
  ami                    = "ami-0b9c8d7e6f5a40312"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.private_a.id
  vpc_security_group_ids = [aws_security_group.worker.id]
  iam_instance_profile   = aws_iam_instance_profile.managed.name

  tags = { Name = "worker_a" }
}

resource "aws_instance" "worker_c" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.private_c.id
  vpc_security_group_ids = [aws_security_group.worker.id]
  iam_instance_profile   = aws_iam_instance_profile.managed.name

  user_data_replace_on_change = true

  user_data = <<-SCRIPT
    #!/bin/bash
    dnf install -y worker-1.5
  SCRIPT

  tags = { Name = "worker_c" }
}
