import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { findLogin } from "@/lib/data/auth-store";
import { type BoardRow, getBoard } from "@/lib/data/board";
import { getRun, listRuns } from "@/lib/data/consolidation";
import { listPeriods } from "@/lib/data/periods";
import { getRevision } from "@/lib/data/revisions";
import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { allItems } from "@/lib/indicators/walk";
import { fitsPassword } from "@/lib/password-hash";
import { timelinessOf } from "@/lib/workflow/deadline";
import type { Actor } from "@/lib/workflow/roles";
import { seedDemonstration } from "@/prisma/seed/demonstration";
import { SHOWN } from "@/prisma/seed/minh-hoa/people";
import { withClient } from "@/scripts/database/roles";
import { fileDatabase } from "@/tests/support/database";

const PASSWORD = "minh-hoa-000000";

beforeAll(async () => {
  expect(await seedDemonstration(fileDatabase().ownerUrl, PASSWORD)).toBe(true);
}, 60_000);

/** An actor as a session would give it; reading needs the membership only. */
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

const boards = async (reviewer: Actor) => {
  const periods = await listPeriods(reviewer);
  return Promise.all(periods.map(async (period) => ({ period, rows: await getBoard(reviewer, period.id) })));
};

test.each(SHOWN)("%s signs in as %s with the printed password", async (role, signInName) => {
  const login = await findLogin(signInName);
  expect(await fitsPassword(login?.passwordHash ?? null, PASSWORD)).toBe(true);
  expect((await actorOf(signInName)).role).toBe(role);
});

test("a second seeding changes nothing", async () => {
  expect(await seedDemonstration(fileDatabase().ownerUrl, "another")).toBe(false);
});

test("nobody is left signed in", async () => {
  const sessions = await withClient(fileDatabase().ownerUrl, (client) => client.query("select 1 from session"));
  expect(sessions.rowCount).toBe(0);
});

describe("tỉnh Minh Họa", () => {
  let open: BoardRow[] = [];
  let last: BoardRow[] = [];
  beforeAll(async () => {
    const [newest, oldest] = await boards(await actorOf("kiemtra@minhhoa.example"));
    expect(newest?.period.closedAt).toBeNull();
    expect(oldest?.period.closedAt).not.toBeNull();
    open = newest?.rows ?? [];
    last = oldest?.rows ?? [];
  });
  const sheet = (rows: BoardRow[], kind: string) => rows.filter((row) => row.sheet === kind);

  test("28 units owe a report and five lead agencies the province's figures", () => {
    for (const rows of [open, last]) {
      expect(sheet(rows, "unit")).toHaveLength(28);
      expect(sheet(rows, "province")).toHaveLength(5);
    }
  });

  test("the open period has units in every state", () => {
    const states = new Set(sheet(open, "unit").map((row) => row.head.state));
    expect([...states].sort()).toEqual(["accepted", "awaitingLeader", "draft", "notRequired", "returned", "submitted"]);
    const drafts = sheet(open, "unit").filter((row) => row.head.state === "draft");
    expect(drafts.some((row) => row.filled === 0)).toBe(true);
    expect(drafts.some((row) => row.filled > 0 && row.filled < row.expected)).toBe(true);
    expect(open.some((row) => row.issues !== null && row.issues.warnings > 0)).toBe(true);
    expect(open.every((row) => (row.issues?.errors ?? 0) === 0)).toBe(true);
  });

  test("somebody sent late and somebody is overdue, and nobody else", () => {
    const timeliness = sheet(open, "unit").map(({ unit, head }) => [unit.code, timelinessOf(head)]);
    const behind = timeliness.filter(([, when]) => when === "late" || when === "overdue");
    expect(behind).toEqual([
      ["ban-quan-ly-khu-kinh-te", "late"],
      ["ban-quan-ly-du-an", "overdue"],
    ]);
  });

  test("one accepted report gives a ratio only one of its parts", async () => {
    const row = open.find(({ unit }) => unit.code === "90008");
    const { cells } = await getRevision(await actorOf("kiemtra@minhhoa.example"), row?.head.id ?? "");
    expect(cells["BM6.von-da-giai-ngan"]?.state).toBe("value");
    expect(cells["BM6.von-ke-hoach"]).toBeUndefined();
  });

  test("last year everybody sent in time, complete and without contradictions, and was accepted", () => {
    for (const { head, filled, expected, issues } of last) {
      expect([head.state, head.revision?.late, filled], head.unit.name).toEqual(["accepted", false, expected]);
      expect(issues).toEqual({ errors: 0, warnings: 0, hints: 0 });
      expect(head.revision && head.revision.submittedAt < head.dueAt).toBe(true);
    }
  });
});

