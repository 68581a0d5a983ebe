import { expect, type Locator, type Page } from "@playwright/test";

/** Lập báo cáo as the person at the keyboard knows it. */
export class EntryPage {
  constructor(readonly page: Page) {}

  async open(reportId: string, query = ""): Promise<void> {
    await this.page.goto(`/bao-cao/${reportId}${query}`);
    await expect(
      this.page
        .getByRole("status")
        .filter({ hasText: /lưu|thay đổi/ })
        .first(),
    ).toBeVisible();
  }

  /** The box of a row's figure. */
  figure(key: string): Locator {
    return this.page.locator(`input[data-key="${key}"][data-field="figure"]`);
  }

  note(key: string): Locator {
    return this.page.locator(`input[data-key="${key}"][data-field="note"]`);
  }

  /** The row with its state, marks and choices. */
  row(key: string): Locator {
    return this.page.locator(`tr[id="dong-${key}"]`);
  }

  /** The line at the top that says whether everything is saved. */
  saveLine(): Locator {
    return this.page.getByRole("banner").or(this.page.locator("header")).getByRole("status");
  }

  async waitUntilSaved(): Promise<void> {
    await expect(this.saveLine()).toHaveText(/^Đã lưu lúc \d\d:\d\d$/);
  }

  async openForm(name: string | RegExp): Promise<void> {
    await this.page.getByRole("navigation", { name: "Biểu và mục của báo cáo" }).getByRole("button", { name }).click();
  }
}
