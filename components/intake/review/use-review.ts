"use client";

import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { toast } from "sonner";
import type { openEntry } from "@/components/entry/open-entry";
import type { Cell } from "@/lib/indicators/cell";
import type { ValidationContext } from "@/lib/indicators/context";
import type { Issue } from "@/lib/indicators/issue";
import type { ImportedParse } from "@/lib/indicators/offline/offline-file";
import { proposeOffline } from "@/lib/indicators/offline/propose-offline";
import type { LeftOver, Proposed } from "@/lib/indicators/proposals/proposal";
import { proposeCells } from "@/lib/indicators/proposals/propose-cells";
import type { Template } from "@/lib/indicators/template";
import type { SheetContext } from "@/lib/indicators/walk";
import { joinDocs, proposeSections } from "@/lib/narrative/proposals/propose-sections";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import type { CellSource } from "@/lib/workflow/import-view";
import {
  isNewRow,
  isNewSection,
  isSureRow,
  type ReviewForm,
  type ReviewRow,
  type ReviewSection,
  reviewForms,
  reviewSections,
  wouldFind,
} from "./review-model";
import { type Unplaced, unplacedOf } from "./unplaced";

type Entry = ReturnType<typeof openEntry>;
type SectionText = ReturnType<Entry["sections"]["outbox"]["current"]>;
type Before = { cells: ReadonlyMap<string, Cell>; sections: ReadonlyMap<string, SectionText> };

export type ReviewInput = {
  importId: string;
  entry: Entry;
  template: Template;
  sheet: SheetContext;
  context: ValidationContext;
  parse: ImportedParse;
  /** The template the file was recognised as; null when it is none the product knows. */
  source: Template | null;
  /** Rows and sections that held something of this file when the page was opened. */
  heldBefore: ReadonlySet<string>;
  /** Sections in which something was stored, the unit's own too. */
  storedPaths: readonly string[];
  /** Sections the file, a document of ours, was edited in. */
  changedSections: ReadonlySet<string>;
};

export type Review = {
  forms: readonly ReviewForm[];
  sections: readonly ReviewSection[];
  unplaced: readonly Unplaced[];
  findings: readonly Issue[];
  take: (rows: readonly ReviewRow[]) => void;
  takeSure: () => void;
  takeSection: (section: ReviewSection, how: "replace" | "append") => void;
  /** Puts words of the file into a row by hand. */
  place: (key: string, cell: Cell, source: LeftOver["source"]) => void;
  placeInSection: (path: string, body: RichDoc) => void;
  /** Keeps what is there; again: asks anew. */
  keep: (key: string, kept: boolean) => void;
  undo: (key: string) => void;
  /** Taken in this tab, so that what was there is known. */
  canUndo: (key: string) => boolean;
};

const plural = (rows: number, sections: number): string =>
  [rows > 0 && `${rows} chỉ tiêu`, sections > 0 && `${sections} mục thuyết minh`].filter(Boolean).join(" và ");

