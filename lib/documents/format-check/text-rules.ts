import type { DocxParagraph, DocxRun, Fonts } from "../read-docx/docx-document";
import { paragraphsIn } from "../read-docx/read-docx";
import type { DecreeParts } from "./decree-parts";
import { quoted } from "./lines";
import { broken, type FormatRule, judged, kept } from "./verdict";

const FONT = "times new roman";

/** Every run of the document that prints something, headers and footers too. */
function printedRuns({ document }: DecreeParts): DocxRun[] {
  const paragraphs = document.sections.flatMap(({ blocks, headers, footers }): DocxParagraph[] => [
    ...blocks.flatMap(paragraphsIn),
    ...[headers, footers].flatMap((edges) => [...edges.default, ...edges.first, ...edges.even]),
  ]);
  return [...new Set(paragraphs)].flatMap(({ runs }) => runs).filter(({ text }) => text.trim() !== "");
}

/** Runs that differ, one fault for each text that follows another without a break. */
function faults(runs: readonly DocxRun[], wrong: (run: DocxRun) => string | null) {
  return runs.flatMap((run) => {
    const actual = wrong(run);
    return actual === null ? [] : [{ where: quoted(run.text), actual }];
  });
}

const otherFont = (fonts: Fonts, slots: readonly (keyof Fonts)[], named: boolean): string | null => {
  for (const slot of slots) {
    const font = fonts[slot];
    if (font && font.name.trim().toLowerCase() !== FONT && !(named && font.fromTheme)) return font.name;
  }
  return null;
};

/** Color, font and language of the text. */
export const TEXT_RULES: readonly FormatRule[] = [
  {
    id: "text.color",
    expected: "chữ màu đen",
    judge: (parts) =>
      judged(faults(printedRuns(parts), ({ color }) => (color === null || color === "000000" ? null : `màu ${color}`))),
  },
  {
    id: "text.font",
    expected: "phông Times New Roman",
    judge: (parts) => judged(faults(printedRuns(parts), ({ fonts }) => otherFont(fonts, ["ascii", "hAnsi"], false))),
  },
  {
    // A theme's own fonts for scripts the text does not use are not the author's choice.
    id: "text.font-other-scripts",
    expected: "phông Times New Roman cả ở thuộc tính cs và eastAsia",
    judge: (parts) => judged(faults(printedRuns(parts), ({ fonts }) => otherFont(fonts, ["cs", "eastAsia"], true))),
  },
  {
    id: "text.language",
    expected: "ngôn ngữ tiếng Việt (vi-VN)",
    judge: (parts) => {
      const letters = new Map<string, number>();
      for (const { text, language } of printedRuns(parts)) {
        const name = language ?? "không đặt";
        letters.set(name, (letters.get(name) ?? 0) + text.length);
      }
      const [most] = [...letters].sort(([, a], [, b]) => b - a);
      const name = most?.[0] ?? "không đặt";
      return /^vi\b/i.test(name) ? kept(name) : broken("Toàn văn bản", name);
    },
  },
];
