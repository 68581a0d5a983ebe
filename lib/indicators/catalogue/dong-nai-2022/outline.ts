import type { OutlineSection } from "../../template";
import { closing, opening, section } from "../define";

/** As the reports of 2022 print it: there is no 2.3, and no section V. */
export const outline: OutlineSection[] = [
  opening,
  section("I", "I", "Công tác chỉ đạo, điều hành cải cách hành chính", false),
  section("I.1", "1", "Chỉ đạo, điều hành cải cách hành chính, kiểm soát TTHC"),
  section("I.2", "2", "Về thanh tra, kiểm tra cải cách hành chính, kiểm soát TTHC"),
  section("I.3", "3", "Về công tác thông tin, tuyên truyền CCHC"),
  section("I.4", "4", "Đánh giá về những mô hình, sáng kiến, giải pháp mới trong CCHC"),
  section("II", "II", "Kết quả thực hiện công tác cải cách hành chính", false),
  section("II.1", "1", "Cải cách thể chế"),
  section("II.2", "2", "Cải cách thủ tục hành chính", false),
  section("II.2.1", "2.1", "Công tác công khai thủ tục hành chính và đơn giản hóa thủ tục hành chính"),
  section("II.2.2", "2.2", "Thực hiện cơ chế một cửa, một cửa liên thông"),
  section("II.2.4", "2.4", "Công tác giải quyết phản ánh kiến nghị về giải quyết thủ tục hành chính"),
  section("II.3", "3", "Cải cách tổ chức bộ máy hành chính nhà nước"),
  section("II.4", "4", "Cải cách chế độ công vụ"),
  section("II.5", "5", "Cải cách tài chính công"),
  section("II.6", "6", "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số"),
  section("III", "III", "Đánh giá chung", false),
  section("III.1", "1", "Ưu điểm"),
  section("III.2", "2", "Tồn tại, hạn chế"),
  section("III.3", "3", "Đề xuất, giải pháp"),
  section("IV", "IV", "Phương hướng, nhiệm vụ trọng tâm trong công tác kỳ tới"),
  closing,
];
