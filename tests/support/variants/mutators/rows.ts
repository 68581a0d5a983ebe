import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { levelOf } from "@/lib/indicators/walk";
import type { Random } from "../random";
import { formRows, formTables, type ReportFile } from "../report-file";
import { cellsOf, cellWithRole, rowsOf, setCellText, textOf } from "../word";
import { copyTree, isElement, type XmlElement } from "../xml-tree";
import type { Mutator } from "./mutator";

/** Depth of a row in its form, 1 for the outermost. */
function levelIn(file: ReportFile): (row: XmlElement) => number {
  const template = findShipped(file.truth.templates[0] ?? "");
  return (row) => (template && row.row ? levelOf(template, row.row.key) : 0);
}

/** Mixes the order of rows that stand under the same row, each with what stands under it; deeper levels too. */
function reorder(file: ReportFile, random: Random): void {
  const level = levelIn(file);
  const mixed = (rows: XmlElement[]): XmlElement[] => {
    const top = Math.min(...rows.filter((row) => !row.row?.rest).map(level));
    const blocks: XmlElement[][] = [];
    for (const row of rows) {
      if (blocks.length === 0 || (!row.row?.rest && level(row) <= top)) blocks.push([row]);
      else blocks.at(-1)?.push(row);
    }
    return random.shuffled(blocks).flatMap((block) => {
      const head = block.findIndex((row, at) => at > 0 && !row.row?.rest);
      return head < 0 ? block : [...block.slice(0, head), ...mixed(block.slice(head))];
    });
  };
  for (const table of formTables(file)) {
    const rows = rowsOf(table).filter(({ row }) => row);
    if (rows.length < 2 || rows[0]?.row?.rest) continue;
    const others = table.children.filter((part) => !isElement(part) || !rows.includes(part));
    table.children = [...others, ...mixed(rows)];
  }
}

/** Rows an agency struck out: they are not in the file at all. */
function remove(file: ReportFile, random: Random, share: number, headings: boolean): void {
  const figures = file.truth.figures;
  for (const table of formTables(file)) {
    for (const row of rowsOf(table)) {
      const key = row.row?.key ?? "";
      const unit = cellWithRole(row, "unit");
      const isHeading = unit !== undefined && textOf(unit).trim() === "" && figures.get(key)?.state === "blank";
      if (!row.row || row.row.rest || (headings ? !isHeading : !random.chance(share))) continue;
      table.children = table.children.filter((part) => !isElement(part) || part.row?.key !== key);
      figures.delete(key);
    }
  }
}

/** Numbers given anew from the first row to the last, each level counted under its own. */
function numberAnew(file: ReportFile): void {
  const level = levelIn(file);
  let counts: number[] = [];
  let form: string | undefined;
  for (const table of formTables(file)) {
    if (table.form !== form) counts = [];
    form = table.form;
    for (const row of rowsOf(table)) {
      const tt = cellWithRole(row, "tt");
      if (!tt || row.role === "header" || row.row?.rest) continue;
      // A row the form does not have is counted beside the one before it.
      const depth = Math.max(1, Math.min(row.row ? level(row) : counts.length, counts.length + 1));
      counts = [...counts.slice(0, depth - 1), (counts[depth - 1] ?? 0) + 1];
      setCellText(tt, `${counts.join(".")}.`);
    }
  }
}

/** Rows are struck out with all that stands under them, the rest numbered anew. */
function strikeOut(file: ReportFile, isGone: (label: string) => boolean): void {
  const level = levelIn(file);
  for (const table of formTables(file)) {
    let gone = 0;
    for (const row of rowsOf(table)) {
      const label = cellWithRole(row, "label");
      if (!row.row || !label) continue;
      const depth = level(row);
      if (gone > 0 && depth <= gone && !row.row.rest) gone = 0;
      if (gone === 0 && !row.row.rest && isGone(textOf(label))) gone = depth;
      if (gone === 0) continue;
      table.children = table.children.filter((part) => part !== row);
      file.truth.figures.delete(row.row.key);
    }
  }
  numberAnew(file);
}

