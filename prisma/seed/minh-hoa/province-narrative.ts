import type { Template } from "@/lib/indicators/template";
import { textToDoc } from "@/lib/narrative/plain-text";
import type { DemoSection } from "./narrative";

/** What Sở Nội vụ writes for the whole province; figures stay in the appendices. */
const LINES: Record<string, (year: number) => string[]> = {
  opening: (year) => [
    `Thực hiện chế độ báo cáo cải cách hành chính định kỳ, Ủy ban nhân dân tỉnh Minh Họa báo cáo kết quả công tác cải cách hành chính năm ${year} như sau:`,
  ],
  "I.1": (year) => [
    `Ngay từ đầu năm ${year}, Ủy ban nhân dân tỉnh đã ban hành Kế hoạch cải cách hành chính, phân công rõ cơ quan chủ trì, thời hạn và sản phẩm của từng nhiệm vụ; giao ban hằng tháng, đôn đốc các cơ quan, đơn vị chậm tiến độ.`,
  ],
  "I.2": () => [
    "Các cơ quan, đơn vị cụ thể hóa kế hoạch của tỉnh thành kế hoạch của mình; phần lớn nhiệm vụ hoàn thành đúng tiến độ (chi tiết tại Phụ lục I).",
  ],
  "I.3": () => [
    "Đoàn kiểm tra của tỉnh đã kiểm tra trực tiếp tại các sở, ngành và Ủy ban nhân dân cấp xã; các vấn đề phát hiện được yêu cầu khắc phục có thời hạn.",
  ],
  "I.4": () => ["Duy trì chuyên mục cải cách hành chính trên báo, đài và Cổng thông tin điện tử của tỉnh."],
  "I.5": () => ["Các nhiệm vụ được giao cơ bản hoàn thành đúng hạn; nhiệm vụ quá hạn đã được làm rõ trách nhiệm."],
  "I.6": () => [
    "- Mô hình “Ngày không viết, không hẹn”;",
    "- Tổ hỗ trợ người dân nộp hồ sơ trực tuyến tại thôn, tổ dân phố.",
  ],
  "II.1": () => [
    "Công tác xây dựng, kiểm tra, rà soát văn bản quy phạm pháp luật thực hiện đúng kế hoạch (Phụ lục II).",
  ],
  "II.2.1": () => ["Tiếp tục rà soát, cắt giảm thời gian giải quyết, đơn giản hóa thành phần hồ sơ."],
  "II.2.2": () => ["Danh mục thủ tục hành chính được công bố, công khai đầy đủ (Phụ lục III)."],
  "II.2.3": () => ["Tỷ lệ hồ sơ giải quyết đúng hạn của cả cấp tỉnh và cấp xã duy trì ở mức cao (Phụ lục III)."],
  "II.3": () => ["Hoàn thành sắp xếp các phòng chuyên môn thuộc sở, ngành và Ủy ban nhân dân cấp xã (Phụ lục IV)."],
  "II.4": () => ["Việc tuyển dụng, đánh giá, kỷ luật công chức, viên chức thực hiện đúng quy định (Phụ lục V)."],
  "II.5": () => ["Đẩy mạnh giải ngân vốn đầu tư công và giao tự chủ cho đơn vị sự nghiệp công lập (Phụ lục VI)."],
  "II.6": () => [
    "Văn bản điện tử, dịch vụ công trực tuyến và thanh toán trực tuyến tiếp tục được mở rộng (Phụ lục VII).",
  ],
  "III.1": () => [
    "- Sự chỉ đạo thống nhất, thường xuyên của Ủy ban nhân dân tỉnh;",
    "- Kỷ luật, kỷ cương hành chính chuyển biến rõ.",
  ],
  "III.2": () => [
    "- Tỷ lệ hồ sơ trực tuyến giữa các xã còn chênh lệch;",
    "- Nhân lực công nghệ thông tin ở cấp xã còn thiếu.",
  ],
  IV: (year) => [
    `- Ban hành Kế hoạch cải cách hành chính năm ${year + 1};`,
    "- Nâng tỷ lệ hồ sơ trực tuyến toàn trình;",
    "- Tăng cường kiểm tra, khảo sát sự hài lòng.",
  ],
  V: () => ["Đề nghị sớm hướng dẫn thống nhất bộ biểu mẫu báo cáo theo mô hình chính quyền hai cấp."],
  closing: (year) => [
    `Trên đây là báo cáo kết quả công tác cải cách hành chính năm ${year} của tỉnh Minh Họa, kính gửi Bộ Nội vụ tổng hợp.`,
  ],
};

/** The province's text: all of it, or only the parts already drafted while units are still reporting. */
export const provinceNarrative = (template: Template, year: number, drafted?: readonly string[]): DemoSection[] =>
  template.outline.flatMap((section) => {
    const lines = LINES[section.path];
    if (!section.writes || !lines || (drafted && !drafted.includes(section.path))) return [];
    return [{ path: section.path, heading: null, body: textToDoc(lines(year)) }];
  });
