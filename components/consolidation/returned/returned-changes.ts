import { decimalPlaces, isZero, subtractDecimals } from "@/lib/indicators/decimal";
import type { Item, Template } from "@/lib/indicators/template";
import { itemByKey } from "@/lib/indicators/walk";
import { itemKeyOf } from "@/lib/report/changed-places";
import type { Comparison, Difference, FigureDifference, FrameDifference } from "@/lib/report/comparison";
import { printedNumber } from "@/lib/report/printed-number";
import type { RunRow } from "../run-rows";
import type { ReturnedChange } from "./returned-answer";

type Change = Omit<ReturnedChange, "id">;
type Said = Pick<Change, "offer" | "advice">;

export type RunSide = {
  /** With the rows of the run. */
  template: Template;
  rows: readonly RunRow[];
  /** Path of each printed section, by its place. */
  paths: readonly string[];
  /** Sections that can be written in. */
  written: ReadonlySet<string>;
};

/** More places than an adjustment holds. */
const PLACES_MAX = 4;

const say = (advice: string): Said => ({ offer: { kind: "none" }, advice });

function notAdjustable(item: Item, items: ReadonlyMap<string, Item>): Said {
  const name = (key: string | undefined): string => `“${items.get(key ?? "")?.label ?? "…"}”`;
  if (item.numerator !== undefined && item.denominator !== undefined) {
    return say(
      `Tỷ lệ do hệ thống tính từ ${name(item.numerator)} và ${name(item.denominator)}; hãy điều chỉnh hai dòng đó.`,
    );
  }
  if (item.derived) return say("Dòng cộng do hệ thống tính; hãy điều chỉnh các dòng thành phần.");
  if (item.kind === "text" || item.kind === "choice") {
    return say("Dòng chữ, tổng hợp từ trả lời của các đơn vị; trả lại đơn vị để sửa, rồi tổng hợp lần mới.");
  }
  return say("Dòng này không điều chỉnh được; đề nghị đơn vị sửa số, rồi tổng hợp lần mới.");
}

function figureOffer(difference: FigureDifference, side: RunSide): Said {
  if (side.template.forms[difference.form.appendix] === undefined) {
    return say("Số của từng đơn vị; trả lại đơn vị để sửa, rồi tổng hợp lần mới.");
  }
  const items = itemByKey(side.template);
  const key = itemKeyOf(side.template, difference) ?? "";
  const [item, row] = [items.get(key), side.rows.find((one) => one.key === key)];
  if (!item || !row) return say("Dòng này không có trong lần tổng hợp.");
  if (!row.adjustable) return notAdjustable(item, items);
  if (difference.now === "") {
    return say("Bản sửa để trống ô này. Nếu số bị sai, mở dòng đó trong lần tổng hợp và điều chỉnh giảm, ghi lý do.");
  }
  const [before, now] = [printedNumber(row.figure === "" ? "0" : row.figure), printedNumber(difference.now)];
  if (now === null || before === null) return say("Không phải một con số nên không tính được phần tăng, giảm.");
  const delta = subtractDecimals(now, before);
  if (isZero(delta)) return say("Bằng số hiện tại của lần tổng hợp; không cần điều chỉnh.");
  if (row.whole && decimalPlaces(now) > 0) return say("Dòng này chỉ nhận số nguyên.");
  if (decimalPlaces(delta) > PLACES_MAX) return say(`Chỉ điều chỉnh được tới ${PLACES_MAX} chữ số thập phân.`);
  const { tt, label, figure, active, whole, lacking } = row;
  const owner = row.ownerFigure !== null && row.unitSum === null;
  return {
    offer: { kind: "adjust", row: { key, tt, label, figure, active, whole, lacking }, delta },
    advice: owner
      ? `Số do ${row.ownerName ?? "cơ quan chủ trì"} báo cáo; nên hỏi lại nơi đó trước khi điều chỉnh.`
      : null,
  };
}

