import { Eye, EyeOff } from "lucide-react";
import { StateMark } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/workflow/deadline";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";
import { MarkSeen } from "./mark-seen";

type SeenMarksProps = Readonly<{
  record: IssuedDocumentView;
  /** The membership of whoever may say it; null for who only reads. */
  marksAs: string | null;
}>;

/** Who said that the differences of the signed file were seen, and why they may stand. */
export function SeenMarks({ record, marksAs }: SeenMarksProps) {
  const { id, seen } = record;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      {seen.length === 0 ? (
        <StateMark tone="waiting" icon={<EyeOff />}>
          Chưa xem
        </StateMark>
      ) : (
        <ul aria-label="Đã xem chỗ khác" className="min-w-0 space-y-1">
          {seen.map(({ reason, by, at }) => (
            <li key={at} className="flex items-start gap-1.5">
              <Eye aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-saved" />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="font-medium text-saved">Đã xem</span>, {reason} — {by}, {formatDateTime(at)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {marksAs && <MarkSeen documentId={id} membershipId={marksAs} seen={seen.length} />}
    </div>
  );
}
