import type { Parts } from "../ooxml/parts";
import { relationshipsOf } from "../ooxml/relationships";
import type { PlainDocument } from "../plain-document";
import { IntakeRefused } from "../refusal";
import { readAsides } from "./asides";
import { readBlocks } from "./blocks";
import { childOf } from "./element";
import { LegacyTally } from "./legacy-tally";
import { Numbering } from "./numbering";
import type { Reading } from "./reading";
import { Styles } from "./styles";
import { readTheme } from "./theme";
import { type Budget, readTree } from "./tree";

/**
 * Reads a Word document whose package passed the upload guard, in either dialect of the format: the text as a reader
 * sees it with tracked changes accepted, tables on their grid, markers of automatic lists worked out. Throws
 * `IntakeRefused`: `broken`, or `tooComplex` beyond `limits.ts`.
 */
export function readDocx(parts: Parts): PlainDocument {
  const budget: Budget = { elements: 0, characters: 0 };
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined) throw new IntakeRefused("broken", "no main part");
  const relations = relationshipsOf(parts, main);
  const partOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.target;
  const body = childOf(readTree(parts, main, budget), "body");
  if (body === undefined) throw new IntakeRefused("broken", "no body");
  const theme = readTheme(readTree(parts, partOf("theme"), budget));
  const styles = new Styles(readTree(parts, partOf("styles"), budget), theme);
  const numbering = new Numbering(readTree(parts, partOf("numbering"), budget), styles);
  const reading: Reading = {
    styles,
    numbering,
    legacy: new LegacyTally(),
    asides: [],
    counts: { tables: 0, rows: 0, paragraphs: 0 },
  };
  const blocks = readBlocks(body, reading, "body");
  readAsides(parts, relations, budget, reading);
  return { format: "docx", blocks, asides: reading.asides, legacyEncoding: reading.legacy.result() };
}
