module "endpoint_group" {
  source = "./modules/endpoint-group"

  name                      = "session-manager-endpoints"
  vpc_id                    = aws_vpc.main.id
  client_security_group_ids = [aws_security_group.app.id]
}

locals {
  endpoint_subnet_ids         = [aws_subnet.private.id, aws_subnet.private_c.id]
  endpoint_security_group_ids = [module.endpoint_group.security_group_id]
}

module "endpoints" {
  source = "./modules/endpoints"

  region             = "ap-northeast-1"
  services           = ["ssm", "ssmmessages"]
  vpc_id             = aws_vpc.main.id
  subnet_ids         = local.endpoint_subnet_ids
  security_group_ids = local.endpoint_security_group_ids
}
