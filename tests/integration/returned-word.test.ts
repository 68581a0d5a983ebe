import { readFile } from "node:fs/promises";
import { beforeAll, expect, test, vi } from "vitest";
import { POST as compare } from "@/app/api/v1/runs/[id]/comparison/route";
import { GET as getDocx } from "@/app/api/v1/runs/[id]/docx/route";
import { GET as getXlsx } from "@/app/api/v1/runs/[id]/xlsx/route";
import { type Compared, ReturnedAnswer } from "@/components/consolidation/returned/returned-answer";
import { addAdjustment, createRun, getConsolidatedReport, moveRun } from "@/lib/data/consolidation";
import { acceptReport, submitReport } from "@/lib/data/moves";
import { getReport } from "@/lib/data/reports";
import { saveCells, saveSection } from "@/lib/data/save";
import { AppError } from "@/lib/errors";
import { textToDoc } from "@/lib/narrative/plain-text";
import type { Actor } from "@/lib/workflow/roles";
import { inProject } from "@/scripts/project";
import { makeCell } from "@/tests/factories/make-cells";
import { type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { fileDatabase } from "@/tests/support/database";
import { inBody } from "@/tests/support/docx-mutation";
import { editedDocx } from "@/tests/support/edit-docx";
import { asOwner, makeOpId } from "@/tests/support/sql";

// Who is signed in is the only thing not asked of the session here: everything behind the gate is real.
const session = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock("@/lib/auth/actor", () => ({
  requireActor: async () => {
    if (session.actor === null) throw new AppError("not_signed_in");
    return session.actor;
  },
}));

const SURVEYS = "BM1.phieu-khao-sat";
const PATH = "I.1";
const WRITTEN = "Ủy ban nhân dân tỉnh đã ban hành kế hoạch cải cách hành chính năm 2025.";

let made: MadeProvince;
let runId = "";
let word: Uint8Array = new Uint8Array();

async function send(who: Actor | null, bytes: Uint8Array, name = "bao-cao-tinh.docx", id = runId): Promise<Response> {
  session.actor = who;
  const address = `http://localhost/api/v1/runs/${id}/comparison?${new URLSearchParams({ ten: name })}`;
  const request = new Request(address, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { origin: "http://localhost", host: "localhost" },
  });
  return compare(request, { params: Promise.resolve({ id }) });
}

async function answerOf(bytes: Uint8Array, name?: string): Promise<ReturnedAnswer> {
  const answer = await send(made.people.reviewer, bytes, name);
  expect(answer.status, answer.ok ? "" : await answer.clone().text()).toBe(200);
  return ReturnedAnswer.parse(await answer.json());
}

async function comparedOf(bytes: Uint8Array): Promise<Compared> {
  const answer = await answerOf(bytes);
  if (answer.outcome !== "compared") throw new Error(answer.why);
  return answer;
}

async function download(route: typeof getDocx): Promise<Uint8Array> {
  session.actor = made.people.reviewer;
  const answer = await route(new Request("http://localhost/x"), { params: Promise.resolve({ id: runId }) });
  return new Uint8Array(await answer.arrayBuffer());
}

beforeAll(async () => {
  made = await makeProvince(fileDatabase().ownerUrl);
  const { leaderA, reviewer } = made.people;
  const reportId = made.period.report(leaderA.unitId);
  const cells = [{ key: SURVEYS, baseVersion: 0, cell: makeCell(2417), how: "typed" as const }];
  await saveCells(leaderA, { reportId, opId: makeOpId(), cells });
  await submitReport(leaderA, { reportId, version: (await getReport(leaderA, reportId)).version });
  await acceptReport(reviewer, { reportId, version: (await getReport(reviewer, reportId)).version });
  runId = (await createRun(reviewer, { periodId: made.period.id })).id;
  const { id } = await getConsolidatedReport(reviewer, made.period.id);
  await saveSection(reviewer, {
    reportId: id,
    opId: makeOpId(),
    path: PATH,
    baseVersion: 0,
    heading: null,
    body: textToDoc([WRITTEN]),
  });
  word = await download(getDocx);
}, 120_000);

/** The figure of the survey row, and one paragraph, changed as in Word. */
const edited = (figure: string, words: string) =>
  editedDocx(
    word,
    inBody((xml) => xml.replace(">2.417<", `>${figure}<`)),
    inBody((xml) => xml.replace("đã ban hành kế hoạch", words)),
  );

test("the file as it was downloaded says nothing else", async () => {
  const { changes, notCompared, figures } = await comparedOf(word);
  expect({ changes, notCompared }).toEqual({ changes: [], notCompared: [] });
  expect(figures).toBeGreaterThan(100);
});

