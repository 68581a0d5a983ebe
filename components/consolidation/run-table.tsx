"use client";

import {
  createExpandedRowModel,
  type ExpandedState,
  rowExpandingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { ChevronDown, ChevronRight, CircleAlert } from "lucide-react";
import { Fragment, useEffect, useState } from "react";
import { StateMark } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { RunActions } from "./run-actions";
import { RunRowDetail } from "./run-row-detail";
import type { RunRow } from "./run-rows";

const features = tableFeatures({ rowExpandingFeature, expandedRowModel: createExpandedRowModel() });
const NO_COLUMNS: [] = [];

type RunTableProps = Readonly<{
  title: string;
  rows: RunRow[];
  lastTitle: string | null;
  /** Null: the run can no longer be changed. */
  actions: RunActions | null;
}>;

export const runAnchor = (key: string): string => `o-${key}`;

/** One consolidated form: figure, coverage, the two sources, and behind each row who gave what. */
export function RunTable({ title, rows, lastTitle, actions }: RunTableProps) {
  const [expanded, setExpanded] = useState<ExpandedState>({});
  const table = useTable({
    features,
    columns: NO_COLUMNS,
    data: rows,
    getRowId: (row: RunRow) => row.key,
    getRowCanExpand: ({ original }) => !original.heading,
    state: { expanded },
    onExpandedChange: setExpanded,
  });
  // A link from the list of problems opens its row.
  useEffect(() => {
    const open = () => {
      const key = decodeURIComponent(window.location.hash.slice(1)).replace(/^o-/, "");
      if (rows.some((row) => row.key === key)) {
        setExpanded((now) => (now === true ? now : { ...now, [key]: true }));
      }
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, [rows]);

  const columns = lastTitle ? 7 : 6;
  return (
    <Table caption={title} compact boxClassName="max-h-[calc(100dvh-12rem)] print:max-h-none max-md:max-h-none">
      <TableHead>
        <tr>
          <HeadCell className="w-8 px-1 print:hidden">
            <span className="sr-only">Chi tiết</span>
          </HeadCell>
          <HeadCell className="w-14 max-md:w-10 max-md:px-1.5">TT</HeadCell>
          <HeadCell className="min-w-60 max-md:min-w-36">Chỉ tiêu</HeadCell>
          <HeadCell align="right" className="w-36 max-md:w-20">
            Số liệu toàn tỉnh
          </HeadCell>
          {lastTitle && (
            <HeadCell align="right" className="w-28 max-md:hidden" title={lastTitle}>
              Cùng kỳ
            </HeadCell>
          )}
          <HeadCell align="right" className="w-20 max-md:hidden">
            Độ phủ
          </HeadCell>
          <HeadCell className="min-w-40 max-md:hidden">Ghi nhận</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {table.getRowModel().rows.map((line) => {
          const row = line.original;
          const open = line.getIsExpanded();
          const detailId = `chi-tiet-${row.key}`;
          return (
            <Fragment key={row.key}>
              <TableRow id={runAnchor(row.key)} group={row.heading} className="scroll-mt-64 target:bg-primary-tint">
                <Cell className="px-1 print:hidden">
                  {!row.heading && (
                    <button
                      type="button"
                      aria-expanded={open}
                      aria-controls={open ? detailId : undefined}
                      aria-label={`${open ? "Thu gọn" : "Xem chi tiết"}: ${row.tt} ${row.label}`}
                      onClick={line.getToggleExpandedHandler()}
                      className="inline-flex size-6 items-center justify-center rounded-sm text-muted hover:bg-raised hover:text-text max-md:size-11"
                    >
                      {open ? <ChevronDown className="size-4" /> : <ChevronRight className="size-4" />}
                    </button>
                  )}
                </Cell>
                <Cell className="text-muted max-md:px-1.5">{row.tt}</Cell>
                <RowHead className={cn(row.strong && "font-medium")}>
                  <span className="block" style={{ paddingLeft: (row.level - 1) * 12 }}>
                    {row.label}
                    {row.unit && !row.heading && <span className="text-muted"> ({row.unit})</span>}
                    {row.coverage && <span className="block text-muted text-xs md:hidden">độ phủ {row.coverage}</span>}
                    <span className="mt-1 block text-xs md:hidden">
                      <Remark row={row} />
                    </span>
                  </span>
                </RowHead>
                <Cell align={row.isFigure ? "right" : "left"} className={cn(row.computed && "text-computed italic")}>
                  {row.figure === "" && !row.heading && row.problem ? "–" : row.figure}
                  {row.delta && <span className="block text-muted text-xs not-italic">đã điều chỉnh {row.delta}</span>}
                </Cell>
                {lastTitle && (
                  <Cell align="right" className="text-muted max-md:hidden">
                    {row.last}
                  </Cell>
                )}
                <Cell align="right" className="max-md:hidden">
                  {row.coverage}
                </Cell>
                <Cell className="max-md:hidden">
                  <Remark row={row} />
                </Cell>
              </TableRow>
              {open && (
                <TableRow id={detailId} className="bg-page">
                  <Cell colSpan={columns} className="px-4 py-3">
                    <RunRowDetail row={row} actions={actions} />
                  </Cell>
                </TableRow>
              )}
            </Fragment>
          );
        })}
      </TableBody>
    </Table>
  );
}

function Remark({ row }: Readonly<{ row: RunRow }>) {
  if (row.heading) return null;
  return (
    <span className="space-y-1">
      {row.problem && (
        <span className="flex items-start gap-1.5">
          <CircleAlert
            aria-hidden="true"
            className={cn("mt-0.5 size-3.5 shrink-0", row.blocksFinal ? "text-error" : "text-waiting")}
          />
          <span>{row.problem}</span>
        </span>
      )}
      {row.breaks.map((message) => (
        <span key={message} className="flex items-start gap-1.5">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-waiting" />
          <span>{message}</span>
        </span>
      ))}
      {row.difference && (
        <span className="block">
          <StateMark tone="conflict" icon={<CircleAlert />}>
            Hai nguồn lệch {row.difference}
          </StateMark>
        </span>
      )}
    </span>
  );
}
