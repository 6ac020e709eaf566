# Given no egress, a security group made by Terraform has none. An endpoint needs none.
resource "aws_security_group" "endpoint" {
  name        = "endpoint"
  description = "Session Manager endpoints"
  vpc_id      = aws_vpc.main.id

  ingress {
    description = "HTTPS from the VPC"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.main.cidr_block]
  }
}

resource "aws_vpc_endpoint" "session_manager" {
  for_each = toset(["ssm", "ssmmessages", "ec2messages"])

  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.ap-northeast-1.${each.key}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  security_group_ids  = [aws_security_group.endpoint.id]

  # Two of the three zones: each network interface is billed by the hour.
  subnet_ids = [
    aws_subnet.private["app_a"].id,
    aws_subnet.private["app_c"].id,
  ]
}
