import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { networks, questions } from "./networks.ts";
import { decide } from "./oracle.ts";
import { ask } from "./outcomes.ts";

test("sets of packets fare as the single packets in them do", () => {
  fc.assert(
    fc.property(networks, questions, (network, question) => {
      expect(ask(network, question).kind).toBe(decide(network, question));
    }),
  );
});
