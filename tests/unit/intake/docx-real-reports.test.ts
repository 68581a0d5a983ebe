import { expect, test } from "vitest";
import { readDocx } from "@/lib/intake/docx/read-docx";
import { openUpload } from "@/lib/intake/guard/open-upload";
import type { PlainBlock } from "@/lib/intake/plain-document";
import { readCaseFile } from "../../support/case-file";

const letters = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");
const textIn = (blocks: readonly PlainBlock[]): string =>
  blocks
    .map((block) => (block.type === "paragraph" ? block.text : textIn(block.cells.flatMap((c) => c.blocks))))
    .join("");

test.each(["snv-dong-nai-2022q1", "sxd-quang-binh-2024", "vpubnd-ninh-thuan-2021"])(
  "%s: every letter of the file is read, once and in its order",
  async (name) => {
    const upload = await openUpload(readCaseFile(name), `${name}.docx`);
    if (upload.kind === "pdf") throw new Error("not a package");
    const xml = Buffer.from(upload.parts.get("word/document.xml") ?? []).toString("utf8");
    // These files have no tracked changes, fields or boxes: all their words are in <w:t>.
    const written = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? "").join("");
    const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
    const { blocks, asides, legacyEncoding } = readDocx(upload.parts);
    expect(letters(textIn(blocks))).toBe(letters(written.replace(/&\w+;/g, (entity) => entities[entity] ?? entity)));
    expect(asides).toEqual([]);
    expect(legacyEncoding).toBeNull();
  },
);
