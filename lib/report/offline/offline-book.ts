import type { OfflineBase, OfflineMeta, OfflineWriting } from "@/lib/indicators/offline/offline-file";

/** How a place is written in: decides its number format and what Excel warns about. */
export type PlaceKind = "count" | "quantity" | "percent" | "text";

export type OfflinePlace = {
  key: string;
  kind: PlaceKind;
  written: OfflineWriting;
  /** What may be chosen from; empty: no drop-down. */
  options: readonly string[];
};

export type OfflineListRow = {
  key: string;
  tt: string;
  label: string;
  unit: string;
  strong: boolean;
  note: string;
} & (
  | { kind: "heading" }
  /** `result`: decimal text, null for none. */
  | { kind: "ratio"; numerator: string; denominator: string; result: string | null }
  | { kind: "input"; place: OfflinePlace }
);

export type OfflineMatrixRow = {
  key: string;
  tt: string;
  label: string;
  /** The place of its name, for rows people add; null for printed rows. */
  name: OfflinePlace | null;
  places: readonly OfflinePlace[];
};

export type OfflineSheet =
  | { kind: "list"; code: string; title: string; rows: readonly OfflineListRow[] }
  | {
      kind: "matrix";
      code: string;
      title: string;
      rowHeading: string;
      columns: readonly { key: string; label: string; kind: "count" | "quantity" }[];
      rows: readonly OfflineMatrixRow[];
      /** Null for a form without a total row. */
      total: { label: string; results: readonly (string | null)[] } | null;
    };

/** The workbook to fill offline: what people see, and what lets it be merged back. */
export type OfflineBook = {
  meta: OfflineMeta;
  /** "Báo cáo năm 2026 – Sở Xây dựng". */
  title: string;
  guide: readonly { heading: string; lines: readonly string[] }[];
  sheets: readonly OfflineSheet[];
  base: ReadonlyMap<string, OfflineBase>;
};
