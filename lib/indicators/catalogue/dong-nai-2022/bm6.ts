// biome-ignore-all format: one printed row per line, in the order of the form.
import { both, count, HUYEN, heading, listForm, quantity, ratio } from "../define";

export const bm6 = listForm("BM6", "Cải cách tài chính công", [
  ratio("ty-le-giai-ngan", "1.", "Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công (đối với UBND cấp huyện)", "%", "von-da-giai-ngan", "von-ke-hoach", "yearToDate", both("so-tai-chinh"), "ratioOfSums", { reporters: HUYEN }, [
    quantity("von-ke-hoach", "1.1.", "Kế hoạch được giao", "Triệu đồng", "stock", both("so-tai-chinh"), "sum", { reporters: HUYEN }),
    quantity("von-da-giai-ngan", "1.2.", "Đã thực hiện", "Triệu đồng", "yearToDate", both("so-tai-chinh"), "sum", { reporters: HUYEN }),
  ]),
  heading("tu-chu-tai-chinh", "2.", "Thực hiện tự chủ tài chính của đơn vị sự nghiệp (ĐVSN) (lũy kế đến thời điểm báo cáo)", [
    count("dvsn-tong", "2.1.", "Tổng số ĐVSN công lập thuộc đơn vị, địa phương", "Đơn vị", "stock", both("so-tai-chinh"), "sum", { totalOf: ["dvsn-tu-bao-dam-chi-dau-tu", "dvsn-tu-bao-dam-chi-thuong-xuyen", "dvsn-tu-bao-dam-mot-phan", "dvsn-nha-nuoc-bao-dam"] }),
    count("dvsn-tu-bao-dam-chi-dau-tu", "2.2.", "Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư", "Đơn vị", "stock", both("so-tai-chinh"), "sum"),
    count("dvsn-tu-bao-dam-chi-thuong-xuyen", "2.3.", "Số ĐVSN tự bảo đảm chi thường xuyên", "Đơn vị", "stock", both("so-tai-chinh"), "sum"),
    count("dvsn-tu-bao-dam-mot-phan", "2.4.", "Số ĐVSN tự bảo đảm một phần chi thường xuyên", "Đơn vị", "stock", both("so-tai-chinh"), "sum", { totalOf: ["dvsn-tu-bao-dam-70-100", "dvsn-tu-bao-dam-30-70", "dvsn-tu-bao-dam-10-30"] }, [
      count("dvsn-tu-bao-dam-70-100", "2.4.1.", "Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên", "Đơn vị", "stock", both("so-tai-chinh"), "sum"),
      count("dvsn-tu-bao-dam-30-70", "2.4.2.", "Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên", "Đơn vị", "stock", both("so-tai-chinh"), "sum"),
      count("dvsn-tu-bao-dam-10-30", "2.4.3.", "Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên", "Đơn vị", "stock", both("so-tai-chinh"), "sum"),
    ]),
    count("dvsn-nha-nuoc-bao-dam", "2.5.", "Số ĐVSN do Nhà nước bảo đảm chi thường xuyên", "Đơn vị", "stock", both("so-tai-chinh"), "sum"),
    count("dvsn-thanh-cong-ty-co-phan", "2.6.", "Số lượng ĐVSN đã chuyển đổi thành công ty cổ phần (lũy kế đến thời điểm báo cáo)", "Đơn vị", "yearToDate", both("so-tai-chinh"), "sum"),
  ]),
]);
