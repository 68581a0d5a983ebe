import fc from "fast-check";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import type { Block } from "@/lib/indicators/contract";
import { LABEL_COLUMN, TOTAL_ROW } from "@/lib/indicators/matrix/matrix-items";
import type { Item, MatrixForm, Template } from "@/lib/indicators/template";
import { allItems, findItem } from "@/lib/indicators/walk";

/** A report as people write it: what stands in each box, and the words beside. Plain data, so that any place can judge it. */
export type WrittenReport = {
  templateId: string;
  writings: Record<string, string>;
  narrative: { path: string; heading: string; blocks: Block[] }[];
};

const grouped = (figure: number, mark: string): string => String(figure).replace(/\B(?=(\d{3})+$)/g, mark);

/** Ways to write figures, and the things that are no figures, as they stand in real reports. */
const STRAY = [
  "-",
  "không phát sinh",
  "Không thuộc nhiệm vụ của đơn vị",
  "Sở Tư pháp theo dõi",
  "khoảng ba chục",
  "-7",
  "1e5",
  "=SUM(A1:A3)",
  "１２",
  "1.23.4",
  "3 hồ sơ",
  "9".repeat(40),
];

function writing(item: Item, drawn: number): string | null {
  const turn = drawn % 40;
  const figure = Math.floor(drawn / 40) % 3_000;
  if (turn < 4) return null;
  if (turn < 7) return STRAY[figure % STRAY.length] ?? "-";
  switch (item.kind) {
    case "heading":
      return turn === 7 ? String(figure) : null;
    case "text":
      return `Nội dung ${figure % 4}`;
    case "choice": {
      const codes = item.codes ?? [];
      const code = codes[figure % Math.max(1, codes.length)];
      if (turn < 10 || !code) return ["7", "Kết hợp", "01", "Đang làm"][figure % 4] ?? "7";
      return turn < 20 ? code.label : String(code.code);
    }
    case "percent":
    case "ratio": {
      const whole = (figure % 90) + 1;
      const part = figure % (whole + 3);
      if (turn < 20) return `${figure % 105},${String(figure % 100).padStart(2, "0")}%`;
      return turn < 30 ? `100% (${part}/${whole})` : String(figure % 101);
    }
    case "quantity":
      return turn < 20 ? `${grouped(figure, ".")},${String(figure % 100).padStart(2, "0")}` : String(figure);
    case "count":
      if (turn < 12) return `${String(figure % 30).padStart(2, "0")}/${String(figure % 25).padStart(2, "0")}`;
      if (turn < 20) return grouped(figure, turn % 2 === 0 ? "." : ",");
      return String(figure % (turn < 34 ? 20 : 3_000));
  }
}

/** The rows a report may have: the printed ones, and for a matrix two that somebody added. */
function rowsOf(template: Template): Item[] {
  const added = template.forms
    .filter((form): form is MatrixForm => form.kind === "matrix" && form.openRows)
    .flatMap((form) =>
      ["r1", "r2"].flatMap((row) =>
        [LABEL_COLUMN, ...form.columns.map(({ key }) => key)].flatMap(
          (column) => findItem(template, `${form.code}.${row}.${column}`) ?? [],
        ),
      ),
    );
  return [...allItems(template), ...added];
}

const isTotal = ({ key }: Item): boolean => key.split(".")[1] === TOTAL_ROW;
const isName = ({ key }: Item): boolean => key.endsWith(`.${LABEL_COLUMN}`);

function writingIn(item: Item, drawn: number): string | null {
  // A matrix in a file has names for its rows, and only figures in its total.
  if (isName(item)) return `Lĩnh vực ${item.key.split(".")[1]}`;
  return isTotal(item) ? String(drawn % 500) : writing(item, drawn);
}

/** A sentence about a row, as a narrative says it; often another figure than the form's. */
function sentence(rows: readonly Item[], drawn: number): Block {
  const row = rows[drawn % rows.length];
  const text = `${row?.label ?? ""} là ${drawn % 37} ${row?.printedUnit.toLowerCase() ?? ""}.`;
  return drawn % 3 === 0 ? { type: "list", items: [text, `Trong đó có ${drawn % 11}.`] } : { type: "paragraph", text };
}

const number = fc.nat({ max: 2 ** 30 });

/** Any report on any of the shipped templates. */
export const anyReport: fc.Arbitrary<WrittenReport> = fc.constantFrom(...shippedTemplates).chain((template) => {
  const rows = rowsOf(template);
  const said = rows.filter(({ kind }) => kind === "count");
  return fc
    .tuple(
      fc.array(number, { minLength: rows.length, maxLength: rows.length, size: "max" }),
      fc.array(number, { maxLength: 4 }),
    )
    .map(([drawn, told]) => ({
      templateId: template.id,
      writings: Object.fromEntries(
        rows.flatMap((item, at) => {
          const written = writingIn(item, drawn[at] ?? 0);
          return written === null ? [] : [[item.key, written]];
        }),
      ),
      narrative: [{ path: "II.2.3", heading: "Kết quả", blocks: told.map((figure) => sentence(said, figure)) }],
    }));
});
