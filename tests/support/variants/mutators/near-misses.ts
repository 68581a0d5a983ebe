import type { Random } from "../random";
import { figureRows, formRows, type ReportFile } from "../report-file";
import { cellsOf, cellWithRole, setCellText, textOf } from "../word";
import type { Mutator } from "./mutator";

/** One word makes the row ask for something else, which no shipped form asks: its figure belongs nowhere. */
const OTHER_MEANING: readonly (readonly [RegExp, string])[] = [
  [/UBND cấp xã/, "thôn, tổ dân phố"],
  [/UBND cấp huyện/, "doanh nghiệp nhà nước"],
  [/sở, ngành/, "hội, đoàn thể"],
  [/giải quyết đúng hạn/, "giải quyết quá hạn"],
  [/đã hoàn thành/, "chưa triển khai"],
  [/đã giải quyết xong/, "bị trả lại"],
  [/đã kiểm tra/, "chưa kiểm tra"],
  [/đã rà soát/, "chưa rà soát"],
  [/đã xử lý xong/, "chưa xử lý"],
  [/đã được xử lý xong/, "không được chấp nhận"],
  [/bãi bỏ, thay thế/, "giữ nguyên, gia hạn"],
  [/công bố mới/, "bị đình chỉ"],
  [/bổ nhiệm mới/, "miễn nhiệm"],
  [/được tuyển dụng/, "thôi việc"],
  [/bị kỷ luật/, "được khen thưởng"],
  [/mức độ 3(?! và)/, "mức độ 2"],
  [/tinh giản/, "bổ sung"],
  [/tiếp nhận trực tuyến/, "tiếp nhận qua bưu chính"],
  [/được giao/, "bị thu hồi"],
  [/tự bảo đảm chi thường xuyên và chi đầu tư/, "đã giải thể"],
  [/thanh toán trực tuyến/, "thu phí bằng tiền mặt"],
];

/** Rows of which one word is another: what they ask is not in the form, so nothing may be taken from them. */
function otherMeaning(file: ReportFile, random: Random): void {
  for (const { row, key } of formRows(file)) {
    const label = cellWithRole(row, "label");
    // What stands in brackets is a remark; changing it does not make another row of it.
    const asked = label ? textOf(label).replace(/\([^()]*\)/g, "") : "";
    const found = OTHER_MEANING.find(([pattern]) => pattern.test(asked));
    if (!label || !found || !random.chance(0.35)) continue;
    setCellText(label, textOf(label).replace(...found));
    delete row.row;
    file.truth.figures.delete(key);
  }
}

/** Label, unit and figure of two neighbours change places, the printed numbers stay where they are. */
function exchanged(file: ReportFile, random: Random): void {
  const rows = formRows(file);
  for (let at = 0; at + 1 < rows.length; at += 1) {
    const [one, other] = [rows[at], rows[at + 1]];
    if (!one || !other || one.table !== other.table || !random.chance(0.15)) continue;
    const number = (row: typeof one.row): string => textOf(cellWithRole(row, "tt") ?? row).trim();
    const parent = (tt: string): string => tt.replace(/\d+\.?$/, "");
    if (cellsOf(one.row).length !== cellsOf(other.row).length || number(one.row) === "") continue;
    if (
      parent(number(one.row)) !== parent(number(other.row)) ||
      number(rows[at + 2]?.row ?? one.row).startsWith(number(other.row))
    )
      continue;
    for (const role of ["label", "unit", "figure", "note"] as const) {
      const [left, right] = [cellWithRole(one.row, role), cellWithRole(other.row, role)];
      if (!left || !right) continue;
      const words = textOf(left);
      setCellText(left, textOf(right));
      setCellText(right, words);
    }
    [one.row.row, other.row.row] = [other.row.row, one.row.row];
    at += 1;
  }
}

/** A form nobody filled in. */
function emptied(file: ReportFile): void {
  for (const { cell, key } of figureRows(file)) {
    setCellText(cell, "");
    file.truth.figures.set(key, { key, state: "blank", value: null, text: null, parts: null });
  }
}

/** A dash where nothing came up. */
function dashes(file: ReportFile, random: Random): void {
  for (const { cell, key } of figureRows(file)) {
    if (random.chance(0.5)) continue;
    setCellText(cell, random.pick(["-", "–", "—"]));
    file.truth.figures.set(key, { key, state: "none", value: null, text: null, parts: null });
  }
}

export const nearMissMutators: Mutator[] = [
  { name: "rows of another meaning", apply: otherMeaning },
  { name: "neighbours exchanged under their numbers", apply: exchanged },
  { name: "nothing filled in", apply: emptied },
  { name: "dashes for half of the figures", apply: dashes },
];
