resource "aws_vpc" "recovery" {
  provider = aws.osaka

  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = "recovery" }
}

resource "aws_subnet" "recovery_private" {
  provider = aws.osaka

  vpc_id            = aws_vpc.recovery.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "ap-northeast-3a"

  tags = { Name = "recovery_private" }
}

resource "aws_vpc_endpoint" "recovery_ssm" {
  provider = aws.osaka

  vpc_id              = aws_vpc.recovery.id
  service_name        = "com.amazonaws.ap-northeast-3.ssm"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.recovery_private.id]
  private_dns_enabled = true

  tags = { Name = "ssm" }
}

resource "aws_vpc_endpoint" "recovery_ssmmessages" {
  provider = aws.osaka

  vpc_id              = aws_vpc.recovery.id
  service_name        = "com.amazonaws.ap-northeast-3.ssmmessages"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.recovery_private.id]
  private_dns_enabled = true

  tags = { Name = "ssmmessages" }
}
