/**
 * Sentences for the reasons the write functions give (`app.fail`), where the code's own sentence says too little:
 * what happened, what was kept, what to do. A reason without one uses the code's sentence.
 */
const SENTENCE: Readonly<Record<string, string>> = {
  period_closed:
    "Kỳ báo cáo đã đóng nên không nhận thay đổi. Số liệu đã nhập vẫn được lưu; nếu cần, hãy liên hệ Sở Nội vụ.",
  period_exists: "Kỳ báo cáo này đã được mở. Hãy chọn kỳ khác, hoặc mở kỳ đã có để sửa thời hạn.",
  stop_edit: "Đã hết thời hạn chỉnh sửa của kỳ báo cáo. Số liệu đã nhập vẫn được lưu; hãy đề nghị Sở Nội vụ gia hạn.",
  stop_new: "Đã hết thời hạn nhận báo cáo mới của kỳ này. Số liệu đã nhập vẫn được lưu; hãy đề nghị Sở Nội vụ gia hạn.",
  signing: "Báo cáo tổng hợp đang trình ký nên phần thuyết minh tạm khóa. Hãy rút bản trình ký trước khi sửa.",
  review_began: "Sở Nội vụ đã bắt đầu kiểm tra nên không thu hồi được. Hãy đề nghị Sở Nội vụ trả lại báo cáo.",
  own_submission:
    "Người gửi báo cáo không được tự tiếp nhận báo cáo đó. Hãy chuyển cho người khác của Sở Nội vụ tiếp nhận.",
  membership: "Vai trò đang dùng đã kết thúc hoặc tài khoản đã bị khóa. Hãy đăng nhập lại hoặc chọn vai trò khác.",
  reason: "Hãy ghi lý do.",
  rule_tinh: "Hãy đặt mẫu và thời hạn cho báo cáo tổng hợp của tỉnh.",
  template: "Mẫu báo cáo đã chọn không có trong hệ thống. Hãy chọn lại mẫu.",
  busy: "Máy chủ đang bận nên chưa ghi được. Dữ liệu không thay đổi; hãy thử lại sau ít giây.",
};

export const refusalSentence = (reason: string): string | undefined => SENTENCE[reason];
