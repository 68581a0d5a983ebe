import type { Parts } from "../ooxml/parts";
import { relationshipsOf } from "../ooxml/relationships";
import { walkXml } from "../ooxml/walk-xml";
import { IntakeRefused } from "../refusal";

/** What the package says its main part is: the type registered for "/word/document.xml", else of its ending. */
function contentTypeOf(parts: Parts, part: string): string {
  const types = parts.get("[Content_Types].xml");
  let byName: string | undefined;
  let byEnding: string | undefined;
  if (types) {
    walkXml(types, {
      open: (name, { PartName, Extension, ContentType }) => {
        if (name === "Override" && PartName?.toLowerCase() === `/${part.toLowerCase()}`) byName ??= ContentType;
        if (name === "Default" && part.endsWith(`.${Extension}`)) byEnding ??= ContentType;
      },
    });
  }
  return byName ?? byEnding ?? "";
}

/**
 * Whether an Office package is a document or a workbook. Throws `IntakeRefused`: `macros` for a kind made to hold
 * them, `unknownType` for any other archive.
 */
export function packageKind(parts: Parts): "docx" | "xlsx" {
  const main = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
  if (main === undefined || !parts.has(main)) throw new IntakeRefused("unknownType", "an archive without a main part");
  const type = contentTypeOf(parts, main);
  if (/macroEnabled/i.test(type)) throw new IntakeRefused("macros", type);
  if (/wordprocessingml\.(document|template)\.main/.test(type)) return "docx";
  if (/spreadsheetml\.(sheet|template)\.main/.test(type)) return "xlsx";
  throw new IntakeRefused("unknownType", type || main);
}
