import { expect, test } from "vitest";
import { openUpload } from "@/lib/intake/guard/open-upload";
import { IntakeRefused } from "@/lib/intake/refusal";
import { readCaseFile } from "../../support/case-file";
import { docxParts, paragraph } from "../../support/docx-parts";
import { HOSTILE_PACKAGES } from "../../support/hostile/packages";
import { rawZip, zipOf } from "../../support/hostile/raw-zip";

/** The refusal's code, or null when the file passed. */
async function fateOf(bytes: Uint8Array, name: string): Promise<string | null> {
  try {
    await openUpload(bytes, name);
    return null;
  } catch (error) {
    if (error instanceof IntakeRefused) return error.code;
    throw error;
  }
}

test.each(Object.entries(HOSTILE_PACKAGES))("%s", async (_what, { name, bytes, fate }) => {
  expect(await fateOf(bytes(), name)).toBe(fate);
});

test.each(["snv-dong-nai-2022q1", "sxd-quang-binh-2024", "vpubnd-ninh-thuan-2021"])("%s passes", async (name) => {
  const upload = await openUpload(readCaseFile(name), `${name}.docx`);
  expect(upload.kind).toBe("docx");
});

test("the parts of a package come out as they were put in, by the bytes and not by the name of the file", async () => {
  const parts = docxParts({ body: paragraph("Báo cáo") });
  const upload = await openUpload(zipOf(parts), "anh.png");
  if (upload.kind === "pdf") throw new Error("not a package");
  expect([...upload.parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([...parts]);
});

test("a PDF comes out as it came, also with a few bytes before its mark", async () => {
  const bytes = Buffer.from("\n\n%PDF-1.7\n");
  expect(await openUpload(bytes, "a.docx")).toEqual({ kind: "pdf", bytes });
});

test("stored entries and folders are ordinary", async () => {
  const parts = docxParts({ body: paragraph("Báo cáo") });
  const entries = [...parts].map(([name, data]) => ({ name, data, stored: true }));
  const upload = await openUpload(rawZip([{ name: "word/", data: "", stored: true }, ...entries]), "a.docx");
  expect(upload.kind === "pdf" ? [] : [...upload.parts.keys()]).toEqual([...parts.keys()]);
});

test("a long part of blank cells may pack better than any text", async () => {
  const parts = new Map([
    ...docxParts({ body: paragraph("Báo cáo") }),
    ["word/x.xml", `<a>${" ".repeat(900_000)}</a>`],
  ]);
  expect(await fateOf(zipOf(parts), "a.docx")).toBeNull();
});
