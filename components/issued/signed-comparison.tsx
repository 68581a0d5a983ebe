import { CircleCheck, Eye, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import {
  differenceCount,
  type IssuedDocumentView,
  type SignedComparison,
  type SignedDifference,
} from "@/lib/workflow/issued-document";
import { SeenMarks } from "./seen-marks";

type SignedComparisonViewProps = Readonly<{
  record: IssuedDocumentView;
  comparison: SignedComparison;
  /** The membership of whoever may mark the differences as seen; null for who only reads. */
  marksAs: string | null;
}>;

/** Whether the signed file says what the data say; where not, both beside each other, and who has seen it. */
export function SignedComparisonView({ record, comparison, marksAs }: SignedComparisonViewProps) {
  if (comparison.outcome === "unreadable") {
    return (
      <p className="flex items-start gap-1.5 text-waiting">
        <Eye aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        Bản ký là ảnh quét, không so được; cần đối chiếu bằng mắt.
      </p>
    );
  }
  const { differences, more, notCompared } = comparison;
  const count = differenceCount(comparison);
  return (
    <div className="space-y-2">
      <Verdict count={count} comparison={comparison} />
      {notCompared.map((sentence) => (
        <p key={sentence} className="flex items-start gap-1.5 text-waiting">
          <Eye aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {sentence} Cần đối chiếu bằng mắt.
        </p>
      ))}
      {count > 0 && <SeenMarks record={record} marksAs={marksAs} />}
      {count > 0 && <Differences differences={differences} />}
      {more > 0 && (
        <p className="text-muted">
          Chỉ hiện {differences.length} chỗ đầu; còn {more} chỗ khác.
        </p>
      )}
    </div>
  );
}

type Compared = Extract<SignedComparison, { outcome: "compared" }>;

function Verdict({ count, comparison }: Readonly<{ count: number; comparison: Compared }>) {
  const scope = `Đã so ${comparison.figures} số liệu, ${comparison.passages} đoạn.`;
  if (count > 0) {
    return (
      <p className="flex items-start gap-1.5 font-medium text-waiting">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        Bản ký khác dữ liệu ở {count} chỗ. {scope} Hãy đối chiếu; nếu dữ liệu sai, đề nghị mở lại báo cáo để sửa.
      </p>
    );
  }
  const partly = comparison.notCompared.length > 0;
  return (
    <p className={cn("flex items-start gap-1.5", partly ? "text-text" : "text-saved")}>
      <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {partly ? "Phần so được khớp với dữ liệu: 0 chỗ khác." : "Bản ký khớp với dữ liệu: 0 chỗ khác."} {scope}
    </p>
  );
}

function Differences({ differences }: Readonly<{ differences: readonly SignedDifference[] }>) {
  return (
    <Table caption="Chỗ khác giữa dữ liệu và bản ký" compact boxClassName="max-h-80">
      <TableHead>
        <tr>
          <HeadCell>Tại</HeadCell>
          <HeadCell>Trong dữ liệu</HeadCell>
          <HeadCell>Trong bản ký</HeadCell>
        </tr>
      </TableHead>
      <TableBody>
        {differences.map(({ place, made, signed }) => (
          <TableRow key={`${place}|${made}|${signed}`}>
            <Cell>{place}</Cell>
            <Cell>{made || "(không có)"}</Cell>
            <Cell className="font-medium">{signed || "(không có)"}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
