// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, heading, listForm, unit } from "../define";

export const bm5 = listForm("BM5", "Cải cách chế độ công vụ", [
  heading("vi-tri-viec-lam", "1.", "Vị trí việc làm của công chức, viên chức", [
    choice("don-vi-duyet-vtvl", "1.1.", "Đơn vị, địa phương đã được phê duyệt vị trí việc làm theo quy định", "Đã phê duyệt = 1 Chưa phê duyệt = 0", { 0: "Chưa phê duyệt", 1: "Đã phê duyệt" }, "stock", unit, "tally"),
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
  heading("ky-luat", "3.", "Số lượng cán bộ, công chức, viên chức bị kỷ luật (cả về Đảng và chính quyền).", [
    count("ky-luat-lanh-dao-so-huyen", "3.1.", "Số lãnh đạo cấp sở, ngành và UBND cấp huyện bị kỷ luật.", "Người", "flow", unit, "sum"),
    count("ky-luat-lanh-dao-phong-so-huyen", "3.2.", "Số lãnh đạo cấp phòng thuộc sở, ngành và UBND cấp huyện bị kỷ luật.", "Người", "flow", unit, "sum"),
    count("ky-luat-nguoi-lam-viec", "3.3.", "Số người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị kỷ luật.", "Người", "flow", unit, "sum"),
  ]),
  heading("dao-tao-boi-duong", "4.", "Thực hiện Kế hoạch đào tạo bồi dưỡng", [
    count("dao-tao-chinh-tri", "4.1", "Số công chức, viên chức được đào tạo, bồi dưỡng các lớp cao cấp, trung cấp chính trị", "Người", "flow", unit, "sum"),
    count("boi-duong-nghiep-vu", "4.2.", "Số công chức, viên chức được đào tạo bồi dưỡng các lớp nghiệp vụ, tập huấn từ 05 ngày trở lên", "Người", "flow", unit, "sum"),
  ]),
  heading("bo-nhiem-lanh-dao", "5.", "Số liệu về bổ nhiệm, bổ nhiệm lại công chức, viên chức lãnh đạo quản lý", [
    count("bo-nhiem-moi-cap-phong", "5.1.", "Số lượng lãnh đạo quản lý cấp phòng được bổ nhiệm mới", "Người", "flow", unit, "sum"),
    count("bo-nhiem-lai-cap-phong", "5.2.", "Số lượng lãnh đạo quản lý cấp phòng được bổ nhiệm lại", "Người", "flow", unit, "sum"),
    count("bo-nhiem-thi-tuyen-trong-ky", "5.3.", "Số lượng bổ nhiệm thông qua thi tuyển", "Người", "flow", unit, "sum"),
  ]),
]);
