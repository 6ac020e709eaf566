resource "aws_vpc_peering_connection" "main_to_tools" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.tools.id
  auto_accept = true

  requester {
    allow_remote_vpc_dns_resolution = true
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }

  tags = { Name = "main-to-tools" }
}

resource "aws_route" "public_to_tools" {
  route_table_id            = aws_route_table.public.id
  destination_cidr_block    = aws_vpc.tools.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.main_to_tools.id
}

resource "aws_route" "tools_private_to_main" {
  route_table_id            = aws_route_table.tools_private.id
  destination_cidr_block    = aws_vpc.main.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.main_to_tools.id
}
