import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/workflow/deadline";
import { isHeldOnBehalf } from "@/lib/workflow/transitions";
import type { ReportHead } from "@/lib/workflow/views";

type EntryNoticesProps = Readonly<{ head: ReportHead; lockedBecause: string | null }>;

/** Why nothing can be typed, or what Sở Nội vụ asked back: before the work. */
export function EntryNotices({ head, lockedBecause }: EntryNoticesProps) {
  return (
    <>
      {lockedBecause && <Banner className="m-2">{lockedBecause}</Banner>}
      {isHeldOnBehalf(head) && head.behalf && (
        <Banner title={`Sở Nội vụ đang nhập thay ${head.unit.name}`} className="m-2">
          {head.behalf.by}, {formatDateTime(head.behalf.at)}: {head.behalf.reason} Đơn vị vẫn nhập được; mỗi thay đổi
          ghi tên người nhập.
        </Banner>
      )}
      {head.state === "returned" && head.returnReason && (
        <Banner tone="warning" title="Sở Nội vụ đề nghị bổ sung, hoàn thiện" className="m-2">
          <p className="whitespace-pre-line">{head.returnReason}</p>
          <TextLink href={`/bao-cao/${head.id}/gui`} prefetch={false}>
            Xem từng ý kiến
          </TextLink>
        </Banner>
      )}
    </>
  );
}
