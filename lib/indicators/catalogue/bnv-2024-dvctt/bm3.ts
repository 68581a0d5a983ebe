// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, count, HUYEN, heading, listForm, ratio, SO, XA } from "../define";

export const bm3 = listForm("BM3", "Cải cách thủ tục hành chính", [
  heading("thong-ke-tthc", "1.", "Thống kê TTHC", [
    count("tthc-don-gian-hoa", "1.1.", "Số TTHC đã được phê duyệt phương án đơn giản hóa", "Thủ tục", "flow", both("van-phong-ubnd"), "sum"),
    count("tthc-cong-bo-moi", "1.2.", "Số TTHC công bố mới", "Thủ tục", "flow", both("van-phong-ubnd"), "sum"),
    count("tthc-bai-bo-thay-the", "1.3.", "Số TTHC bãi bỏ, thay thế", "Thủ tục", "flow", both("van-phong-ubnd"), "sum"),
    count("tthc-tong", "1.4.", "Tổng số TTHC thuộc thẩm quyền giải quyết tại địa phương", "Thủ tục", "stock", both("van-phong-ubnd"), "owner", { totalOf: ["tthc-cap-tinh", "tthc-cap-huyen", "tthc-cap-xa"] }, [
      count("tthc-cap-tinh", "1.4.1.", "Số TTHC cấp tỉnh (Bao gồm cả TTHC của cơ quan ngành dọc)", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-cap-huyen", "1.4.2.", "Số TTHC cấp huyện (Bao gồm cả TTHC của cơ quan ngành dọc)", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
      count("tthc-cap-xa", "1.4.3.", "Số TTHC cấp xã (Bao gồm cả TTHC của cơ quan ngành dọc)", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    ]),
  ]),
  heading("mot-cua", "2.", "Thực hiện cơ chế một cửa, một cửa liên thông", [
    count("tthc-lien-thong-cung-cap", "2.1.", "Số TTHC liên thông cùng cấp", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    count("tthc-lien-thong-cac-cap", "2.2.", "Số TTHC liên thông giữa các cấp chính quyền", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
    count("tthc-khong-phu-thuoc-dia-gioi", "2.3.", "Số TTHC đã thực hiện tiếp nhận và giải quyết hồ sơ không phụ thuộc vào địa giới hành chính.", "Thủ tục", "stock", both("van-phong-ubnd"), "owner"),
  ]),
  heading("ket-qua-giai-quyet-tthc", "3.", "Kết quả giải quyết TTHC", [
    ratio("ty-le-ho-so-so-dung-han", "3.1.", "Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn", "%", "ho-so-so-dung-han", "ho-so-so-da-giai-quyet", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: SO }, [
      count("ho-so-so-da-giai-quyet", "3.1.1.", "Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum", { reporters: SO }),
      count("ho-so-so-dung-han", "3.1.2.", "Số hồ sơ TTHC giải quyết đúng hạn", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum", { reporters: SO }),
    ]),
    ratio("ty-le-ho-so-huyen-dung-han", "3.2.", "Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận được giải quyết đúng hạn", "%", "ho-so-huyen-dung-han", "ho-so-huyen-da-giai-quyet", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: HUYEN }, [
      count("ho-so-huyen-da-giai-quyet", "3.2.1.", "Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum", { reporters: HUYEN }),
      count("ho-so-huyen-dung-han", "3.2.2.", "Số hồ sơ TTHC giải quyết đúng hạn", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum", { reporters: HUYEN }),
    ]),
    ratio("ty-le-ho-so-xa-dung-han", "3.3.", "Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận được giải quyết đúng hạn", "%", "ho-so-xa-dung-han", "ho-so-xa-da-giai-quyet", "flow", both("van-phong-ubnd"), "ratioOfSums", { reporters: XA }, [
      count("ho-so-xa-da-giai-quyet", "3.3.1.", "Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum", { reporters: XA }),
      count("ho-so-xa-dung-han", "3.3.2.", "Số hồ sơ TTHC giải quyết đúng hạn", "Hồ sơ", "flow", both("van-phong-ubnd"), "sum", { reporters: XA }),
    ]),
    ratio("ty-le-pakn-da-giai-quyet", "3.4.", "Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC", "%", "pakn-da-giai-quyet", "pakn-tiep-nhan", "flow", both("van-phong-ubnd"), "ratioOfSums", {}, [
      count("pakn-tiep-nhan", "3.4.1.", "Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến)", "PAKN", "flow", both("van-phong-ubnd"), "sum"),
      count("pakn-da-giai-quyet", "3.4.2.", "Số PAKN đã giải quyết xong", "PAKN", "flow", both("van-phong-ubnd"), "sum"),
    ]),
  ]),
]);
