import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET as getIssuedDocx } from "@/app/api/v1/issued/[id]/docx/route";
import { GET as getIssuedXlsx } from "@/app/api/v1/issued/[id]/xlsx/route";
import { GET as getReminder } from "@/app/api/v1/periods/[id]/reminder-letter/route";
import { GET as getBlankForm } from "@/app/api/v1/reports/[id]/blank-form/route";
import { GET as getLetter } from "@/app/api/v1/reports/[id]/correction-letter/route";
import { GET as getReportDocx } from "@/app/api/v1/reports/[id]/docx/route";
import { GET as getFormDocx } from "@/app/api/v1/reports/[id]/forms/[code]/docx/route";
import { GET as getRunDocx } from "@/app/api/v1/runs/[id]/docx/route";
import { GET as getLongTable } from "@/app/api/v1/runs/[id]/long-table/route";
import { GET as getRunXlsx } from "@/app/api/v1/runs/[id]/xlsx/route";
import { getBoard } from "@/lib/data/board";
import { getRun, listRuns } from "@/lib/data/consolidation";
import { listPeriods } from "@/lib/data/periods";
import { getReport, listUnitReports } from "@/lib/data/reports";
import { getRevision } from "@/lib/data/revisions";
import { getTemplate } from "@/lib/data/templates";
import { AppError } from "@/lib/errors";
import { applyAdjustments } from "@/lib/indicators/adjust";
import { formatDecimal, formatRatio } from "@/lib/indicators/format";
import { itemByKey } from "@/lib/indicators/walk";
import type { Actor } from "@/lib/workflow/roles";
import { seedDemonstration } from "@/prisma/seed/demonstration";
import { withClient } from "@/scripts/database/roles";
import { fileDatabase } from "@/tests/support/database";
import { cellText, paragraphsOf, readDocx, tablesOf } from "@/tests/support/read-docx";
import { readXlsx } from "@/tests/support/read-xlsx";

// Who is signed in is the only thing not asked of the session here: everything behind the gate is real.
const session = vi.hoisted(() => ({ actor: null as unknown }));
vi.mock("@/lib/auth/actor", () => ({
  requireActor: async () => {
    if (session.actor === null) throw new AppError("not_signed_in");
    return session.actor;
  },
}));

const PEOPLE = {
  staff: "chuyenvien.sxd@minhhoa.example",
  reviewer: "kiemtra@minhhoa.example",
  provinceLeader: "lanhdao.tinh@minhhoa.example",
  administrator: "quantri@minhhoa.example",
  foreignReviewer: "kiemtra@tulieu.example",
} as const;
type Who = keyof typeof PEOPLE;

async function actorOf(signInName: string): Promise<Actor> {
  return withClient(fileDatabase().ownerUrl, async (client) => {
    const { rows } = await client.query<Actor>(
      `select m.id as "membershipId", p.id as "personId", p.name as "personName", m.role, m.unit_id as "unitId",
         u.name as "unitName", u.kind as "unitKind", m.province_id as "provinceId", r.name as "provinceName", '' as "sessionId"
       from membership m join person p on p.id = m.person_id join unit u on u.id = m.unit_id join unit r on r.id = m.province_id
       where p.sign_in_name = $1`,
      [signInName],
    );
    if (!rows[0]) throw new Error(`nobody signs in as ${signInName}`);
    return rows[0];
  });
}

type Route = typeof getReportDocx;
/** One form of the report, through a route whose path names it. */
const getForm: Route = (request, context) =>
  getFormDocx(request, { params: context.params.then((params) => ({ ...params, code: "BM3" })) });

async function answerOf(route: Route, who: Who | null, id: string, query = ""): Promise<Response> {
  session.actor = who === null ? null : await actorOf(PEOPLE[who]);
  return route(new Request(`http://localhost/x${query}`), { params: Promise.resolve({ id }) });
}

async function bytesOf(answer: Response): Promise<Uint8Array> {
  expect(answer.status, answer.ok ? "" : await answer.clone().text()).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  return new Uint8Array(await answer.arrayBuffer());
}

let openPeriod = "";
let ownReport = "";
let sentReport = "";
let otherReport = "";
let returnedReport = "";
let consolidated = "";
let draftRun = "";
let issuedRun = "";

