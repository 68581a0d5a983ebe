import { expect, test } from "vitest";
import { parseInChild } from "@/lib/intake/child/parse-in-child";
import { IntakeRefused, type RefusalCode } from "@/lib/intake/refusal";
import { readCaseFile } from "../support/case-file";
import { HOSTILE_DOCUMENTS } from "../support/hostile/documents";
import { HOSTILE_PACKAGES, type HostileFile } from "../support/hostile/packages";
import { HOSTILE_PDFS } from "../support/hostile/pdfs";
import { rawZip } from "../support/hostile/raw-zip";
import { HOSTILE_WORKBOOKS } from "../support/hostile-xlsx";

/** Stored while the whole stays a file people may upload: what packs too well would never meet the reader. */
function workbookFile(parts: ReadonlyMap<string, string>): Buffer {
  const size = [...parts.values()].reduce((sum, xml) => sum + xml.length, 0);
  return rawZip([...parts].map(([name, data]) => ({ name, data, stored: size < 9_000_000 })));
}

const workbooks = Object.entries(HOSTILE_WORKBOOKS).map(([what, { parts, fate }]): [string, HostileFile] => [
  `workbook: ${what}`,
  { name: "a.xlsx", bytes: () => workbookFile(parts()), fate: typeof fate === "string" ? fate : null },
]);
const FILES: readonly [string, HostileFile][] = [
  ...Object.entries(HOSTILE_PACKAGES),
  ...Object.entries(HOSTILE_DOCUMENTS),
  ...Object.entries(HOSTILE_PDFS),
  ...workbooks,
];

/** The guard comes before the reader: it knows what packs too well, and an archive of no kind, by reasons of its own. */
const BY_THE_GUARD: Readonly<Record<string, RefusalCode>> = { tooComplex: "zipBomb", broken: "unknownType" };
const accepted = (fate: HostileFile["fate"]): readonly (string | undefined)[] =>
  fate === null ? ["notAReport"] : [fate, BY_THE_GUARD[fate]];

test("there are more than sixty of them", () => {
  expect(FILES.length).toBeGreaterThan(60);
});

/** None may need to be killed for its time; on a busy machine all take longer, so the clock here is a loose one. */
const limits = { heapMegabytes: 256, seconds: 120 };

test.concurrent.each(FILES)("%s: refused by its own reason, within the memory of the child", async (_what, file) => {
  const refusal = await parseInChild(file.bytes(), file.name, { limits }).then(
    () => null,
    (error) => error,
  );
  expect(refusal).toBeInstanceOf(IntakeRefused);
  expect(accepted(file.fate)).toContain(refusal.code);
});

test("a good file is read afterwards as ever", async () => {
  const parse = await parseInChild(readCaseFile("sxd-quang-binh-2024"), "bao-cao.docx");
  expect(parse.template).toBe("bnv-2022");
});
