import { expect, test } from "@playwright/test";
import { axeFindings } from "./axe-findings";
import { openPage, pagesOf, ROLES, signInAs } from "./demo-pages";

// The roles share the two workers.
test.describe.configure({ mode: "parallel" });

test("axe finds nothing on the sign-in page", async ({ page }) => {
  await openPage(page, "/dang-nhap");
  expect(await axeFindings(page)).toEqual([]);
});

for (const role of ROLES) {
  test(`axe finds nothing on the pages of ${role}`, async ({ page }) => {
    test.setTimeout(180_000);
    await signInAs(page, role);
    for (const { path } of await pagesOf(role)) {
      await openPage(page, path);
      expect.soft(await axeFindings(page), path).toEqual([]);
    }
  });
}
