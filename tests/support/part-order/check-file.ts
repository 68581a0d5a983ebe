import { readZip } from "../read-zip";
import { checkPart, type Dialect } from "./check-part";
import { spreadsheetOrder } from "./spreadsheet";
import { wordOrder } from "./wordprocessing";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const EXCEL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  known: [RELATIONS],
  order: spreadsheetOrder,
};
const WORD: Dialect = {
  main: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  known: [RELATIONS],
  order: wordOrder,
};

/** Faults of every part of a file that holds its content, "part: fault"; the theme and the properties hold none. */
export async function checkOrder(bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, source] of await readZip(bytes)) {
    if (!/^(xl|word)\/.*\.xml$/.test(name) || name.includes("/theme/")) continue;
    const dialect = name.startsWith("xl/") ? EXCEL : WORD;
    faults.push(...checkPart(dialect, source).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}
