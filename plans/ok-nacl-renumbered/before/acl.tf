# What may leave the subnet. The place in the list is the number of the entry.
locals {
  leaving = [
    { action = "allow", protocol = "-1", to = aws_vpc.main.cidr_block, port = 0 },
    { action = "allow", protocol = "tcp", to = "0.0.0.0/0", port = 443 },
    { action = "deny", protocol = "-1", to = "0.0.0.0/0", port = 0 },
  ]
}

resource "aws_network_acl" "private" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.private.id]

  dynamic "egress" {
    for_each = local.leaving

    content {
      rule_no    = 100 * (egress.key + 1)
      action     = egress.value.action
      protocol   = egress.value.protocol
      cidr_block = egress.value.to
      from_port  = egress.value.port
      to_port    = egress.value.port
    }
  }

  # The VPC, and the answers of all others
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = aws_vpc.main.cidr_block
    from_port  = 0
    to_port    = 0
  }

  ingress {
    rule_no    = 200
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "0.0.0.0/0"
    from_port  = 1024
    to_port    = 65535
  }
}
