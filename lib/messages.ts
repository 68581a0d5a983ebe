import { AppError, type ErrorCode, type ErrorDetails } from "./errors";

/** What happened, what was kept, what to do: one sentence or two per code. */
const MESSAGE = {
  not_signed_in: "Phiên làm việc đã hết. Những gì bạn đã nhập vẫn còn trên máy này; hãy đăng nhập lại để tiếp tục.",
  not_found:
    "Không tìm thấy nội dung này, hoặc tài khoản đang dùng không được xem. Hãy kiểm tra lại đường dẫn và vai trò.",
  forbidden:
    "Vai trò đang dùng không được làm việc này. Dữ liệu không thay đổi; hãy đổi vai trò hoặc liên hệ quản trị.",
  bad_origin:
    "Yêu cầu không đến từ trang của hệ thống nên bị từ chối. Dữ liệu không thay đổi; hãy tải lại trang rồi thử lại.",
  not_allowed_now:
    "Không thực hiện được ở trạng thái hiện tại. Dữ liệu không thay đổi; hãy tải lại trang để xem trạng thái mới.",
  changed_by_someone_else:
    "Nội dung vừa được người khác thay đổi. Thay đổi của bạn chưa được ghi; hãy tải lại trang rồi làm lại.",
  other_person:
    "Phiên làm việc trên trình duyệt này đã chuyển sang người khác hoặc vai trò khác nên chưa ghi. Những gì đã nhập vẫn còn trên máy này; hãy đăng nhập lại bằng đúng người và vai trò đã nhập.",
  op_reused: "Yêu cầu này đã được ghi với nội dung khác. Hãy tải lại trang; những gì chưa gửi vẫn còn trên máy này.",
  too_large: "Dữ liệu gửi lên quá lớn nên chưa được ghi. Hãy chia nhỏ rồi gửi lại.",
  invalid_input: "Dữ liệu gửi lên chưa hợp lệ nên chưa được ghi. Hãy sửa các mục được đánh dấu rồi thử lại.",
  fails_checks: "Báo cáo còn lỗi hoặc cảnh báo chưa giải trình nên chưa gửi được. Số liệu đã nhập vẫn được lưu.",
  rate_limited: "Có quá nhiều lần thử trong thời gian ngắn. Hãy đợi ít phút rồi thử lại.",
  file_damaged:
    "Tệp đã lưu bị thiếu hoặc không còn đúng từng byte như lúc lưu nên không được đưa ra, cũng không có tệp nào thay thế. Hãy báo quản trị kèm mã tham chiếu để phục hồi tệp từ bản sao lưu.",
  unexpected:
    "Hệ thống gặp lỗi ngoài dự kiến. Những gì đã lưu vẫn còn; hãy thử lại, nếu vẫn lỗi thì báo quản trị kèm mã tham chiếu.",
} as const satisfies Record<ErrorCode, string>;

/** The Vietnamese sentence of an error code. */
export const errorMessage = (code: ErrorCode): string => MESSAGE[code];

/** The sentence to show for a failure: its own when it carries one, then the reference number. */
export function describeFailure(code: ErrorCode, details: ErrorDetails = {}): string {
  const own = typeof details.message === "string" ? details.message : MESSAGE[code];
  return typeof details.reference === "string" ? `${own} Mã tham chiếu: ${details.reference}.` : own;
}

/** An AppError with a sentence more exact than the catalogue's. */
export const refuse = (code: ErrorCode, message: string, details: ErrorDetails = {}): AppError =>
  new AppError(code, { ...details, message });