/** Indicators of other provinces and years that no shipped form has, some of them close to one that is there. */
const UNKNOWN: readonly [string, string][] = [
  ["Số mô hình, sáng kiến CCHC được công nhận", "Sáng kiến"],
  ["Số cuộc họp giao ban có nội dung CCHC", "Cuộc"],
  ["Số lượt người truy cập Trang thông tin điện tử", "Lượt"],
  ["Số lãnh đạo thôn, tổ dân phố bị kỷ luật", "Người"],
  ["Số hồ sơ TTHC được số hóa kết quả giải quyết", "Hồ sơ"],
  ["Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC còn hiệu lực", "%"],
  ["Số TTHC của cơ quan trung ương đặt tại địa phương", "Thủ tục"],
  ["Số tin, bài đăng trên Trang CCHC", "Tin bài"],
  ["Kinh phí chi cho công tác CCHC", "Triệu đồng"],
  ["Số công chức được cử đi học nước ngoài", "Người"],
  ["Tổng diện tích trụ sở làm việc", "m2"],
  ["Số thư xin lỗi do trễ hạn giải quyết hồ sơ", "Thư"],
  ["Số hợp đồng lao động theo Nghị định 111", "Người"],
];

/** Rows the form does not have, numbered after their neighbour, each with a figure nobody asked for. */
function addUnknown(file: ReportFile, random: Random): void {
  for (const table of formTables(file)) {
    for (const row of rowsOf(table)) {
      if (!row.row || row.row.rest || !random.chance(0.08)) continue;
      const made = copyTree(row);
      delete made.row;
      const [label, unit] = random.pick(UNKNOWN);
      for (const one of cellsOf(made)) {
        if (one.role === "label") setCellText(one, label);
        if (one.role === "unit") setCellText(one, unit);
        if (one.role === "figure") setCellText(one, unit === "%" ? "98,5" : String(random.between(3, 800)));
        if (one.role === "note") setCellText(one, "");
        if (one.role === "tt" && textOf(one) !== "") setCellText(one, `${textOf(one).replace(/\.$/, "")}a.`);
      }
      table.children.splice(table.children.indexOf(row) + 1, 0, made);
    }
  }
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
type Numbering = (at: number, tt: string, form: string) => string;

const numberings: Record<string, Numbering> = {
  "numbers 1, 2, 3 to the end": (at) => String(at + 1),
  "numbers after the form's": (_at, tt, form) => (/^\d/.test(tt) ? `${form.replace(/\D/g, "") || "1"}.${tt}` : tt),
  "numbers with Roman first": (_at, tt) => tt.replace(/^(\d+)/, (digits) => ROMAN[Number(digits) - 1] ?? digits),
  "numbers with commas and spaces": (at, tt) =>
    at % 3 === 0 ? tt.replace(/\./g, ",") : at % 3 === 1 ? ` ${tt} ` : tt.replace(/\./g, ". "),
  "numbers without the last full stop": (_at, tt) => tt.replace(/\.$/, ""),
  "numbers only on the first level, dashes below": (_at, tt) => (/^\d+\.?$/.test(tt) ? tt : tt === "" ? "" : "-"),
  "no numbers": () => "",
  "numbers one off": (_at, tt) => tt.replace(/(\d+)(\.?)$/, (_all, last, stop) => `${Number(last) + 1}${stop}`),
};

function renumber(file: ReportFile, numbering: Numbering): void {
  for (const [at, { row, table }] of formRows(file).entries()) {
    const tt = cellWithRole(row, "tt");
    if (tt) setCellText(tt, numbering(at, textOf(tt).trim(), table.form ?? ""));
  }
}

export const rowMutators: Mutator[] = [
  { name: "rows in another order", apply: reorder },
  { name: "rows left out", apply: (file, random) => remove(file, random, 0.25, false) },
  { name: "most rows left out", apply: (file, random) => remove(file, random, 0.65, false) },
  { name: "headings left out", apply: (file, random) => remove(file, random, 0, true) },
  {
    name: "rows left out, the rest numbered anew",
    apply: (file, random) => strikeOut(file, () => random.chance(0.15)),
  },
  {
    name: "without huyện, numbered anew",
    apply: (file) => strikeOut(file, (label) => /cấp huyện|UBND huyện/.test(label)),
  },
  { name: "without sở, ngành, numbered anew", apply: (file) => strikeOut(file, (label) => /[sS]ở, ngành/.test(label)) },
  { name: "without xã, numbered anew", apply: (file) => strikeOut(file, (label) => /cấp xã/.test(label)) },
  { name: "unknown rows", apply: addUnknown },
  {
    name: "unknown rows, all numbered anew",
    apply: (file, random) => {
      addUnknown(file, random);
      numberAnew(file);
    },
  },
  ...Object.entries(numberings).map(([name, numbering]) => ({
    name,
    apply: (file: ReportFile) => renumber(file, numbering),
  })),
];
