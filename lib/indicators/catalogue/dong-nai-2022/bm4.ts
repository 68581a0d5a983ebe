// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, choice, count, HUYEN, heading, listForm, percent, unit } from "../define";

export const bm4 = listForm("BM4", "Cải cách tổ chức bộ máy", [
  heading("to-chuc-bo-may", "1.", "Sắp xếp, kiện toàn tổ chức bộ máy", [
    choice("da-quy-dinh-bo-may", "1.1.", "Đã ban hành quy định về tổ chức bộ máy sau sắp xếp, kiện toàn", "Đã ban hành = 1 Chưa ban hành = 0", { 0: "Chưa ban hành", 1: "Đã ban hành" }, "stock", unit, "tally"),
    choice("da-sap-xep-phong", "1.2.", "Đã hoàn thành việc sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ", "Đã hoàn thành = 1 Chưa hoàn thành = 0", { 0: "Chưa hoàn thành", 1: "Đã hoàn thành" }, "stock", unit, "tally"),
    count("dvsncl-tong", "1.3.", "Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) thuộc đơn vị, địa phương", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum", { totalOf: ["dvsncl-thuoc-so", "dvsncl-thuoc-huyen"] }, [
      count("dvsncl-thuoc-so", "1.3.1.", "Số ĐVSNCL thuộc sở, ngành và tương đương", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
      count("dvsncl-thuoc-huyen", "1.3.2.", "Số ĐVSNCL thuộc UBND cấp huyện", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum", { reporters: HUYEN }),
      percent("ty-le-cat-giam-dvsncl", "1.3.3.", "Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
    ]),
  ]),
  heading("bien-che-cong-chuc", "2.", "Số liệu về biên chế công chức", [
    count("bien-che-giao", "2.1.", "Tổng số biên chế được giao trong năm", "Người", "stock", both("so-noi-vu"), "sum"),
    count("bien-che-co-mat", "2.2.", "Tổng số biên chế có mặt tại thời điểm báo cáo", "Người", "stock", both("so-noi-vu"), "sum"),
    count("hop-dong-lao-dong", "2.3.", "Số hợp đồng lao động làm việc tại các cơ quan, tổ chức hành chính", "Người", "stock", both("so-noi-vu"), "sum"),
    count("bien-che-tinh-gian", "2.4.", "Số biên chế đã tinh giản trong kỳ báo cáo", "Người", "flow", both("so-noi-vu"), "sum"),
    percent("ty-le-tinh-gian-bien-che", "2.5.", "Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
  ]),
  heading("nguoi-lam-viec", "3.", "Số người làm việc hưởng lương từ NSNN tại các đơn vị sự nghiệp công lập", [
    count("nguoi-lam-viec-giao", "3.1.", "Tổng số người làm việc được giao", "Người", "stock", both("so-noi-vu"), "sum"),
    count("nguoi-lam-viec-co-mat", "3.2.", "Tổng số người làm việc có mặt tại thời điểm báo cáo", "Người", "stock", both("so-noi-vu"), "sum"),
    count("nguoi-lam-viec-tinh-gian", "3.3.", "Số người đã tinh giản trong kỳ báo cáo", "Người", "flow", both("so-noi-vu"), "sum"),
    percent("ty-le-tinh-gian-nguoi-lam-viec", "3.4.", "Tỷ lệ % đã tinh giản so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
  ]),
]);
