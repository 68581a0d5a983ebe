import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { MatrixForm, Template } from "@/lib/indicators/template";
import { findItem } from "@/lib/indicators/walk";
import { makeItem, makeTemplate } from "./make-template";

/** Two printed rows, two columns that make the first, open rows, a total row. */
export const makeMatrix = (more: Partial<MatrixForm> = {}): MatrixForm => ({
  kind: "matrix",
  code: "PL8",
  title: "Hồ sơ theo lĩnh vực",
  concept: "ho-so-theo-linh-vuc",
  rowHeading: "Lĩnh vực",
  printedUnit: "Hồ sơ",
  columns: [
    { key: "tong", label: "Tổng số", kind: "count" },
    { key: "trucTiep", label: "Trực tiếp", kind: "count" },
    { key: "trucTuyen", label: "Trực tuyến", kind: "count" },
  ],
  rows: [
    { key: "ho-tich", tt: "1", label: "Hộ tịch" },
    { key: "dat-dai", tt: "2", label: "Đất đai" },
  ],
  openRows: true,
  totalRow: true,
  totalLabel: "Tổng số",
  identities: [
    { id: "theo-cach-nhan", severity: "warning", left: ["tong"], op: "=", right: ["trucTiep", "trucTuyen"] },
  ],
  ties: [],
  time: "flow",
  reporters: [],
  scope: "unit",
  owner: null,
  consolidate: "sum",
  ...more,
});

/** A template with the matrix behind one row of a list form. */
export const makeMatrixTemplate = (more: Partial<MatrixForm> = {}, id = "thu"): Template => {
  const list = makeTemplate([makeItem("so", "count"), makeItem("ty-le", "percent", { asksParts: true })]);
  return { ...list, id, forms: [...list.forms, makeMatrix(more)] };
};

/** Cells as typed, by key without the form's code: `{ "ho-tich.tong": "12", "r1.label": "Công an" }`. */
export function typeMatrix(template: Template, written: Readonly<Record<string, string>>, code = "PL8"): Cells {
  return Object.fromEntries(
    Object.entries(written).map(([short, raw]): [string, Cell] => {
      const key = short.startsWith("BM1.") ? short : `${code}.${short}`;
      const item = findItem(template, key);
      if (!item) throw new Error(`no cell ${key}`);
      return [key, { ...blankCell, ...parseCell(item, raw).cell }];
    }),
  );
}
