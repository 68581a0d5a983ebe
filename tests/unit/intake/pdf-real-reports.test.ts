import { beforeAll, describe, expect, test } from "vitest";
import { parseReport } from "@/lib/intake/parse-report";
import { readPdf } from "@/lib/intake/pdf/read-pdf";
import { readCaseFile } from "../../support/case-file";
import { convert, hasOffice } from "../../support/office";
import { readReport } from "../../support/read-report";

// Said in the report of the run, not only counted: without LibreOffice nothing here was looked at.
const skipped = hasOffice ? "" : " — SKIPPED: LibreOffice (soffice) and poppler (pdftotext) are not installed";
const NAMES = ["snv-dong-nai-2022q1", "sxd-quang-binh-2024", "vpubnd-ninh-thuan-2021"];

describe.skipIf(!hasOffice)(`real reports printed to PDF${skipped}`, () => {
  let pdfs = new Map<string, Uint8Array>();

  beforeAll(async () => {
    pdfs = await convert(Object.fromEntries(NAMES.map((name) => [`${name}.docx`, readCaseFile(name)])), "pdf");
  });

  test.each(NAMES)("%s: every cell of the forms says what it says in the Word file", async (name) => {
    const word = await readReport(readCaseFile(name), `${name}.docx`);
    const pdf = parseReport(await readPdf(pdfs.get(`${name}.docx`) ?? new Uint8Array()));
    expect(pdf.template).toBe(word.template);
    const said = ({ cells }: typeof word) =>
      cells.map(({ key, state, value, parts, text }) => ({ key, state, value, parts, text }));
    expect(said(pdf)).toEqual(said(word));
    expect(said(pdf).filter(({ value }) => value !== null).length).toBeGreaterThanOrEqual(20);
    const { superior, agency, symbol, place, title, period, signer } = word.header;
    expect(pdf.header).toMatchObject({ superior, agency, symbol, place, title, period, signer });
  });
});
