import type { RefusalCode } from "./refusal";

/** One clear line each: what the matter is, and what to do. What was typed before is never touched by a refused file. */
export const REFUSAL_SENTENCE = {
  empty: "Tệp không có nội dung. Hãy chọn lại tệp báo cáo.",
  tooLarge: "Tệp lớn hơn 10 MB. Hãy bỏ bớt ảnh trong tệp rồi tải lên lại.",
  unknownType: "Không phải tệp Word (.docx), Excel (.xlsx) hay PDF. Hãy chọn lại tệp báo cáo.",
  oldWord:
    "Tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi tải lên lại.",
  oldExcel:
    "Tệp Excel đời cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi tải lên lại.",
  scan: "Tệp PDF này là ảnh quét, không có chữ để đọc. Hãy tải lên tệp Word gốc, hoặc nhập số liệu vào biểu.",
  encrypted: "Tệp đang đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.",
  broken: "Tệp bị hỏng, không mở được. Hãy mở bằng Word hoặc Excel, lưu lại thành tệp mới rồi tải lên lại.",
  macros: "Tệp có chứa macro. Hãy lưu lại thành .docx hoặc .xlsx (không macro) rồi tải lên lại.",
  externalContent:
    "Tệp có đối tượng nhúng hoặc liên kết tới tệp khác. Word: dán lại biểu đồ, bảng nhúng dưới dạng ảnh; Excel: Dữ liệu (Data), Sửa liên kết (Edit Links), Ngắt liên kết (Break Link); rồi tải lên lại.",
  zipBomb: "Nội dung tệp nén quá mức cho phép nên không được mở. Hãy lưu lại thành tệp mới rồi tải lên lại.",
  tooComplex: "Tệp quá phức tạp (quá nhiều bảng, ô hoặc lớp lồng nhau). Hãy chỉ giữ phần báo cáo rồi tải lên lại.",
  tookTooLong: "Đọc tệp quá lâu nên đã dừng. Hãy chỉ giữ phần báo cáo trong tệp rồi tải lên lại.",
  secret: "Tệp có dấu MẬT. Tài liệu mật không được đưa lên hệ thống này; hãy gửi theo đường văn bản mật.",
  legacyFont:
    "Tệp dùng phông chữ đời cũ (TCVN3 hoặc VNI). Hãy dùng công cụ chuyển mã của Unikey (Ctrl+Shift+F6) đổi sang Unicode rồi tải lên lại.",
  severalReports: "Tệp chứa nhiều báo cáo. Hãy tách mỗi báo cáo thành một tệp rồi tải lên lại.",
  notAReport: "Không tìm thấy biểu mẫu hay mục nào của báo cáo cải cách hành chính trong tệp. Hãy chọn lại tệp.",
  otherReport:
    "Tệp Excel nhập ngoại tuyến này được tải về từ báo cáo khác (đơn vị, kỳ ghi ở trang Hướng dẫn của tệp). Hãy mở đúng báo cáo đó rồi tải lên, hoặc tải tệp mới từ báo cáo này.",
  offlineBroken:
    "Phần ẩn của tệp Excel nhập ngoại tuyến đã hỏng nên không đối chiếu được. Hãy tải tệp mới từ báo cáo này, chép số liệu sang rồi tải lên.",
} as const satisfies Record<RefusalCode, string>;
