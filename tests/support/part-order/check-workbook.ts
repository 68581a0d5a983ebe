import { at, childOf, childrenOf, readXml, type XmlNode } from "@/lib/documents/xml-tree";
import { partOf, readZip } from "../read-zip";

/** What a cell, a sheet's name and a list written into a validation may hold. */
const LIMIT = { text: 32_767, name: 31, list: 255, columns: 16_384 } as const;

type Place = { row: number; column: number };

function placeOf(address: string): Place {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Number(digits), column };
}

type Box = { from: Place; to: Place };
const boxOf = (range: string): Box => {
  const [from = "", to = from] = range.split(":");
  return { from: placeOf(from), to: placeOf(to) };
};
const meet = (a: Box, b: Box): boolean =>
  a.from.row <= b.to.row && b.from.row <= a.to.row && a.from.column <= b.to.column && b.from.column <= a.to.column;

type Known = { styles: number; strings: number };

/** Rows and cells ascend, and point at styles and strings that are there. */
function cellFaults(sheet: XmlNode, known: Known): string[] {
  const faults: string[] = [];
  let lastRow = 0;
  for (const row of childrenOf(childOf(sheet, "sheetData"), "row")) {
    const number = Number(row.attributes.r);
    if (!(number > lastRow)) faults.push(`row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const { attributes, children } of childrenOf(row, "c")) {
      const address = attributes.r ?? "";
      const place = placeOf(address);
      if (place.row !== number || !(place.column > lastColumn) || place.column > LIMIT.columns) {
        faults.push(`${address} in row ${number} after column ${lastColumn}`);
      }
      lastColumn = place.column;
      if (!(Number(attributes.s ?? 0) < known.styles)) faults.push(`${address}: no style ${attributes.s}`);
      const stored = children.find(({ name }) => name === "v")?.text ?? "";
      if (attributes.t === "s" && !(Number(stored) < known.strings)) faults.push(`${address}: no string ${stored}`);
      if (stored.length > LIMIT.text) faults.push(`${address}: ${stored.length} characters`);
    }
  }
  return faults;
}

function rangeFaults(sheet: XmlNode): string[] {
  const merged = childrenOf(childOf(sheet, "mergeCells"), "mergeCell").map(({ attributes }) => attributes.ref ?? "");
  const overlaps = merged.flatMap((one, index) =>
    merged.slice(index + 1).flatMap((other) => (meet(boxOf(one), boxOf(other)) ? [`${one} and ${other} overlap`] : [])),
  );
  const lists = childrenOf(childOf(sheet, "dataValidations"), "dataValidation").flatMap(({ attributes, children }) => {
    const list = children.find(({ name }) => name === "formula1")?.text ?? "";
    // The limit is of the words between the quotation marks.
    return list.startsWith('"') && list.length - 2 > LIMIT.list
      ? [`${attributes.sqref}: a list of ${list.length}`]
      : [];
  });
  return [...overlaps, ...lists];
}

function nameFaults(names: readonly string[]): string[] {
  const wrong = names.filter((name) => name === "" || name.length > LIMIT.name || /[[\]:*?/\\]|^'|'$/.test(name));
  const lower = names.map((name) => name.toLowerCase());
  return [
    ...wrong.map((name) => `sheet name ${name}`),
    ...names.filter((_, index) => lower.indexOf(lower[index] ?? "") !== index).map((name) => `two sheets ${name}`),
  ];
}

/** Whatever else makes Excel offer to repair a workbook: cells out of turn, references to nothing, limits passed. */
export async function checkWorkbook(bytes: Uint8Array): Promise<string[]> {
  const parts = await readZip(bytes);
  const part = (name: string): XmlNode => readXml(partOf(parts, name));
  const strings = parts.get("xl/sharedStrings.xml");
  const shared = strings === undefined ? [] : childrenOf(readXml(strings), "si");
  const known = {
    styles: at(part("xl/styles.xml"), "cellXfs")?.children.length ?? 0,
    strings: shared.length,
  };
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const named = childrenOf(childOf(part("xl/workbook.xml"), "sheets"), "sheet");
  const long = shared.filter(({ children }) => children.some(({ text }) => text.length > LIMIT.text)).length;
  return [
    ...nameFaults(named.map(({ attributes }) => attributes.name ?? "")),
    ...(named.length === sheets.length ? [] : [`${named.length} names, ${sheets.length} sheets`]),
    ...(long > 0 ? [`${long} strings longer than a cell`] : []),
    ...sheets.flatMap((name) => {
      const sheet = part(name);
      return [...cellFaults(sheet, known), ...rangeFaults(sheet)].map((fault) => `${name}: ${fault}`);
    }),
  ];
}
