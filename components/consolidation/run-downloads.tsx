import { DownloadMenu } from "@/components/ui/download-menu";
import { MenuDownload, MenuGroup, MenuLink } from "@/components/ui/menu";

/** The documents of a run: the province's report in Word, its figures in Excel. */
export function RunDownloads({ runId }: Readonly<{ runId: string }>) {
  const base = `/api/v1/runs/${runId}`;
  return (
    <DownloadMenu>
      <MenuGroup label="Báo cáo của tỉnh">
        <MenuLink href={`/tong-hop/${runId}/ban-in`}>Xem bản in, kiểm tra thể thức</MenuLink>
        <MenuDownload href={`${base}/docx?ban=trinh-ky`}>Word trình ký</MenuDownload>
        <MenuDownload href={`${base}/docx?ban=lam-viec`}>Word làm việc (có độ phủ, chú thích)</MenuDownload>
      </MenuGroup>
      <MenuGroup label="Báo cáo kèm số liệu từng đơn vị">
        <MenuDownload href={`${base}/docx?ban=trinh-ky&phu-luc=don-vi`}>
          Word trình ký, thêm phụ lục đơn vị
        </MenuDownload>
        <MenuDownload href={`${base}/docx?ban=lam-viec&phu-luc=don-vi`}>
          Word làm việc, thêm phụ lục đơn vị
        </MenuDownload>
      </MenuGroup>
      <MenuGroup label="Bản đã sửa trên máy">
        <MenuLink href={`/tong-hop/${runId}/ban-da-sua`}>So với bản Word đã sửa</MenuLink>
      </MenuGroup>
      <MenuGroup label="Số liệu">
        <MenuDownload href={`${base}/xlsx`}>Excel tổng hợp</MenuDownload>
        <MenuDownload href={`${base}/long-table?dang=excel`}>Excel từng số liệu (mỗi dòng một số)</MenuDownload>
        <MenuDownload href={`${base}/long-table?dang=csv`}>CSV từng số liệu (cho phần mềm khác)</MenuDownload>
      </MenuGroup>
    </DownloadMenu>
  );
}
