import type { Item, ListForm, Template } from "@/lib/indicators/template";
import type { PlainDocument } from "@/lib/intake/plain-document";
import { type MadeCell, makePlainDocument } from "./make-plain-document";

/** A source of chance that is the same for the same seed. */
export type Chance = {
  below(end: number): number;
  oneOf<T>(list: readonly [T, ...T[]]): T;
  happens(share: number): boolean;
};

export function chanceOf(seed: number): Chance {
  let state = (seed * 2654435761 + 88172645463325) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  for (let round = 0; round < 8; round += 1) next();
  const below = (end: number): number => Math.floor(next() * end);
  return { below, oneOf: (list) => list[below(list.length)] ?? list[0], happens: (share) => next() < share };
}

/** One row as it is to be written: the item it is of, and what stands in its cells. */
export type ForeignRow = { key: string; tt: string; label: string; unit: string; figure: string; note: string };

/** The rows of a form with figures as people write them; about a fifth stays blank. */
export function foreignRows(form: ListForm, chance: Chance): ForeignRow[] {
  const rows: ForeignRow[] = [];
  const visit = (item: Item): void => {
    const { key, tt, label, printedUnit: unit } = item;
    rows.push({ key, tt, label, unit, figure: figureOf(item, chance), note: "" });
    for (const child of item.children) visit(child);
  };
  for (const item of form.items) visit(item);
  return rows;
}

function figureOf(item: Item, chance: Chance): string {
  if (item.kind === "heading" || chance.happens(0.2)) return "";
  const number = chance.below(900) + 10;
  if (item.kind === "count")
    return chance.oneOf([String(number), `0${chance.below(9) + 1}`, `12.${number + 100}`.slice(0, 6)]);
  if (item.kind === "choice") {
    const codes = item.codes ?? [];
    return codes.length === 0 ? "Phát phiếu" : String(codes[chance.below(codes.length)]?.code ?? 0);
  }
  return item.kind === "text"
    ? "Có văn bản"
    : chance.oneOf([`${chance.below(90) + 10},5`, String(chance.below(100)), `${chance.below(99)},25`]);
}

export const HEADER: readonly MadeCell[] = ["TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú"];

/** One table a form under "BIỂU MẪU n" and the form's title. */
export function foreignReport(
  template: Template,
  rowsOf: (form: ListForm) => readonly ForeignRow[],
  write: (row: ForeignRow) => MadeCell[] = ({ tt, label, unit, figure, note }) => [tt, label, unit, figure, note],
  header: readonly MadeCell[] = HEADER,
): PlainDocument {
  const lists = template.forms.filter((form): form is ListForm => form.kind === "list");
  return makePlainDocument(
    lists.flatMap((form) => [
      form.code.startsWith("BM") ? `BIỂU MẪU ${form.code.slice(2)}` : "PHỤ LỤC",
      form.title,
      [header, ...rowsOf(form).map(write)],
    ]),
  );
}

const LETTERS = "abcdeghiklmnopqrstuvxyàáảãạăâđèéêìíòóôơùúưỳý";

/** A wrong letter at about one of `every` characters: changed, left out, doubled or swapped with the next. */
export function withTypos(text: string, share: number, chance: Chance): string {
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (!chance.happens(share)) {
      out += letter;
      continue;
    }
    const kind = chance.below(4);
    if (kind === 0) out += LETTERS.charAt(chance.below(LETTERS.length));
    else if (kind === 2) out += letter + letter;
    else if (kind === 3) {
      out += text.charAt(at + 1) + letter;
      at += 1;
    }
  }
  return out;
}
