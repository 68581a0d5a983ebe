import type { ReturnedTable } from "@/lib/narrative/returned-document";
import type { FrameDifference } from "@/lib/report/comparison";
import { recipientLines } from "@/lib/report/recipient-lines";
import type { ReportDocument } from "@/lib/report/report-document";
import { alignTexts, gapsOf } from "./align";
import { type FrameRead, frameDifference } from "./compare-letterhead";
import { plainWords } from "./plain-words";

const linesOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split("\n"))
    .map(plainWords)
    .filter((line) => line !== "");

/** The name alone: the dash before it and the sign behind it are how lists are printed. */
const bare = (line: string): string =>
  plainWords(line)
    .replace(/^[-+•*]\s*/, "")
    .replace(/[;.,\s]+$/, "");

function recipientDifferences(made: readonly string[], returned: readonly string[]): FrameDifference[] {
  const [before, after] = [made.map(bare), returned.map(bare).filter((line) => line !== "")];
  const rule = { made: before, returned: after, score: (i: number, j: number) => (before[i] === after[j] ? 1 : 0) };
  return gapsOf(alignTexts(rule), before.length, after.length).flatMap((gap) => {
    const count = Math.max(gap.made.length, gap.returned.length);
    return Array.from({ length: count }, (_, at) =>
      frameDifference("recipients", before[gap.made[at] ?? -1] ?? "", after[gap.returned[at] ?? -1] ?? ""),
    ).flat();
  });
}

/** What stands for the signature in an electronic copy is nobody's word. */
const SIGNED = /^\(?\s*(đã ký|ký điện tử)\s*\)?$/iu;

/** Nơi nhận and the signature. A name written where there was none is what was to be done. */
export function compareSignature(made: ReportDocument, table: ReturnedTable): FrameRead {
  const cells = table.rows.flat();
  const [first, ...others] = linesOf(cells.filter(({ column }) => column === 0).map(({ text }) => text));
  const listed = /^nơi nhận\s*:?$/iu.test(first ?? "") ? others : [first ?? "", ...others];
  const right = linesOf(cells.filter(({ column }) => column > 0).map(({ text }) => text)).filter(
    (line) => !SIGNED.test(line),
  );
  const { signature } = made;
  const titles = [...signature.authority, signature.position].map(plainWords).filter((line) => line !== "");
  const name = plainWords(signature.name);
  const titleWords = titles.join(" ").toLocaleUpperCase("vi");
  // A name is written in small letters, the titles above it in capitals.
  const last = right.at(-1) ?? "";
  const named = last !== "" && last !== last.toLocaleUpperCase("vi");
  const [above, below] = named ? [right.slice(0, -1), last] : [right, ""];
  const filled = name === "" && below !== "";
  return {
    differences: [
      ...recipientDifferences(recipientLines(made), listed),
      ...frameDifference("position", titleWords, above.join(" ")),
      ...(filled ? [] : frameDifference("signer", name, below)),
    ],
    filledIn: filled ? { signer: below } : {},
  };
}
