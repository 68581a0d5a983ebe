import { beforeAll, expect, test, vi } from "vitest";
import { GET as getDocx } from "@/app/api/v1/reports/[id]/docx/route";
import { GET as getDifferences } from "@/app/api/v1/reports/[id]/imports/[importId]/differences/route";
import { POST as postImport } from "@/app/api/v1/reports/[id]/imports/route";
import { saveCells } from "@/lib/data/save";
import { AppError } from "@/lib/errors";
import { ChangedPlaces } from "@/lib/report/changed-places";
import type { Actor } from "@/lib/workflow/roles";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { makeOpId } from "@/tests/support/sql";

const session = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock("@/lib/auth/actor", () => ({
  requireActor: async () => {
    if (session.actor === null) throw new AppError("not_signed_in");
    return session.actor;
  },
}));

const KEY = "BM1.phieu-khao-sat";

let made: MadeProvince;
let reportId = "";
let word: Uint8Array<ArrayBuffer>;

async function save(value: number, baseVersion: number): Promise<void> {
  const cells = [{ key: KEY, baseVersion, cell: makeCell(value), how: "typed" as const }];
  const { results } = await saveCells(made.people.staffA, { reportId, opId: makeOpId(), cells });
  expect(results).toMatchObject([{ outcome: "saved" }]);
}

async function upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<{ id: string; status: string }> {
  session.actor = made.people.staffA;
  const query = new URLSearchParams({ ten: name, membershipId: made.people.staffA.membershipId });
  const request = new Request(`http://localhost/x?${query}`, {
    method: "POST",
    body: bytes,
    headers: { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" },
  });
  const answer = await postImport(request, { params: Promise.resolve({ id: reportId }) });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as { id: string; status: string };
}

async function differences(actor: Actor | null, importId: string, id = reportId): Promise<Response> {
  session.actor = actor;
  return getDifferences(new Request("http://localhost/x"), { params: Promise.resolve({ id, importId }) });
}

async function placesOf(importId: string): Promise<ChangedPlaces> {
  const answer = await differences(made.people.staffA, importId);
  expect(answer.status).toBe(200);
  return ChangedPlaces.parse(((await answer.json()) as { places: unknown }).places);
}

beforeAll(async () => {
  made = await makeProvince(fileDatabase().ownerUrl);
  reportId = made.period.report(made.units.a.id);
  await save(41, 0);
  session.actor = made.people.staffA;
  const answer = await getDocx(new Request("http://localhost/x"), { params: Promise.resolve({ id: reportId }) });
  word = new Uint8Array(await answer.arrayBuffer());
});

test("the Word file as it was downloaded does not differ; once a figure is another, exactly that one does", async () => {
  const { id, status } = await upload("bao-cao.docx", word);
  expect(status).toBe("read");
  expect(await placesOf(id)).toEqual({ ours: true, cells: [], passages: [], others: [], notCompared: [] });
  await save(52, 1);
  const places = await placesOf(id);
  expect(places.cells).toEqual([{ place: KEY, words: expect.stringContaining("“52” thành “41”"), part: "figure" }]);
  expect([places.passages, places.others]).toEqual([[], []]);
});

test("only for the people of the unit, and only by its own report", async () => {
  const { id } = await upload("bao-cao.docx", word);
  const { staffB, reviewer, provinceLeader, leaderA } = made.people;
  for (const actor of [staffB, provinceLeader]) expect((await differences(actor, id)).status).toBe(404);
  // Sở Nội vụ knows of the report, not of what is being written in it.
  expect((await differences(reviewer, id)).status).toBe(403);
  const foreign = made.period.report(made.units.b.id);
  expect((await differences(staffB, id, foreign)).status).toBe(404);
  expect((await differences(null, id)).status).toBe(401);
  expect((await differences(leaderA, id)).status).toBe(200);
});

test("a file that was refused has nothing to compare", async () => {
  const { id, status } = await upload("hong.docx", word.slice(0, 4000));
  expect(status).toBe("refused");
  const answer = await differences(made.people.staffA, id);
  expect(await answer.json()).toEqual({ places: null });
});
