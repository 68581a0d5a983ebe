// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, HUYEN, heading, listForm, percent, province, ratio, SO, XA } from "../define";

export const bm7 = listForm("BM7", "Xây dựng và phát triển chính quyền điện tử, chính quyền số", [
  choice("kien-truc-cqdt", "1.", "Cập nhật Kiến trúc chính quyền điện tử phiên bản mới nhất", "Chưa = 0 Hoàn thành = 1", { 0: "Chưa", 1: "Hoàn thành" }, "stock", province("so-khcn"), "owner"),
  choice("hop-truc-tuyen-ba-cap", "2.", "Xây dựng và vận hành Hệ thống họp trực tuyến Liên thông 2 cấp: Từ UBND tỉnh - 100% UBND các huyện. Liên thông 3 cấp: Từ UBND tỉnh - 100% UBND cấp huyện, cấp xã.", "Chưa có = 0 2 cấp = 1 3 cấp = 2", { 0: "Chưa có", 1: "2 cấp", 2: "3 cấp" }, "stock", province("so-khcn"), "owner"),
  percent("ty-le-bao-cao-qua-he-thong", "3.", "Tỷ lệ báo cáo định kỳ được gửi, nhận qua Hệ thống thông tin báo cáo quốc gia", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
  choice("lgsp", "4.", "Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP).", "Chưa = 0 Đang làm = 1 Hoàn thành = 2", { 0: "Chưa", 1: "Đang làm", 2: "Hoàn thành" }, "stock", province("so-khcn"), "owner"),
  heading("van-ban-dien-tu", "5.", "Số liệu về trao đổi văn bản điện tử", [
    heading("lien-thong-van-ban", "5.1.", "Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp tỉnh đến cấp xã", [
      percent("ty-le-so-lien-thong-van-ban", "5.1.1.", "Tỷ lệ sở, ngành đã kết nối, liên thông với UBND tỉnh", "%", "stock", province("so-khcn"), "owner"),
      percent("ty-le-huyen-lien-thong-van-ban", "5.1.2.", "Tỷ lệ UBND cấp huyện đã kết nối, liên thông với UBND tỉnh", "%", "stock", province("so-khcn"), "owner"),
      percent("ty-le-xa-lien-thong-van-ban-voi-huyen", "5.1.3.", "Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND huyện.", "%", "stock", province("so-khcn"), "owner"),
    ]),
    percent("ty-le-van-ban-dien-tu", "5.2.", "Tỷ lệ sử dụng văn bản điện tử của địa phương (Chỉ thống kê tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử; sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử.)", "%", "flow", both("so-khcn"), "ratioOfSums", {}, [
      percent("ty-le-van-ban-dien-tu-so", "5.2.1.", "Tỷ lệ sử dụng văn bản điện tử của các sở, ban, ngành cấp tỉnh", "%", "flow", both("so-khcn"), "ratioOfSums", { reporters: SO }),
      percent("ty-le-van-ban-dien-tu-huyen", "5.2.2.", "Tỷ lệ sử dụng văn bản điện tử của UBND cấp huyện", "%", "flow", both("so-khcn"), "ratioOfSums", { reporters: HUYEN }),
      percent("ty-le-van-ban-dien-tu-xa", "5.2.3.", "Tỷ lệ sử dụng văn bản điện tử của UBND cấp xã", "%", "flow", both("so-khcn"), "ratioOfSums", { reporters: XA }),
    ]),
    heading("mot-cua-dien-tu", "5.3.", "Xây dựng, vận hành Hệ thống thông tin một cửa điện tử tập trung của tỉnh", [
      percent("ty-le-so-ket-noi-mot-cua", "5.3.1.", "Tỷ lệ sở, ngành đã kết nối liên thông với Hệ thống", "%", "stock", province("van-phong-ubnd"), "owner"),
      percent("ty-le-huyen-ket-noi-mot-cua", "5.3.2.", "Tỷ lệ đơn vị cấp huyện đã kết nối liên thông với Hệ thống", "%", "stock", province("van-phong-ubnd"), "owner"),
      percent("ty-le-xa-ket-noi-mot-cua", "5.3.3.", "Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống", "%", "stock", province("van-phong-ubnd"), "owner"),
    ]),
  ]),
  heading("dich-vu-cong-truc-tuyen", "6.", "Cung cấp dịch vụ công trực tuyến", [
    ratio("ty-le-tthc-muc-do-3", "6.4.", "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3", "%", "tthc-muc-do-3", "tthc-du-dieu-kien-muc-do-3", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-du-dieu-kien-muc-do-3", "6.4.1.", "Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 3", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3", "6.4.2.", "Số TTHC đang cung cấp trực tuyến mức độ 3", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3-co-ho-so", "6.4.3.", "Số TTHC đang cung cấp trực tuyến mức độ 3 có phát sinh hồ sơ nộp trực tuyến", "Thủ tục", "flow", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-tthc-muc-do-4", "6.5.", "Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4", "%", "tthc-muc-do-4", "tthc-du-dieu-kien-muc-do-4", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-du-dieu-kien-muc-do-4", "6.5.1.", "Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-4", "6.5.2.", "Số TTHC đang cung cấp trực tuyến mức độ 4", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-4-co-ho-so", "6.5.3.", "Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ nộp trực tuyến", "Thủ tục", "flow", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-muc-do-3-4-tren-cong-quoc-gia", "6.6.", "Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC quốc gia", "%", "tthc-muc-do-3-4-tren-cong-quoc-gia", "tthc-muc-do-3-4", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-muc-do-3-4", "6.6.1.", "Tổng số TTHC đang cung cấp trực tuyến mức độ 3 và 4 của địa phương", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3-4-tren-cong-quoc-gia", "6.6.2.", "Số TTHC cung cấp trực tuyến mức độ 3 và 4 đã tích hợp, công khai trên Cổng DVC quốc gia", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-ho-so-muc-do-3-4", "6.7.", "Tỷ lệ hồ sơ TTHC được tiếp nhận trực tuyến mức độ 3 và 4 (Chỉ thống kê đối với các TTHC mức độ 3 và 4 có phát sinh hồ sơ)", "%", "ho-so-tiep-nhan-truc-tuyen", "ho-so-tiep-nhan", "flow", both("van-phong-ubnd"), "ratioOfSums", {}, [
      count("ho-so-tiep-nhan", "6.7.1.", "Tổng số hồ sơ TTHC đã tiếp nhận (cả trực tiếp và trực tuyến)", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
      count("ho-so-tiep-nhan-truc-tuyen", "6.7.2.", "Số hồ sơ TTHC đã tiếp nhận trực tuyến", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
    ]),
    ratio("ty-le-tthc-thanh-toan-truc-tuyen", "6.8.", "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến", "%", "tthc-thanh-toan-truc-tuyen", "tthc-nghia-vu-tai-chinh", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-nghia-vu-tai-chinh", "6.8.1.", "Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí,...)", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-thanh-toan-truc-tuyen", "6.8.2.", "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh.", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
  ]),
]);
