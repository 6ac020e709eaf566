import type { Written } from "./instance.js";
import { type Reading } from "./reading.js";
export declare const types: readonly ["aws_iam_instance_profile", "aws_iam_role", "aws_iam_role_policy", "aws_iam_role_policy_attachment", "aws_iam_role_policy_attachments_exclusive", "aws_iam_policy", "aws_iam_policy_attachment"];
/** The AWS services that a role's permissions are made for, each with what shows it. */
export type Use = ReadonlyMap<string, string>;
/** What the instance profile permits that is written in the first of these arguments that are set. */
export declare function readUseByProfile(reading: Reading): (written: readonly Written[]) => Use;
