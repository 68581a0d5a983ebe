import { blankCell, type Cell, type CellState, type Cells } from "@/lib/indicators/cell";
import type { Issue } from "@/lib/indicators/issue";
import type { Item } from "@/lib/indicators/template";
import type { CellSource } from "@/lib/workflow/import-view";
import type { HowEntered } from "@/lib/workflow/views";
import type { Outbox } from "../outbox/outbox";
import { Emitter } from "./emitter";
import type { EntryRules, Progress } from "./entry-rules";
import { issuesByCell, type RowView, remarksOn, restingView, sameIssues } from "./row-view";
import { SheetItems } from "./sheet-items";
import { isBlank, markedCell, notedCell, writtenCell } from "./written-cell";

type Options = {
  items: readonly Item[];
  rules: EntryRules;
  outbox: Outbox<Cell>;
  locked: boolean;
  /** Checks run this long after the last change, never in a key press. */
  checkDelayMs?: number;
};

type Written = { key: string; cell: Cell; source?: CellSource };

const [ISSUES, PROGRESS, FOCUS, ROWS] = ["#issues", "#progress", "#focus", "#rows"] as const;

/**
 * The sheet as it stands in this tab. A key press changes one row and, when it is a part of one, the
 * ratio row; only those are told. What is shown always comes from the outbox, so that the screen and
 * what will be saved are the same thing.
 */
