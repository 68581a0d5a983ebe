import { mkdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { inProject } from "@/scripts/project";
import { axeFindings } from "./axe-findings";
import { type DemoPage, openPage, pagesOf, ROLES, signInAs } from "./demo-pages";

// The roles share the two workers.
test.describe.configure({ mode: "parallel" });

const SIZES = [
  { name: "1366", width: 1366, height: 768 },
  { name: "390", width: 390, height: 844 },
] as const;

/**
 * Pictures to look at; what is asserted is that a page has its heading, that axe finds nothing on it, and that it fits
 * the screen's width. One visit for all of it: opening the pages is what takes the time.
 */
async function picture(page: Page, folder: string, { name, path }: DemoPage): Promise<void> {
  await openPage(page, path);
  expect.soft(await axeFindings(page), `${path}: axe`).toEqual([]);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(overflow, `${path} at ${size.name}: pixels beyond the screen`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `${folder}/${name}-${size.name}.png`, fullPage: true });
  }
}

function folderFor(name: string): string {
  const folder = inProject(".cache", "screens", name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

test("the sign-in page fits, and axe finds nothing on it", async ({ page }) => {
  await picture(page, folderFor("khach"), { name: "dang-nhap", path: "/dang-nhap" });
});

for (const role of ROLES) {
  test(`every page of ${role} fits, and axe finds nothing on it`, async ({ page }) => {
    await signInAs(page, role);
    const folder = folderFor(role.toLowerCase().replaceAll(" ", "-"));
    for (const one of await pagesOf(role)) await picture(page, folder, one);
  });
}
