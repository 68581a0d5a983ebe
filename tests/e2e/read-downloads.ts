import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Template } from "@/lib/indicators/template";
import { allItems, formOf } from "@/lib/indicators/walk";
import { cellText, readDocx, tablesOf } from "@/tests/support/read-docx";
import { readXlsx, type XlsxCell } from "@/tests/support/read-xlsx";

type Downloaded = { bytes: Uint8Array; name: string };

/** Takes the file that a press gives: its bytes and name. */
export async function downloadBy(page: Page, pressed: Locator): Promise<Downloaded> {
  const [file] = await Promise.all([page.waitForEvent("download"), pressed.click()]);
  return { bytes: await readFile(await file.path()), name: file.suggestedFilename() };
}

/** Takes a file from the menu "Tải về". */
export async function download(page: Page, item: string): Promise<Downloaded> {
  await page.getByRole("button", { name: "Tải về" }).click();
  return downloadBy(page, page.getByRole("menuitem", { name: item, exact: true }));
}

/** The figure column of a report's appendices by row key, in words as printed; marks like "(*)" are cut off. */
export async function figuresOfDocx(bytes: Uint8Array, template: Template): Promise<Map<string, string>> {
  const tables = (await readDocx(bytes)).sections.flatMap(tablesOf);
  const figures = new Map<string, string>();
  for (const form of template.forms) {
    const items = allItems(template).filter(({ key }) => formOf(template, key)?.code === form.code);
    const table = tables.find(
      ({ rows }) => rows.length === items.length + 1 && cellText(rows[1]?.cells[1]) === items[0]?.label,
    );
    expect(table, `appendix of ${form.code}`).toBeDefined();
    items.forEach((item, index) => {
      const cells = table?.rows[index + 1]?.cells ?? [];
      expect(cellText(cells[1]), item.key).toBe(item.label);
      figures.set(item.key, cellText(cells[3]).replace(/\(.*\)$/, ""));
    });
  }
  return figures;
}

/** The province's figure of every row of the consolidated workbook, by row key. */
export async function figuresOfXlsx(bytes: Uint8Array, template: Template): Promise<Map<string, XlsxCell>> {
  const { sheets } = await readXlsx(bytes);
  const figures = new Map<string, XlsxCell>();
  for (const form of template.forms) {
    const cells = sheets.find(({ name }) => name === form.code)?.cells ?? new Map<string, XlsxCell>();
    const header = [...cells].find(([address, { text }]) => address.startsWith("A") && text === "TT")?.[0].slice(1);
    const items = allItems(template).filter(({ key }) => formOf(template, key)?.code === form.code);
    items.forEach((item, index) => {
      const row = Number(header) + 1 + index;
      expect(cells.get(`B${row}`)?.text, item.key).toBe(item.label);
      const figure = cells.get(`D${row}`);
      if (figure) figures.set(item.key, figure);
    });
  }
  return figures;
}
