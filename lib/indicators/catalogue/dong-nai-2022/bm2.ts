// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, count, heading, listForm, ratio } from "../define";

export const bm2 = listForm("BM2", "Cải cách thể chế", [
  count("vbqppl-tham-muu-ban-hanh", "1.", "Tổng số VBQPPL do đơn vị tham mưu ban hành/ UBND cấp huyện ban hành", "Văn bản", "flow", both("so-tu-phap"), "sum"),
  heading("kiem-tra-vbqppl", "2.", "Kiểm tra, xử lý VBQPPL", [
    count("vbqppl-da-kiem-tra", "2.1.", "Số VBQPPL đã kiểm tra theo thẩm quyền", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ratio("ty-le-xu-ly-sau-kiem-tra", "2.2.", "Tỷ lệ xử lý VBQPPL sau kiểm tra", "%", "vbqppl-da-xu-ly-sau-kiem-tra", "vbqppl-can-xu-ly-sau-kiem-tra", "flow", both("so-tu-phap"), "ratioOfSums", {}, [
      count("vbqppl-can-xu-ly-sau-kiem-tra", "2.2.1.", "Tổng số VBQPPL cần phải xử lý sau kiểm tra", "Văn bản", "flow", both("so-tu-phap"), "sum"),
      count("vbqppl-da-xu-ly-sau-kiem-tra", "2.2.2.", "Số VBQPPL có kiến nghị xử lý đã được xử lý xong", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ]),
  ]),
  heading("ra-soat-vbqppl", "3.", "Rà soát VBQPPL", [
    count("vbqppl-da-ra-soat", "3.1.", "Số VBQPPL đã rà soát thuộc thẩm quyền", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ratio("ty-le-xu-ly-sau-ra-soat", "3.2.", "Tỷ lệ xử lý VBQPPL sau rà soát", "%", "vbqppl-da-xu-ly-sau-ra-soat", "vbqppl-can-xu-ly-sau-ra-soat", "flow", both("so-tu-phap"), "ratioOfSums", {}, [
      count("vbqppl-can-xu-ly-sau-ra-soat", "3.2.1.", "Tổng số VBQPPL cần phải xử lý sau rà soát", "Văn bản", "flow", both("so-tu-phap"), "sum"),
      count("vbqppl-da-xu-ly-sau-ra-soat", "3.2.2.", "Số VBQPPL có kiến nghị xử lý đã được xử lý xong", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ]),
  ]),
]);
