import { CircleCheck, Eye, TriangleAlert } from "lucide-react";
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { SignedComparison } from "@/lib/workflow/issued-document";

/** Whether the signed file says what the data say; where not, both beside each other. */
export function SignedComparisonView({ comparison }: Readonly<{ comparison: SignedComparison }>) {
  if (comparison.outcome === "unreadable") {
    return (
      <p className="flex items-start gap-1.5 text-waiting">
        <Eye aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        Bản ký là ảnh quét, không so được; cần đối chiếu bằng mắt.
      </p>
    );
  }
  const { differences } = comparison;
  if (differences.length === 0) {
    return (
      <p className="flex items-start gap-1.5 text-saved">
        <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        Bản ký khớp với dữ liệu: 0 chỗ khác.
      </p>
    );
  }
  return (
    <div className="space-y-2">
      <p className="flex items-start gap-1.5 font-medium text-waiting">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        Bản ký khác dữ liệu ở {differences.length} chỗ. Hãy đối chiếu; nếu dữ liệu sai, đề nghị mở lại báo cáo để sửa.
      </p>
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
    </div>
  );
}
