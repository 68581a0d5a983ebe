import type { ReadProblem } from "../cell";
import { formatDecimal } from "../format";
import type { Item } from "../template";
import { MAX_LENGTH } from "./clean-writing";

const QUOTED = 60;

/** The writing in quotation marks, shortened. */
export const quote = (text: string): string =>
  `“${text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text}”`;

/** Codes as the form prints them: "0 = Không; 1 = Có". */
export const codeList = (item: Item): string =>
  (item.codes ?? []).map(({ code, label }) => `${code} = ${label}`).join("; ");

/** What is wrong with a writing and what to type instead, in one or two sentences. */
export function problemMessage(problem: ReadProblem, item: Item, text: string): string {
  const written = quote(text);
  switch (problem) {
    case "notANumber":
      if (text.includes("%") && (item.kind === "count" || item.kind === "quantity")) {
        return `Dòng này cần số lượng nhưng đang ghi tỷ lệ phần trăm ${written}. Gõ lại số lượng, ví dụ ${example(item)}.`;
      }
      return `${written} không phải là một số. Gõ lại bằng chữ số thường, ví dụ ${example(item)}.`;
    case "negative":
      return "Số liệu không được âm. Gõ lại số không âm; nếu không phát sinh thì chỉ gõ dấu “-”.";
    case "notWhole":
      return `Dòng này cần số nguyên nhưng đang ghi ${written}. Gõ lại số nguyên, ví dụ 1234 hoặc 1.234.`;
    case "badGrouping":
      return `Không rõ ${written} là số nào vì dấu phân cách đặt không đúng chỗ. Gõ lại, ví dụ ${example(item)}.`;
    case "ambiguous":
      return ambiguous(text, written);
    case "tooLarge":
      return `Số ${written} quá lớn hoặc quá nhiều chữ số. Kiểm tra lại đơn vị tính rồi gõ lại.`;
    case "tooLong":
      return `Nội dung dài quá ${formatDecimal(String(MAX_LENGTH))} ký tự, chỉ phần đầu được giữ lại. Rút gọn, hoặc chuyển vào phần thuyết minh.`;
    case "codeUnknown":
      return `${written} không có trong các lựa chọn của dòng này: ${codeList(item)}. Gõ lại mã hoặc chữ của lựa chọn.`;
    case "wordsNotNumber":
      return `Ô này cần một số nhưng đang có cả chữ: ${written}. Chỉ để lại số, phần chữ ghi vào Ghi chú.`;
    case "formula":
      return "Ô này không nhận công thức. Gõ kết quả bằng số.";
  }
}

const example = (item: Item): string => (item.kind === "count" || item.kind === "heading" ? "1234 hoặc 1.234" : "12,5");

/** `1.234` in a decimal place: says both readings and how to write each. */
function ambiguous(text: string, written: string): string {
  const [whole = "", fraction = ""] = text.replace(/[^0-9.,]/g, "").split(/[.,]/);
  return `${written} có thể là số nguyên ${formatDecimal(whole + fraction)} hoặc số lẻ ${whole},${fraction}. Gõ ${whole}${fraction} nếu là số nguyên, ${whole},${fraction}0 nếu là số lẻ.`;
}
