import fc from "fast-check";
import { blankCell, type Cell, type Cells } from "@/lib/indicators/cell";
import type { Item, Template } from "@/lib/indicators/template";
import { allItems } from "@/lib/indicators/walk";

const value = (text: string, more: Partial<Cell> = {}): Cell => ({
  ...blankCell,
  state: "value",
  value: text,
  raw: text,
  ...more,
});

/** One drawn number decides one cell: mostly figures of ordinary size, sometimes each of the other things people do. */
function cellFrom(item: Item, drawn: number): Cell | null {
  const turn = drawn % 64;
  const size = Math.floor(drawn / 64);
  if (turn < 6) return null;
  if (turn < 9) return { ...blankCell, state: "none", raw: "-" };
  if (turn < 12) return { ...blankCell, state: "notApplicable" };
  if (turn === 12) return { ...blankCell, raw: "một ít", problem: "wordsNotNumber" };
  const figure = size % 1_000;
  switch (item.kind) {
    case "heading":
      return null;
    case "text":
      return { ...blankCell, state: "value", text: `Nội dung ${figure % 4}`, raw: `Nội dung ${figure % 4}` };
    case "choice": {
      if (!item.codes?.length) return { ...blankCell, state: "value", text: "Phiếu giấy", raw: "Phiếu giấy" };
      const code = item.codes[figure % item.codes.length]?.code ?? 0;
      return value(turn === 13 ? "9" : String(code));
    }
    case "percent": {
      const parts = { numerator: String(figure), denominator: String(figure + (size % 7)) };
      return turn < 20 ? value(`${figure % 130}.5`) : value(String(figure % 101), { parts });
    }
    case "ratio":
      return value(`${figure % 101}.${String(size % 100).padStart(2, "0")}`);
    case "quantity":
      return value(`${figure}.${String(size % 100).padStart(2, "0")}`);
    case "count":
      if (turn === 13) return value(`-${figure}`);
      return turn === 14
        ? value(String(figure), { parts: { numerator: String(figure), denominator: "500" } })
        : value(String(figure));
  }
}

/** Cells of a whole sheet of this template: right figures, contradictions, blanks, words, unread writings. */
export function anySheet(template: Template): fc.Arbitrary<Cells> {
  const items = allItems(template);
  return fc
    .array(fc.nat({ max: 2 ** 30 }), { minLength: items.length, maxLength: items.length, size: "max" })
    .map((drawn) =>
      Object.fromEntries(
        items.flatMap((item, at) => {
          const cell = cellFrom(item, drawn[at] ?? 0);
          return cell ? [[item.key, cell]] : [];
        }),
      ),
    );
}