beforeAll(async () => {
  await seedDemonstration(fileDatabase().ownerUrl, "minh-hoa-000000");
  const [staff, reviewer] = [await actorOf(PEOPLE.staff), await actorOf(PEOPLE.reviewer)];
  const [open, last] = await listPeriods(reviewer);
  ownReport =
    (await listUnitReports(staff)).find(({ period, sheet }) => period.id === open?.id && sheet === "unit")?.id ?? "";
  openPeriod = open?.id ?? "";
  const rows = await getBoard(reviewer, openPeriod);
  const others = rows.filter(({ head }) => head.unit.id !== staff.unitId && head.sheet === "unit");
  sentReport = others.find(({ head }) => head.state === "accepted")?.head.id ?? "";
  otherReport = others.find(({ head }) => head.state === "draft" && head.revision === null)?.head.id ?? "";
  returnedReport = others.find(({ head }) => head.state === "returned")?.head.id ?? "";
  const [draft] = await listRuns(reviewer, open?.id ?? "");
  const [issued] = await listRuns(reviewer, last?.id ?? "");
  [draftRun, issuedRun, consolidated] = [draft?.id ?? "", issued?.id ?? "", draft?.reportId ?? ""];
  expect([ownReport, sentReport, otherReport, returnedReport, consolidated, draftRun, issuedRun]).not.toContain("");
}, 120_000);

describe("who gets which document", () => {
  const routes: [string, Route, () => string, Who[]][] = [
    ["own report", getReportDocx, () => ownReport, ["staff"]],
    ["its blank form", getBlankForm, () => ownReport, ["staff"]],
    ["one form of it", getForm, () => ownReport, ["staff"]],
    ["a report that was sent", getReportDocx, () => sentReport, ["reviewer"]],
    ["a report nobody has sent", getReportDocx, () => otherReport, []],
    ["the letter about a report that was sent back", getLetter, () => returnedReport, ["reviewer"]],
    ["the letter to all units that are late", getReminder, () => openPeriod, ["reviewer"]],
    ["the letter about a report nobody has sent", getLetter, () => otherReport, []],
    ["the province's narrative alone", getReportDocx, () => consolidated, []],
    ["a run in Word", getRunDocx, () => draftRun, ["reviewer"]],
    ["a run in Excel", getRunXlsx, () => draftRun, ["reviewer"]],
    ["the figures of a run one by one", getLongTable, () => draftRun, ["reviewer"]],
    ["the figures of an issued run one by one", getLongTable, () => issuedRun, ["reviewer"]],
    ["an issued report in Word", getIssuedDocx, () => issuedRun, ["reviewer", "provinceLeader"]],
    ["an issued report in Excel", getIssuedXlsx, () => issuedRun, ["reviewer", "provinceLeader"]],
    ["a run that is not issued, as an issued one", getIssuedDocx, () => draftRun, []],
  ];

  test.each(routes)("%s", async (name, route, id, allowed) => {
    const readers: Who[] = ["own report", "its blank form", "one form of it"].includes(name)
      ? ["staff", "provinceLeader", "administrator", "foreignReviewer"]
      : (Object.keys(PEOPLE) as Who[]);
    for (const who of readers) {
      const { status } = await answerOf(route, who, id());
      expect(status, who).toBe(allowed.includes(who) ? 200 : 404);
    }
    expect((await answerOf(route, null, id())).status).toBe(401);
    expect((await answerOf(route, "reviewer", "not-an-id")).status).toBe(404);
  });

  test("an unknown copy is refused, not guessed", async () => {
    expect((await answerOf(getRunDocx, "reviewer", draftRun, "?ban=khac")).status).toBe(422);
  });
});

/** Values of every form's rows by printed label, form by form. */
async function rowsOf(bytes: Uint8Array): Promise<{ label: string; value: string }[]> {
  const { sections } = await readDocx(bytes);
  return sections.slice(1).flatMap((section) =>
    (tablesOf(section)[0]?.rows.slice(1) ?? []).map(({ cells }) => ({
      label: cellText(cells[1]),
      value: cellText(cells[3]),
    })),
  );
}

