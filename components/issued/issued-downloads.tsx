import { DownloadMenu } from "@/components/ui/download-menu";
import { MenuDownload, MenuGroup } from "@/components/ui/menu";
import type { IssuedDocumentView } from "@/lib/workflow/issued-document";

type IssuedDownloadsProps = Readonly<{
  runId: string;
  /** The run's newest record; null for a run without one. */
  record: IssuedDocumentView | null;
}>;

/** The issued bytes as they were kept, the signed file, and copies made again from what was frozen. */
export function IssuedDownloads({ runId, record }: IssuedDownloadsProps) {
  const kept = `/api/v1/issued-documents/${record?.id}`;
  const again = `/api/v1/issued/${runId}`;
  return (
    <DownloadMenu>
      {record && (record.file || record.madeDocx) && (
        <MenuGroup label={`Văn bản số ${record.numberText}`}>
          {record.file && <MenuDownload href={`${kept}/ban-ky`}>Bản ký</MenuDownload>}
          {record.madeDocx && <MenuDownload href={`${kept}/word`}>Word đã ban hành</MenuDownload>}
          {record.madeXlsx && <MenuDownload href={`${kept}/excel`}>Excel đã ban hành</MenuDownload>}
        </MenuGroup>
      )}
      <MenuGroup label="Bản tra cứu, lập lại từ dữ liệu đã khóa">
        <MenuDownload href={`${again}/docx`}>Word tra cứu</MenuDownload>
        <MenuDownload href={`${again}/xlsx`}>Excel tra cứu</MenuDownload>
      </MenuGroup>
    </DownloadMenu>
  );
}
