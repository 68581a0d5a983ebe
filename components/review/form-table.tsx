import { TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { CommentView } from "@/lib/workflow/views";
import { CommentButton, type CommentTarget } from "./comment-button";
import type { ReviewRow } from "./review-rows";

type FormTableProps = Readonly<{
  title: string;
  rows: readonly ReviewRow[];
  comments: readonly CommentView[];
  /** Absent: nobody may comment now. */
  target: CommentTarget | null;
}>;

/** Anchor of a row inside the page: what an issue links to. */
export const rowAnchor = (key: string): string => `o-${key}`;

/** One form to read: the figure as it will be printed, what it was before, and what is wrong under its row. */
export function FormTable({ title, rows, comments, target }: FormTableProps) {
  const hasLast = rows.some((row) => row.last !== null);
  const hasYear = rows.some((row) => row.sameLastYear !== null);
  const columns = 5 + (hasLast ? 1 : 0) + (hasYear ? 1 : 0);
  return (
    <Table caption={title} compact boxClassName="max-h-[calc(100dvh-13rem)] print:max-h-none max-md:max-h-none">
      <TableHead>
        <tr>
          <HeadCell className="w-14 max-md:w-10 max-md:px-1.5">TT</HeadCell>
          <HeadCell className="min-w-56 max-md:min-w-40">Chỉ tiêu</HeadCell>
          <HeadCell className="w-24 max-md:hidden">Đơn vị tính</HeadCell>
          {hasLast && (
            <HeadCell align="right" className="w-24 max-md:hidden">
              Kỳ trước
            </HeadCell>
          )}
          {hasYear && (
            <HeadCell align="right" className="w-24 max-md:hidden">
              Cùng kỳ
            </HeadCell>
          )}
          <HeadCell align="right" className="w-28">
            Số liệu
          </HeadCell>
          <HeadCell className="min-w-40 max-md:hidden">Ghi chú</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            columns={columns}
            hasLast={hasLast}
            hasYear={hasYear}
            comments={comments.filter(({ anchor }) => anchor === row.key)}
            target={target}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = Readonly<{
  row: ReviewRow;
  columns: number;
  hasLast: boolean;
  hasYear: boolean;
  comments: readonly CommentView[];
  target: CommentTarget | null;
}>;

function Row({ row, columns, hasLast, hasYear, comments, target }: RowProps) {
  return (
    <>
      <TableRow id={rowAnchor(row.key)} group={row.heading} className="scroll-mt-64 target:bg-primary-tint">
        <Cell className="text-muted max-md:px-1.5">{row.tt}</Cell>
        <RowHead className={cn(row.strong && "font-medium")}>
          <span className="flex items-start justify-between gap-2" style={{ paddingLeft: (row.level - 1) * 12 }}>
            <span>
              {row.label}
              <OnPhone row={row} />
            </span>
            {target && !row.heading && (
              <CommentButton target={target} anchorKind="cell" anchor={row.key} about={`${row.tt} ${row.label}`} />
            )}
          </span>
        </RowHead>
        <Cell className="text-muted max-md:hidden">{row.unit}</Cell>
        {hasLast && (
          <Cell align="right" className="text-muted max-md:hidden">
            {row.last}
          </Cell>
        )}
        {hasYear && (
          <Cell align="right" className="text-muted max-md:hidden">
            {row.sameLastYear}
          </Cell>
        )}
        <Cell
          align={row.figure ? "right" : "left"}
          className={cn(
            row.computed && "text-computed italic",
            row.state === "notApplicable" && "hatched",
            row.before !== null && "border-l-2 border-l-primary",
          )}
        >
          <Figure row={row} />
        </Cell>
        <Cell className="text-muted [overflow-wrap:anywhere] max-md:hidden">{row.note}</Cell>
      </TableRow>
      {row.issues.map((issue) => (
        <TableRow key={issue.id} className="bg-waiting-tint">
          <Cell />
          <Cell colSpan={columns - 1}>
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
          </Cell>
        </TableRow>
      ))}
      {comments.map((comment) => (
        <TableRow key={comment.id} className="bg-primary-tint">
          <Cell />
          <Cell colSpan={columns - 1}>
            <span className="font-medium">Góp ý của {comment.by}: </span>
            {comment.body}
            {comment.resolvedAt && <span className="text-muted"> (đã xử lý)</span>}
          </Cell>
        </TableRow>
      ))}
    </>
  );
}

/** The columns a phone has no room for, under the label. */
function OnPhone({ row }: Readonly<{ row: ReviewRow }>) {
  const said = [
    row.unit,
    row.last ? `kỳ trước ${row.last}` : "",
    row.sameLastYear ? `cùng kỳ ${row.sameLastYear}` : "",
    row.note,
  ].filter((part) => part !== "");
  if (row.heading || said.length === 0) return null;
  return <span className="block text-muted text-xs md:hidden">{said.join("; ")}</span>;
}

function Figure({ row }: Readonly<{ row: ReviewRow }>) {
  if (row.state === "none" && !row.computed) return <abbr title="Không phát sinh">-</abbr>;
  if (row.state === "notApplicable") return <span className="sr-only">Không thuộc nhiệm vụ của đơn vị</span>;
  return (
    <>
      {row.value}
      {row.before !== null && (
        <span className="block text-muted text-xs not-italic">
          trước: {row.before === "" ? "để trống" : row.before}
        </span>
      )}
    </>
  );
}
