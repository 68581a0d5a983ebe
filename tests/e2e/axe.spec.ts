import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openPage, pagesOf, ROLES, signInAs } from "./demo-pages";

// The roles share the two workers.
test.describe.configure({ mode: "parallel" });

/** What axe finds against WCAG 2.1 A and AA: rule and element, one line each. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

test("axe finds nothing on the sign-in page", async ({ page }) => {
  await openPage(page, "/dang-nhap");
  expect(await findings(page)).toEqual([]);
});

for (const role of ROLES) {
  test(`axe finds nothing on the pages of ${role}`, async ({ page }) => {
    test.setTimeout(180_000);
    await signInAs(page, role);
    for (const { path } of await pagesOf(role)) {
      await openPage(page, path);
      expect.soft(await findings(page), path).toEqual([]);
    }
  });
}
