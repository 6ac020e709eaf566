resource "aws_security_group" "tools_endpoints" {
  name        = "tools-endpoints"
  description = "Interface endpoints of the tools VPC"
  vpc_id      = aws_vpc.tools.id
}

resource "aws_vpc_security_group_ingress_rule" "tools_endpoints_from_tools" {
  security_group_id = aws_security_group.tools_endpoints.id
  description       = "HTTPS from the tools VPC"
  cidr_ipv4         = aws_vpc.tools.cidr_block
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_endpoint" "tools_ssm" {
  vpc_id              = aws_vpc.tools.id
  service_name        = "com.amazonaws.ap-northeast-1.ssm"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.tools_private.id]
  security_group_ids  = [aws_security_group.tools_endpoints.id]
  private_dns_enabled = true

  tags = { Name = "ssm" }
}

resource "aws_vpc_endpoint" "tools_ssmmessages" {
  vpc_id              = aws_vpc.tools.id
  service_name        = "com.amazonaws.ap-northeast-1.ssmmessages"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.tools_private.id]
  security_group_ids  = [aws_security_group.tools_endpoints.id]
  private_dns_enabled = true

  tags = { Name = "ssmmessages" }
}
