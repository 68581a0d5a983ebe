import type { OutlineSection } from "../../template";
import { closing, opening, section } from "../define";

/** Everything about the unit stands under A, in I–IV; B is the work with other agencies. */
export const outline: OutlineSection[] = [
  opening,
  section("A", "A", "Phạm vi đối với đơn vị", false),
  section("I", "I", "Công tác chỉ đạo, điều hành cải cách hành chính", false),
  section("I.1", "1", "Về kế hoạch cải cách hành chính"),
  section("I.2", "2", "Về tổ chức chỉ đạo, điều hành cải cách hành chính"),
  section("I.3", "3", "Về kiểm tra cải cách hành chính"),
  section("I.4", "4", "Về công tác tuyên truyền cải cách hành chính"),
  section("II", "II", "Kết quả thực hiện công tác cải cách hành chính", false),
  section("II.1", "1", "Cải cách thể chế"),
  section("II.2", "2", "Cải cách thủ tục hành chính"),
  section("II.3", "3", "Cải cách tổ chức bộ máy hành chính nhà nước", false),
  section("II.3.1", "3.1", "Việc kiện toàn tổ chức bộ máy"),
  section("II.3.2", "3.2", "Việc ban hành, sửa đổi, bổ sung các quy chế hoạt động của cơ quan, đơn vị"),
  section("II.4", "4", "Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức", false),
  section("II.4.1", "4.1", "Kết quả thực hiện chính sách tinh giản biên chế"),
  section("II.4.2", "4.2", "Kết quả thực hiện kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức"),
  section("II.5", "5", "Cải cách tài chính công"),
  section("II.6", "6", "Hiện đại hóa nền hành chính"),
  section("III", "III", "Đánh giá chung", false),
  section("III.1", "1", "Ưu điểm"),
  section("III.2", "2", "Tồn tại, hạn chế"),
  section("IV", "IV", "Phương hướng, nhiệm vụ cải cách hành chính trong thời gian tới"),
  section("B", "B", "Nhiệm vụ phối hợp với các sở, ngành"),
  closing,
];
