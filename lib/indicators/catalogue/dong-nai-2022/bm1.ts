// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, heading, listForm, ratio } from "../define";

export const bm1 = listForm("BM1", "Công tác chỉ đạo điều hành CCHC", [
  count("van-ban-chi-dao", "1.", "Số văn bản chỉ đạo CCHC đã ban hành (Kết luận, chỉ thị, công văn chỉ đạo, quán triệt)", "Văn bản", "flow", both("so-noi-vu"), "sum"),
  ratio("ty-le-hoan-thanh-ke-hoach", "2.", "Tỷ lệ hoàn thành Kế hoạch CCHC năm (Lũy kế đến thời điểm báo cáo)", "%", "nhiem-vu-ke-hoach-xong", "nhiem-vu-ke-hoach", "yearToDate", both("so-noi-vu"), "ratioOfSums", {}, [
    count("nhiem-vu-ke-hoach", "2.1", "Số nhiệm vụ đề ra trong kế hoạch", "Nhiệm vụ", "stock", both("so-noi-vu"), "sum"),
    count("nhiem-vu-ke-hoach-xong", "2.2", "Số nhiệm vụ đã hoàn thành", "Nhiệm vụ", "yearToDate", both("so-noi-vu"), "sum"),
  ]),
  heading("kiem-tra-cchc", "3.", "Kiểm tra CCHC", [
    count("so-nganh-da-kiem-tra", "3.1", "Số sở, ngành đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
    count("huyen-da-kiem-tra", "3.2", "Số UBND cấp huyện đã kiểm tra", "Cơ quan, đơn vị", "flow", both("so-noi-vu"), "sum"),
    ratio("ty-le-xu-ly-van-de", "3.3", "Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra", "%", "van-de-xu-ly-xong", "van-de-phat-hien", "flow", both("so-noi-vu"), "ratioOfSums", {}, [
      count("van-de-phat-hien", "3.3.1", "Số vấn đề phát hiện qua kiểm tra", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
      count("van-de-xu-ly-xong", "3.3.2", "Số vấn đề phát hiện đã xử lý xong", "Vấn đề", "flow", both("so-noi-vu"), "sum"),
    ]),
  ]),
  heading("truyen-thong-cchc", "4.", "Truyền thông về CCHC", [
    count("tin-bai-cchc", "4.1", "Tin bài viết về CCHC, KSTTHC", "Tin bài", "flow", both("so-noi-vu"), "sum"),
    count("chuong-trinh-truyen-hinh", "4.2", "Chương trình truyền hình, phát thanh", "Chương trình", "flow", both("so-noi-vu"), "sum"),
    choice("doi-thoai", "4.3", "Tổ chức đối thoại của lãnh đạo với người dân, cộng đồng doanh nghiệp", "Không = 0 Có = 1", { 0: "Không", 1: "Có" }, "flow", both("van-phong-ubnd"), "tally"),
  ]),
]);
