import type { Parts } from "../ooxml/parts";
import { relationshipsOf } from "../ooxml/relationships";
import { IntakeRefused } from "../refusal";
import { keepWithin, readPart } from "./read-part";

type SheetPart = { name: string; part: string; hidden: boolean };

export type Workbook = {
  /** In the order of the tabs. Sheets that hold only a chart are not among them. */
  sheets: readonly SheetPart[];
  sharedStrings: string | null;
  styles: string | null;
  /** Days counted from 1904, as old Mac workbooks do. */
  date1904: boolean;
};

/** Which parts make up the workbook. Throws `broken` when it names no sheet at all. */
export function readWorkbook(parts: Parts): Workbook {
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = relationshipsOf(parts, main);
  const sheets: SheetPart[] = [];
  let date1904 = false;
  readPart(parts, main, {
    open: (tag, attributes) => {
      if (tag === "workbookPr") date1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
      const relation = relations.find((other) => other.id === id && other.type === "worksheet");
      if (relation === undefined) return;
      const hidden = attributes.state === "hidden" || attributes.state === "veryHidden";
      sheets.push({ name: (attributes.name ?? "").normalize("NFC"), part: relation.target, hidden });
      keepWithin(sheets.length, "sheets");
    },
  });
  if (sheets.length === 0) throw new IntakeRefused("broken", "a workbook without sheets");
  const partOf = (type: string): string | null => relations.find((relation) => relation.type === type)?.target ?? null;
  return { sheets, sharedStrings: partOf("sharedStrings"), styles: partOf("styles"), date1904 };
}
