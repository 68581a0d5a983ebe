import type { Parse } from "@/lib/indicators/contract";
import type { OfflineFile } from "@/lib/indicators/offline/offline-file";
import { Turns } from "@/lib/turns";
import { IntakeRefused } from "../refusal";
import { childProgram } from "./program";
import { type ChildLimits, runChild } from "./run-child";

export type ParseInChildOptions = {
  /** Id of a template that is known beforehand. */
  template?: string;
  limits?: ChildLimits;
};

/** Design: quality.md §3. */
const LIMITS: ChildLimits = { heapMegabytes: 256, seconds: 20 };

const turns = new Turns(2);

/** What a file says, and for our own offline workbook what was changed in it. */
export type ReadFile = { parse: Parse; offline: OfflineFile | null };

/**
 * Reads an untrusted file in a process of its own: no more memory and time than the limits, nothing of this process's
 * environment, killed when it goes beyond. At most two run at once, others wait.
 * @throws {IntakeRefused} with the reason; `tooComplex` for memory, `tookTooLong` for time, `broken` when it fell.
 */
export async function readInChild(
  bytes: Uint8Array,
  fileName: string,
  { template, limits = LIMITS }: ParseInChildOptions = {},
): Promise<ReadFile> {
  const program = await childProgram();
  const answer = await turns.run(() => runChild(program, bytes, { fileName, template: template ?? null }, limits));
  if (answer.outcome === "refused") throw new IntakeRefused(answer.code, answer.detail);
  return { parse: answer.parse, offline: answer.offline };
}

/** The same for who only asks what the file says. */
export const parseInChild = async (
  bytes: Uint8Array,
  fileName: string,
  options: ParseInChildOptions = {},
): Promise<Parse> => (await readInChild(bytes, fileName, options)).parse;
