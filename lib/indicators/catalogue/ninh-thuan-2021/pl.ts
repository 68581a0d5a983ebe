// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, HUYEN, heading, listForm, percent, province, SO, unit, XA } from "../define";

export const pl = listForm("PL", "Kết quả cải cách hành chính", [
  heading("chi-dao-dieu-hanh", "1.", "Công tác chỉ đạo điều hành CCHC", [
    heading("ke-hoach-cchc", "1.1.", "Kế hoạch CCHC", [
      count("nhiem-vu-ke-hoach", "1.1.1.", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "stock", both("so-noi-vu"), "sum"),
      count("nhiem-vu-ke-hoach-xong", "1.1.2.", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "yearToDate", both("so-noi-vu"), "sum"),
      count("van-ban-chi-dao", "1.1.3.", "Số văn bản chỉ đạo CCHC đã ban hành", "Văn bản", "flow", both("so-noi-vu"), "sum"),
    ]),
    heading("kiem-tra-cchc", "1.2.", "Kiểm tra CCHC", [
      count("so-nganh-da-kiem-tra", "1.1.1.", "Số sở, ngành đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
      count("huyen-da-kiem-tra", "1.1.2.", "Số UBND cấp huyện đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
      count("van-de-phat-hien", "1.1.3.", "Số vấn đề phát hiện qua kiểm tra", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
      count("van-de-xu-ly-xong", "1.1.4.", "Số vấn đề phát hiện đã xử lý xong", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
    ]),
    heading("nhiem-vu-chinh-phu-giao", "1.3.", "Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao", [
      count("nhiem-vu-duoc-giao", "1.3.1.", "Tổng số nhiệm vụ được giao", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
      count("nhiem-vu-dung-han", "1.3.2.", "Số nhiệm vụ đã hoàn thành đúng hạn", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
      count("nhiem-vu-qua-han-da-xong", "1.3.3.", "Số nhiệm vụ đã hoàn thành nhưng quá hạn", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
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
      count("tthc-hieu-luc", "3.1.3.", "Tổng số TTHC đang có hiệu lực", "Thủ tục", "stock", both("van-phong-ubnd"), "owner", { totalOf: ["tthc-hieu-luc-cap-tinh", "tthc-hieu-luc-cap-huyen", "tthc-hieu-luc-cap-xa"] }, [
        count("tthc-hieu-luc-cap-tinh", "Trong đó", "Số TTHC cấp tỉnh:", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
        count("tthc-hieu-luc-cap-huyen", "", "Số TTHC cấp huyện:", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
        count("tthc-hieu-luc-cap-xa", "", "Số TTHC cấp xã:", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      ]),
    ]),
    heading("cong-quoc-gia", "3.2.", "Vận hành Cổng dịch vụ công", [
      count("tthc-cong-khai-cong-quoc-gia", "3.2.1.", "Số TTHC đã cập nhật, công khai trên Cổng DVC quốc gia", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3-4-tren-cong-quoc-gia", "3.2.2.", "Số TTHC mức độ 3 và 4 đã tích hợp lên Cổng DVC quốc gia", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
    heading("mot-cua", "3.3.", "Thực hiện cơ chế một cửa, một cửa liên thông", [
      count("tthc-lien-thong-cung-cap", "3.3.1.", "Số TTHC liên thông cùng cấp", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-lien-thong-cac-cap", "3.3.2.", "Số TTHC liên thông giữa các cấp chính quyền", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      percent("ty-le-tthc-co-quy-trinh-noi-bo", "3.3.3.", "Tỷ lệ TTHC đã được phê duyệt quy trình nội bộ", "%", "stock", both("van-phong-ubnd"), "owner"),
      percent("ty-le-quy-trinh-dien-tu-hoa", "3.3.4.", "Tỷ lệ quy trình nội bộ giải quyết TTHC đã được điện tử hóa", "%", "stock", both("van-phong-ubnd"), "owner"),
    ]),
    heading("ket-qua-giai-quyet-tthc", "3.4.", "Kết quả giải quyết TTHC", [
      percent("ty-le-ho-so-so-dung-han", "3.4.1.", "Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn", "%", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: SO }),
      percent("ty-le-ho-so-huyen-dung-han", "3.4.2.", "Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn", "%", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: HUYEN }),
      percent("ty-le-ho-so-xa-dung-han", "3.4.3.", "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn", "%", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: XA }),
      percent("ty-le-ho-so-dat-dai-dung-han", "3.4.4.", "Tỷ lệ hồ sơ TTHC về lĩnh vực đất đai được giải quyết đúng hạn (ở cả 3 cấp).", "%", "flow", province("van-phong-ubnd"), "owner"),
      percent("ty-le-ho-so-xay-dung-dung-han", "3.4.5.", "Tỷ lệ hồ sơ TTHC về lĩnh vực xây dựng được giải quyết đúng hạn (ở cả 3 cấp).", "%", "flow", province("van-phong-ubnd"), "owner"),
    ]),
    heading("cong-dich-vu-cong", "3.5.", "Vận hành Cổng dịch vụ công", [
      count("tthc-tren-cong-dvc", "3.5.1.", "Số TTHC được tích hợp lên Cổng DVC", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-3-4-tren-cong-dvc", "3.5.2.", "Số TTHC cung cấp mức độ 3, 4 trên Cổng DVC", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-thanh-toan-truc-tuyen", "3.5.3.", "Số TTHC đã tích hợp dịch vụ thanh toán trực tuyến.", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
  ]),
  heading("bo-may", "4.", "Cải cách tổ chức bộ máy hành chính nhà nước", [
    heading("to-chuc-bo-may", "4.1.", "Cơ cấu tổ chức bộ máy", [
      count("co-quan-chuyen-mon-cap-tinh", "4.1.1.", "Số cơ quan chuyên môn cấp tỉnh", "Cơ quan, đơn vị", "stock", province("so-noi-vu"), "owner"),
      count("ban-quan-ly-cap-tinh", "4.1.2.", "Số ban quản lý trực thuộc UBND cấp tỉnh", "Cơ quan, đơn vị", "stock", province("so-noi-vu"), "owner"),
      count("to-chuc-lien-nganh", "4.1.3.", "Số tổ chức liên ngành do cấp tỉnh thành lập", "Cơ quan, đơn vị", "stock", province("so-noi-vu"), "owner"),
      count("dvsncl-tong", "4.1.4.", "Tổng số đơn vị sự nghiệp công lập trên địa bàn tỉnh", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum", { totalOf: ["dvsncl-thuoc-tinh", "dvsncl-thuoc-so", "dvsncl-thuoc-huyen"] }, [
        count("dvsncl-thuoc-tinh", "Trong đó", "Số ĐVSNCL thuộc UBND tỉnh", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
        count("dvsncl-thuoc-so", "", "Số ĐVSNCL thuộc sở, ngành và tương đương", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
        count("dvsncl-thuoc-huyen", "", "Số ĐVSNCL thuộc UBND cấp huyện", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum", { reporters: HUYEN }),
        percent("ty-le-cat-giam-dvsncl", "", "Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
      ]),
    ]),
    heading("bien-che-cong-chuc", "4.2.", "Số liệu về biên chế công chức", [
      count("bien-che-giao", "4.2.1.", "Tổng số biên chế được giao trong năm", "Người", "stock", both("so-noi-vu"), "sum"),
      count("bien-che-co-mat", "4.2.2.", "Tổng số biên chế có mặt tại thời điểm báo cáo", "Người", "stock", both("so-noi-vu"), "sum"),
      count("hop-dong-lao-dong", "4.2.3.", "Số hợp đồng lao động làm việc tại cơ quan hành chính nhà nước", "Người", "stock", both("so-noi-vu"), "sum"),
      count("bien-che-tinh-gian", "4.2.4.", "Số biên chế đã tinh giản trong kỳ báo cáo", "Người", "flow", both("so-noi-vu"), "sum"),
      percent("ty-le-tinh-gian-bien-che", "4.2.5.", "Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
    ]),
    heading("nguoi-lam-viec", "4.3.", "Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập", [
      count("nguoi-lam-viec-giao", "4.3.1.", "Tổng số người làm việc được giao", "Người", "stock", both("so-noi-vu"), "sum"),
      count("nguoi-lam-viec-co-mat", "4.3.2.", "Tổng số người làm việc có mặt", "Người", "stock", both("so-noi-vu"), "sum"),
      count("nguoi-lam-viec-tinh-gian", "4.3.3.", "Số người đã tinh giản trong kỳ báo cáo", "Người", "flow", both("so-noi-vu"), "sum"),
      percent("ty-le-tinh-gian-nguoi-lam-viec", "4.3.4.", "Tỷ lệ % đã tinh giản so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
    ]),
  ]),
  heading("cong-vu", "5.", "Cải cách chế độ công vụ", [
    heading("vi-tri-viec-lam", "5.1.", "Vị trí việc làm của công chức, viên chức", [
      count("co-quan-duyet-vtvl", "5.1.1.", "Số cơ quan, tổ chức hành chính đã được phê duyệt vị trí việc làm theo quy định", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
      count("dvsn-duyet-vtvl", "5.1.2.", "Số đơn vị sự nghiệp đã được phê duyệt vị trí việc làm theo quy định", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
      count("vi-pham-vtvl", "5.1.3.", "Số cơ quan, tổ chức có vi phạm trong thực hiện vị trí việc làm phát hiện qua thanh tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
    ]),
    heading("tuyen-dung", "5.2.", "Tuyển dụng công chức, viên chức", [
      count("cong-chuc-tuyen-dung", "5.2.1.", "Số công chức được tuyển dụng (thi tuyển, xét tuyển)", "Người", "flow", unit, "sum"),
      count("cong-chuc-dac-biet", "5.2.2.", "Số công chức được tuyển dụng theo trường hợp đặc biệt.", "Người", "flow", unit, "sum"),
      count("cong-chuc-xa-len-huyen", "5.2.3.", "Số cán bộ, công chức cấp xã được xét chuyển thành công chức cấp huyện trở lên.", "Người", "flow", unit, "sum"),
      count("vien-chuc-tuyen-dung", "5.2.4.", "Số viên chức được tuyển dụng (thi tuyển, xét tuyển).", "Người", "flow", unit, "sum"),
      count("vien-chuc-dac-biet", "5.2.5.", "Số viên chức được tuyển dụng theo trường hợp đặc biệt.", "Người", "flow", unit, "sum"),
    ]),
    heading("bo-nhiem-lanh-dao", "5.3.", "Số liệu về bổ nhiệm công chức lãnh đạo", [
      choice("da-bo-nhiem-qua-thi-tuyen", "5.3.1.", "Thực hiện tuyển chọn, bổ nhiệm lãnh đạo qua thi tuyển", "Đã thực hiện = 1 Chưa thực hiện = 0", { 0: "Chưa thực hiện", 1: "Đã thực hiện" }, "flow", unit, "tally"),
      count("bo-nhiem-moi-cap-so", "5.3.2.", "Số lãnh đạo cấp sở, ngành được bổ nhiệm mới", "Người", "flow", unit, "sum", { reporters: SO }),
      count("bo-nhiem-moi-phong-thuoc-so", "5.3.3.", "Số lãnh đạo cấp phòng thuộc sở, ngành được bổ nhiệm mới", "Người", "flow", unit, "sum", { reporters: SO }),
      count("bo-nhiem-moi-phong-thuoc-huyen", "5.3.4.", "Số lãnh đạo cấp phòng thuộc UBND huyện được bổ nhiệm mới", "Người", "flow", unit, "sum", { reporters: HUYEN }),
    ]),
    heading("ky-luat", "5.4.", "Số liệu về xử lý kỷ luật cán bộ, công chức (cả về Đảng và chính quyền).", [
      count("ky-luat-lanh-dao-tinh", "5.4.1.", "Số lãnh đạo cấp tỉnh bị kỷ luật.", "Người", "flow", unit, "sum"),
      count("ky-luat-lanh-dao-so-huyen", "5.4.2.", "Số lãnh đạo cấp sở, ngành và UBND cấp huyện bị kỷ luật.", "Người", "flow", unit, "sum"),
      count("ky-luat-lanh-dao-phong-so-huyen", "5.4.3.", "Số lãnh đạo cấp phòng thuộc sở, ngành và UBND cấp huyện bị kỷ luật.", "Người", "flow", unit, "sum"),
      count("ky-luat-nguoi-lam-viec", "5.4.4.", "Số người làm việc hưởng lương từ NSNN tại các đơn vị SNCL bị kỷ luật.", "Người", "flow", unit, "sum"),
    ]),
  ]),
  heading("tai-chinh-cong", "6.", "Cải cách tài chính công", [
    count("dvsn-tu-bao-dam-chi-dau-tu", "6.1.", "Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên và chi đầu tư (lũy kế đến thời điểm báo cáo)", "Cơ quan, đơn vị", "stock", both("so-tai-chinh"), "sum"),
    count("dvsn-tu-bao-dam-chi-thuong-xuyen", "6.2.", "Số đơn vị SNCL đã thực hiện tự chủ 100% chi thường xuyên (lũy kế đến thời điểm báo cáo)", "Cơ quan, đơn vị", "stock", both("so-tai-chinh"), "sum"),
    count("dvsn-tu-bao-dam-mot-phan", "6.3.", "Số đơn vị SNCL đã thực hiện tự chủ một phần chi thường xuyên (lũy kế đến thời điểm báo cáo)", "Cơ quan, đơn vị", "stock", both("so-tai-chinh"), "sum"),
    count("dvsn-nha-nuoc-bao-dam", "6.4.", "Số đơn vị SNCL do nhà nước đảm bảo 100% chi thường xuyên (lũy kế đến thời điểm báo cáo)", "Cơ quan, đơn vị", "stock", both("so-tai-chinh"), "sum"),
    count("dvsn-thanh-cong-ty-co-phan", "6.5.", "Số lượng đơn vị SNCL đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo)", "Cơ quan, đơn vị", "yearToDate", both("so-tai-chinh"), "sum"),
  ]),
  heading("chinh-quyen-so", "7.", "Xây dựng và phát triển Chính phủ điện tử, Chính phủ số", [
    choice("kien-truc-cqdt-2-0", "7.1.", "Cập nhật Kiến trúc chính quyền điện tử phiên bản 2.0", "Chưa = 0 Hoàn thành = 1", { 0: "Chưa", 1: "Hoàn thành" }, "stock", province("so-khcn"), "owner"),
    choice("hop-truc-tuyen-ba-cap", "7.2.", "Xây dựng và vận hành Hệ thống họp trực tuyến Liên thông 2 cấp: Từ UBND tỉnh đến 100% UBND các huyện. Liên thông 3 cấp: Từ UBND tỉnh đến 100% UBND cấp huyện, cấp xã.", "Chưa có = 0 2 cấp = 1 3 cấp = 2", { 0: "Chưa có", 1: "2 cấp", 2: "3 cấp" }, "stock", province("so-khcn"), "owner"),
    choice("he-thong-bao-cao", "7.3.", "Hệ thống thông tin báo cáo và kết nối với Hệ thống thông tin báo cáo quốc gia", "Chưa = 0 Đang làm = 1 Hoàn thành = 2", { 0: "Chưa", 1: "Đang làm", 2: "Hoàn thành" }, "stock", province("van-phong-ubnd"), "owner"),
    percent("ty-le-co-chung-thu-so", "7.4.", "Tỷ lệ cơ quan chuyên môn cấp tỉnh, UBND cấp huyện, UBND cấp xã được cấp chứng thư số.", "", "stock", province("so-khcn"), "owner"),
    choice("lgsp", "7.5.", "Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP).", "Chưa = 0 Đang làm = 1 Hoàn thành = 2", { 0: "Chưa", 1: "Đang làm", 2: "Hoàn thành" }, "stock", province("so-khcn"), "owner"),
    heading("van-ban-dien-tu", "7.6.", "Số liệu về trao đổi văn bản điện tử", [
      heading("lien-thong-van-ban", "7.6.1.", "Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp tỉnh đến cấp xã", [
        percent("ty-le-so-lien-thong-van-ban", "Trong đó", "Tỷ lệ sở, ngành đã kết nối, liên thông với UBND tỉnh", "%", "stock", province("so-khcn"), "owner"),
        percent("ty-le-huyen-lien-thong-van-ban", "", "Tỷ lệ UBND cấp huyện đã kết nối, liên thông với UBND tỉnh", "%", "stock", province("so-khcn"), "owner"),
        percent("ty-le-xa-lien-thong-van-ban-voi-huyen", "", "Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND huyện.", "%", "stock", province("so-khcn"), "owner"),
      ]),
      count("van-ban-di", "7.6.2.", "Tổng số VĂN BẢN ĐI giữa các cơ quan nhà nước trên địa bàn tỉnh", "Văn bản", "flow", both("so-khcn"), "sum", {}, [
        percent("ty-le-van-ban-gui-dien-tu", "Trong đó", "Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử (Sử dụng chữ ký số, chứng thư số và gửi trên môi trường điện tử).", "%", "flow", both("so-khcn"), "ratioOfSums"),
        percent("ty-le-van-ban-gui-song-song", "", "Tỷ lệ văn bản được gửi hoàn toàn dưới dạng điện tử và song song với văn bản giấy", "%", "flow", both("so-khcn"), "ratioOfSums"),
      ]),
    ]),
    heading("mot-cua-dien-tu", "7.7.", "Vận hành Hệ thống thông tin một cửa điện tử tập trung của tỉnh", [
      percent("ty-le-so-ket-noi-mot-cua", "7.7.1.", "Tỷ lệ sở, ngành đã kết nối liên thông với Hệ thống", "%", "stock", province("van-phong-ubnd"), "owner"),
      percent("ty-le-huyen-ket-noi-mot-cua", "7.7.2.", "Tỷ lệ đơn vị cấp huyện đã kết nối liên thông với Hệ thống", "%", "stock", province("van-phong-ubnd"), "owner"),
      percent("ty-le-xa-ket-noi-mot-cua", "7.7.3.", "Tỷ lệ đơn vị cấp xã đã kết nối liên thông với Hệ thống", "%", "stock", province("van-phong-ubnd"), "owner"),
    ]),
    heading("dich-vu-cong-truc-tuyen", "7.8.", "Dịch vụ công trực tuyến", [
      count("tthc-muc-do-3", "7.8.1.", "Tổng số TTHC cung cấp trực tuyến mức độ 3", "TTHC", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-muc-do-4", "7.8.2.", "Tổng số TTHC cung cấp trực tuyến mức độ 4", "TTHC", "stock", both("van-phong-ubnd"), "owner"),
      percent("ty-le-ho-so-xu-ly-muc-do-3", "7.8.3.", "Tỷ lệ hồ sơ xử lý trực tuyến mức độ 3", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
      percent("ty-le-ho-so-xu-ly-muc-do-4", "7.8.4.", "Tỷ lệ hồ sơ xử lý trực tuyến mức độ 4", "%", "flow", both("van-phong-ubnd"), "ratioOfSums"),
    ]),
  ]),
]);
