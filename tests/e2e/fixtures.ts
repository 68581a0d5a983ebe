import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { hashPassword } from "@/lib/password-hash";
import { type MadePeople, type MadeProvince, makeProvince } from "@/tests/factories/make-province";
import { sharedDatabase } from "@/tests/support/e2e-databases";

/** What everybody of a made province signs in with. */
export const PASSWORD = "trang-giay-xanh-27";

/** Somebody of a made province. */
export type Person = keyof MadePeople;

type Options = {
  /** Template of the made province's period. */
  templateId: string;
  /** Console errors a test provokes on purpose: a lost connection, a session that ended. */
  expectedConsole: RegExp[];
};

type Fixtures = {
  /** A province of its own for this test: units, people of every role, one open period. */
  made: MadeProvince;
  /** A page of somebody who signed in through the sign-in page, in a browser of their own. */
  as: (who: Person) => Promise<Page>;
};

let hashed: Promise<string> | undefined;
const passwordHash = (): Promise<string> => {
  hashed ??= hashPassword(PASSWORD);
  return hashed;
};

/** Signs in as a person does: name, password, button. */
export async function signIn(page: Page, signInName: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(signInName);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).not.toHaveURL(/\/dang-nhap/);
}

export const test = base.extend<Fixtures & Options>({
  templateId: ["hai-cap-2025", { option: true }],
  expectedConsole: [[], { option: true }],

  made: async ({ templateId }, use) => {
    await use(await makeProvince(sharedDatabase().ownerUrl, { passwordHash: await passwordHash(), templateId }));
  },

  as: async ({ browser, made, expectedConsole }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (who) => {
      const context = await browser.newContext();
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.goto("/dang-nhap");
      await signIn(page, made.signInNames[who]);
      return page;
    });
    for (const context of contexts) await context.close();
    const unexpected = complaints.filter((text) => !expectedConsole.some((pattern) => pattern.test(text)));
    expect(unexpected, "errors in the browser's console").toEqual([]);
  },
});
