import type { SignedComparison, SignedDifference } from "../workflow/issued-document";
import type { Comparison, Difference, FrameDifference } from "./comparison";
import { differingWords } from "./differing-words";

/** A file that is another document differs everywhere: nobody reads more than this. */
const KEPT_MAX = 300;

const FIELD_LABEL = {
  agency: "Tên cơ quan",
  nation: "Quốc hiệu, tiêu ngữ",
  number: "Số, ký hiệu",
  symbol: "Ký hiệu",
  place: "Địa danh",
  date: "Ngày",
  mark: "Dấu chỉ bản",
  title: "Tên loại, trích yếu",
  addressees: "Kính gửi",
  position: "Chức vụ người ký",
  signer: "Người ký",
  recipients: "Nơi nhận",
  appendix: "Đầu phụ lục",
  aside: "Chú thích, hộp chữ",
} as const satisfies Record<FrameDifference["field"], string>;

const ROLE_LABEL = { opening: "Phần mở đầu", closing: "Phần kết thúc" } as const;

function placeOf(one: Difference): string {
  switch (one.kind) {
    case "figure":
      return `${rowOf(one)}${one.column === null ? "" : `, cột ${one.column}`}`;
    case "note":
      return `${rowOf(one)}, ghi chú`;
    case "row":
      return `${rowOf(one)}, lời của dòng`;
    case "column":
      return `${one.form.title}, tên cột`;
    case "table":
      return one.title === "" ? "Bảng" : `Bảng: ${one.title}`;
    case "passage":
      return one.heading || (one.role === "opening" || one.role === "closing" ? ROLE_LABEL[one.role] : "Thuyết minh");
    case "frame":
      return FIELD_LABEL[one.field];
  }
}

const rowOf = ({ form, row }: Extract<Difference, { kind: "figure" | "note" | "row" }>): string =>
  `${form.title}: ${`${row.tt} ${row.label}`.trim()}`;

function wordsOf(one: Difference): { was: string; now: string } {
  if (one.kind !== "table") return { was: one.was ?? "", now: one.now ?? "" };
  return one.change === "added" ? { was: "", now: one.text } : { was: one.text, now: "" };
}

/** What the signed file says otherwise than the data, as people read it: in the order of the document. */
export function signedComparison({ differences, notCompared, compared }: Comparison): SignedComparison {
  const lines = differences.map((one): SignedDifference => {
    const { was, now } = wordsOf(one);
    const cut = differingWords(was, now);
    return { place: placeOf(one), made: cut.was, signed: cut.now };
  });
  return {
    outcome: "compared",
    differences: lines.slice(0, KEPT_MAX),
    more: Math.max(0, lines.length - KEPT_MAX),
    notCompared,
    ...compared,
  };
}
