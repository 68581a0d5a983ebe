import { expect, type Page } from "@playwright/test";
import { EntryPage } from "./entry-page";
import { signIn, test } from "./fixtures";
import { asOwner, storedCell, storedCells } from "./stored";

const TASKS = "BM1.nhiem-vu-ke-hoach";
const DONE = "BM1.nhiem-vu-ke-hoach-xong";
const RATIO = "BM1.ty-le-hoan-thanh-ke-hoach";
const DOCUMENTS = "BM1.van-ban-chi-dao";

const typed = (page: Page, text: string) => page.keyboard.type(text);

/** The page's process dies, as when a browser is killed: nothing of it runs any more. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const died = page.waitForEvent("crash");
  // The answer never comes: whoever would give it is dead.
  session.send("Page.crash").catch(() => undefined);
  await died;
}

test("typing by keyboard alone: Enter and arrows move, Alt answers without a figure, the ratio follows at once", async ({
  as,
  made,
}) => {
  const reportId = made.period.report(made.units.a.id);
  const page = await as("staffA");
  const entry = new EntryPage(page);
  await entry.open(reportId);

  await entry.figure(DOCUMENTS).click();
  await typed(page, "1.234");
  await page.keyboard.press("Enter");
  await expect(entry.figure(RATIO)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await typed(page, "24");
  await page.keyboard.press("Enter");
  await expect(entry.figure(DONE)).toBeFocused();
  await typed(page, "18");
  await expect(entry.row(RATIO)).toContainText("75");
  await page.keyboard.press("Shift+Enter");
  await expect(entry.figure(TASKS)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(entry.note(TASKS)).toBeFocused();
  await typed(page, "theo Kế hoạch số 12");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(entry.figure(TASKS)).toBeFocused();

  await entry.figure("BM1.so-nganh-da-kiem-tra").focus();
  await page.keyboard.press("Alt+0");
  await expect(entry.row("BM1.so-nganh-da-kiem-tra")).toContainText("Không phát sinh");
  await entry.figure("BM1.xa-da-kiem-tra").focus();
  await page.keyboard.press("Alt+9");
  await expect(entry.row("BM1.xa-da-kiem-tra")).toContainText("Không thuộc nhiệm vụ");

  await entry.waitUntilSaved();
  const cells = await storedCells(reportId);
  expect(cells.get(DOCUMENTS)).toMatchObject({ value: "1234", raw: "1.234" });
  expect(cells.get(TASKS)).toMatchObject({ value: "24", note: "theo Kế hoạch số 12" });
  expect(cells.get(DONE)).toMatchObject({ value: "18" });
  expect(cells.get("BM1.so-nganh-da-kiem-tra")).toMatchObject({ state: "none", value: null });
  expect(cells.get("BM1.xa-da-kiem-tra")).toMatchObject({ state: "notApplicable", value: null });
  expect(cells.has(RATIO)).toBe(false);

  await page.reload();
  await expect(entry.figure(DOCUMENTS)).toHaveValue("1.234");
  await expect(entry.row(RATIO)).toContainText("75");
});

test("the save line and the row say what is true: typing, saving, saved, unreadable and kept", async ({ as, made }) => {
  const reportId = made.period.report(made.units.a.id);
  const page = await as("staffA");
  const entry = new EntryPage(page);
  await entry.open(reportId);
  await expect(entry.saveLine()).toHaveText("Chưa có thay đổi");

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/api/v1/reports/*/cells", async (route) => {
    await held;
    await route.continue();
  });
  await entry.figure(DOCUMENTS).click();
  await typed(page, "7");
  await page.keyboard.press("Enter");
  await expect(entry.saveLine()).toHaveText("Đang lưu…");
  await expect(entry.row(DOCUMENTS)).toContainText("Đang lưu");
  expect(await storedCell(reportId, DOCUMENTS)).toBeUndefined();
  letGo();
  await entry.waitUntilSaved();
  await expect(entry.row(DOCUMENTS)).toContainText("Đã lưu");

  await entry.figure(TASKS).click();
  await typed(page, "12,5");
  await page.keyboard.press("Enter");
  await expect(entry.row(TASKS)).toContainText("Chưa đọc được");
  await entry.waitUntilSaved();
  expect(await storedCell(reportId, TASKS)).toMatchObject({ value: null, raw: "12,5" });
  expect((await storedCell(reportId, TASKS))?.problem).not.toBeNull();
});

