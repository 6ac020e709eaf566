import type { Id } from "../engine/index.js";
import { type Reading } from "./reading.js";
export declare const types: readonly ["aws_eip", "aws_eip_association"];
/** The resources that give an instance or a network interface an Elastic IP, by the one that has it. */
export type ElasticIps = ReadonlyMap<Id, readonly Id[]>;
export declare function readElasticIps(reading: Reading): ElasticIps;
