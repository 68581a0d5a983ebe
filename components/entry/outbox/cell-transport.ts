import { z } from "zod";
import { Cell } from "@/lib/indicators/cell";
import type { Answer, SendResult, Transport } from "./change";
import { postJson } from "./post-json";
import { readAnswer } from "./read-answer";

const Theirs = z.looseObject({ ...Cell.shape, version: z.int(), updatedAt: z.string(), updatedBy: z.string() });

const CellsAnswer = z.looseObject({
  savedAt: z.string(),
  results: z.array(
    z.discriminatedUnion("outcome", [
      z.looseObject({ key: z.string(), outcome: z.literal("saved"), version: z.int() }),
      z.looseObject({ key: z.string(), outcome: z.literal("conflict"), theirs: Theirs }),
      z.looseObject({ key: z.string(), outcome: z.literal("refused"), why: z.string() }),
    ]),
  ),
});

/** Sends cells to one report's autosave address, as typed by this membership. */
export const cellTransport =
  (reportId: string, membershipId: string): Transport<Cell> =>
  async (flight, { keepalive }) => {
    const cells = flight.changes.map(({ key, baseVersion, payload, how, source }) => ({
      key,
      baseVersion,
      cell: payload,
      how,
      source,
    }));
    const body = { opId: flight.opId, membershipId, cells };
    const posted = await postJson(`/api/v1/reports/${reportId}/cells`, body, keepalive);
    return readAnswer(posted, readCells);
  };

function readCells(body: unknown): SendResult<Cell> | null {
  const parsed = CellsAnswer.safeParse(body);
  if (!parsed.success) return null;
  const answers = parsed.data.results.map((result): Answer<Cell> => {
    if (result.outcome !== "conflict") return result;
    const { version, updatedAt, updatedBy, state, value, text, note, asOf, parts, raw, problem } = result.theirs;
    const payload: Cell = { state, value, text, note, asOf, parts, raw, problem };
    return { key: result.key, outcome: "conflict", theirs: { version, payload, by: updatedBy, at: updatedAt } };
  });
  return { kind: "answered", answers, savedAt: parsed.data.savedAt };
}
