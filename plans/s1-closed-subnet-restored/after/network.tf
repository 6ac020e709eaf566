# A closed network: no internet gateway, no NAT gateway.
resource "aws_vpc" "main" {
  cidr_block           = "172.30.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "closed" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "172.30.4.0/24"
  availability_zone = "ap-northeast-1a"
}