test("a reviewer's copy of a unit's report holds the figures that were sent", async () => {
  const bytes = await bytesOf(await answerOf(getReportDocx, "reviewer", sentReport));
  const { cells, templateId, documentSettings } = await getRevision(await actorOf(PEOPLE.reviewer), sentReport);
  const items = [...itemByKey(await getTemplate(templateId)).values()];
  const rows = await rowsOf(bytes);
  expect(rows.map(({ label }) => label)).toEqual(items.map(({ label }) => label));
  items.forEach((item, index) => {
    const cell = cells[item.key];
    if (item.kind !== "count" || cell?.state !== "value" || cell.value === null) return;
    expect(rows[index]?.value, item.key).toBe(formatDecimal(cell.value));
  });
  const { sections } = await readDocx(bytes);
  expect(cellText(tablesOf(sections[0])[0]?.rows[0]?.cells[0])).toContain(documentSettings?.agency.split(" ")[0]);
});

test("a run's Word and Excel hold its consolidated figures with the adjustments", async () => {
  const { run, result, adjustments } = await getRun(await actorOf(PEOPLE.reviewer), draftRun);
  const items = itemByKey(await getTemplate(run.templateId));
  const made = applyAdjustments(
    items,
    result,
    adjustments.filter(({ withdrawn }) => withdrawn === null),
  );
  const printed = await rowsOf(await bytesOf(await answerOf(getRunDocx, "reviewer", draftRun)));
  const { sheets } = await readXlsx(await bytesOf(await answerOf(getRunXlsx, "reviewer", draftRun)));
  const shown = sheets.slice(0, -1).flatMap(({ cells }) =>
    [...cells].flatMap(([address, { text }]) => {
      const row = /^B(\d+)$/.exec(address)?.[1];
      const label = Number(row) > 5 ? text : null;
      return label === null || /^– (Tử|Mẫu) số$/.test(label) ? [] : [{ label, figure: cells.get(`D${row}`) }];
    }),
  );
  // Reports were missing when it was made: the sheet says so.
  expect(run.final).toBe(false);
  expect([...(sheets[0]?.cells.values() ?? [])].some(({ text }) => text?.includes("Bản tạm tính"))).toBe(true);
  let compared = 0;
  [...items.values()].forEach((item, index) => {
    const figure = made.get(item.key)?.adjustedFigure ?? null;
    expect([printed[index]?.label, shown[index]?.label]).toEqual([item.label, item.label]);
    if (figure === null || item.kind === "heading") return;
    compared += 1;
    const ratio = item.kind === "ratio" || item.kind === "percent";
    expect(printed[index]?.value, item.key).toBe(ratio ? formatRatio(figure) : formatDecimal(figure));
    expect(shown[index]?.figure?.number, item.key).toBe(Number(figure));
  });
  expect(compared).toBeGreaterThan(50);
});

test("the long table of a run holds the figures its units sent, in Excel and in CSV", async () => {
  const reviewer = await actorOf(PEOPLE.reviewer);
  const { inputs, run } = await getRun(reviewer, draftRun);
  const { sheets } = await readXlsx(await bytesOf(await answerOf(getLongTable, "reviewer", draftRun)));
  const cells = sheets[0]?.cells ?? new Map();
  const input = inputs.find(({ sheet }) => sheet === "unit");
  const { cells: sent, templateId } = await getRevision(reviewer, input?.reportId ?? "");
  const items = itemByKey(await getTemplate(templateId));
  const shown = new Map<string, number | null>();
  let rows = 0;
  for (let row = 2; cells.has(`A${row}`); row += 1) {
    rows += 1;
    expect(cells.get(`C${row}`)?.text).toBe(run.period.title);
    const ofUnit = cells.get(`A${row}`)?.text === input?.unitName && cells.get(`B${row}`)?.text === "Đơn vị";
    if (ofUnit) shown.set(cells.get(`P${row}`)?.text ?? "", cells.get(`I${row}`)?.number ?? null);
  }
  let compared = 0;
  for (const [key, cell] of Object.entries(sent)) {
    if (items.get(key)?.kind !== "count" || cell.state !== "value") continue;
    compared += 1;
    expect(shown.get(key), key).toBe(Number(cell.value));
  }
  expect(compared).toBeGreaterThan(20);
  expect(rows).toBeGreaterThan(compared * 2);
  const csv = await answerOf(getLongTable, "reviewer", draftRun, "?dang=csv");
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv.headers.get("content-disposition")).toContain(".csv");
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(csv));
  expect(text.startsWith("\uFEFF")).toBe(true);
  for (const key of shown.keys()) expect(text).toContain(key);
  expect((await answerOf(getLongTable, "reviewer", draftRun, "?dang=khac")).status).toBe(422);
});

