// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, count, HUYEN, heading, listForm, percent, province } from "../define";

export const bm4 = listForm("BM4", "Cải cách tổ chức bộ máy", [
  heading("to-chuc-bo-may", "1.", "Sắp xếp, kiện toàn tổ chức bộ máy", [
    percent("ty-le-so-sap-xep-xong", "1.1.", "Tỷ lệ sở, ngành đã hoàn thành việc sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ", "%", "stock", province("so-noi-vu"), "owner"),
    percent("ty-le-huyen-sap-xep-xong", "1.2.", "Tỷ lệ UBND cấp huyện đã hoàn thành việc sắp xếp các phòng chuyên môn đáp ứng các tiêu chí theo quy định của Chính phủ", "%", "stock", province("so-noi-vu"), "owner"),
    count("ban-quan-ly-cap-tinh", "1.3.", "Số lượng các ban quản lý trực thuộc UBND cấp tỉnh", "Ban", "stock", province("so-noi-vu"), "owner"),
    count("to-chuc-lien-nganh", "1.4.", "Số tổ chức liên ngành do cấp tỉnh thành lập", "Tổ chức", "stock", province("so-noi-vu"), "owner"),
    count("dvsncl-tong", "1.5.", "Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum", { totalOf: ["dvsncl-thuoc-tinh", "dvsncl-thuoc-so", "dvsncl-thuoc-huyen"] }, [
      count("dvsncl-thuoc-tinh", "1.5.1.", "Số ĐVSNCL thuộc UBND tỉnh", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
      count("dvsncl-thuoc-so", "1.5.2.", "Số ĐVSNCL thuộc sở, ngành và tương đương", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum"),
      count("dvsncl-thuoc-huyen", "1.5.3.", "Số ĐVSNCL thuộc UBND cấp huyện", "Cơ quan, đơn vị", "stock", both("so-noi-vu"), "sum", { reporters: HUYEN }),
      percent("ty-le-cat-giam-dvsncl", "1.5.4.", "Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
    ]),
  ]),
  heading("bien-che-cong-chuc", "2.", "Biên chế công chức", [
    count("bien-che-giao", "2.1.", "Tổng số biên chế được giao trong năm", "Người", "stock", both("so-noi-vu"), "sum"),
    count("bien-che-co-mat", "2.2.", "Tổng số biên chế có mặt tại thời điểm báo cáo", "Người", "stock", both("so-noi-vu"), "sum"),
    count("hop-dong-lao-dong", "2.3.", "Số hợp đồng lao động làm việc tại các cơ quan, tổ chức hành chính", "Người", "stock", both("so-noi-vu"), "sum"),
    count("bien-che-tinh-gian", "2.4.", "Số biên chế đã tinh giản trong kỳ báo cáo", "Người", "flow", both("so-noi-vu"), "sum"),
    percent("ty-le-tinh-gian-bien-che", "2.5.", "Tỷ lệ phần trăm biên chế đã tinh giản so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
  ]),
  count("nguoi-lam-viec", "3.", "Số người làm việc hưởng lương từ NSNN tại đơn vị sự nghiệp công lập", "", "stock", both("so-noi-vu"), "sum", {}, [
    count("nguoi-lam-viec-giao", "3.1.", "Tổng số người làm việc được giao", "Người", "stock", both("so-noi-vu"), "sum"),
    count("nguoi-lam-viec-co-mat", "3.2.", "Tổng số người làm việc có mặt tại thời điểm báo cáo", "Người", "stock", both("so-noi-vu"), "sum"),
    count("nguoi-lam-viec-tinh-gian", "3.3.", "Số người đã tinh giản trong kỳ báo cáo", "Người", "flow", both("so-noi-vu"), "sum"),
    percent("ty-le-tinh-gian-nguoi-lam-viec", "3.4.", "Tỷ lệ % đã tinh giản so với năm 2015", "%", "stock", both("so-noi-vu"), "ratioOfSums"),
  ]),
]);
