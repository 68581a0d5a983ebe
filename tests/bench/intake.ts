import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { fromBufferPromise } from "yauzl";
import { parseInChild } from "@/lib/intake/child/parse-in-child";
import { parseReport } from "@/lib/intake/parse-report";
import { readFile } from "@/lib/intake/read-file";
import { inProject } from "@/scripts/project";
import { type BenchLine, measureWaiting } from "./measure";

/** The longest of the real reports: 42,000 letters, nine tables, some 20 pages. */
const FILE = "snv-dong-nai-2022q1.docx";

/** The least any reader has to do: the document out of its archive, every element and text of it met once. */
async function unzipAndParse(bytes: Buffer): Promise<number> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  let met = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== "word/document.xml") continue;
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const xml = inflateRawSync(bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)).toString("utf8");
    const parser = new SaxesParser({ position: false });
    parser.on("opentag", () => {
      met += 1;
    });
    parser.on("text", (text) => {
      met += text.length;
    });
    parser.write(xml).close();
  }
  return met;
}

/** A report of 20 pages read in this process, warm, and in a child process of its own, cold as each of them is. */
export async function intakeLines(): Promise<BenchLine[]> {
  const bytes = readFileSync(inProject("tests/fixtures/cases", FILE));
  const limit = { what: "unzip + XML parse", taken: await measureWaiting(() => unzipAndParse(bytes)) };
  const startUp = {
    what: "start-up alone",
    taken: await measureWaiting(() => parseInChild(new Uint8Array(), FILE).catch(({ code }) => code), 7, 1),
  };
  const read = await measureWaiting(() => readFile(bytes, FILE));
  const understood = await measureWaiting(async () => parseReport(await readFile(bytes, FILE)));
  const inChild = await measureWaiting(() => parseInChild(bytes, FILE), 7, 1);
  return [
    { what: "read a 20-page .docx", budgetMs: null, taken: read, limit },
    { what: "… into proposals", budgetMs: 500, taken: understood, limit },
    { what: "… in a process of its own", budgetMs: null, taken: inChild, limit: startUp },
  ];
}
