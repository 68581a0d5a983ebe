import { randomBytes } from "node:crypto";

/** An operation id as the outbox makes it. */
export const makeOpId = (): string => randomBytes(16).toString("hex");
