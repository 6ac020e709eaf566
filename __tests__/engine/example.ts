import { complete, createTracer, known, type Network, NONE, type Question, range } from "../../src/engine/index.ts";

const anywhere = { kind: "addresses", family: "v4", addresses: range(0, 2 ** 32) } as const;
const https = { protocols: known(range(6, 7)), ports: known(range(443, 444)), peer: anywhere };

/** A segment 10.0.0.0/24 with one interface and a default route to an internet gateway. */
const network: Network = {
  domains: new Map([["vpc", { id: "vpc", resolver: known("own"), zones: complete([]) }]]),
  segments: new Map([
    [
      "subnet",
      {
        id: "subnet",
        domain: known("vpc"),
        addresses: { v4: known(range(0x0a000000, 0x0a000100)), v6: known(NONE) },
        zone: known("zone a"),
        table: known("table"),
        filter: known("filter"),
      },
    ],
  ]),
  tables: new Map([
    [
      "table",
      {
        id: "table",
        routes: complete([
          {
            component: "default route",
            destination: { ...anywhere, kind: "prefix", length: 0, text: "0.0.0.0/0" },
            via: known({ kind: "gateway", id: "gateway" }),
            origin: "static",
          },
        ]),
      },
    ],
  ]),
  gateways: new Map([["gateway", { kind: "internet", id: "gateway", domain: known("vpc") }]]),
  groups: new Map([
    ["web", { id: "web", inbound: complete([]), outbound: complete([{ component: "web", traffic: https }]) }],
  ]),
  // The filter lets requests out, but answers back to a part of the client's ports only.
  filters: new Map([
    [
      "filter",
      {
        id: "filter",
        outbound: complete([{ component: "filter", order: known(100), action: known("allow"), traffic: https }]),
        inbound: complete([
          {
            component: "filter",
            order: known(100),
            action: known("allow"),
            traffic: { ...https, ports: known(range(49152, 65536)) },
          },
        ]),
      },
    ],
  ]),
  interfaces: new Map([
    [
      "server",
      {
        id: "server",
        component: "server",
        segment: known("subnet"),
        addresses: { v4: known(range(0x0a00000a, 0x0a00000b)), v6: known(NONE) },
        publicAddress: known(true),
        groups: complete(["web"]),
        sourcePorts: range(32768, 61000),
      },
    ],
  ]),
};

const question: Question = {
  source: "server",
  destination: { kind: "outside", outside: { addresses: range(0, 2 ** 32), named: [] } },
  family: "v4",
  protocol: 6,
  ports: range(443, 444),
};

export const { outcome } = createTracer(network).trace(question);
// outcome.kind is "partial", because of
// outcome.obstacles[0]: { component: "filter", kind: "ports-partial", leg: "return", direction: "inbound", at: "subnet" }
