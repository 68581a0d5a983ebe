// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, HUYEN, heading, listForm, percent, province, unit, XA } from "../define";

export const pl = listForm("PL", "Kết quả cải cách hành chính", [
  heading("chi-dao-dieu-hanh", "1.", "Công tác chỉ đạo điều hành CCHC", [
    heading("ke-hoach-cchc", "1.1.", "Kế hoạch CCHC", [
      count("nhiem-vu-ke-hoach", "1.1.1.", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "stock", both("so-noi-vu"), "sum"),
      count("nhiem-vu-ke-hoach-xong", "1.1.2.", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "yearToDate", both("so-noi-vu"), "sum"),
      count("van-ban-chi-dao", "1.1.3.", "Số văn bản chỉ đạo CCHC đã ban hành", "Văn bản", "flow", both("so-noi-vu"), "sum"),
    ]),
    heading("kiem-tra-cchc", "1.2.", "Kiểm tra CCHC", [
      count("co-quan-da-kiem-tra", "1.1.1.", "Số cơ quan, đơn vị đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
      count("xa-da-kiem-tra", "1.1.2.", "Số UBND cấp xã đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
      count("van-de-phat-hien", "1.1.3.", "Số vấn đề phát hiện qua kiểm tra", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
      count("van-de-xu-ly-xong", "1.1.4.", "Số vấn đề phát hiện đã xử lý xong", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
    ]),
    heading("nhiem-vu-tinh-huyen-giao", "1.3.", "Thực hiện nhiệm vụ UBND tỉnh, UBND huyện giao", [
      count("nhiem-vu-tinh-huyen-giao-tong", "1.3.1.", "Tổng số nhiệm vụ được giao", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
      count("nhiem-vu-tinh-huyen-giao-dung-han", "1.3.2.", "Số nhiệm vụ đã hoàn thành đúng hạn", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
      count("nhiem-vu-tinh-huyen-giao-qua-han-da-xong", "1.3.3.", "Số nhiệm vụ đã hoàn thành nhưng quá hạn", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
    ]),
    heading("khao-sat-hai-long", "1.4.", "Khảo sát sự hài lòng của người dân, tổ chức", [
      count("phieu-khao-sat", "1.4.1.", "Số lượng phiếu khảo sát", "Số lượng", "flow", both("so-noi-vu"), "sum"),
      choice("hinh-thuc-khao-sat", "1.4.2.", "Hình thức khảo sát", "Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2", { 0: "Trực tuyến", 1: "Phát phiếu", 2: "Kết hợp" }, "flow", both("so-noi-vu"), "tally"),
    ]),
    choice("doi-thoai", "1.5.", "Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp", "Không = 0 Có = 1", { 0: "Không", 1: "Có" }, "flow", both("van-phong-ubnd"), "tally"),
  ]),
  heading("the-che", "2.", "Cải cách thể chế", [
    count("vbqppl-tham-muu-ban-hanh", "2.1.", "Số VBQPPL đã ban hành/tham mưu ban hành", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    count("vbqppl-da-kiem-tra", "2.2.", "Số VBQPPL đã kiểm tra theo thẩm quyền", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    count("vbqppl-da-ra-soat", "2.3.", "Số VBQPPL đã rà soát", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    count("vbqppl-kien-nghi-xu-ly", "2.4.", "Số VBQPPL đã kiến nghị xử lý sau kiểm tra, rà soát", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    count("vbqppl-kien-nghi-da-xu-ly", "2.5.", "Số VBQPPL có kiến nghị xử lý đã được xử lý xong", "Văn bản", "flow", both("so-tu-phap"), "sum"),
  ]),
  heading("thu-tuc-hanh-chinh", "3.", "Cải cách thủ tục hành chính", [
    heading("thong-ke-tthc", "3.1.", "Thống kê TTHC", [
      count("tthc-cong-bo-moi", "3.1.1.", "Số TTHC công bố mới", "Thủ tục", "flow", both("van-phong-ubnd"), "sum"),
      count("tthc-bai-bo-thay-the", "3.1.2.", "Số TTHC bãi bỏ, thay thế", "Thủ tục", "flow", both("van-phong-ubnd"), "sum"),
      count("tthc-hieu-luc", "3.1.3.", "Tổng số TTHC đang có hiệu lực", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
    // Printed with a unit of its own, so that some reports carry a figure here.
    count("tthc-mot-cua", "3.2.", "Thực hiện cơ chế một cửa, một cửa liên thông", "Thủ tục", "stock", both("van-phong-ubnd"), "owner", {}, [
      count("tthc-lien-thong-cung-cap", "3.2.1.", "Số TTHC liên thông cùng cấp", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-lien-thong-cac-cap", "3.2.2.", "Số TTHC liên thông giữa các cấp chính quyền", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      percent("ty-le-tthc-co-quy-trinh-noi-bo", "3.2.3.", "Tỷ lệ TTHC đã được phê duyệt quy trình nội bộ", "%", "stock", both("van-phong-ubnd"), "owner"),
      percent("ty-le-quy-trinh-dien-tu-hoa", "3.2.4.", "Tỷ lệ quy trình nội bộ giải quyết TTHC đã được điện tử hóa", "%", "stock", both("van-phong-ubnd"), "owner"),
    ]),
    heading("ket-qua-giai-quyet-tthc", "3.3.", "Kết quả giải quyết TTHC", [
      percent("ty-le-ho-so-co-quan-huyen-dung-han", "3.3.1.", "Tỷ lệ hồ sơ TTHC do các cơ quan, đơn vị tiếp nhận được giải quyết đúng hạn", "%", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: HUYEN }),
      percent("ty-le-ho-so-xa-dung-han", "3.3.2.", "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn", "%", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: XA }),
      percent("ty-le-ho-so-dat-dai-dung-han-huyen-xa", "3.3.3.", "Tỷ lệ hồ sơ TTHC về lĩnh vực đất đai được giải quyết đúng hạn (ở cả 2 cấp).", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
      percent("ty-le-ho-so-xay-dung-dung-han-huyen-xa", "3.3.4.", "Tỷ lệ hồ sơ TTHC về lĩnh vực xây dựng được giải quyết đúng hạn (ở cả 2 cấp).", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
    ]),
    heading("cong-dich-vu-cong", "3.4.", "Vận hành Cổng dịch vụ công", [
      count("tthc-tren-cong-dvc", "3.4.1.", "Số TTHC được tích hợp lên Cổng DVC", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3-4-tren-cong-dvc", "3.4.2.", "Số TTHC cung cấp mức độ 3, 4 trên Cổng DVC", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-thanh-toan-truc-tuyen", "3.4.3.", "Số TTHC đã tích hợp dịch vụ thanh toán trực tuyến.", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
  ]),
  heading("bo-may", "4.", "Cải cách tổ chức bộ máy hành chính nhà nước", [
    heading("to-chuc-bo-may", "4.1.", "Cơ cấu tổ chức bộ máy", []),
    heading("bien-che-cong-chuc", "4.2.", "Số liệu về biên chế được giao", [
      count("bien-che-giao", "4.2.1.", "Tổng số biên chế được giao trong năm", "Người", "stock", both("so-noi-vu"), "sum"),
      count("bien-che-co-mat", "4.2.2.", "Tổng số biên chế có mặt tại thời điểm báo cáo", "Người", "stock", both("so-noi-vu"), "sum"),
      count("hop-dong-lao-dong", "4.2.3.", "Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước", "Người", "stock", both("so-noi-vu"), "sum"),
      count("bien-che-tinh-gian", "4.2.4.", "Số biên chế đã tinh giản trong kỳ báo cáo", "Người", "flow", both("so-noi-vu"), "sum"),
      percent("ty-le-tinh-gian-bien-che", "4.2.5.", "Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
    ]),
  ]),
  heading("cong-vu", "5.", "Cải cách chế độ công vụ", [
    heading("vi-tri-viec-lam", "5.1.", "Vị trí việc làm của cán bộ, công chức", [
      count("co-quan-duyet-vtvl", "5.1.1.", "Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm theo quy định", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
      count("vi-pham-vtvl-qua-kiem-tra", "5.1.2.", "Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm phát hiện qua kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
    ]),
    // A heading in the numbering, a figure by its printed unit.
    count("can-bo-phe-chuan-bau-cu", "5.2.", "Số liệu về cán bộ phê chuẩn kết quả bầu cử", "Người", "flow", unit, "sum"),
    heading("ky-luat", "5.3.", "Số liệu về xử lý kỷ luật cán bộ, công chức (cả về Đảng và chính quyền).", [
      count("ky-luat-lanh-dao-xa", "5.3.1.", "Số lãnh đạo cấp xã bị kỷ luật.", "Người", "flow", unit, "sum"),
    ]),
  ]),
  heading("tai-chinh-cong", "6.", "Cải cách tài chính công", []),
  heading("chinh-quyen-so", "7.", "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số", [
    choice("hop-truc-tuyen-huyen-xa", "7.1.", "Xây dựng và vận hành Hệ thống họp trực tuyến Liên thông 2 cấp: Từ UBND huyện đến 100% UBND cấp xã.", "Chưa có = 0 2 cấp = 1 3 cấp = 2", { 0: "Chưa có", 1: "2 cấp", 2: "3 cấp" }, "stock", province("so-khcn"), "owner"),
    choice("he-thong-bao-cao-huyen", "7.2.", "Hệ thống thông tin báo cáo và kết nối với Hệ thống thông tin báo cáo huyện", "Chưa = 0 Đang làm = 1 Hoàn thành = 2", { 0: "Chưa", 1: "Đang làm", 2: "Hoàn thành" }, "stock", province("van-phong-ubnd"), "owner"),
    choice("lgsp", "7.3.", "Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP).", "Chưa = 0 Đang làm = 1 Hoàn thành = 2", { 0: "Chưa", 1: "Đang làm", 2: "Hoàn thành" }, "stock", province("so-khcn"), "owner"),
    heading("van-ban-dien-tu", "7.4.", "Số liệu về trao đổi văn bản điện tử", [
      heading("lien-thong-van-ban", "7.4.1.", "Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp huyện đến cấp xã", []),
      count("van-ban-di", "7.4.2.", "Tổng số VĂN BẢN ĐI", "Văn bản", "flow", both("so-khcn"), "sum", {}, [
        percent("ty-le-van-ban-gui-dien-tu", "Trong đó", "Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử (Sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử).", "%", "flow", both("so-khcn"), "ratioOfSums"),
        percent("ty-le-van-ban-gui-song-song", "", "Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử và song song với văn bản giấy", "%", "flow", both("so-khcn"), "ratioOfSums"),
      ]),
    ]),
    heading("dich-vu-cong-truc-tuyen", "7.5.", "Dịch vụ công trực tuyến", [
      count("tthc-muc-do-3", "7.5.1.", "Tổng số TTHC cung cấp trực tuyến mức độ 3", "TTHC", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-4", "7.5.2.", "Tổng số TTHC cung cấp trực tuyến mức độ 4", "TTHC", "stock", both("van-phong-ubnd"), "owner"),
      percent("ty-le-ho-so-xu-ly-muc-do-3", "7.5.3.", "Tỷ lệ hồ sơ xử lý trực tuyến mức độ 3", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
      percent("ty-le-ho-so-xu-ly-muc-do-4", "7.5.4.", "Tỷ lệ hồ sơ xử lý trực tuyến mức độ 4", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
    ]),
  ]),
]);
