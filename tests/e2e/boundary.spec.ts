import { expect, type Page } from "@playwright/test";
import { accept, consolidate, fill, issue, submit } from "./behind";
import { type Person, test } from "./fixtures";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const DONE = "BM1.nhiem-vu-ke-hoach-xong";
/** A text only unit A's report has: in no answer to anybody else. */
const CANARY = "Chỉ của Sở Xây dựng, mốc 41867";

test.use({ expectedConsole: [/404|401/] });

const paths = (reportId: string) => ({
  pages: [`/bao-cao/${reportId}`, `/bao-cao/${reportId}/gui`, `/bao-cao/${reportId}/bien-nhan`],
  answers: [
    `/api/v1/reports/${reportId}`,
    `/api/v1/reports/${reportId}/cells/${TASKS}/history`,
    `/api/v1/reports/${reportId}/docx`,
    `/api/v1/reports/${reportId}/docx?ban=lam-viec`,
  ],
});

/** Status of every page and answer about a report, for whoever sits at this browser. */
async function tryAll(page: Page, reportId: string): Promise<{ path: string; status: number; told: boolean }[]> {
  const tried = [];
  const { pages, answers } = paths(reportId);
  for (const path of [...pages, ...answers]) {
    const response = await page.request.get(path, { maxRedirects: 0 });
    tried.push({ path, status: response.status(), told: (await response.text()).includes("41867") });
  }
  return tried;
}

test.beforeEach(async ({ made }) => {
  const { people, period, units } = made;
  const reportId = period.report(units.a.id);
  await fill(people.staffA, reportId, { [TASKS]: `24 (${CANARY})`, [DONE]: "18" });
  await submit(people.leaderA, reportId);
});

for (const who of ["staffB", "leaderC", "provinceLeader", "administrator"] as const satisfies Person[]) {
  test(`${who} finds nothing of unit A's report: no page, JSON, history or Word`, async ({ as, made }) => {
    const page = await as(who);
    const reportId = made.period.report(made.units.a.id);
    for (const { path, status, told } of await tryAll(page, reportId)) {
      expect({ path, status, told }).toEqual({ path, status: 404, told: false });
    }
    await page.goto(`/bao-cao/${reportId}`);
    await expect(page.getByRole("heading", { name: "Không tìm thấy" })).toBeVisible();
    await page.goto(`/kiem-tra/${reportId}`);
    await expect(page.getByRole("heading", { name: "Không tìm thấy" })).toBeVisible();
  });
}

test("unit A's own people have all of it", async ({ as, made }) => {
  const page = await as("clerkA");
  const reportId = made.period.report(made.units.a.id);
  for (const { path, status } of await tryAll(page, reportId)) expect({ path, status }).toEqual({ path, status: 200 });
  const history = await page.request.get(`/api/v1/reports/${reportId}/cells/${TASKS}/history`);
  expect(await history.text()).toContain("41867");
  await page.goto(`/bao-cao/${reportId}`);
  await expect(page.locator(`input[data-key="${TASKS}"][data-field="figure"]`)).toHaveValue("24");
});

test("without a session every page asks to sign in and every answer is 401", async ({ request, made }) => {
  const { pages, answers } = paths(made.period.report(made.units.a.id));
  for (const path of ["/", "/tien-do", "/tong-hop", "/bao-cao-tinh", "/quan-tri/don-vi", ...pages]) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect({ path, status: response.status() }).toEqual({ path, status: 307 });
    expect(response.headers().location).toContain("/dang-nhap");
  }
  for (const path of answers) {
    const response = await request.get(path);
    expect({ path, status: response.status() }).toEqual({ path, status: 401 });
    expect(await response.text()).not.toContain("41867");
  }
});

test("a unit's writing is the unit's until it is sent: the reviewer reads what was submitted", async ({ as, made }) => {
  const page = await as("reviewer");
  const sent = made.period.report(made.units.a.id);
  const unsent = made.period.report(made.units.b.id);
  await fill(made.people.staffB, unsent, { [TASKS]: "31" });
  // The report is there for them, its unsent contents are not.
  expect((await page.request.get(`/api/v1/reports/${unsent}`)).status()).toBe(403);
  await page.goto(`/kiem-tra/${unsent}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Sở Tư pháp");
  await expect(page.getByText("31", { exact: true })).toHaveCount(0);
  await page.goto(`/kiem-tra/${sent}`);
  await expect(page.locator(`tr[id="o-${TASKS}"]`)).toContainText("24");
});

test("lãnh đạo tỉnh read an issued report and nothing before it; units and administrators do not", async ({
  as,
  made,
}) => {
  const runFiles = (runId: string) => [`/api/v1/runs/${runId}/docx`, `/api/v1/runs/${runId}/xlsx`];
  const issuedFiles = (runId: string) => [`/api/v1/issued/${runId}/docx`, `/api/v1/issued/${runId}/xlsx`];
  const statuses = async (page: Page, wanted: string[]) => {
    const found: number[] = [];
    for (const path of wanted) found.push((await page.request.get(path)).status());
    return found;
  };
  await accept(made.people.reviewer, made.period.report(made.units.a.id));
  const runId = await consolidate(made);
  const leader = await as("provinceLeader");
  expect(await statuses(leader, [...issuedFiles(runId), ...runFiles(runId)])).toEqual([404, 404, 404, 404]);
  await leader.goto(`/bao-cao-tinh/${runId}`);
  await expect(leader.getByRole("heading", { name: "Không tìm thấy" })).toBeVisible();

  await issue(made, runId);
  expect(await statuses(leader, issuedFiles(runId))).toEqual([200, 200]);
  expect(await statuses(leader, runFiles(runId))).toEqual([404, 404]);
  await leader.goto("/bao-cao-tinh");
  await leader.getByRole("link", { name: /Báo cáo năm 2026/ }).click();
  await expect(leader.getByRole("heading", { level: 1, name: /Báo cáo năm 2026/ })).toBeVisible();
  for (const path of ["/tong-hop", `/tong-hop/${runId}`, "/tien-do", "/kiem-tra", "/quan-tri/don-vi"]) {
    await leader.goto(path);
    await expect(leader.getByRole("heading", { name: "Không tìm thấy" }), path).toBeVisible();
  }

  for (const who of ["staffA", "administrator"] as const) {
    const page = await as(who);
    expect(await statuses(page, [...issuedFiles(runId), ...runFiles(runId)]), who).toEqual([404, 404, 404, 404]);
  }
});

test("a write from another site's page is refused, from our own it is not", async ({ as, made, baseURL }) => {
  const page = await as("staffB");
  const reportId = made.period.report(made.units.b.id);
  const write = (headers: Record<string, string>) =>
    page.request.post(`/api/v1/reports/${reportId}/cells`, { headers, data: { opId: "0".repeat(32), cells: [] } });
  expect((await write({})).status()).toBe(403);
  expect((await write({ origin: "https://khac.example" })).status()).toBe(403);
  expect((await write({ origin: baseURL ?? "", "sec-fetch-site": "cross-site" })).status()).toBe(403);
  expect((await write({ origin: baseURL ?? "" })).status()).toBe(422);
});
