import type { Locator } from "@playwright/test";

/** What a job costs the person who does it: presses of the mouse and keys. Reading and waiting are not counted. */
export class Effort {
  clicks = 0;
  keys = 0;

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Into a box that has to be clicked first. */
  async type(target: Locator, text: string): Promise<void> {
    await this.click(target);
    this.keys += text.length;
    await target.pressSequentially(text);
  }

  /** Through the system's own dialog: a double click on the file. */
  async chooseFile(button: Locator, input: Locator, path: string): Promise<void> {
    const chooser = button.page().waitForEvent("filechooser");
    await this.click(button);
    await (await chooser).setFiles(path);
    this.clicks += 2;
    await input.waitFor({ state: "attached" });
  }
}
