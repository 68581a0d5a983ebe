import { afterEach, expect, test, vi } from "vitest";
import { cellTransport } from "@/components/entry/outbox/cell-transport";
import type { Posted } from "@/components/entry/outbox/post-json";
import { readAnswer } from "@/components/entry/outbox/read-answer";
import { sectionTransport } from "@/components/entry/outbox/section-lane";
import { blankCell, type Cell } from "@/lib/indicators/cell";
import { emptyDoc } from "@/lib/narrative/rich-doc";

const failure = (status: number, body: unknown = { code: "x", message: "Vì sao" }): Posted => ({
  kind: "json",
  status,
  body,
});

test.each<[string, Posted, string]>([
  ["no network", { kind: "unreachable" }, "unreachable"],
  ["a server error", failure(500), "unreachable"],
  ["a proxy while the server restarts", failure(502, "<html>"), "unreachable"],
  ["too many requests", failure(429), "unreachable"],
  ["no session", failure(401), "signedOut"],
  ["somebody else signed in", failure(409, { code: "other_person", message: "Vì sao" }), "otherPerson"],
  ["a locked report", failure(409), "turnedDown"],
  ["a page of HTML with 404 from something in between", failure(404, "<html>"), "unreachable"],
  ["a success nobody can read", failure(200, { strange: true }), "unreachable"],
])("%s is %s", (_name, posted, kind) => {
  expect(readAnswer(posted, () => null).kind).toBe(kind);
});

afterEach(() => void vi.unstubAllGlobals());
const answerWith = (body: unknown) => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => Response.json(body));
  vi.stubGlobal("fetch", fetched);
  return fetched;
};
const change = <P>(key: string, payload: P) => ({
  key,
  payload,
  base: payload,
  baseVersion: 2,
  how: "typed",
  firstAt: 0,
  lastAt: 0,
  conflict: null,
  refused: null,
});

test("cells go out with their base versions; a conflict brings theirs", async () => {
  const theirs: Cell = { ...blankCell, state: "value", value: "5", raw: "5" };
  const stored = {
    ...theirs,
    key: "BM1.a",
    version: 7,
    how: "typed",
    updatedAt: "2026-12-16T10:00:00Z",
    updatedBy: "Người khác",
  };
  const fetched = answerWith({
    results: [{ key: "BM1.a", outcome: "conflict", theirs: stored }],
    savedAt: "s",
    version: 9,
  });
  const flight = { opId: "0".repeat(32), changes: [change("BM1.a", blankCell)], createdAt: 0 };
  const result = await cellTransport("r1", "m1")(flight, { keepalive: false });
  expect(fetched.mock.calls[0]?.[0]).toBe("/api/v1/reports/r1/cells");
  expect(JSON.parse(String(fetched.mock.calls[0]?.[1].body))).toEqual({
    opId: flight.opId,
    membershipId: "m1",
    cells: [{ key: "BM1.a", baseVersion: 2, cell: blankCell, how: "typed" }],
  });
  expect(result).toEqual({
    kind: "answered",
    savedAt: "s",
    answers: [
      {
        key: "BM1.a",
        outcome: "conflict",
        theirs: { version: 7, payload: theirs, by: "Người khác", at: stored.updatedAt },
      },
    ],
  });
});

test("a section that was never written conflicts with nothing of theirs", async () => {
  answerWith({ outcome: "conflict", theirs: null });
  const flight = { opId: "1".repeat(32), changes: [change("II.1", { heading: null, body: emptyDoc })], createdAt: 0 };
  const result = await sectionTransport("/s", "m1")(flight, { keepalive: false });
  expect(result).toMatchObject({
    answers: [{ outcome: "conflict", theirs: { version: 0, payload: { body: emptyDoc } } }],
  });
});