describe("consolidation of tỉnh Minh Họa", () => {
  test("last year's report is issued; the open period has a provisional run with one adjustment", async () => {
    const reviewer = await actorOf("kiemtra@minhhoa.example");
    const [open, last] = await listPeriods(reviewer);
    const [issued] = await listRuns(reviewer, last?.id ?? "");
    expect([issued?.state, issued?.final]).toEqual(["issued", true]);
    const [draft] = await listRuns(reviewer, open?.id ?? "");
    expect([draft?.state, draft?.final]).toEqual(["draft", false]);
    expect((await getRun(reviewer, draft?.id ?? "")).adjustments).toHaveLength(1);
  });

  test("the pair of which a commune gave one part leaves the ratio and is named", async () => {
    const reviewer = await actorOf("kiemtra@minhhoa.example");
    const [open] = await listPeriods(reviewer);
    const [draft] = await listRuns(reviewer, open?.id ?? "");
    const { blocking, result } = await getRun(reviewer, draft?.id ?? "");
    expect(blocking.length).toBeGreaterThan(0);
    const ratio = result.items.find((item) => item.key === "BM6.ty-le-giai-ngan");
    expect(JSON.stringify(ratio?.contributors.filter((one) => one.leftOut !== null))).toContain("Mưa Xuân");
  });

  test("no row of the issued report is left without a figure for a reason other than cấp huyện", async () => {
    const reviewer = await actorOf("kiemtra@minhhoa.example");
    const [, last] = await listPeriods(reviewer);
    const [issued] = await listRuns(reviewer, last?.id ?? "");
    const { result } = await getRun(reviewer, issued?.id ?? "");
    const problems = result.items.filter((item) => item.problem !== null).map((item) => item.key);
    expect(problems.filter((key) => !key.includes("huyen"))).toEqual([]);
  });
});

describe("tỉnh Tư Liệu", () => {
  test.each([
    ["sxd-quang-binh-2024", "bnv-2022", "Y", 2024],
    ["snv-dong-nai-2022q1", "dong-nai-2022", "Q1", 2022],
    ["vpubnd-ninh-thuan-2021", "ninh-thuan-2021", "Y", 2021],
  ])("%s stands on %s as it was printed", async (file, templateId, kind, year) => {
    const reviewer = await actorOf("kiemtra@tulieu.example");
    const found = (await boards(reviewer)).find(({ period }) => period.kind === kind && period.year === year);
    const [row, ...others] = found?.rows ?? [];
    expect(others).toEqual([]);
    expect([row?.head.state, row?.head.templateId]).toEqual(["submitted", templateId]);
    const { cells, sections } = await getRevision(reviewer, row?.head.id ?? "");

    const text = readFileSync(new URL(`../../fixtures/cases/${file}.tsv`, import.meta.url), "utf8");
    const printed = text.split(/\r?\n/).slice(1).filter(Boolean);
    const items = allItems(
      findShipped(templateId) ?? {
        id: "",
        title: "",
        basis: "",
        effectiveFrom: null,
        effectiveTo: null,
        forUnits: [],
        outline: [],
        forms: [],
        rules: [],
      },
    );
    expect(printed).toHaveLength(items.length);
    printed.forEach((line, at) => {
      const [, , , , raw = "", value = "", , note = ""] = line.split("\t");
      const cell = cells[items[at]?.key ?? ""];
      expect([cell?.raw ?? "", cell?.note ?? ""], items[at]?.key).toEqual([raw, note]);
      if (value !== "" && value !== "TEXT") expect(Number(cell?.value), items[at]?.key).toBe(Number(value));
    });
    expect(sections.length).toBeGreaterThan(15);
    expect(JSON.stringify(sections)).not.toMatch(/Đức Đam/);
  });
});
