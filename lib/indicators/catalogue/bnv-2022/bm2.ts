// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, count, HUYEN, heading, listForm, ratio, SO, XA } from "../define";

export const bm2 = listForm("BM2", "Cải cách thể chế", [
  count("vbqppl-tong", "1.", "Tổng số văn bản quy phạm pháp luật (VBQPPL) do địa phương ban hành", "Văn bản", "flow", both("so-tu-phap"), "sum", { totalOf: ["vbqppl-cap-tinh", "vbqppl-cap-huyen", "vbqppl-cap-xa"] }, [
    count("vbqppl-cap-tinh", "1.1.", "Số VBQPPL do cấp tỉnh ban hành", "Văn bản", "flow", both("so-tu-phap"), "sum", { reporters: SO }),
    count("vbqppl-cap-huyen", "1.2.", "Số VBQPPL do cấp huyện ban hành", "Văn bản", "flow", both("so-tu-phap"), "sum", { reporters: HUYEN }),
    count("vbqppl-cap-xa", "1.3.", "Số VBQPPL do cấp xã ban hành", "Văn bản", "flow", both("so-tu-phap"), "sum", { reporters: XA }),
  ]),
  heading("kiem-tra-vbqppl", "2.", "Kiểm tra, xử lý VBQPPL", [
    count("vbqppl-da-kiem-tra-cap-tinh", "2.1.", "Số VBQPPL đã kiểm tra theo thẩm quyền của cấp tỉnh", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ratio("ty-le-xu-ly-sau-kiem-tra", "2.2.", "Tỷ lệ xử lý VBQPPL sau kiểm tra", "%", "vbqppl-da-xu-ly-sau-kiem-tra", "vbqppl-can-xu-ly-sau-kiem-tra", "flow", both("so-tu-phap"), "ratioOfSums", {}, [
      count("vbqppl-can-xu-ly-sau-kiem-tra", "2.2.1.", "Tổng số VBQPPL cần phải xử lý sau kiểm tra", "Văn bản", "flow", both("so-tu-phap"), "sum"),
      count("vbqppl-da-xu-ly-sau-kiem-tra", "2.2.2.", "Số VBQPPL có kiến nghị xử lý đã được xử lý xong", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ]),
  ]),
  heading("ra-soat-vbqppl", "3.", "Rà soát VBQPPL", [
    count("vbqppl-da-ra-soat-cap-tinh", "3.1.", "Số VBQPPL đã rà soát thuộc thẩm quyền của cấp tỉnh", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ratio("ty-le-xu-ly-sau-ra-soat", "3.2.", "Tỷ lệ xử lý VBQPPL sau rà soát", "%", "vbqppl-da-xu-ly-sau-ra-soat", "vbqppl-can-xu-ly-sau-ra-soat", "flow", both("so-tu-phap"), "ratioOfSums", {}, [
      count("vbqppl-can-xu-ly-sau-ra-soat", "3.2.1.", "Tổng số VBQPPL cần phải xử lý sau rà soát", "Văn bản", "flow", both("so-tu-phap"), "sum"),
      count("vbqppl-da-xu-ly-sau-ra-soat", "3.2.2.", "Số VBQPPL có kiến nghị xử lý đã được xử lý xong", "Văn bản", "flow", both("so-tu-phap"), "sum"),
    ]),
  ]),
]);