export class EntryStore {
  readonly locked: boolean;
  readonly #items: SheetItems;
  readonly #rules: EntryRules;
  readonly #outbox: Outbox<Cell>;
  readonly #emitter = new Emitter();
  readonly #rows = new Map<string, RowView>();
  readonly #cells: Record<string, Cell> = {};
  readonly #noteBefore = new Map<string, string | null>();
  readonly #checkDelayMs: number;
  #rowsVersion = 0;
  #issues: readonly Issue[] = [];
  #progress: ReadonlyMap<string, Progress>;
  #focus: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ items, rules, outbox, locked, checkDelayMs = 250 }: Options) {
    this.locked = locked;
    this.#items = new SheetItems(items, rules.itemOf);
    this.#rules = rules;
    this.#outbox = outbox;
    this.#checkDelayMs = checkDelayMs;
    for (const item of items) {
      const cell = outbox.current(item.key);
      if (!isBlank(cell)) this.#cells[item.key] = cell;
    }
    for (const item of items) this.#rows.set(item.key, this.#firstView(item));
    this.#progress = rules.progressOf(this.#cells);
    this.#setIssues(rules.issuesOf(this.#cells));
  }

  /** Listens to the outbox; returns how to stop. */
  connect(): () => void {
    const stop = this.#outbox.subscribe((keys) => {
      for (const key of keys) this.#refresh(key);
    });
    for (const key of this.#items.keys()) this.#refresh(key);
    return () => {
      stop();
      clearTimeout(this.#timer);
    };
  }

  row(key: string): RowView {
    this.#admit(key);
    const row = this.#rows.get(key);
    if (!row) throw new Error(`no row ${key}`);
    return row;
  }

  item(key: string): Item {
    const item = this.#items.find(key, this.#cells);
    if (!item) throw new Error(`no item ${key}`);
    return item;
  }

  cells = (): Cells => this.#cells;
  issues = (): readonly Issue[] => this.#issues;
  progress = (): ReadonlyMap<string, Progress> => this.#progress;
  focused = (): string | null => this.#focus;
  subscribeRow = (key: string, listener: () => void) => this.#emitter.subscribe(key, listener);
  subscribeIssues = (listener: () => void) => this.#emitter.subscribe(ISSUES, listener);
  subscribeProgress = (listener: () => void) => this.#emitter.subscribe(PROGRESS, listener);
  /** Grows when a cell comes to hold something or is emptied: which rows there are may have changed. */
  rowsVersion = (): number => this.#rowsVersion;
  subscribeRows = (listener: () => void) => this.#emitter.subscribe(ROWS, listener);
  subscribeFocus = (listener: () => void) => this.#emitter.subscribe(FOCUS, listener);

  focus(key: string | null): void {
    if (this.#focus === key) return;
    this.#focus = key;
    if (key !== null) this.#noteBefore.set(key, this.row(key).cell.note);
    this.#emitter.emit(FOCUS);
  }

  /** One more key in the figure's box: shown as typed, kept, never formatted here. */
  type(key: string, text: string): void {
    if (this.locked) return;
    const before = this.row(key).cell;
    const noteBefore = this.#noteBefore.has(key) ? (this.#noteBefore.get(key) ?? null) : before.note;
    const { cell, reading } = writtenCell(this.item(key), text, before, noteBefore);
    this.#view(key, {
      draft: text,
      echo: reading.echo,
      problem: reading.problem?.message ?? null,
      warnings: reading.warnings,
    });
    this.#write(key, cell, "typed");
  }

  typeNote(key: string, text: string): void {
    if (this.locked) return;
    const cell = notedCell(this.row(key).cell, text);
    this.#noteBefore.set(key, cell.note);
    this.#view(key, { noteDraft: text });
    this.#write(key, cell, "typed");
  }

  /** The box was left: what was understood is formatted, what was not stays as typed. Sends at once. */
  settle(key: string): void {
    const row = this.row(key);
    this.#noteBefore.set(key, row.cell.note);
    if (row.draft !== null || row.noteDraft !== null) {
      this.#view(key, { draft: null, noteDraft: null, ...remarksOn(this.item(key), row.cell) });
    }
    void this.#outbox.flush();
  }

  mark(keys: readonly string[], state: Exclude<CellState, "value">): Written[] {
    return this.apply(
      keys.map((key) => ({ key, cell: markedCell(this.row(key).cell, state) })),
      "typed",
    );
  }

  /** Several rows at once (a paste, a whole form). Returns the cells as they were, to undo. */
  apply(written: readonly Written[], how: HowEntered): Written[] {
    if (this.locked) return [];
    const before = written.map(({ key }) => ({ key, cell: this.row(key).cell }));
    for (const { key, cell, source } of written) {
      this.#noteBefore.set(key, cell.note);
      this.#view(key, { draft: null, noteDraft: null, ...remarksOn(this.item(key), cell) });
      this.#write(key, cell, how, source);
    }
    void this.#outbox.flush();
    return before;
  }

  resolve(key: string, choice: "mine" | "theirs"): void {
    this.#view(key, { draft: null, noteDraft: null });
    this.#outbox.resolve(key, choice);
    this.#view(key, remarksOn(this.item(key), this.row(key).cell));
  }

  /** Something besides the cells changed that the checks know of. */
  recheck = (): void => this.#checkLater();
  retry = (key: string): void => this.#outbox.retry(key);
  discard = (key: string): void => this.#outbox.discard(key);

  #write(key: string, cell: Cell, how: HowEntered, source?: CellSource): void {
    if (!this.row(key).touched) this.#view(key, { touched: true });
    this.#outbox.edit(key, cell, how, source);
    this.#refresh(key);
  }

  /** Takes over what the outbox holds of this key; tells the row, its ratios and, later, the checks. */
  #refresh(key: string): void {
    const row = this.#rows.get(key);
    const cell = this.#outbox.current(key);
    if (!row) {
      if (!isBlank(cell)) this.#admit(key);
      return;
    }
    const save = this.#outbox.stateOf(key);
    const changed = cell !== row.cell;
    const patch = { cell, save, theirs: this.#outbox.theirs(key), refusal: this.#outbox.refusal(key) };
    this.#view(key, changed && row.draft === null ? { ...patch, ...remarksOn(this.item(key), cell) } : patch);
    if (save !== "settled" && !row.touched) this.#view(key, { touched: true });
    if (!changed) return;
    const there = key in this.#cells;
    if (isBlank(cell)) delete this.#cells[key];
    else this.#cells[key] = cell;
    for (const ratio of [key, ...this.#items.ratiosOf(key)]) {
      this.#view(ratio, { computed: this.#rules.ratioOf(this.#cells, ratio) });
    }
    for (const renamed of this.#items.renamedBy(key, this.#cells)) this.#tell(renamed);
    if (there === isBlank(cell)) {
      this.#rowsVersion += 1;
      this.#emitter.emit(ROWS);
    }
    this.#checkLater();
  }

  /** A cell of a row somebody adds to a matrix, here or in another tab, has no place before it is asked for. */
  #admit(key: string): void {
    const item = this.#rows.has(key) ? undefined : this.#items.find(key, this.#cells);
    if (!item) return;
    this.#rows.set(key, this.#firstView(item));
    this.#refresh(key);
  }

  /** The row's item is another now, though nothing of the cell is. */
  #tell(key: string): void {
    const row = this.#rows.get(key);
    if (row) this.#rows.set(key, { ...row });
    this.#emitter.emit(key);
  }

  #checkLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const cells = { ...this.#cells };
      this.#progress = this.#rules.progressOf(cells);
      this.#emitter.emit(PROGRESS);
      this.#setIssues(this.#rules.issuesOf(cells));
    }, this.#checkDelayMs);
  }

  #setIssues(issues: readonly Issue[]): void {
    this.#issues = issues;
    const byCell = issuesByCell(issues);
    for (const [key, row] of this.#rows) {
      const found = byCell.get(key) ?? [];
      if (!sameIssues(found, row.issues)) this.#view(key, { issues: found });
    }
    this.#emitter.emit(ISSUES);
  }

  #view(key: string, patch: Partial<RowView>): void {
    const row = this.#rows.get(key);
    if (!row) return;
    if ((Object.keys(patch) as (keyof RowView)[]).every((field) => Object.is(row[field], patch[field]))) return;
    this.#rows.set(key, { ...row, ...patch });
    this.#emitter.emit(key);
  }

  #firstView(item: Item): RowView {
    const computed = this.#rules.ratioOf(this.#cells, item.key);
    const resting = restingView(item, this.#cells[item.key] ?? blankCell);
    return { ...resting, computed, save: this.#outbox.stateOf(item.key) };
  }
}