test.describe("without a connection", () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_FAILED/] });

  test("typing goes on, and everything is sent when the connection is back", async ({ as, made }) => {
    const reportId = made.period.report(made.units.a.id);
    const page = await as("staffA");
    const entry = new EntryPage(page);
    await entry.open(reportId);
    await page.context().setOffline(true);
    await entry.figure(TASKS).click();
    await typed(page, "24");
    await page.keyboard.press("Enter");
    await typed(page, "18");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Chưa kết nối được với máy chủ")).toBeVisible();
    await expect(entry.saveLine()).toHaveText("Chưa gửi được, vẫn giữ trên máy này");
    expect((await storedCells(reportId)).size).toBe(0);

    await page.context().setOffline(false);
    await entry.waitUntilSaved();
    expect((await storedCell(reportId, TASKS))?.value).toBe("24");
    expect((await storedCell(reportId, DONE))?.value).toBe("18");
    await expect(page.getByText("Chưa kết nối được với máy chủ")).toBeHidden();
  });

  test("what was not sent when the page died is there, and is sent, when it is opened again", async ({ as, made }) => {
    const reportId = made.period.report(made.units.a.id);
    const page = await as("staffA");
    const entry = new EntryPage(page);
    await entry.open(reportId);
    await page.route("**/api/v1/reports/*/cells", (route) => route.abort());
    await entry.figure(TASKS).click();
    await typed(page, "24");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Chưa kết nối được với máy chủ")).toBeVisible();
    const context = page.context();
    // A page that is closed in good order still sends what it has with its last breath; one that dies does not.
    await crash(page);
    expect((await storedCells(reportId)).size).toBe(0);

    const again = await context.newPage();
    const reopened = new EntryPage(again);
    await again.goto(`/bao-cao/${reportId}`);
    await expect(reopened.figure(TASKS)).toHaveValue("24");
    await reopened.waitUntilSaved();
    expect((await storedCell(reportId, TASKS))?.value).toBe("24");
  });
});

test.describe("a session that ends while typing", () => {
  test.use({ expectedConsole: [/401/] });

  test("nothing is lost: signing in again sends what was kept", async ({ as, made }) => {
    const reportId = made.period.report(made.units.a.id);
    const page = await as("staffA");
    const entry = new EntryPage(page);
    await entry.open(reportId);
    await asOwner("update session set ended_at = now() where person_id = $1", [made.people.staffA.personId]);
    await entry.figure(TASKS).click();
    await typed(page, "24");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Phiên đăng nhập đã hết hạn")).toBeVisible();
    await typed(page, "18");
    await page.keyboard.press("Enter");
    expect((await storedCells(reportId)).size).toBe(0);

    await page.getByRole("link", { name: "Đăng nhập lại" }).click();
    await signIn(page, made.signInNames.staffA);
    await expect(page).toHaveURL(new RegExp(`/bao-cao/${reportId}`));
    await entry.waitUntilSaved();
    await expect(entry.figure(DONE)).toHaveValue("18");
    expect((await storedCell(reportId, TASKS))?.value).toBe("24");
    expect((await storedCell(reportId, DONE))?.value).toBe("18");
  });
});

