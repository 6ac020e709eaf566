# The rules exist: the inline blocks made them. They only get an address of their own.
import {
  to = aws_vpc_security_group_ingress_rule.app_from_vpc
  id = "sgr-0a1d3c5e7f9b2d4a6"
}

import {
  to = aws_vpc_security_group_egress_rule.app_https
  id = "sgr-0b2e4d6f8a0c3e5b7"
}

import {
  to = aws_vpc_security_group_ingress_rule.endpoints_from_batch
  id = "sgr-0c3f5e7a9b1d4f6c8"
}

import {
  to = aws_vpc_security_group_ingress_rule.endpoints_from_app
  id = "sgr-0d4a6f8b0c2e5a7d9"
}
