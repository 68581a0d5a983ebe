import type { Cell } from "@/lib/indicators/cell";
import type { ValidationContext } from "@/lib/indicators/context";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import type { Item, MatrixForm, Template } from "@/lib/indicators/template";
import { expectedItems, formOf, itemsOfSheet, levelOf, type SheetContext } from "@/lib/indicators/walk";
import { toRichDoc } from "@/lib/narrative/clean-doc";
import type { ReportContent, StoredCell } from "@/lib/workflow/views";
import type { FormRow } from "./grid/form-row";
import { cellTransport } from "./outbox/cell-transport";
import { cellRules } from "./outbox/merge-cells";
import { openLane } from "./outbox/open-lane";
import { openSectionLane } from "./outbox/section-lane-open";
import { Turn } from "./outbox/turn";
import { SaveDesk } from "./status/save-desk";
import { bindRules } from "./store/bind-rules";
import { EntryStore } from "./store/entry-store";
import { LiveContext } from "./store/live-context";

export type EntryForm = Readonly<{
  code: string;
  title: string;
  rows: readonly FormRow[];
  /** The form itself where it is a matrix, which has a grid of its own. */
  matrix: MatrixForm | null;
}>;

type Opened = {
  reportId: string;
  membershipId: string;
  template: Template;
  sheet: SheetContext;
  content: ReportContent;
  /** What the checks know besides the cells, as the server read it; not needed where only what waits is sent. */
  context?: ValidationContext;
  locked: boolean;
};

/** The server takes 256 KiB of cells in one request. */
const CELL_LIMITS = { changesMax: 250, bytesMax: 200_000 };

const cellOf = ({ state, value, text, note, asOf, parts, raw, problem }: StoredCell): Cell => {
  return { state, value, text, note, asOf, parts, raw, problem };
};

/** Everything one page of entry runs on: store, lanes, desk, rows. Made once per report and person. */
export function openEntry({ reportId, membershipId, template, sheet, content, context = {}, locked }: Opened) {
  // Rows people add to a matrix come and go while this page is open: only what is there now is written out.
  const own = withOpenRows(template, Object.fromEntries(content.cells.map((cell) => [cell.key, cell])));
  const scope = `${reportId}|${membershipId}`;
  const turn = new Turn();
  const items = itemsOfSheet(own, sheet.sheet, sheet.ownerKeys);
  const cells = openLane<Cell>({
    scope: `${scope}|cells`,
    transport: cellTransport(reportId, membershipId),
    rules: cellRules,
    known: content.cells.map((cell) => [cell.key, { version: cell.version, payload: cellOf(cell) }]),
    turn,
    limits: CELL_LIMITS,
  });
  const stored = content.sections.map((section) => ({ ...section, body: toRichDoc(section.body) }));
  const sections = openSectionLane(scope, `/api/v1/reports/${reportId}/sections`, stored, turn);
  const known = new LiveContext(template, context, sections.outbox);
  const rules = bindRules(template, sheet, known.current);
  const store = new EntryStore({ items, rules, outbox: cells.outbox, locked });
  const desk = new SaveDesk([cells.outbox, sections.outbox], newest(content));
  const expected = new Set(expectedItems(template, sheet).map((item) => item.key));
  return {
    store,
    known,
    desk,
    cells,
    sections,
    expected,
    forms: formsOf(own, template, items),
    reopened: cells.reopened,
  };
}

/** Forms that have rows on this sheet, their rows in order; of a matrix, its cells as they stand at the opening. */
function formsOf(own: Template, printed: Template, items: readonly Item[]): EntryForm[] {
  return printed.forms.flatMap((form) => {
    const { code, title } = form;
    const rows = items.filter((item) => formOf(own, item.key)?.code === code);
    if (rows.length === 0) return [];
    const matrix = form.kind === "matrix" ? form : null;
    return [{ code, title, matrix, rows: rows.map((item) => ({ item, level: levelOf(own, item.key) })) }];
  });
}

/** Time of the last save there is, ISO; null when nothing was ever written. */
const newest = ({ cells, sections }: ReportContent): string | null =>
  [...cells, ...sections]
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? null;