test("the working copy says its coverage and is marked as a draft; a draft for signature is marked too", async () => {
  const text = async (query: string) => {
    const { sections } = await readDocx(await bytesOf(await answerOf(getRunDocx, "reviewer", draftRun, query)));
    const mark = cellText(tablesOf(sections[0])[0]?.rows[1]?.cells[0]);
    return { mark, all: sections.flatMap((section) => paragraphsOf(section).map((line) => line.text)).join("\n") };
  };
  const [working, signing] = [await text("?ban=lam-viec"), await text("?ban=trinh-ky")];
  expect(working.all).toContain("Độ phủ số liệu: ");
  expect(signing.all).not.toContain("Độ phủ số liệu: ");
  expect([working.mark, signing.mark].every((mark) => mark.includes("DỰ THẢO"))).toBe(true);
});

test("with ?phu-luc=don-vi every unit's figures stand in an appendix of their own, on its side", async () => {
  const answer = await answerOf(getRunDocx, "reviewer", draftRun, "?phu-luc=don-vi");
  expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain("(kèm số liệu từng đơn vị)");
  const { sections } = await readDocx(await bytesOf(answer));
  const annex = sections.at(-1);
  expect(paragraphsOf(annex).map(({ text }) => text)).toContain("SỐ LIỆU CHI TIẾT THEO ĐƠN VỊ");
  const { result } = await getRun(await actorOf(PEOPLE.reviewer), draftRun);
  const named = new Set(tablesOf(annex).flatMap(({ rows }) => rows[0]?.cells.slice(3).map(cellText) ?? []));
  expect([...named].toSorted()).toEqual(result.units.toSorted());
  const wrong = await answerOf(getRunDocx, "reviewer", draftRun, "?phu-luc=khac");
  expect(wrong.status).toBe(422);
});

test("an issued report prints its recorded number, day and signer, and says that it is a copy for reference", async () => {
  const answer = await answerOf(getIssuedDocx, "provinceLeader", issuedRun);
  expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toMatch(
    /filename\*=UTF-8''Báo cáo CCHC năm \d{4} - Tỉnh Minh Họa \(bản tra cứu\)\.docx$/,
  );
  const { sections } = await readDocx(await bytesOf(answer));
  const [, second] = tablesOf(sections[0])[0]?.rows ?? [];
  const issue = (await getRun(await actorOf(PEOPLE.reviewer), issuedRun)).run.issue;
  expect(cellText(second?.cells[0])).toMatch(/^Số: \d+\/BC-\S+\nBẢN TRA CỨU$/);
  const [year, month, day] = (issue?.issuedOn ?? "").split("-");
  expect(cellText(second?.cells[1])).toContain(`ngày ${day} tháng ${month?.replace(/^0(?=[3-9])/, "")} năm ${year}`);
  expect(cellText(tablesOf(sections[0]).at(-1)?.rows[0]?.cells[1])).toContain(issue?.signer);
});

test("the letter about a returned report is Sở Nội vụ's: its letterhead, the reason, no tên loại; none once received", async () => {
  const answer = await answerOf(getLetter, "reviewer", returnedReport);
  const { returnReason, unit } = await getReport(await actorOf(PEOPLE.reviewer), returnedReport);
  expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toContain(
    "Công văn đề nghị hoàn thiện báo cáo CCHC",
  );
  const { sections } = await readDocx(await bytesOf(answer));
  const [letterhead] = tablesOf(sections[0]);
  expect(cellText(letterhead?.rows[0]?.cells[0])).toContain("SỞ NỘI VỤ");
  expect(cellText(letterhead?.rows[1]?.cells[0])).toMatch(/^Số: +\/SNV\S*\nV\/v hoàn thiện báo cáo/);
  const texts = paragraphsOf(sections[0]).map(({ text }) => text);
  expect(texts).toContain(`Kính gửi: ${unit.name}`);
  expect(texts.join(" ")).toContain((returnReason ?? "?").replace(/^[^:]+: /, "").replace(/[.]$/, ""));
  expect(texts).not.toContain("BÁO CÁO");
  expect((await answerOf(getLetter, "reviewer", sentReport)).status).toBe(409);
});
