import { Stamp } from "lucide-react";
import { Section } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

type UnrecordedProps = Readonly<{
  reports: readonly {
    reportId: string;
    /** The province's, as it was issued. */
    runId: string | null;
    title: string;
    lacks: "record" | "replacement" | "signedFile";
  }[];
}>;

const LACKS = {
  record: "cần ghi số, ngày, người ký",
  replacement: "đã gửi lại sau khi ban hành: cần ghi văn bản thay thế, nếu có ký lại",
  signedFile: "đã ghi số, còn thiếu bản ký",
} as const;

/** Sent reports whose issued document văn thư has still to record. */
export function Unrecorded({ reports }: UnrecordedProps) {
  if (reports.length === 0) return null;
  return (
    <Section title="Cần ghi số, ngày, người ký">
      <ul className="divide-y divide-line rounded border border-line bg-surface">
        {reports.map(({ reportId, runId, title, lacks }) => (
          <li key={reportId} className="flex items-start gap-2.5 px-4 py-2.5">
            <Stamp aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-waiting" />
            <p className="min-w-0">
              <TextLink href={runId ? `/bao-cao-tinh/${runId}?xem=van-ban` : `/bao-cao/${reportId}/bien-nhan#van-ban`}>
                {runId ? `${title} của tỉnh` : title}
              </TextLink>
              : {LACKS[lacks]}.
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
