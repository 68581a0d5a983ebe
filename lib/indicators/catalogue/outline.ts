import type { OutlineSection } from "../template";
import { closing, opening, section } from "./define";

/** The outline most provinces use; section II.6 speaks of Biểu mẫu 7. */
export const commonOutline: OutlineSection[] = [
  opening,
  section("I", "I", "Công tác chỉ đạo, điều hành cải cách hành chính", false),
  section("I.1", "1", "Công tác chỉ đạo, điều hành"),
  section("I.2", "2", "Triển khai thực hiện kế hoạch cải cách hành chính"),
  section("I.3", "3", "Về kiểm tra công tác cải cách hành chính"),
  section("I.4", "4", "Về công tác tuyên truyền cải cách hành chính"),
  section("I.5", "5", "Tiến độ, kết quả thực hiện các nhiệm vụ được UBND tỉnh, Chủ tịch UBND tỉnh giao"),
  section("I.6", "6", "Những mô hình, sáng kiến, giải pháp mới trong CCHC"),
  section("II", "II", "Kết quả thực hiện công tác cải cách hành chính", false),
  section("II.1", "1", "Cải cách thể chế"),
  section("II.2", "2", "Cải cách thủ tục hành chính", false),
  section("II.2.1", "2.1", "Kết quả rà soát, cắt giảm, đơn giản hóa thủ tục hành chính"),
  section("II.2.2", "2.2", "Tổng hợp, cập nhật số lượng thủ tục hành chính thuộc thẩm quyền giải quyết"),
  section("II.2.3", "2.3", "Kết quả thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính"),
  section("II.3", "3", "Cải cách tổ chức bộ máy hành chính nhà nước"),
  section("II.4", "4", "Cải cách chế độ công vụ"),
  section("II.5", "5", "Cải cách tài chính công"),
  section("II.6", "6", "Xây dựng và phát triển chính quyền điện tử, chính quyền số"),
  section("III", "III", "Đánh giá chung", false),
  section("III.1", "1", "Mặt tích cực"),
  section("III.2", "2", "Tồn tại, hạn chế, nguyên nhân"),
  section("IV", "IV", "Phương hướng, nhiệm vụ công tác cải cách hành chính kỳ tới"),
  section("V", "V", "Kiến nghị, đề xuất"),
  closing,
];
