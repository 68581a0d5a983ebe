import { z } from "zod";
import { emptyDoc, RichDoc } from "@/lib/narrative/rich-doc";
import type { Answer, PayloadRules, SendResult, Transport } from "./change";
import { postJson } from "./post-json";
import { readAnswer } from "./read-answer";

/** What is written in one section; `heading` only where the unit's own differs from the outline's. */
export type SectionText = { heading: string | null; body: RichDoc };

const SectionAnswer = z.discriminatedUnion("outcome", [
  z.looseObject({ outcome: z.literal("saved"), version: z.int(), savedAt: z.string() }),
  z.looseObject({
    outcome: z.literal("conflict"),
    /** Null when the section was never written: nothing of theirs to lose. */
    theirs: z
      .looseObject({
        heading: z.string().nullable(),
        body: RichDoc,
        version: z.int(),
        updatedAt: z.string(),
        updatedBy: z.string(),
      })
      .nullable(),
  }),
]);

/** Two texts are never put together by machine: a person chooses. */
export const sectionRules: PayloadRules<SectionText> = {
  blank: { heading: null, body: emptyDoc },
  same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  merge: () => null,
};

/** Sends one section at a time to `address` (a report's, or the province's), as typed by this membership. */
export const sectionTransport =
  (address: string, membershipId: string): Transport<SectionText> =>
  async (flight, { keepalive }) => {
    const change = flight.changes[0];
    if (!change) return { kind: "answered", answers: [], savedAt: "" };
    const { key: path, baseVersion, payload, source } = change;
    const body = { opId: flight.opId, membershipId, path, baseVersion, ...payload, source };
    const posted = await postJson(address, body, keepalive);
    return readAnswer(posted, (body) => readSection(path, body));
  };

function readSection(key: string, body: unknown): SendResult<SectionText> | null {
  const parsed = SectionAnswer.safeParse(body);
  if (!parsed.success) return null;
  const answer = parsed.data;
  if (answer.outcome === "saved") {
    const saved: Answer<SectionText> = { key, outcome: "saved", version: answer.version };
    return { kind: "answered", answers: [saved], savedAt: answer.savedAt };
  }
  const {
    heading,
    body: text,
    version,
    updatedAt,
    updatedBy,
  } = answer.theirs ?? {
    ...sectionRules.blank,
    version: 0,
    updatedAt: "",
    updatedBy: "",
  };
  const theirs = { version, payload: { heading, body: text }, by: updatedBy, at: updatedAt };
  return { kind: "answered", answers: [{ key, outcome: "conflict", theirs }], savedAt: "" };
}
