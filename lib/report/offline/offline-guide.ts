import type { OfflineMeta } from "@/lib/indicators/offline/offline-file";
import { formatDateTime } from "../../workflow/deadline";

/** The first sheet: what the file is, how it is filled, how it comes back. */
export const offlineGuide = (meta: OfflineMeta): { heading: string; lines: string[] }[] => [
  {
    heading: "Tệp này là gì",
    lines: [
      `Đơn vị: ${meta.unitName}.`,
      `Kỳ: ${meta.periodTitle}${meta.sheet === "province" ? ", số liệu toàn tỉnh" : ""}.`,
      `Số liệu trong tệp là số liệu trên hệ thống lúc ${formatDateTime(meta.exportedAt)}.`,
      "Chỉ dùng cho đúng đơn vị và kỳ báo cáo ghi ở trên.",
    ],
  },
  {
    heading: "Cách điền",
    lines: [
      "Mỗi biểu mẫu là một trang. Chỉ điền vào ô nền vàng; các ô khác đã khóa.",
      "Số đếm gõ liền hoặc có dấu phân cách; số có phần lẻ gõ theo cách đặt của máy.",
      "Không có số phát sinh: gõ dấu “-” hoặc “Không phát sinh”. Không thuộc nhiệm vụ của đơn vị: gõ “Không thuộc nhiệm vụ”. Chưa có số liệu: để trống.",
      "Dòng có danh sách chọn: bấm mũi tên bên phải ô để chọn.",
      "Tỷ lệ (%) ở ô nền xám do Excel tự tính từ hai dòng số liệu, làm tròn hai chữ số; thiếu một số hoặc mẫu số bằng 0 thì để trống.",
      "Tỷ lệ kèm hai số: gõ như “505/541” hoặc “93,35% (505/541)”.",
      "Excel báo “Số liệu cần xem lại” khi số gõ vào lạ; nếu đúng vẫn chọn Yes để giữ, hệ thống sẽ kiểm tra khi tải lên.",
      "Bảng cho thêm dòng có sẵn các dòng trống ở cuối: ghi tên rồi điền số.",
    ],
  },
  {
    heading: "Đưa trở lại hệ thống",
    lines: [
      "Lưu tệp dạng Excel Workbook (.xlsx), giữ nguyên các trang và dòng.",
      "Mở báo cáo trên hệ thống, bấm Nhập từ tệp, chọn tệp này.",
      "Hệ thống so từng ô: chỉ ô đã sửa trong tệp mới được đề nghị nhận; ô chỉ sửa trên hệ thống giữ nguyên; ô sửa ở cả hai nơi với số khác nhau được nêu rõ để chọn.",
      "Tải lên nhiều lần không ghi trùng. Báo cáo đã gửi thì tệp không thay đổi được gì cho đến khi được mở lại.",
    ],
  },
];