/** One file beside the report as it stands in this tab: what each row would get, and the acts that take it. */
export function useReview(input: ReviewInput): Review {
  const { importId, entry, template, sheet, context, parse, source, heldBefore, storedPaths, changedSections } = input;
  const { store, sections } = entry;
  const version = useChanges(entry);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const before = useRef({ cells: new Map<string, Cell>(), sections: new Map<string, SectionText>() });

  // Rows added to a matrix get their keys once, by what the sheet held when the file was opened.
  const proposed = useMemo((): Proposed | null => {
    const current = store.cells();
    if (parse.offline) return { proposals: proposeOffline(template, parse.offline, current), leftOver: [] };
    return source ? proposeCells({ template, source, parse, sheet, current }) : null;
  }, [template, source, parse, sheet, store]);
  const narrative = useMemo(
    () =>
      sheet.sheet === "unit" ? proposeSections(template.outline, parse.narrative) : { sections: [], leftOver: [] },
    [template, parse, sheet],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is read from the outbox, whose changes `version` counts
  const shown = useMemo(() => {
    const taken = (map: ReadonlyMap<string, unknown>) => new Set([...heldBefore, ...map.keys()]);
    const forms = reviewForms(template, proposed?.proposals ?? [], (key) => store.row(key).cell, {
      taken: taken(before.current.cells),
      kept,
    });
    const decided = { taken: taken(before.current.sections), kept };
    const bodyOf = (path: string) => sections.outbox.current(path).body;
    const texts = reviewSections(narrative.sections, bodyOf, decided, changedSections);
    const written = storedPaths.map((path) => ({ path, ...sections.outbox.current(path) }));
    const rows = forms.flatMap((form) => form.rows);
    const findings = wouldFind({ template, context, cells: store.cells(), rows, sections: texts, written });
    return { forms, sections: texts, findings };
  }, [version, kept, proposed, narrative, template, context, storedPaths, changedSections]);

  const unplaced = useMemo(
    () => unplacedOf(parse, proposed?.leftOver ?? [], narrative.leftOver),
    [parse, proposed, narrative],
  );

  const takeCells = useCallback(
    (taken: readonly { key: string; cell: Cell; source: LeftOver["source"] }[]) => {
      const written = taken.map(({ key, cell, source: at }) => ({ key, cell, source: sourceOf(importId, at) }));
      const was = written.map(({ key }) => ({ key, cell: store.row(key).cell }));
      for (const { key, cell } of was) if (!before.current.cells.has(key)) before.current.cells.set(key, cell);
      store.apply(written, "imported");
      return was;
    },
    [store, importId],
  );
  const writeSection = useCallback(
    (path: string, heading: string | null, body: RichDoc, from: string) => {
      const was = sections.outbox.current(path);
      if (!before.current.sections.has(path)) before.current.sections.set(path, was);
      sections.outbox.edit(path, { heading: heading ?? was.heading, body }, "imported", { importId, path: from });
      void sections.outbox.flush();
    },
    [sections, importId],
  );
  const putBack = useCallback(
    (what: Before) => {
      store.apply(
        [...what.cells].map(([key, cell]) => ({ key, cell })),
        "typed",
      );
      for (const [path, text] of what.sections) {
        before.current.sections.delete(path);
        sections.outbox.edit(path, text, "typed");
      }
      for (const key of what.cells.keys()) before.current.cells.delete(key);
      void sections.outbox.flush();
    },
    [store, sections],
  );

  const takeTogether = (rows: readonly ReviewRow[], texts: readonly ReviewSection[]) => {
    const was: { cells: Map<string, Cell>; sections: Map<string, SectionText> } = {
      cells: new Map(),
      sections: new Map(),
    };
    for (const { key, cell } of takeCells(rows.map(({ key, taken, source: at }) => ({ key, cell: taken, source: at }))))
      was.cells.set(key, cell);
    for (const { path, heading, body, from } of texts) {
      was.sections.set(path, sections.outbox.current(path));
      writeSection(path, heading, body, from.path);
    }
    toast.success(`Đã nhận ${plural(rows.length, texts.length)}.`, {
      action: { label: "Hoàn tác", onClick: () => putBack(was) },
    });
  };

  return {
    ...shown,
    unplaced,
    take: (rows) => {
      if (rows.length > 1) takeTogether(rows.filter(isNewRow), []);
      else takeCells(rows.map(({ key, taken, source: at }) => ({ key, cell: taken, source: at })));
    },
    takeSure: () =>
      takeTogether(
        shown.forms.flatMap(({ rows }) => rows.filter(isSureRow)),
        shown.sections.filter(isNewSection),
      ),
    takeSection: ({ path, heading, body, current, from }, how) =>
      writeSection(path, heading, how === "append" ? joinDocs(current, body) : body, from.path),
    place: (key, cell, at) => {
      takeCells([{ key, cell, source: at }]);
    },
    placeInSection: (path, body) => writeSection(path, null, joinDocs(sections.outbox.current(path).body, body), path),
    keep: (key, keeps) =>
      setKept((now) => {
        const next = new Set(now);
        if (keeps) next.add(key);
        else next.delete(key);
        return next;
      }),
    canUndo: (key) => before.current.cells.has(key) || before.current.sections.has(key),
    undo: (key) => {
      const cell = before.current.cells.get(key);
      const text = before.current.sections.get(key);
      putBack({ cells: new Map(cell ? [[key, cell]] : []), sections: new Map(text ? [[key, text]] : []) });
    },
  };
}

/** Counts the changes of both lanes: every act here, and what other tabs save. */
function useChanges(opened: Entry): number {
  const count = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) => {
      const changed = () => {
        count.current += 1;
        listener();
      };
      const stops = [opened.cells.outbox.subscribe(changed), opened.sections.outbox.subscribe(changed)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [opened],
  );
  return useSyncExternalStore(
    subscribe,
    () => count.current,
    () => 0,
  );
}

const sourceOf = (importId: string, at: LeftOver["source"]): CellSource => ({
  importId,
  table: at?.table ?? null,
  row: at?.row ?? null,
  column: at?.column ?? null,
});
