# The platform team keeps routes and rules in its own configuration from now on.
removed {
  from = aws_route.private_internet

  lifecycle {
    destroy = false
  }
}

removed {
  from = aws_vpc_security_group_ingress_rule.endpoints_from_vpc

  lifecycle {
    destroy = false
  }
}
