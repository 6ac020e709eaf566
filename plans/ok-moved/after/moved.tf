# The module is called what its directory is called.
moved {
  from = module.vpc
  to   = module.network
}

# "web" has been a bastion for years.
moved {
  from = aws_instance.web
  to   = aws_instance.bastion
}

moved {
  from = aws_security_group.web
  to   = aws_security_group.bastion
}

moved {
  from = aws_vpc_security_group_egress_rule.web_all
  to   = aws_vpc_security_group_egress_rule.bastion_all
}

# The endpoints become a module of their own.
moved {
  from = aws_security_group.endpoints
  to   = module.endpoints.aws_security_group.this
}

moved {
  from = aws_vpc_security_group_ingress_rule.endpoints_from_web
  to   = module.endpoints.aws_vpc_security_group_ingress_rule.from_client
}

moved {
  from = aws_vpc_endpoint.session_manager
  to   = module.endpoints.aws_vpc_endpoint.this
}