test("a changed figure is offered as a delta, a changed passage as its section; what is adjusted is no difference any more", async () => {
  const returned = await edited("2.420", "đã ban hành rất sớm kế hoạch");
  const { changes } = await comparedOf(returned);
  expect(changes).toEqual([
    expect.objectContaining({
      group: "text",
      was: WRITTEN,
      now: WRITTEN.replace("ban hành", "ban hành rất sớm"),
      offer: { kind: "section", path: PATH },
    }),
    expect.objectContaining({
      group: "figure",
      was: "2.417",
      now: "2.420",
      offer: { kind: "adjust", delta: "3", row: expect.objectContaining({ key: SURVEYS, figure: "2.417" }) },
    }),
  ]);
  const offer = changes[1]?.offer;
  if (offer?.kind !== "adjust") throw new Error("an adjustment was offered");
  const { reviewer } = made.people;
  expect(await asOwner("select 1 from run_adjustment where run_id = $1", [runId])).toEqual([]);
  const reason = "Theo bản Word đã chỉnh sửa";
  const adjustment = { runId, key: offer.row.key, delta: offer.delta, reason, seen: offer.row.active };
  await addAdjustment(reviewer, adjustment);
  // Another tab that compared before.
  await expect(addAdjustment(reviewer, adjustment)).rejects.toMatchObject({
    code: "changed_by_someone_else",
    details: { message: "Số này vừa được điều chỉnh, nay là 2.420. Xem lại rồi ghi tiếp." },
  });
  expect(await asOwner("select item_key, delta::text, reason from run_adjustment where run_id = $1", [runId])).toEqual([
    { item_key: SURVEYS, delta: expect.stringMatching(/^3(\.0+)?$/), reason },
  ]);
  expect((await comparedOf(returned)).changes.map(({ group }) => group)).toEqual(["text"]);
  // Nothing of what was uploaded is kept.
  expect(await asOwner("select 1 from report_import")).toEqual([]);
});

test("files that cannot be compared say why", async () => {
  const whys = [
    await answerOf(await download(getXlsx), "so-lieu.xlsx"),
    await answerOf(new TextEncoder().encode("không phải Word"), "ghi-chep.docx"),
    await answerOf(word.slice(0, 4000), "hong.docx"),
  ].map((answer) => (answer.outcome === "refused" ? answer.why : "compared"));
  expect(whys[0]).toContain("Chỉ so được tệp Word");
  expect(whys[1]).toContain("Chỉ so được tệp Word");
  expect(whys[2]).toContain("Tệp bị hỏng");
  const other = await editedDocx(
    word,
    inBody((xml) => xml.replace(/<w:tbl>[\s\S]*<\/w:tbl>/, "")),
  );
  expect(await answerOf(other)).toMatchObject({
    outcome: "refused",
    why: expect.stringContaining("Không tìm thấy biểu nào"),
  });
});

test("a unit's report and a report of another year are named so, and nothing of them is offered", async () => {
  const unit = await readFile(inProject("tests", "fixtures", "cases", "sxd-quang-binh-2024.docx"));
  expect(await answerOf(unit)).toEqual({
    outcome: "otherDocument",
    why: "Tệp này là báo cáo của SỞ XÂY DỰNG, không phải báo cáo của tỉnh này.",
  });
  const earlier = await editedDocx(
    word,
    inBody((xml) => xml.replaceAll("năm 2026", "năm 2025")),
  );
  expect(await answerOf(earlier)).toEqual({
    outcome: "otherDocument",
    why: "Tệp này là báo cáo năm 2025, còn lần tổng hợp này là của năm 2026.",
  });
});

test("only who reads the run may compare; a foreign run is not found", async () => {
  const foreign = await makeProvince(fileDatabase().ownerUrl);
  const { leaderA, staffA, reviewer, reviewLeader } = made.people;
  for (const who of [leaderA, staffA, foreign.people.reviewer]) expect((await send(who, word)).status).toBe(404);
  expect((await send(null, word)).status).toBe(401);
  expect((await send(reviewLeader, word)).status).toBe(200);
  expect((await send(reviewer, new Uint8Array(11 * 1024 * 1024))).status).toBe(413);
});

test("of a closed run the differences are still shown, and the adjustment is refused until it is opened again", async () => {
  const { reviewer } = made.people;
  const [row] = await asOwner("select version from consolidation_run where id = $1", [runId]);
  await moveRun(reviewer, { runId, version: Number(row?.version), act: "close" });
  const { changes } = await comparedOf(await edited("2.500", "đã ban hành kế hoạch"));
  expect(changes).toEqual([expect.objectContaining({ group: "figure", now: "2.500" })]);
  await expect(addAdjustment(reviewer, { runId, key: SURVEYS, delta: "80", reason: "Thử" })).rejects.toMatchObject({
    code: "not_allowed_now",
  });
});
