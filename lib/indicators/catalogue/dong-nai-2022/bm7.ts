// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, heading, listForm, percent, ratio, unit } from "../define";

export const bm7 = listForm("BM7", "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số", [
  choice("hop-truc-tuyen-voi-tinh", "1.", "Kết nối vận hành Hệ thống họp trực tuyến với cấp tỉnh", "Chưa có = 0 Đã kết nối = 1", { 0: "Chưa có", 1: "Đã kết nối" }, "stock", unit, "tally"),
  percent("ty-le-bao-cao-qua-he-thong", "2.", "Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia (nếu có)", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
  heading("van-ban-dien-tu", "3.", "Số liệu về trao đổi văn bản điện tử", [
    percent("ty-le-van-ban-dien-tu", "", "Tỷ lệ sử dụng văn bản điện tử của đơn vị, địa phương (Chỉ thống kê tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử; sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử).", "%", "flow", both("so-khcn"), "ratioOfSums"),
  ]),
  heading("dich-vu-cong-truc-tuyen", "4.", "Cung cấp dịch vụ công trực tuyến", [
    ratio("ty-le-tthc-muc-do-3", "", "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3", "%", "tthc-muc-do-3", "tthc-du-dieu-kien-muc-do-3", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-du-dieu-kien-muc-do-3", "", "Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 3", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3", "", "Số TTHC đang cung cấp trực tuyến mức độ 3", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3-co-ho-so", "", "Số TTHC đang cung cấp trực tuyến mức độ 3 có phát sinh hồ sơ nộp trực tuyến", "Thủ tục", "flow", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-tthc-muc-do-4", "4.2", "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4", "%", "tthc-muc-do-4", "tthc-du-dieu-kien-muc-do-4", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-du-dieu-kien-muc-do-4", "", "Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-4", "", "Số TTHC đang cung cấp trực tuyến mức độ 4", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-4-co-ho-so", "", "Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ nộp trực tuyến", "Thủ tục", "flow", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-muc-do-3-4-tren-cong-quoc-gia", "4.3", "Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC quốc gia", "%", "tthc-muc-do-3-4-tren-cong-quoc-gia", "tthc-muc-do-3-4", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-muc-do-3-4", "", "Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3-4-tren-cong-quoc-gia", "", "Số TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC quốc gia", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-ho-so-muc-do-3-4", "4.4", "Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (Chỉ thống kê đối với các TTHC mức độ 3 và 4 có phát sinh hồ sơ)", "%", "ho-so-tiep-nhan-truc-tuyen", "ho-so-tiep-nhan", "flow", both("van-phong-ubnd"), "ratioOfSums", {}, [
      count("ho-so-tiep-nhan", "", "Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
      count("ho-so-tiep-nhan-truc-tuyen", "", "Số hồ sơ TTHC đã tiếp nhận trực tuyến", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
    ]),
    ratio("ty-le-tthc-thanh-toan-truc-tuyen", "4.5", "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến", "%", "tthc-thanh-toan-truc-tuyen", "tthc-nghia-vu-tai-chinh", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-nghia-vu-tai-chinh", "", "Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí, ...)", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-thanh-toan-truc-tuyen", "", "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh.", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
  ]),
]);
