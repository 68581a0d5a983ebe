import { Banner } from "@/components/ui/banner";
import type { OfflineFile } from "@/lib/indicators/offline/offline-file";
import { formatDateTime } from "@/lib/workflow/deadline";

/** Our own workbook came back: from when it is, how many rows were changed in it, what becomes of the others. */
export function OfflineSummary({ offline }: Readonly<{ offline: OfflineFile }>) {
  const changes = offline.changes.length;
  return (
    <>
      <p>
        Tệp Excel nhập ngoại tuyến của báo cáo này, tải về lúc {formatDateTime(offline.meta.exportedAt)}.{" "}
        {changes > 0 ? `${changes} chỉ tiêu đã sửa trong tệp.` : "Không chỉ tiêu nào sửa trong tệp."}
      </p>
      <p className="text-muted">
        Chỉ tiêu không sửa trong tệp giữ số đang có trên hệ thống. Chỉ tiêu sửa ở cả hai nơi khác nhau được tô màu để
        chọn.
      </p>
      {offline.gone > 0 && (
        <Banner tone="warning" className="mt-3">
          {offline.gone} chỉ tiêu không còn dòng trong tệp; số liệu trên hệ thống của các chỉ tiêu này giữ nguyên.
        </Banner>
      )}
    </>
  );
}