const FRAME_WORDS: Record<FrameDifference["field"], string> = {
  agency: "Tên cơ quan ban hành",
  nation: "Quốc hiệu, Tiêu ngữ",
  number: "Số văn bản",
  symbol: "Ký hiệu văn bản",
  place: "Địa danh",
  date: "Ngày tháng",
  mark: "Dấu trên văn bản",
  title: "Tên loại, trích yếu",
  addressees: "Kính gửi",
  position: "Quyền hạn, chức vụ người ký",
  signer: "Họ tên người ký",
  recipients: "Nơi nhận",
  appendix: "Chữ quanh phụ lục",
  aside: "Chú thích, hộp chữ thêm vào",
};

const SETTINGS: readonly FrameDifference["field"][] = [
  "agency",
  "symbol",
  "place",
  "addressees",
  "position",
  "signer",
  "recipients",
];

function frameAdvice(field: FrameDifference["field"]): string {
  if (SETTINGS.includes(field)) return "Đặt ở Thể thức văn bản của tỉnh; lần tải sau văn bản in theo đó.";
  if (field === "number" || field === "date") return "Số, ngày được ghi khi ban hành.";
  return "Phần này do hệ thống in theo thể thức; nếu cần giữ, ghi vào thuyết minh.";
}

const FORM_ADVICE =
  "Biểu in theo mẫu quy định nên không thêm, bớt, đổi tên ở đây. Nếu cần nói rõ, ghi vào thuyết minh.";

function sectionOffer(path: string | undefined, side: RunSide): Said {
  if (path === undefined || !side.written.has(path)) return say("Theo đề cương; không sửa ở thuyết minh.");
  return { offer: { kind: "section", path }, advice: null };
}

const PASSAGE_WORDS = { opening: "Mở đầu", closing: "Kết thúc" } as const;

function changeOf(difference: Difference, side: RunSide): Change {
  const formName =
    "form" in difference ? (side.template.forms[difference.form.appendix]?.code ?? difference.form.title) : "";
  switch (difference.kind) {
    case "figure": {
      const { row, column, was, now } = difference;
      const where = [`${formName}, ${row.tt} ${row.label}`.trim(), ...(column ? [column] : [])].join(", cột ");
      return { group: "figure", where, was, now, ...figureOffer(difference, side) };
    }
    case "note": {
      const { row, was, now } = difference;
      const where = `${formName}, ghi chú của ${row.tt} ${row.label}`;
      return {
        group: "form",
        where,
        was,
        now,
        ...say("Ghi chú trong biểu do hệ thống lập; nếu cần, ghi vào thuyết minh."),
      };
    }
    case "row": {
      const { row, was, now } = difference;
      const where = row.label === "" ? `${formName}, dòng thêm` : `${formName}, dòng ${row.tt} ${row.label}`;
      return { group: "form", where, was, now, ...say(FORM_ADVICE) };
    }
    case "column":
      return {
        group: "form",
        where: `${formName}, cột`,
        was: difference.was,
        now: difference.now,
        ...say(FORM_ADVICE),
      };
    case "table": {
      const [was, now] = difference.change === "removed" ? [difference.text, null] : [null, difference.text];
      return { group: "form", where: `Bảng ${difference.title}`.trim(), was, now, ...say(FORM_ADVICE) };
    }
    case "passage": {
      const { section, heading, role, was, now } = difference;
      const special = role === "opening" || role === "closing" ? role : undefined;
      const path = section === null ? special : side.paths[section];
      const said =
        role === "heading" ? say("Tên mục theo đề cương; không sửa ở thuyết minh.") : sectionOffer(path, side);
      const where = special ? PASSAGE_WORDS[special] : role === "table" ? `${heading} (bảng)` : heading;
      return { group: "text", where, was, now, ...said };
    }
    case "frame":
      return {
        group: "frame",
        where: FRAME_WORDS[difference.field],
        was: difference.was,
        now: difference.now,
        ...say(frameAdvice(difference.field)),
      };
  }
}

/**
 * What the returned document says otherwise, each change with what can be done about it in the run: a delta to adjust by,
 * the section to write it in, or why neither.
 */
export const returnedChanges = ({ differences }: Comparison, side: RunSide): ReturnedChange[] =>
  differences.map((difference, id) => ({ id, ...changeOf(difference, side) }));
