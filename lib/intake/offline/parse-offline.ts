import { findShipped } from "../../indicators/catalogue/shipped";
import type { Cell } from "../../indicators/cell";
import type { Parse } from "../../indicators/contract";
import type { OfflineFile } from "../../indicators/offline/offline-file";
import { readPlaces } from "../../indicators/offline/read-places";
import { emptyParse } from "../../indicators/parse-json/empty-parse";
import { parseOfCells } from "../../indicators/parse-json/parse-of-cells";
import { capitalise, rowName } from "../../indicators/row-name";
import type { Template } from "../../indicators/template";
import { findItem } from "../../indicators/walk";
import type { Parts } from "../ooxml/parts";
import { readOffline } from "./read-offline";

/** An offline workbook in the form every read file has, beside what was changed in it. */
export type ParsedOffline = { parse: Parse; offline: OfflineFile };

/** Null for any workbook that is not our own. */
export function parseOffline(parts: Parts): ParsedOffline | null {
  const read = readOffline(parts);
  if (read === null) return null;
  const { offline, base } = read;
  const template = findShipped(offline.meta.templateId);
  const nothing = emptyParse();
  const { meta } = offline;
  return {
    offline,
    parse: {
      ...nothing,
      template: meta.templateId,
      templateConfidence: 1,
      header: { ...nothing.header, agency: meta.unitName, period: meta.period },
      ...(template && parseOfCells(template, cellsOf(template, offline, base))),
      unplaced: offline.twice.map(({ key, places }) => ({
        what: `${nameOf(template, key)} có ở nhiều chỗ trong tệp với nội dung khác nhau (${places.join("; ")}) nên không nhận`,
        source: null,
      })),
    },
  };
}

function nameOf(template: Template | undefined, key: string): string {
  const item = template && findItem(template, key);
  return capitalise(item ? rowName(item) : `dòng ${key}`);
}

/** Every row as the file says it. */
function cellsOf(
  template: Template,
  { changes }: OfflineFile,
  base: ReadonlyMap<string, { cell: Cell }>,
): Record<string, Cell> {
  const cells: Record<string, Cell> = Object.fromEntries([...base].map(([key, { cell }]) => [key, cell]));
  for (const change of changes) {
    const item = findItem(template, change.key);
    if (item) cells[change.key] = readPlaces(item, change.base, change.mine).cell;
  }
  return cells;
}
