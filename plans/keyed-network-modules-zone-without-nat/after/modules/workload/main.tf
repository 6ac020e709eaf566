variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "private_subnet_ids" {
  description = "By the letter of the zone"
  type        = map(string)
}

variable "zones" {
  type = set(string)
}

variable "instance_profile" {
  type = string
}

resource "aws_security_group" "this" {
  name        = var.name
  description = "Instances of ${var.name}"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_instance" "this" {
  for_each = var.zones

  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  subnet_id              = var.private_subnet_ids[each.key]
  vpc_security_group_ids = [aws_security_group.this.id]
  iam_instance_profile   = var.instance_profile

  tags = { Name = "${var.name}-${each.key}" }
}
