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
  taken_over: "Sở Nội vụ đã nhập thay báo cáo này từ trước. Hãy tải lại trang rồi mở tiếp phần nhập thay.",
  not_taken_over:
    "Báo cáo này không còn được nhập thay (đã gửi, hoặc đã thôi nhập thay). Dữ liệu không thay đổi; hãy tải lại trang.",
  membership: "Vai trò đang dùng đã kết thúc hoặc tài khoản đã bị khóa. Hãy đăng nhập lại hoặc chọn vai trò khác.",
  reason: "Hãy ghi lý do.",
  rule_tinh: "Hãy đặt mẫu và thời hạn cho báo cáo tổng hợp của tỉnh.",
  template: "Mẫu báo cáo đã chọn không có trong hệ thống. Hãy chọn lại mẫu.",
  session: "Phiên làm việc đã hết hoặc đã đổi vai trò ở nơi khác. Hãy tải lại trang; dữ liệu không thay đổi.",
  confirm_password: "Việc này cần nhập lại mật khẩu. Dữ liệu chưa thay đổi; hãy nhập mật khẩu rồi thử lại.",
  own_run:
    "Người đã tổng hợp và chốt số liệu một mình không tự ban hành. Hãy để người khác của Sở Nội vụ chốt số liệu hoặc ban hành.",
  blocked:
    "Còn chỉ tiêu chỉ có một trong hai số của tỷ lệ nên chưa chốt được. Hãy đề nghị đơn vị bổ sung rồi tổng hợp lại, hoặc điều chỉnh số còn thiếu, kèm lý do và tên đơn vị được bổ sung.",
  not_adjustable: "Chỉ điều chỉnh được chỉ tiêu số lượng hoặc giá trị; tỷ lệ tự tính lại theo các số đó.",
  delta: "Mức điều chỉnh phải khác 0; chỉ tiêu số lượng chỉ nhận số nguyên.",
  supplies:
    "Chỉ bổ sung được cho đơn vị còn thiếu đúng số này của một tỷ lệ. Chưa ghi gì; hãy tải lại trang rồi chọn lại đơn vị.",
  adjustments_seen: "Số này vừa được điều chỉnh ở nơi khác. Chưa ghi gì; hãy tải lại trang, xem lại rồi ghi tiếp.",
  withdrawn: "Điều chỉnh này đã được rút trước đó.",
  inputs: "Có báo cáo vừa được mở lại hoặc tiếp nhận lại trong lúc tổng hợp. Chưa ghi gì; hãy tổng hợp lại.",
  narrative: "Phần thuyết minh của tỉnh vừa được sửa. Chưa ban hành; hãy tải lại trang, xem lại rồi thử lại.",
  issue: "Hãy ghi đủ số, ngày ban hành và người ký.",
  future_day: "Ngày ban hành chưa tới. Hãy ghi ngày như trên văn bản đã ký.",
  replaces: "Kỳ này đã có báo cáo ban hành. Hãy ghi lý do thay thế báo cáo đó.",
  issued_record:
    "Báo cáo vừa có lần gửi mới, hoặc người khác vừa ghi nhận văn bản. Chưa ghi gì; hãy tải lại trang rồi làm lại.",
  issued_already: "Báo cáo này đã được ghi số, ngày, người ký. Hãy dùng Đính chính hoặc Thay thế.",
  not_issued: "Báo cáo này chưa được ghi số, ngày, người ký nên chưa có gì để đính chính hay thay thế.",
  has_signed_file: "Văn bản này đã có bản ký. Muốn thay bản ký, hãy dùng Đính chính và ghi lý do.",
  no_signed_file: "Hãy chọn tệp bản ký (PDF hoặc Word).",
  no_differences: "Bản ký này không có chỗ nào khác dữ liệu nên không cần đánh dấu. Hãy tải lại trang.",
  signed_seen: "Vừa có người ghi đã xem bản ký này. Chưa ghi gì thêm; hãy tải lại trang để xem lý do họ ghi.",
  not_sent: "Báo cáo chưa gửi, hoặc đã thu hồi để sửa, nên chưa ghi số được. Hãy gửi báo cáo trước.",
  same_revision: "Báo cáo chưa có lần gửi mới nên chưa thay thế được. Sai sót về hình thức thì dùng Đính chính.",
  code_taken: "Mã này đã có đơn vị khác dùng. Hãy chọn mã khác.",
  agency_code_taken: "Mã định danh này đã có đơn vị khác dùng.",
  cycle: "Quan hệ báo cáo đang thành vòng tròn: đơn vị không thể báo cáo cho đơn vị báo cáo lại cho mình.",
  reports_to: "Không tìm thấy đơn vị cấp trên đã chọn. Hãy chọn lại nơi nhận báo cáo.",
  kind: "Mỗi tỉnh chỉ có một đơn vị loại tỉnh, và loại của nó không đổi được.",
  role_does_not_fit:
    "Vai trò này không giao được ở đơn vị đã chọn: vai trò của Sở Nội vụ chỉ giao tại Sở Nội vụ, vai trò của đơn vị không giao tại tỉnh.",
  membership_exists: "Người này đang giữ đúng vai trò đó tại đơn vị đã chọn.",
  membership_ended: "Vai trò này đã kết thúc trước đó.",
  sign_in_name_taken: "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
  works_elsewhere:
    "Người này đang làm việc ở cả tỉnh khác nên không đổi được tài khoản tại đây; chỉ thêm hoặc kết thúc được vai trò trong tỉnh.",
  last_administrator: "Đây là quản trị cuối cùng của tỉnh. Hãy giao quyền quản trị cho người khác trước.",
  own_password: "Mật khẩu của chính mình đổi ở mục Đổi mật khẩu, không cấp lại ở đây.",
  reviewers_remain:
    "Sở Nội vụ hiện tại còn người giữ vai trò kiểm tra. Hãy kết thúc các vai trò đó trước khi chuyển sang đơn vị khác.",
  imports:
    "Bạn vừa tải lên rất nhiều tệp. Tệp này chưa được đọc, các tệp trước vẫn còn; hãy đợi ít phút rồi tải lên lại.",
  import: "Không tìm thấy tệp đã tải lên này, hoặc tệp chưa đọc xong. Hãy tải tệp lên lại.",
  inbox: "Tệp này không còn trong danh sách (đã được bỏ ra). Hãy tải lại trang.",
  placed: "Tệp này đã được đưa vào báo cáo của đơn vị nên không đổi được nữa. Hãy tải lại trang.",
  inbox_reading: "Tệp này chưa đọc xong. Hãy đợi ít giây rồi thử lại.",
  inbox_unit: "Chưa biết tệp này của đơn vị nào. Hãy chọn đơn vị trước.",
  source: "Nguồn của số liệu không phải tệp đã tải lên cho báo cáo này nên chưa ghi. Hãy tải lại trang rồi nhận lại.",
  busy: "Máy chủ đang bận nên chưa ghi được. Dữ liệu không thay đổi; hãy thử lại sau ít giây.",
};

export const refusalSentence = (reason: string): string | undefined => SENTENCE[reason];
