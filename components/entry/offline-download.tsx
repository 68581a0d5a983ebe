import { MenuDownload } from "@/components/ui/menu";

/** The workbook to fill where there is no network; taken back by Nhập từ tệp. */
export function OfflineDownload({ reportId }: Readonly<{ reportId: string }>) {
  return <MenuDownload href={`/api/v1/reports/${reportId}/ngoai-tuyen`}>Tệp Excel nhập ngoại tuyến</MenuDownload>;
}
