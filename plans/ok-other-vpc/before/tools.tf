resource "aws_vpc" "tools" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = "tools" }
}

resource "aws_internet_gateway" "tools" {
  vpc_id = aws_vpc.tools.id

  tags = { Name = "tools" }
}

resource "aws_subnet" "tools_public" {
  vpc_id                  = aws_vpc.tools.id
  cidr_block              = "10.20.1.0/24"
  availability_zone       = "ap-northeast-1a"
  map_public_ip_on_launch = true

  tags = { Name = "tools_public" }
}

resource "aws_route_table" "tools_public" {
  vpc_id = aws_vpc.tools.id

  tags = { Name = "tools_public" }
}

resource "aws_route_table_association" "tools_public" {
  subnet_id      = aws_subnet.tools_public.id
  route_table_id = aws_route_table.tools_public.id
}

resource "aws_route" "tools_public_internet" {
  route_table_id         = aws_route_table.tools_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.tools.id
}

resource "aws_subnet" "tools_private" {
  vpc_id            = aws_vpc.tools.id
  cidr_block        = "10.20.11.0/24"
  availability_zone = "ap-northeast-1a"

  tags = { Name = "tools_private" }
}

resource "aws_eip" "nat_tools" {
  domain = "vpc"

  tags = { Name = "nat-tools" }
}

resource "aws_nat_gateway" "tools" {
  subnet_id     = aws_subnet.tools_public.id
  allocation_id = aws_eip.nat_tools.id

  tags = { Name = "tools" }

  depends_on = [aws_internet_gateway.tools]
}

resource "aws_route_table" "tools_private" {
  vpc_id = aws_vpc.tools.id

  tags = { Name = "tools_private" }
}

resource "aws_route_table_association" "tools_private" {
  subnet_id      = aws_subnet.tools_private.id
  route_table_id = aws_route_table.tools_private.id
}

resource "aws_route" "tools_private_internet" {
  route_table_id         = aws_route_table.tools_private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.tools.id
}

resource "aws_security_group" "runner" {
  name        = "runner"
  description = "Build runners"
  vpc_id      = aws_vpc.tools.id
}

resource "aws_vpc_security_group_egress_rule" "runner_all" {
  security_group_id = aws_security_group.runner.id
  description       = "everything out"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_instance" "runner" {
  ami                    = "ami-0a1b2c3d4e5f60718"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.tools_private.id
  vpc_security_group_ids = [aws_security_group.runner.id]
  iam_instance_profile   = aws_iam_instance_profile.managed.name

  tags = { Name = "runner" }
}
