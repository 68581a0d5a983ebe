// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, count, heading, listForm, unit } from "../define";

export const bm5 = listForm("BM5", "Cải cách chế độ công vụ", [
  heading("vi-tri-viec-lam", "1.", "Vị trí việc làm công chức, viên chức", [
    count("co-quan-duyet-vtvl", "1.1.", "Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm theo quy định", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
    count("dvsn-duyet-vtvl", "1.2.", "Số đơn vị sự nghiệp đã được phê duyệt vị trí việc làm theo quy định", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
    count("vi-pham-vtvl", "1.3.", "Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm phát hiện qua thanh tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
  ]),
  heading("tuyen-dung", "2.", "Tuyển dụng công chức, viên chức", [
    count("cong-chuc-tuyen-dung", "2.1.", "Số công chức được tuyển dụng (thi tuyển, xét tuyển)", "Người", "flow", unit, "sum"),
    count("cong-chuc-dac-biet", "2.2.", "Số công chức được tuyển dụng theo trường hợp đặc biệt.", "Người", "flow", unit, "sum"),
    count("cong-chuc-xa-len-huyen", "2.3.", "Số cán bộ, công chức cấp xã được xét chuyển thành công chức cấp huyện trở lên.", "Người", "flow", unit, "sum"),
    count("vien-chuc-tuyen-dung", "2.4.", "Số viên chức được tuyển dụng (thi tuyển, xét tuyển).", "Người", "flow", unit, "sum"),
    count("vien-chuc-dac-biet", "2.5.", "Số viên chức được tuyển dụng theo trường hợp đặc biệt.", "Người", "flow", unit, "sum"),
  ]),
  count("bo-nhiem-qua-thi-tuyen", "3.", "Số lượng lãnh đạo, quản lý được tuyển chọn, bổ nhiệm thông qua thi tuyển (từ đầu năm đến nay)", "", "yearToDate", unit, "sum"),
  count("ky-luat-tong", "4.", "Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính quyền)", "", "flow", unit, "sum", {}, [
    count("ky-luat-lanh-dao-tinh", "4.1.", "Số lãnh đạo cấp tỉnh bị kỷ luật.", "Người", "flow", unit, "sum"),
    count("ky-luat-lanh-dao-so-huyen", "4.2.", "Số lãnh đạo cấp sở, ngành và UBND cấp huyện bị kỷ luật.", "Người", "flow", unit, "sum"),
    count("ky-luat-lanh-dao-phong-so-huyen", "4.3.", "Số lãnh đạo cấp phòng thuộc sở, ngành và UBND cấp huyện bị kỷ luật.", "Người", "flow", unit, "sum"),
    count("ky-luat-nguoi-lam-viec", "4.4.", "Số người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị kỷ luật.", "Người", "flow", unit, "sum"),
  ]),
]);
