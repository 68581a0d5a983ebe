import { TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { MatrixForm } from "@/lib/indicators/template";
import type { CommentView } from "@/lib/workflow/views";
import { CommentButton, type CommentTarget } from "./comment-button";
import { rowAnchor } from "./form-table";
import type { MatrixReviewCell, MatrixReviewRow } from "./matrix-review";

type MatrixTableProps = Readonly<{
  form: MatrixForm;
  rows: readonly MatrixReviewRow[];
  comments: readonly CommentView[];
  /** Absent: nobody may comment now. */
  target: CommentTarget | null;
}>;

/** A matrix to read: each figure where the paper has it, what changed beside it, what is wrong under its row. */
export function MatrixTable({ form, rows, comments, target }: MatrixTableProps) {
  return (
    <Table caption={form.title} compact boxClassName="max-h-[calc(100dvh-13rem)] print:max-h-none max-md:max-h-none">
      <TableHead>
        <tr>
          <HeadCell className="w-10 max-md:px-1.5">TT</HeadCell>
          <HeadCell className="sticky left-0 min-w-40">{form.rowHeading}</HeadCell>
          {form.columns.map(({ key, label }) => (
            <HeadCell key={key} align="right" className="min-w-16">
              {label}
            </HeadCell>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            columns={form.columns.length + 2}
            comments={comments.filter(({ anchor }) => row.cells.some(({ key }) => key === anchor))}
            target={target}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = Readonly<{
  row: MatrixReviewRow;
  columns: number;
  comments: readonly CommentView[];
  target: CommentTarget | null;
}>;

function Row({ row, columns, comments, target }: RowProps) {
  const first = row.cells[0];
  return (
    <>
      <TableRow group={row.total} className="scroll-mt-12">
        <Cell className="text-muted max-md:px-1.5">{row.tt}</Cell>
        <RowHead className="sticky left-0 z-[5] bg-inherit">
          <span className="flex items-start justify-between gap-2">
            <span className="[overflow-wrap:anywhere]">
              {row.label}
              {row.labelBefore !== null && (
                <span className="block text-muted text-xs">trước: {row.labelBefore || "chưa có dòng này"}</span>
              )}
            </span>
            {target && first && (
              <CommentButton
                target={target}
                anchorKind="cell"
                anchor={first.key}
                about={`${row.tt} ${row.label}`.trim()}
              />
            )}
          </span>
        </RowHead>
        {row.cells.map((cell) => (
          <Cell
            key={cell.key}
            id={rowAnchor(cell.key)}
            align="right"
            className={cn(
              "target:bg-primary-tint",
              cell.state === "notApplicable" && "hatched",
              cell.before !== null && "border-l-2 border-l-primary",
            )}
          >
            <Figure cell={cell} />
          </Cell>
        ))}
      </TableRow>
      {row.notes.length > 0 && (
        <Under columns={columns} className="text-muted">
          {row.notes.join("; ")}
        </Under>
      )}
      {row.issues.map((issue) => (
        <Under key={issue.id} columns={columns} className="bg-waiting-tint">
          <p className="flex items-start gap-1.5">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-waiting" />
            <span>{issue.message}</span>
          </p>
          {issue.explanation && (
            <p className="mt-0.5 pl-5">
              <span className="font-medium">Đơn vị giải trình: </span>
              {issue.explanation}
            </p>
          )}
        </Under>
      ))}
      {comments.map((comment) => (
        <Under key={comment.id} columns={columns} className="bg-primary-tint">
          <span className="font-medium">Góp ý của {comment.by}: </span>
          {comment.body}
          {comment.resolvedAt && <span className="text-muted"> (đã xử lý)</span>}
        </Under>
      ))}
    </>
  );
}

type UnderProps = Readonly<{ columns: number; className: string; children: React.ReactNode }>;

function Under({ columns, className, children }: UnderProps) {
  return (
    <TableRow className={className}>
      <Cell />
      <Cell colSpan={columns - 1}>{children}</Cell>
    </TableRow>
  );
}

function Figure({ cell }: Readonly<{ cell: MatrixReviewCell }>) {
  const { value, state, before, computed, last } = cell;
  return (
    <>
      {computed !== null && <span className="block text-computed italic">{computed}</span>}
      {state === "none" && <abbr title="Không phát sinh">-</abbr>}
      {state === "notApplicable" && <span className="sr-only">Không thuộc nhiệm vụ của đơn vị</span>}
      {state !== "none" && state !== "notApplicable" && computed === null && value}
      {computed !== null && value !== "" && <span className="block text-xs">văn bản ghi: {value}</span>}
      {before !== null && (
        <span className="block text-muted text-xs">trước: {before === "" ? "để trống" : before}</span>
      )}
      {last !== null && <span className="block text-muted text-xs">kỳ trước: {last}</span>}
    </>
  );
}
