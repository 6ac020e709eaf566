# The group of a set of interface endpoints: HTTPS from the clients' groups.
variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "client_security_group_ids" {
  type = list(string)
}

resource "aws_security_group" "this" {
  name        = var.name
  description = "Interface endpoints"
  vpc_id      = var.vpc_id

  ingress {
    description     = "HTTPS from the clients"
    from_port       = 443
    to_port         = 443
    protocol        = "tcp"
    security_groups = var.client_security_group_ids
  }
}

output "security_group_id" {
  value = aws_security_group.this.id
}
