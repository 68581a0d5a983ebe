import type { Parts } from "../ooxml/parts";
import { walkXml } from "../ooxml/walk-xml";
import { IntakeRefused } from "../refusal";
import { UPLOAD_LIMITS } from "./limits";

const MACROS = /(^|\/)(vbaproject\.bin|vbadata\.xml|macrosheets\/)/i;
const OBJECTS = /(^|\/)(embeddings|activex|ctrlprops|externallinks)\//i;

const MACRO_RELATIONS = new Set(["vbaProject", "wordVbaData", "xlMacrosheet", "xlIntlMacrosheet"]);
const OBJECT_RELATIONS = new Set([
  "oleObject",
  "package",
  "control",
  "activeXControlBinary",
  "aFChunk",
  "externalLink",
]);
/**
 * What lies outside the file and is only named in it. Nothing is ever fetched, so that an address to click, a linked
 * picture, the template the file was made from and the list of addressees are no danger, and are common.
 */
const HARMLESS_OUTSIDE = new Set([
  "hyperlink",
  "image",
  "attachedTemplate",
  "mailMergeSource",
  "mailMergeHeaderSource",
]);

const isXml = (name: string): boolean => /\.(xml|rels|vml)$/i.test(name);

/**
 * Looks for what no report needs and no reader should meet. Throws `IntakeRefused`: `macros`, `externalContent` for
 * content of other files (linked or embedded), `broken` for a document type in any XML part.
 */
export function refuseContents(parts: Parts): void {
  for (const [name, bytes] of parts) {
    if (MACROS.test(name)) throw new IntakeRefused("macros", name);
    if (OBJECTS.test(name)) throw new IntakeRefused("externalContent", name);
    if (isXml(name)) refuseDocumentType(name, bytes);
  }
  let count = 0;
  for (const [name, bytes] of parts) {
    if (!/\.rels$/i.test(name)) continue;
    walkXml(bytes, {
      open: (element, { Type = "", TargetMode }) => {
        if (element !== "Relationship") return;
        count += 1;
        if (count > UPLOAD_LIMITS.relationships) throw new IntakeRefused("tooComplex", "relationships");
        refuseRelation(Type.slice(Type.lastIndexOf("/") + 1), TargetMode === "External");
      },
    });
  }
}

/** In UTF-8, where the words stand as they are; no Office program writes its parts in anything else. */
function refuseDocumentType(name: string, bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).includes(0)) throw new IntakeRefused("broken", `${name}: not UTF-8`);
  if (buffer.includes("<!DOCTYPE") || buffer.includes("<!ENTITY")) {
    throw new IntakeRefused("broken", `${name}: a document type`);
  }
}

function refuseRelation(kind: string, outside: boolean): void {
  if (MACRO_RELATIONS.has(kind)) throw new IntakeRefused("macros", kind);
  if (OBJECT_RELATIONS.has(kind)) throw new IntakeRefused("externalContent", kind);
  if (outside && !HARMLESS_OUTSIDE.has(kind)) throw new IntakeRefused("externalContent", `outside: ${kind}`);
}
