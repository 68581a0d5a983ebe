import type { Worksheet } from "exceljs";
import { docToText } from "@/lib/narrative/plain-text";
import type { RichBlock, RichTable } from "@/lib/narrative/rich-doc";
import { dateWords, numberWords } from "@/lib/report/printed-words";
import type { ReportDocument } from "@/lib/report/report-document";
import { MOTTO, NATIONAL_NAME } from "../fixed-words";
import { placeCells } from "../place-cells";
import { rowHeight } from "./row-height";
import { BORDER, FONT, put } from "./sheet-look";

/** Digits of the two columns: agency and Quốc hiệu side by side, the text across both. */
const WIDTHS = [48, 62] as const;
const WHOLE = WIDTHS[0] + WIDTHS[1];

type Look = { bold?: boolean; italic?: boolean; align?: "left" | "center" };

class Writer {
  #at = 1;

  constructor(readonly sheet: Worksheet) {
    WIDTHS.forEach((width, index) => {
      sheet.getColumn(index + 1).width = width;
    });
  }

  gap(): void {
    this.#at += 1;
  }

  /** Two texts side by side; an empty one is left out. */
  pair(left: string, right: string, look: Look = {}): void {
    [left, right].forEach((text, index) => {
      if (text.trim() !== "") this.#put(index + 1, text, look);
    });
    const texts = [left, right].map((text, index) => ({ text, width: WIDTHS[index] ?? WHOLE, sizePoints: FONT.size }));
    this.sheet.getRow(this.#at).height = rowHeight(texts);
    this.#at += 1;
  }

  line(text: string, look: Look = {}): void {
    this.#put(1, text, look);
    this.sheet.mergeCells(this.#at, 1, this.#at, WIDTHS.length);
    this.sheet.getRow(this.#at).height = rowHeight([
      { text, width: WHOLE, sizePoints: FONT.size, bold: look.bold ?? false },
    ]);
    this.#at += 1;
  }

  table({ content }: RichTable): void {
    this.gap();
    for (const cells of placeCells(content).placed) {
      for (const { cell, column, columns, rows } of cells) {
        put(this.sheet.getCell(this.#at, column + 1), docToText({ type: "doc", content: cell.content }), {
          border: BORDER,
          font: { ...FONT, bold: cell.type === "tableHeader" },
          alignment: { wrapText: true, vertical: "middle" },
        });
        if (columns * rows > 1) {
          this.sheet.mergeCells(this.#at, column + 1, this.#at + rows - 1, column + columns);
        }
      }
      this.#at += 1;
    }
    this.gap();
  }

  #put(column: number, text: string, { bold = false, italic = false, align = "left" }: Look): void {
    put(this.sheet.getCell(this.#at, column), text, {
      font: { ...FONT, bold, italic },
      alignment: { wrapText: true, vertical: "top", horizontal: align },
    });
  }
}

function writeBlocks(writer: Writer, blocks: readonly RichBlock[]): void {
  for (const block of blocks) {
    if (block.type === "table") writer.table(block);
    else for (const text of docToText({ type: "doc", content: [block] }).split("\n")) writer.line(text);
  }
}

function writeHead(writer: Writer, { header, title, addressees }: ReportDocument): void {
  const centre = { bold: true, align: "center" } as const;
  writer.pair(header.superior ?? header.agency, NATIONAL_NAME, { ...centre, bold: header.superior === null });
  writer.pair(header.superior === null ? "" : header.agency, MOTTO, centre);
  const date = [header.place, dateWords(header.date)].filter((part) => part !== "").join(", ");
  writer.pair(`Số:${numberWords(header)}`, date, { align: "center" });
  writer.gap();
  if (title.kind !== null) writer.line(title.kind, centre);
  if (title.subject !== "") writer.line(title.subject, centre);
  for (const addressee of addressees) writer.line(`Kính gửi: ${addressee}`, { align: "center" });
  writer.gap();
}

function writeSignature(writer: Writer, { recipients, signature }: ReportDocument): void {
  writer.gap();
  const left = ["Nơi nhận:", ...recipients.map((line, at) => `- ${line}${at === recipients.length - 1 ? "." : ";"}`)];
  const titles = [...signature.authority, signature.position].filter((line) => line !== "");
  const right = [...titles, ...(signature.name === "" ? [] : ["", "", "", signature.name])];
  writer.pair(left.join("\n"), right.join("\n"));
}

/** The text of a report as a sheet: letterhead and title, a line a paragraph, Nơi nhận and the signer. */
export function writeTextSheet(sheet: Worksheet, report: ReportDocument): void {
  const writer = new Writer(sheet);
  writeHead(writer, report);
  writeBlocks(writer, report.opening);
  for (const { number, heading, blocks } of report.sections) {
    writer.line(`${number} ${heading}`.trim(), { bold: true });
    writeBlocks(writer, blocks);
  }
  writeBlocks(writer, report.closing);
  writeSignature(writer, report);
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "portrait",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.8, right: 0.5, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
  };
}
