import { Banner } from "@/components/ui/banner";
import { DownloadButton } from "@/components/ui/button";
import { formatDate } from "@/lib/workflow/deadline";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";

/** Says that the document itself is the file on record, and gives it. */
export function IssuedBanner({ issue }: Readonly<{ issue: IssuedDocumentView }>) {
  const kept = `/api/v1/issued-documents/${issue.id}`;
  return (
    <Banner
      className="mb-2"
      title={`Báo cáo đã ban hành: số ${issue.numberText}, ngày ${formatDate(issue.issuedOn)}.`}
      action={
        <div className="flex flex-wrap gap-2">
          {issue.file && <DownloadButton href={`${kept}/ban-ky`}>Bản ký</DownloadButton>}
          {issue.madeDocx && <DownloadButton href={`${kept}/word`}>Word đã ban hành</DownloadButton>}
        </div>
      }
    >
      Bản dưới đây được lập lại từ dữ liệu để tra cứu.
    </Banner>
  );
}
