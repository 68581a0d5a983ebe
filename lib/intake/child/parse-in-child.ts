import type { Parse } from "@/lib/indicators/contract";
import type { OfflineFile } from "@/lib/indicators/offline/offline-file";
import type { ReturnedDocument } from "@/lib/narrative/returned-document";
import { Turns } from "@/lib/turns";
import { IntakeRefused } from "../refusal";
import type { ChildAnswer, ChildJob } from "./job";
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
  const answer = await inChild(bytes, { as: "report", fileName, template: template ?? null }, limits);
  if (answer.outcome === "parsed") return { parse: answer.parse, offline: answer.offline };
  throw new IntakeRefused("broken", "the reader answered another question");
}

/** The same for who only asks what the file says. */
export const parseInChild = async (
  bytes: Uint8Array,
  fileName: string,
  options: ParseInChildOptions = {},
): Promise<Parse> => (await readInChild(bytes, fileName, options)).parse;

/**
 * The lines and tables of an untrusted Word or PDF file, read under the same limits and in the same turns: what is held
 * against a document the system made.
 * @throws {IntakeRefused} as `readInChild`; `unknownType` for a workbook.
 */
export async function textInChild(bytes: Uint8Array, fileName: string): Promise<ReturnedDocument> {
  const answer = await inChild(bytes, { as: "text", fileName }, LIMITS);
  if (answer.outcome === "read") return answer.document;
  throw new IntakeRefused("broken", "the reader answered another question");
}

async function inChild(
  bytes: Uint8Array,
  job: ChildJob,
  limits: ChildLimits,
): Promise<Exclude<ChildAnswer, { outcome: "refused" }>> {
  const program = await childProgram();
  const answer = await turns.run(() => runChild(program, bytes, job, limits));
  if (answer.outcome === "refused") throw new IntakeRefused(answer.code, answer.detail);
  return answer;
}
