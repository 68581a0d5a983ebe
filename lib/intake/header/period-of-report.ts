import type { Parse } from "../../indicators/contract";
import { foldAccents } from "../../indicators/fold";
import type { Line, Piece } from "../lines/line";
import { readPeriod } from "./report-period";

const LINES_MAX = 6;
const LETTERS_MAX = 1200;

const isLine = (piece: Piece): piece is Line => piece.kind === "line";

/** What a sentence reports: its words from the last "báo cáo" on; "" when it has none. */
function reported(text: string): string {
  const plain = foldAccents(text.slice(0, LETTERS_MAX));
  const at = plain.lastIndexOf("bao cao");
  return at < 0 ? "" : plain.slice(at);
}

/**
 * The period of a report: as its title says, else as its first or last sentences say what they report, a line that
 * says nothing else ("Kỳ báo cáo: Quý I/2025"), or what stands `beside` its forms. Its days are taken from the title or the first sentences.
 */
export function periodOfReport(
  title: string | null,
  year: number | null,
  body: readonly Piece[],
  beside: readonly Piece[],
): Parse["header"]["period"] {
  const lines = body.filter(isLine).map(({ text }) => text);
  const opening = lines.slice(0, LINES_MAX).join("\n");
  const said = title === null ? null : readPeriod(title, year, opening);
  if (said) return said;
  const alone = lines.find(
    (text) => text.length < 80 && /^\W*(?:ky bao cao|quy\s|0?[369] thang|nam 20)/.test(foldAccents(text)),
  );
  const sentences = [
    alone ?? "",
    ...lines.slice(0, LINES_MAX).map(reported),
    ...lines.slice(-LINES_MAX).map(reported),
    ...beside
      .filter(isLine)
      .slice(0, LINES_MAX)
      .map(({ text }) => text),
  ];
  for (const sentence of sentences) {
    const period = sentence === "" ? null : readPeriod(sentence, year, opening);
    if (period) return period;
  }
  return null;
}
