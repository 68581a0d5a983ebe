import type { FormatCheckOutput } from "@/lib/indicators/contract";
import type { PackageParts } from "../read-docx/package-parts";
import { readDocxDocument } from "../read-docx/read-docx";
import { APPENDIX_RULES } from "./appendix-rules";
import { BODY_RULES } from "./body-rules";
import { decreeParts } from "./decree-parts";
import { HEADING_RULES } from "./heading-rules";
import { ISSUE_RULES } from "./issue-rules";
import { LETTER_RULES } from "./letter-rules";
import { LETTERHEAD_RULES } from "./letterhead-rules";
import { PAGE_RULES } from "./page-rules";
import { RECIPIENT_RULES, SIGNATURE_RULES } from "./signature-rules";
import { TABLE_RULES } from "./table-rules";
import { TEXT_RULES } from "./text-rules";
import { TITLE_RULES } from "./title-rules";
import type { FormatRule } from "./verdict";

/** Every rule of the decree that is checked, in the order of a document. */
export const FORMAT_RULES: readonly FormatRule[] = [
  ...PAGE_RULES,
  ...TEXT_RULES,
  ...LETTERHEAD_RULES,
  ...ISSUE_RULES,
  ...TITLE_RULES,
  ...LETTER_RULES,
  ...BODY_RULES,
  ...HEADING_RULES,
  ...SIGNATURE_RULES,
  ...RECIPIENT_RULES,
  ...APPENDIX_RULES,
  ...TABLE_RULES,
];

/**
 * Judges a Word document by the rules of Nghị định 30/2020/NĐ-CP, Phụ lục I: each rule once, with the first place that
 * breaks it. `parts` come from a package that passed the guard against hostile archives. Throws `NotADocument`.
 */
export function checkFormat(parts: PackageParts): FormatCheckOutput {
  const document = decreeParts(readDocxDocument(parts));
  return { rules: FORMAT_RULES.map(({ id, expected, judge }) => ({ id, expected, ...judge(document) })) };
}
