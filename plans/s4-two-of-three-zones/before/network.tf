resource "aws_vpc" "main" {
  cidr_block           = "192.168.0.0/16"
  enable_dns_hostnames = true
}

locals {
  subnets = {
    app_a   = { zone = "ap-northeast-1a", cidr = "192.168.10.0/24" }
    batch_a = { zone = "ap-northeast-1a", cidr = "192.168.11.0/24" }
    app_c   = { zone = "ap-northeast-1c", cidr = "192.168.20.0/24" }
    app_d   = { zone = "ap-northeast-1d", cidr = "192.168.30.0/24" }
  }
}

# No internet gateway and no NAT gateway: nothing leads out of this VPC.
resource "aws_subnet" "private" {
  for_each = local.subnets

  vpc_id            = aws_vpc.main.id
  availability_zone = each.value.zone
  cidr_block        = each.value.cidr
}
