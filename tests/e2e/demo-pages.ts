import { expect, type Page } from "@playwright/test";
import { demoAccounts } from "@/tests/support/e2e-databases";
import { signIn } from "./fixtures";
import { oneRow } from "./stored";

/** Roles as the demonstration's accounts name them. */
export const ROLES = [
  "Chuyên viên đơn vị",
  "Lãnh đạo đơn vị",
  "Văn thư đơn vị",
  "Chuyên viên Sở Nội vụ",
  "Lãnh đạo Sở Nội vụ",
  "Lãnh đạo tỉnh",
  "Quản trị",
] as const;
export type DemoRole = (typeof ROLES)[number];

export type DemoPage = { name: string; path: string };

const id = async (sql: string): Promise<string> => String((await oneRow(sql, [])).id);

const PROVINCE = "(select id from unit where kind = 'tinh' and name ilike '%Minh Họa%')";
const PERIOD = `(select id from period where province_id = ${PROVINCE} and closed_at is null order by year desc limit 1)`;

const report = (where: string): Promise<string> =>
  id(`select r.id from report r join unit u on u.id = r.unit_id
      where r.province_id = ${PROVINCE} and ${where} order by u.order_no, r.id limit 1`);

/** Every page a role has, on the demonstration as it is seeded. */
export async function pagesOf(role: DemoRole): Promise<DemoPage[]> {
  const always = [
    { name: "trang-chu", path: "/" },
    { name: "tai-khoan", path: "/tai-khoan" },
    { name: "doi-mat-khau", path: "/doi-mat-khau" },
  ];
  if (role === "Chuyên viên đơn vị" || role === "Lãnh đạo đơn vị") {
    const own = await report(`u.code = 'so-xay-dung' and r.sheet = 'unit' and r.period_id = ${PERIOD}`);
    const sent = await report(`u.code = 'so-xay-dung' and r.sheet = 'unit' and r.state = 'accepted'`);
    return [
      ...always,
      { name: "nhap-so-lieu", path: `/bao-cao/${own}` },
      { name: "nhap-bieu-7", path: `/bao-cao/${own}?bieu=BM7` },
      { name: "thuyet-minh", path: `/bao-cao/${own}?muc=I.1` },
      { name: "nhap-tu-tep", path: `/bao-cao/${own}/nhap-tep` },
      { name: "kiem-tra-va-gui", path: `/bao-cao/${own}/gui` },
      { name: "bao-cao-da-tiep-nhan", path: `/bao-cao/${sent}` },
      { name: "bien-nhan", path: `/bao-cao/${sent}/bien-nhan` },
      { name: "ban-in", path: `/bao-cao/${sent}/ban-in` },
      ...(role === "Lãnh đạo đơn vị" ? [{ name: "the-thuc-van-ban", path: "/cai-dat-van-ban" }] : []),
    ];
  }
  if (role === "Văn thư đơn vị") {
    const sent = await report(`u.code = 'so-xay-dung' and r.sheet = 'unit' and r.state = 'accepted'`);
    return [
      ...always,
      { name: "bao-cao-da-tiep-nhan", path: `/bao-cao/${sent}` },
      { name: "van-ban", path: `/bao-cao/${sent}/bien-nhan` },
      { name: "ban-in", path: `/bao-cao/${sent}/ban-in` },
    ];
  }
  if (role === "Lãnh đạo tỉnh") {
    const issued = await id(
      `select id from consolidation_run where province_id = ${PROVINCE} and state = 'issued' limit 1`,
    );
    return [
      ...always,
      { name: "bao-cao-tinh", path: "/bao-cao-tinh" },
      { name: "bao-cao-tinh-mot", path: `/bao-cao-tinh/${issued}` },
      { name: "bao-cao-tinh-bieu", path: `/bao-cao-tinh/${issued}?bieu=BM3` },
      { name: "bao-cao-tinh-van-ban", path: `/bao-cao-tinh/${issued}?xem=van-ban` },
    ];
  }
  if (role === "Quản trị") {
    const unit = await id(`select id from unit where province_id = ${PROVINCE} and code = 'so-xay-dung'`);
    const person = await id("select id from person where sign_in_name = 'chuyenvien.sxd@minhhoa.example'");
    return [
      ...always,
      { name: "don-vi", path: "/quan-tri/don-vi" },
      { name: "don-vi-mot", path: `/quan-tri/don-vi/${unit}` },
      { name: "don-vi-them", path: "/quan-tri/don-vi/them" },
      { name: "don-vi-nhap-tep", path: "/quan-tri/don-vi/nhap-tep" },
      { name: "nguoi-dung", path: "/quan-tri/nguoi-dung" },
      { name: "nguoi-dung-mot", path: `/quan-tri/nguoi-dung/${person}` },
      { name: "nguoi-dung-them", path: "/quan-tri/nguoi-dung/them" },
      { name: "cai-dat", path: "/quan-tri/cai-dat" },
      { name: "cai-dat-don-vi", path: `/quan-tri/cai-dat/${unit}` },
      { name: "nhat-ky", path: "/quan-tri/nhat-ky" },
    ];
  }
  const period = await id(`select ${PERIOD} as id`);
  const submitted = await report(`r.state = 'submitted' and r.period_id = ${PERIOD}`);
  const accepted = await report(`r.state = 'accepted' and r.sheet = 'unit' and r.period_id = ${PERIOD}`);
  const draft = await report(`r.state = 'draft' and r.sheet = 'unit' and r.period_id = ${PERIOD}`);
  const run = await id(
    `select id from consolidation_run where province_id = ${PROVINCE} order by created_at desc limit 1`,
  );
  return [
    ...always,
    { name: "tien-do", path: "/tien-do" },
    { name: "hang-doi", path: "/kiem-tra" },
    { name: "nhap-tep-don-vi", path: "/kiem-tra/nhap-tep" },
    { name: "kiem-tra-mot", path: `/kiem-tra/${submitted}` },
    { name: "kiem-tra-da-tiep-nhan", path: `/kiem-tra/${accepted}?bieu=BM3` },
    { name: "kiem-tra-chua-gui", path: `/kiem-tra/${draft}` },
    { name: "tong-hop", path: "/tong-hop" },
    { name: "tong-hop-mot", path: `/tong-hop/${run}` },
    { name: "tong-hop-thuyet-minh", path: `/tong-hop/${run}/thuyet-minh` },
    { name: "tong-hop-ban-in", path: `/tong-hop/${run}/ban-in` },
    { name: "tong-hop-ban-da-sua", path: `/tong-hop/${run}/ban-da-sua` },
    { name: "bao-cao-tinh", path: "/bao-cao-tinh" },
    { name: "ky-bao-cao", path: "/quan-tri/ky-bao-cao" },
    { name: "ky-bao-cao-mot", path: `/quan-tri/ky-bao-cao/${period}` },
    { name: "ky-bao-cao-mo", path: "/quan-tri/ky-bao-cao/mo" },
  ];
}

export async function signInAs(page: Page, role: DemoRole): Promise<void> {
  const account = demoAccounts().find((one) => one.role === role);
  if (!account) throw new Error(`the demonstration has no ${role}`);
  await page.goto("/dang-nhap");
  await signIn(page, account.identifier, account.password);
}

/** Opens a page and waits until it is whole: its heading is there and nothing is being fetched. */
export async function openPage(page: Page, path: string): Promise<void> {
  const response = await page.goto(path, { waitUntil: "networkidle" });
  expect(response?.status(), path).toBe(200);
  await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
  await expect(page.getByText("Đang mở phần soạn thảo…"), path).toHaveCount(0);
}
