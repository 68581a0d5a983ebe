import { Cell, HeadCell, RowHead, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { MainFigure } from "./issued-summary";

type MainFiguresProps = Readonly<{ figures: readonly MainFigure[]; now: string; before: string | null }>;

/** A few figures a leader looks for first, beside last year's where they mean the same. */
export function MainFigures({ figures, now, before }: MainFiguresProps) {
  if (figures.length === 0) return <p className="text-muted">Báo cáo này chưa có số liệu chính nào tính được.</p>;
  return (
    <Table caption="Số liệu chính">
      <TableHead>
        <tr>
          <HeadCell>Chỉ tiêu</HeadCell>
          <HeadCell align="right">{now}</HeadCell>
          {before && <HeadCell align="right">{before}</HeadCell>}
        </tr>
      </TableHead>
      <TableBody>
        {figures.map((figure) => (
          <TableRow key={figure.key}>
            <RowHead>
              {figure.label} <span className="text-muted">({figure.unit})</span>
            </RowHead>
            <Cell align="right" className="font-medium">
              {figure.now}
            </Cell>
            {before && (
              <Cell align="right" className="text-muted">
                {figure.before ?? "không có chỉ tiêu tương ứng"}
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
