import { BASE_MARK, FIGURE_ROLE, NOTE_ROLE, readMark } from "../../indicators/offline/marks";
import {
  OfflineBase,
  type OfflineChange,
  type OfflineFile,
  OfflineMeta,
  type OfflinePlaces,
  type OfflineWriting,
} from "../../indicators/offline/offline-file";
import { sameNote, sameWriting } from "../../indicators/offline/read-places";
import type { Parts } from "../ooxml/parts";
import { IntakeRefused } from "../refusal";
import { writeAddress } from "../xlsx/cell-address";
import { openWorkbook } from "../xlsx/open-workbook";
import { readSheetPlaces, type SheetPlaces } from "./sheet-places";

/** A row of a form where it stands now. */
type Found = { places: OfflinePlaces; source: OfflineChange["source"]; address: string };

const EMPTY: OfflineWriting = { kind: "empty" };

/**
 * Our own offline workbook as it came back: what is written in it beside what was when it was made, row by row by the
 * hidden keys, wherever a row stands now. Null for any other workbook. Throws `offlineBroken` when the hidden part
 * cannot be read.
 */
export function readOffline(parts: Parts): { offline: OfflineFile; base: ReadonlyMap<string, OfflineBase> } | null {
  if (!holdsMark(parts)) return null;
  const { sheets: tabs, context } = openWorkbook(parts);
  const sheets = tabs.map(({ name, part }) => ({ name, places: readSheetPlaces(parts, part, context) }));
  const hidden = sheets.find(({ places }) => textAt(places, 1, 1) === BASE_MARK);
  if (!hidden) return null;
  const { meta, base } = readBase(hidden.places);
  const found = new Map<string, Found[]>();
  sheets
    .filter((sheet) => sheet !== hidden)
    .forEach(({ name, places }, table) => {
      findRows(name, places, table, base, found);
    });
  return { offline: compare(meta, base, found), base };
}

const holdsMark = (parts: Parts): boolean =>
  [...parts.values()].some((bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(BASE_MARK, 0, "utf8"),
  );

const wordsOf = (writing: OfflineWriting | undefined): string =>
  writing === undefined || writing.kind === "empty" ? "" : writing.kind === "text" ? writing.text : writing.decimal;

const textAt = (places: SheetPlaces, row: number, column: number): string =>
  wordsOf(places.get(row)?.get(column)).trim();

function readBase(places: SheetPlaces): { meta: OfflineMeta; base: Map<string, OfflineBase> } {
  try {
    const base = new Map<string, OfflineBase>();
    for (const [row, columns] of places) {
      const key = wordsOf(columns.get(1)).trim();
      const json = wordsOf(columns.get(2));
      if (row > 1 && key !== "" && json !== "") base.set(key, OfflineBase.parse(JSON.parse(json)));
    }
    return { meta: OfflineMeta.parse(JSON.parse(textAt(places, 1, 2))), base };
  } catch (error) {
    throw new IntakeRefused("offlineBroken", error instanceof Error ? error.message.slice(0, 200) : "");
  }
}

/** Rows of one sheet by their keys; a sheet without a mark has none. */
function findRows(
  name: string,
  places: SheetPlaces,
  table: number,
  base: ReadonlyMap<string, OfflineBase>,
  found: Map<string, Found[]>,
): void {
  for (const [markRow, columns] of places) {
    for (const [keyColumn, writing] of columns) {
      const mark = readMark(wordsOf(writing).trim());
      if (mark === null) continue;
      const roles = new Map([...columns].map(([column, role]) => [wordsOf(role).trim(), column]));
      const take = (key: string, row: number, column: number, own: OfflinePlaces): void => {
        if (!base.has(key)) return;
        const source = { table, row: row - 1, column: column - 1 };
        const one = { places: own, source, address: `${name}, ô ${writeAddress(row, column)}` };
        found.set(key, [...(found.get(key) ?? []), one]);
      };
      for (const [row, own] of places) {
        const key = wordsOf(own.get(keyColumn)).trim();
        if (row === markRow || key === "") continue;
        if (mark.matrix === null) takeListRow(key, row, own, roles, base, take);
        else {
          for (const [role, column] of roles) {
            if (column !== keyColumn && role !== "") {
              take(`${mark.matrix}.${key}.${role}`, row, column, { figure: own.get(column) ?? EMPTY, note: null });
            }
          }
        }
      }
      return;
    }
  }
}

function takeListRow(
  key: string,
  row: number,
  own: ReadonlyMap<number, OfflineWriting>,
  roles: ReadonlyMap<string, number>,
  base: ReadonlyMap<string, OfflineBase>,
  take: (key: string, row: number, column: number, places: OfflinePlaces) => void,
): void {
  const figure = roles.get(FIGURE_ROLE);
  const note = roles.get(NOTE_ROLE);
  const was = base.get(key);
  if (figure === undefined || was === undefined) return;
  take(key, row, figure, {
    figure: own.get(figure) ?? EMPTY,
    // Without its column nothing is said of notes.
    note: note === undefined ? was.written.note : wordsOf(own.get(note)),
  });
}

function compare(
  meta: OfflineMeta,
  base: ReadonlyMap<string, OfflineBase>,
  found: ReadonlyMap<string, readonly Found[]>,
): OfflineFile {
  const file: OfflineFile = { meta, changes: [], unchanged: 0, gone: 0, twice: [] };
  for (const [key, one] of base) {
    const rows = found.get(key) ?? [];
    const changed = rows.filter(({ places }) => !same(places, one.written));
    const [first] = changed;
    if (rows.length === 0) file.gone += 1;
    else if (!first) file.unchanged += 1;
    else if (changed.every(({ places }) => same(places, first.places))) {
      file.changes.push({ key, base: one, mine: first.places, source: first.source });
    } else file.twice.push({ key, places: changed.map(({ address }) => address) });
  }
  return file;
}

const same = (a: OfflinePlaces, b: OfflinePlaces): boolean =>
  sameWriting(a.figure, b.figure) && sameNote(a.note, b.note);
