variable "networks" {
  default = {
    production = { cidr = "10.0.0.0/16", nat_zones = ["a", "c"] }
    staging    = { cidr = "10.1.0.0/16", nat_zones = ["a"] }
  }
}

variable "zones" {
  default = { a = 0, c = 1 }
}

module "network" {
  source   = "./modules/network"
  for_each = var.networks

  cidr      = each.value.cidr
  zones     = var.zones
  nat_zones = each.value.nat_zones
}

module "production" {
  source = "./modules/workload"

  name               = "production"
  vpc_id             = module.network["production"].vpc_id
  private_subnet_ids = module.network["production"].private_subnet_ids
  zones              = ["a", "c"]
  instance_profile   = aws_iam_instance_profile.managed.name
}

module "staging" {
  source = "./modules/workload"

  name               = "staging"
  vpc_id             = module.network["staging"].vpc_id
  private_subnet_ids = module.network["staging"].private_subnet_ids
  zones              = ["a", "c"]
  instance_profile   = aws_iam_instance_profile.managed.name
}
