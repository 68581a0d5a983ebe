import { AlignmentType, Paragraph } from "docx";
import type { ReportDocument } from "@/lib/report/report-document";
import { textWidth, wrapLines } from "../text-width";
import { mm, SIZE, TEXT_WIDTH } from "./measures";
import { centred, centredRule, run, spacing } from "./text";

/** A rule of two fifths of the longest line of a bold text: the decree asks one third to one half. */
export function ruleUnder(text: string, sizePoints: number, width = TEXT_WIDTH): Paragraph {
  const lines = wrapLines(text, sizePoints, "bold", width);
  const longest = Math.max(...lines.map((line) => textWidth(line, sizePoints, "bold")));
  return centredRule(width, longest * 0.4, { before: 40 }, true);
}

/** One addressee stands on the line of "Kính gửi:", several each on their own line. */
function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const look = { size: SIZE.body };
  const [only] = addressees;
  if (addressees.length === 1 && only) {
    return [centred([run(`Kính gửi: ${only.replace(/[.;,\s]+$/, "")}`, look)], { before: 240, after: 240 })];
  }
  const last = addressees.length - 1;
  return [
    new Paragraph({
      indent: { left: mm(40) },
      spacing: spacing({ before: 240, after: 60 }),
      children: [run("Kính gửi:", look)],
    }),
    ...addressees.map(
      (addressee, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: mm(55), hanging: mm(3) },
          spacing: spacing({ after: index === last ? 240 : 40 }),
          children: [run(`- ${addressee.replace(/[.;,\s]+$/, "")}${index === last ? "." : ";"}`, look)],
        }),
    ),
  ];
}

/** Tên loại in capitals, what it is about, and the rule under it. */
export function titleLines({ kind, subject }: { kind: string; subject: string }, width = TEXT_WIDTH): Paragraph[] {
  const look = { size: SIZE.title, bold: true };
  return [
    centred([run(kind, look)], { before: 360 }),
    centred([run(subject, look)]),
    ruleUnder(subject, SIZE.title, width),
    new Paragraph({ spacing: spacing({ after: 120 }), run: { size: 12 } }),
  ];
}

/** BÁO CÁO, trích yếu with its rule, Kính gửi when there is one; of a công văn only Kính gửi. */
export function titleBlock({ title, addressees }: Pick<ReportDocument, "title" | "addressees">): Paragraph[] {
  const to = addressees.length > 0 ? addresseeLines(addressees) : [];
  const { kind, subject } = title;
  if (kind === null) return to;
  const lines = titleLines({ kind, subject });
  return to.length > 0 ? [...lines.slice(0, -1), ...to] : lines;
}
