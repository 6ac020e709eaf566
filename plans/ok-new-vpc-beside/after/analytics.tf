# A closed network of its own: no internet gateway, no peering, endpoints only.
resource "aws_vpc" "analytics" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = "analytics" }
}

resource "aws_subnet" "analytics" {
  vpc_id            = aws_vpc.analytics.id
  cidr_block        = "10.1.11.0/24"
  availability_zone = "ap-northeast-1a"

  tags = { Name = "analytics" }
}

resource "aws_security_group" "analytics_endpoints" {
  name        = "analytics-endpoints"
  description = "Interface endpoints of the analytics VPC"
  vpc_id      = aws_vpc.analytics.id
}

resource "aws_vpc_security_group_ingress_rule" "analytics_endpoints_from_notebook" {
  security_group_id            = aws_security_group.analytics_endpoints.id
  referenced_security_group_id = aws_security_group.notebook.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

resource "aws_vpc_endpoint" "analytics_ssm" {
  vpc_id              = aws_vpc.analytics.id
  service_name        = "com.amazonaws.ap-northeast-1.ssm"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.analytics.id]
  security_group_ids  = [aws_security_group.analytics_endpoints.id]
  private_dns_enabled = true

  tags = { Name = "ssm" }
}

resource "aws_vpc_endpoint" "analytics_ssmmessages" {
  vpc_id              = aws_vpc.analytics.id
  service_name        = "com.amazonaws.ap-northeast-1.ssmmessages"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.analytics.id]
  security_group_ids  = [aws_security_group.analytics_endpoints.id]
  private_dns_enabled = true

  tags = { Name = "ssmmessages" }
}

resource "aws_security_group" "notebook" {
  name        = "notebook"
  description = "Notebooks"
  vpc_id      = aws_vpc.analytics.id
}

resource "aws_vpc_security_group_egress_rule" "notebook_https" {
  security_group_id = aws_security_group.notebook.id
  cidr_ipv4         = aws_vpc.analytics.cidr_block
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_instance" "notebook" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.analytics.id
  vpc_security_group_ids = [aws_security_group.notebook.id]
  iam_instance_profile   = aws_iam_instance_profile.managed.name

  tags = { Name = "notebook" }
}
