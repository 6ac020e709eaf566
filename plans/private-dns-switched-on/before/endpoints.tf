resource "aws_security_group" "endpoint" {
  name        = "endpoint"
  description = "Secrets Manager endpoint"
  vpc_id      = aws_vpc.main.id

  ingress {
    description     = "HTTPS from the application"
    from_port       = 443
    to_port         = 443
    protocol        = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}

# Without private DNS: the application is configured with the endpoint's own name.
resource "aws_vpc_endpoint" "secretsmanager" {
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.ap-northeast-1.secretsmanager"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.private.id]
  security_group_ids  = [aws_security_group.endpoint.id]
  private_dns_enabled = false
}
