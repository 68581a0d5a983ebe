import { foldAccents } from "@/lib/indicators/fold";
import { parseCell } from "@/lib/indicators/parse-cell";
import type { Reading } from "@/lib/indicators/reading";
import type { Item } from "@/lib/indicators/template";

/** Words before a figure that add nothing to it. "Trên", "gần", "khoảng" are not among them: they make it another. */
const BEFORE = /^(?:kết quả )?(?:đã )?(?:đạt|có|được)(?: tỷ lệ| tỉ lệ)?\s*:?\s+(?=[0-9])/iu;
const WITH_UNIT = /^([0-9][0-9.,/ ]{0,20}?)\s*(\p{L}[\p{L} ,./]{0,40})$/u;
/** What is counted, though the form prints another unit. Never units of another size ("triệu", "nghìn"). */
const UNITS = new Set([
  ...["cuoc", "luot", "dot", "lan", "lop", "hoi nghi", "cuoc hop", "buoi", "truong hop", "d/c", "dong chi", "nguoi"],
  ...["van ban", "vb", "vbqppl", "ho so", "hs", "thu tuc", "thu tuc hanh chinh", "tthc", "nhiem vu", "phieu", "tin"],
  ...["bai", "tin bai", "tin, bai", "don vi", "co quan", "co quan, don vi", "to chuc", "ban", "phong", "cong chuc"],
  ...["vien chuc", "can bo", "can bo, cong chuc", "ke hoach", "quyet dinh", "cong van", "chi thi", "van de", "y kien"],
  ...["kien nghi", "pakn", "sang kien", "mo hinh", "chuong trinh", "bao cao", "so, nganh", "xa", "phuong", "huyen"],
]);
/** The words may say that the figure is of something else: a person looks. */
const OTHER_UNIT = 0.8;
const WORDS_BEFORE = 0.95;

/**
 * Reads a figure of an agency's file: as it would be typed, else said in a sentence's words ("Đạt 98,5%"), else with
 * what was counted though the form prints another unit ("24 cuộc"), which stays as the note. Typing is stricter
 * (`parseCell`): there the person can be asked.
 */
export function readFigure(item: Item, text: string): Reading {
  const typed = parseCell(item, text);
  if (typed.cell.state !== "blank" || !isNumeric(item)) return typed;
  const words = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (words.length > 80) return typed;
  const bare = words.replace(BEFORE, "");
  const said = bare === words ? typed : parseCell(item, bare);
  if (said.cell.state === "value") return keep(said, typed, said.cell.note, WORDS_BEFORE);
  const [, number = "", after = ""] = WITH_UNIT.exec(bare) ?? [];
  const unit = after.trim().replace(/[.,]$/, "");
  if (number === "" || !UNITS.has(foldAccents(unit))) return typed;
  const counted = parseCell(item, number.trim());
  return counted.cell.state === "value" ? keep(counted, typed, unit, OTHER_UNIT) : typed;
}

const isNumeric = ({ kind }: Item): boolean =>
  kind === "count" || kind === "quantity" || kind === "percent" || kind === "ratio";

/** The reading of a part, with the writing as it stands in the file. */
function keep(read: Reading, typed: Reading, note: string | null, most: number): Reading {
  return {
    ...read,
    cell: { ...read.cell, raw: typed.cell.raw, note },
    confidence: Math.min(read.confidence, most),
  };
}