test("two people in one cell: both figures are shown and one of them chooses; different cells both stand", async ({
  as,
  made,
}) => {
  const reportId = made.period.report(made.units.a.id);
  const [first, second] = [await as("staffA"), await as("leaderA")];
  const [mine, theirs] = [new EntryPage(first), new EntryPage(second)];
  await mine.open(reportId);
  await theirs.open(reportId);

  await theirs.figure(TASKS).click();
  await typed(second, "30");
  await second.keyboard.press("Enter");
  await theirs.waitUntilSaved();

  await mine.figure(DOCUMENTS).click();
  await typed(first, "7");
  await first.keyboard.press("Enter");
  await mine.figure(TASKS).click();
  await typed(first, "24");
  await first.keyboard.press("Enter");
  const choice = first.getByRole("alert").filter({ hasText: "Trần Thị Bích" });
  await expect(choice).toContainText("30");
  await expect(choice).toContainText("24");
  await expect(mine.saveLine()).toHaveText("1 thay đổi chờ bạn xử lý");
  expect((await storedCell(reportId, TASKS))?.value).toBe("30");
  expect((await storedCell(reportId, DOCUMENTS))?.value).toBe("7");

  await choice.getByRole("button", { name: "Giữ của tôi" }).click();
  await mine.waitUntilSaved();
  expect(await storedCell(reportId, TASKS)).toMatchObject({ value: "24", version: 2 });
});

test("a block pasted from a spreadsheet is shown as it was understood, and written only when agreed", async ({
  as,
  made,
}) => {
  const reportId = made.period.report(made.units.a.id);
  const page = await as("staffA");
  const entry = new EntryPage(page);
  await entry.open(reportId);
  await entry.figure(DOCUMENTS).click();
  const paste = (text: string) =>
    entry.figure(DOCUMENTS).evaluate((box, words) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", words);
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);

  await paste("1.207\n75%\n24\n18\n");
  const preview = page.getByRole("dialog", { name: "Dán nhiều dòng" });
  await expect(preview.getByRole("row")).toHaveCount(5);
  await expect(preview).toContainText("1.207");
  await preview.getByRole("button", { name: "Không dán" }).click();
  await expect(preview).toBeHidden();
  expect((await storedCells(reportId)).size).toBe(0);

  await paste("1.207\n75%\n24\n18\n");
  await preview.getByRole("button", { name: "Ghi 4 dòng" }).click();
  await entry.waitUntilSaved();
  const cells = await storedCells(reportId);
  expect([DOCUMENTS, RATIO, TASKS, DONE].map((key) => cells.get(key)?.value)).toEqual(["1207", "75", "24", "18"]);
  const how = await asOwner("select distinct how from cell where report_id = $1", [reportId]);
  expect(how).toEqual([{ how: "pasted" }]);
});

test("narrative: bold, a list and a table are stored and come back", async ({ as, made }) => {
  const reportId = made.period.report(made.units.a.id);
  const page = await as("staffA");
  const entry = new EntryPage(page);
  await entry.open(reportId);
  await page
    .getByRole("navigation", { name: "Biểu và mục của báo cáo" })
    .getByRole("button", { name: "Về công tác tuyên truyền cải cách hành chính" })
    .click();
  const editor = page.getByRole("textbox", { name: /Về công tác tuyên truyền/ });
  await editor.click();
  await page.getByRole("button", { name: /^Đậm/ }).click();
  await typed(page, "Đã tuyên truyền");
  await page.getByRole("button", { name: /^Đậm/ }).click();
  await typed(page, " trên trang thông tin điện tử.");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Danh sách gạch đầu dòng" }).click();
  await typed(page, "Mười hai tin, bài");
  await page.keyboard.press("Enter");
  await typed(page, "Hai hội nghị");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Chèn bảng" }).click();
  await typed(page, "Nội dung");
  await entry.waitUntilSaved();

  const [row] = await asOwner("select body from narrative_section where report_id = $1 and path = 'I.4'", [reportId]);
  const body = JSON.stringify(row?.body);
  for (const part of ['"bold"', '"bulletList"', '"table"', "Mười hai tin, bài", "Nội dung"])
    expect(body).toContain(part);

  await page.reload();
  await expect(editor.locator("strong")).toHaveText("Đã tuyên truyền");
  await expect(editor.getByRole("listitem")).toHaveCount(2);
  await expect(editor.getByRole("table")).toBeVisible();
});
