# Servers in the data centre call these by their endpoint-specific names.
locals {
  data_centre = "192.168.0.0/16"
}

resource "aws_security_group" "hybrid_endpoints" {
  name        = "hybrid-endpoints"
  description = "Interface endpoints for the data centre"
  vpc_id      = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "hybrid_endpoints_from_data_centre" {
  security_group_id = aws_security_group.hybrid_endpoints.id
  description       = "HTTPS from the data centre"
  cidr_ipv4         = local.data_centre
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_endpoint" "hybrid" {
  for_each = toset(["ssm", "ssmmessages"])

  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.ap-northeast-1.${each.key}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.hybrid.id]
  security_group_ids  = [aws_security_group.hybrid_endpoints.id]
  private_dns_enabled = false

  tags = { Name = "hybrid-${each.key}" }
}
