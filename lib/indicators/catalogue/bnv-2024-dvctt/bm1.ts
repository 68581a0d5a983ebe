// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, heading, listForm, percent, province, ratio } from "../define";

export const bm1 = listForm("BM1", "Công tác chỉ đạo, điều hành CCHC", [
  count("van-ban-chi-dao", "1.", "Số văn bản chỉ đạo CCHC đã ban hành (Kết luận, chỉ thị, công văn chỉ đạo, quán triệt)", "Văn bản", "flow", both("so-noi-vu"), "sum"),
  ratio("ty-le-hoan-thanh-ke-hoach", "2.", "Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo cáo)", "%", "nhiem-vu-ke-hoach-xong", "nhiem-vu-ke-hoach", "yearToDate", both("so-noi-vu"), "ratioOfSums", {}, [
    count("nhiem-vu-ke-hoach", "2.1.", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "stock", both("so-noi-vu"), "sum"),
    count("nhiem-vu-ke-hoach-xong", "2.2.", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "yearToDate", both("so-noi-vu"), "sum"),
  ]),
  heading("kiem-tra-cchc", "3.", "Kiểm tra CCHC", [
    count("so-nganh-da-kiem-tra", "3.1.", "Số sở, ngành đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
    count("huyen-da-kiem-tra", "3.2.", "Số UBND cấp huyện đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
    ratio("ty-le-xu-ly-van-de", "3.3.", "Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra", "%", "van-de-xu-ly-xong", "van-de-phat-hien", "flow", both("so-noi-vu"), "ratioOfSums", {}, [
      count("van-de-phat-hien", "3.3.1.", "Số vấn đề phát hiện qua kiểm tra", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
      count("van-de-xu-ly-xong", "3.3.2.", "Số vấn đề phát hiện đã xử lý xong", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
    ]),
  ]),
  heading("thanh-tra-noi-vu", "4.", "Thanh tra việc thực hiện quy định pháp luật về tuyển dụng, quản lý, sử dụng công chức, viên chức và tổ chức bộ máy (thuộc thẩm quyền của Sở Nội vụ)", [
    count("don-vi-duoc-thanh-tra", "4.1.", "Số cơ quan, đơn vị được thanh tra", "%", "flow", province("so-noi-vu"), "owner"),
    percent("ty-le-hoan-thanh-ket-luan-thanh-tra", "4.2.", "Tỷ lệ cơ quan, đơn vị đã hoàn thành việc thực hiện kết luận thanh tra", "%", "flow", province("so-noi-vu"), "owner"),
  ]),
  heading("nhiem-vu-chinh-phu-giao", "5.", "Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao", [
    count("nhiem-vu-duoc-giao", "5.1.", "Tổng số nhiệm vụ được giao", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
    count("nhiem-vu-dung-han", "5.2.", "Số nhiệm vụ đã hoàn thành đúng hạn", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
    count("nhiem-vu-qua-han-da-xong", "5.3.", "Số nhiệm vụ đã hoàn thành nhưng quá hạn", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
    count("nhiem-vu-qua-han-chua-xong", "5.4.", "Số nhiệm vụ quá hạn nhưng chưa hoàn thành", "Nhiệm vụ", "flow", both("van-phong-ubnd"), "sum"),
  ]),
  choice("khao-sat-hai-long", "6.", "Khảo sát sự hài lòng của người dân, tổ chức", "Có = 1; Không = 0", { 0: "Không", 1: "Có" }, "flow", both("so-noi-vu"), "tally", {}, [
    count("phieu-khao-sat", "6.1.", "Số lượng phiếu khảo sát", "Số lượng", "flow", both("so-noi-vu"), "sum"),
    choice("hinh-thuc-khao-sat", "6.2.", "Hình thức khảo sát", "Trực tuyến = 0 Phát phiếu = 1 Kết hợp = 2", { 0: "Trực tuyến", 1: "Phát phiếu", 2: "Kết hợp" }, "flow", both("so-noi-vu"), "tally"),
  ]),
  choice("doi-thoai", "7.", "Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp", "Không = 0 Có = 1", { 0: "Không", 1: "Có" }, "flow", both("van-phong-ubnd"), "tally"),
]);
