"use client";

import {
  type ColumnDef,
  columnVisibilityFeature,
  constructSortFn,
  createColumnHelper,
  createSortedRowModel,
  metaHelper,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { ArrowDown, ArrowUp, ArrowUpDown, Search } from "lucide-react";
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from "react";
import { cn } from "./cn";
import { controlClass } from "./field";
import { matchesText } from "./fold-text";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "./table";

const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "variant" });

type ColumnMeta = { align?: "left" | "right" | "center"; className?: string };

/** Sorting in Vietnamese order, "Xã 2" before "Xã 10"; numbers as numbers. */
export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {
    text: constructSortFn({ sort: (a, b) => collator.compare(String(a ?? ""), String(b ?? "")) }),
    basic: constructSortFn({ sort: (a, b) => Number(a ?? 0) - Number(b ?? 0) }),
  },
  columnMeta: metaHelper<ColumnMeta>(),
});

/** Columns are made with this, at module level: a new array on each render would rebuild every row. */
export const dataColumns = <Row extends RowData>() => createColumnHelper<typeof dataTableFeatures, Row>();

type DataTableProps<Row extends RowData> = Readonly<{
  caption: string;
  rows: readonly Row[];
  // biome-ignore lint/suspicious/noExplicitAny: the library's type of a list of columns with different values
  columns: ColumnDef<typeof dataTableFeatures, Row, any>[];
  rowId: (row: Row) => string;
  /** The text a row is found by; without it there is no search box. Tone marks need not be typed. */
  searchText?: (row: Row) => string;
  searchLabel?: string;
  initialSearch?: string;
  /** Beside the search box: selects, buttons. */
  tools?: ReactNode;
  /** Shown instead of the table when there are no rows at all. */
  empty: ReactNode;
  initialSort?: SortingState;
  rowClassName?: (row: Row) => string | undefined;
  compact?: boolean;
  boxClassName?: string;
}>;

/** A list to read and search. Inside a first cell, `<RowLink>` makes the whole row a link. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowId, searchText, searchLabel = "Tìm", tools, empty, initialSort } = props;
  const [query, setQuery] = useState(props.initialSearch ?? "");
  const [sorting, setSorting] = useState<SortingState>(initialSort ?? []);
  const asked = useDeferredValue(query);
  const data = useMemo(
    () => (searchText && asked.trim() !== "" ? rows.filter((row) => matchesText(searchText(row), asked)) : [...rows]),
    [rows, asked, searchText],
  );
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data,
    getRowId: rowId,
    state: { sorting },
    onSortingChange: setSorting,
    enableMultiSort: false,
    sortDescFirst: false,
  });
  const shown = table.getRowModel().rows;

  return (
    <div className="space-y-2">
      {(searchText || tools) && (
        <div className="flex flex-wrap items-end gap-2 print:hidden">
          {searchText && <SearchBox label={searchLabel} value={query} onChange={setQuery} />}
          {tools}
          <p role="status" className="ml-auto self-center text-muted text-xs">
            {shown.length === rows.length ? `${rows.length} dòng` : `${shown.length} / ${rows.length} dòng`}
          </p>
        </div>
      )}
      {rows.length === 0 ? (
        empty
      ) : (
        <Table caption={caption} compact={props.compact} boxClassName={props.boxClassName}>
          <TableHead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const { meta } = header.column.columnDef;
                  const sorted = header.column.getIsSorted();
                  const words = header.isPlaceholder ? null : <table.FlexRender header={header} />;
                  return (
                    <HeadCell
                      key={header.id}
                      align={meta?.align}
                      className={meta?.className}
                      aria-sort={sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined}
                    >
                      {header.column.getCanSort() ? (
                        <button
                          type="button"
                          onClick={header.column.getToggleSortingHandler()}
                          className="inline-flex items-center gap-1 text-left hover:text-text [&_svg]:size-3.5 [&_svg]:shrink-0"
                        >
                          {words}
                          <SortIcon sorted={sorted} />
                        </button>
                      ) : (
                        words
                      )}
                    </HeadCell>
                  );
                })}
              </tr>
            ))}
          </TableHead>
          <TableBody>
            {shown.map((row) => (
              <TableRow key={row.id} className={cn("hover:bg-page", props.rowClassName?.(row.original))}>
                {row.getVisibleCells().map((cell) => (
                  <Cell
                    key={cell.id}
                    align={cell.column.columnDef.meta?.align}
                    className={cell.column.columnDef.meta?.className}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                ))}
              </TableRow>
            ))}
            {shown.length === 0 && (
              <TableRow>
                <Cell colSpan={columns.length} className="py-6 text-center text-muted">
                  Không có dòng nào khớp với “{asked}”. Thử ít chữ hơn.
                </Cell>
              </TableRow>
            )}
          </TableBody>
        </Table>
      )}
    </div>
  );
}

function SortIcon({ sorted }: Readonly<{ sorted: false | "asc" | "desc" }>) {
  if (sorted === "asc") return <ArrowUp aria-hidden="true" />;
  if (sorted === "desc") return <ArrowDown aria-hidden="true" />;
  return <ArrowUpDown aria-hidden="true" className="opacity-40 print:hidden" />;
}

type SearchBoxProps = Readonly<{ label: string; value: string; onChange: (value: string) => void; className?: string }>;

/** Filters what is on the page as one types. */
export function SearchBox({ label, value, onChange, className }: SearchBoxProps) {
  const id = useId();
  return (
    <div className={cn("relative w-72 max-md:w-full", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <input
        id={id}
        type="search"
        value={value}
        placeholder={label}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        className={cn(controlClass, "min-h-9 pl-8")}
      />
    </div>
  );
}
