module "endpoints" {
  source = "./modules/endpoints"

  vpc_id                   = module.network.vpc_id
  subnet_ids               = [module.network.private_subnet_id]
  client_security_group_id = aws_security_group.bastion.id
}
