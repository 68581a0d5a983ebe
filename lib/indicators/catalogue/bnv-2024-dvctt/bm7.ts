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
    percent("ty-le-van-ban-dien-tu", "5.2.", "Tỷ lệ sử dụng văn bản điện tử của địa phương (Chỉ thống kê tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử; sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử).", "%", "flow", both("so-khcn"), "ratioOfSums", {}, [
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
  heading("dich-vu-cong-truc-tuyen", "6", "Cung cấp dịch vụ công trực tuyến (DVCTT)", [
    ratio("ty-le-dvctt-toan-trinh", "6.1.", "Tỷ lệ DVCTT toàn trình đủ điều kiện", "%", "dvctt-toan-trinh", "dvc-du-dieu-kien-toan-trinh", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("dvc-du-dieu-kien-toan-trinh", "6.1.1.", "Tổng số DVC đủ điều kiện lên trực tuyến toàn trình", "DVC", "stock", both("van-phong-ubnd"), "owner"),
      count("dvctt-toan-trinh", "6.1.2.", "Số lượng DVCTT toàn trình", "DVC", "stock", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-dvctt-co-ho-so-truc-tuyen", "6.2.", "Tỷ lệ DVC có phát sinh hồ sơ nộp trực tuyến (toàn trình + một phần)", "%", "dvctt-co-ho-so-truc-tuyen", "dvctt-co-ho-so", "flow", both("van-phong-ubnd"), "owner", {}, [
      count("dvctt-co-ho-so", "6.2.1", "Tổng số DVCTT có phát sinh hồ sơ (gồm các DVCTT có phát sinh hồ sơ trực tuyến hoặc trực tiếp hoặc cả 2 hình thức)", "DVC", "flow", both("van-phong-ubnd"), "owner"),
      count("dvctt-co-ho-so-truc-tuyen", "6.2.2", "Số DVCTT có phát sinh hồ sơ trực tuyến", "DVC", "flow", both("van-phong-ubnd"), "owner"),
    ]),
    ratio("ty-le-ho-so-truc-tuyen-toan-trinh", "6.3.", "Tỷ lệ hồ sơ trực tuyến toàn trình", "%", "ho-so-truc-tuyen-toan-trinh", "ho-so-dvctt-toan-trinh", "flow", both("van-phong-ubnd"), "ratioOfSums", {}, [
      count("ho-so-dvctt-toan-trinh", "6.3.1", "Tổng số hồ sơ của DVCTT toàn trình (gồm hồ sơ nộp trực tuyến + trực tiếp)", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
      count("ho-so-truc-tuyen-toan-trinh", "6.3.2", "Số hồ sơ nộp trực tuyến của các DVCTT toàn trình", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
    ]),
    ratio("ty-le-ho-so-truc-tuyen-mot-phan", "6.4.", "Tỷ lệ hồ sơ trực tuyến một phần", "%", "ho-so-truc-tuyen-mot-phan", "ho-so-dvctt-mot-phan", "flow", both("van-phong-ubnd"), "ratioOfSums", {}, [
      count("ho-so-dvctt-mot-phan", "6.4.1.", "Tổng số hồ sơ của DVCTT một phần (gồm hồ sơ nộp trực tuyến + trực tiếp)", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
      count("ho-so-truc-tuyen-mot-phan", "6.4.2.", "Số hồ sơ nộp trực tuyến của các DVCTT một phần", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum"),
    ]),
    ratio("ty-le-tthc-thanh-toan-truc-tuyen", "6.5.", "Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến", "%", "tthc-thanh-toan-truc-tuyen", "tthc-nghia-vu-tai-chinh", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-nghia-vu-tai-chinh", "6.5.1", "Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí,...)", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-thanh-toan-truc-tuyen", "6.5.2", "Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC quốc gia hoặc trên Cổng DVC của tỉnh", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
  ]),
]);
