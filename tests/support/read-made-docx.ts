import { readDocx } from "@/lib/intake/docx/read-docx";
import type { PlainDocument } from "@/lib/intake/plain-document";
import { docxParts, type WrittenDocument } from "./docx-parts";
import { asParts } from "./workbook-parts";

/** Reads a made Word file without the archive around it; `change` rewrites each part first. */
export const readMade = (made: WrittenDocument, change = (xml: string): string => xml): PlainDocument =>
  readDocx(asParts(new Map([...docxParts(made)].map(([name, xml]) => [name, change(xml)]))));
