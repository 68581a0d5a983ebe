import type { OutlineSection, Template } from "@/lib/indicators/template";
import { writtenSections } from "@/lib/narrative/outline";
import type { Random } from "../random";

export type MadeSection = { section: OutlineSection; heading: string; paragraphs: string[]; items: string[] };

/** Sentences by what a section is about; `#` becomes a number. */
const ABOUT: readonly [RegExp, readonly string[]][] = [
  [
    /kiểm tra/i,
    [
      "Đơn vị đã ban hành kế hoạch kiểm tra và tổ chức # cuộc kiểm tra tại các phòng, ban trực thuộc; qua kiểm tra đã nhắc nhở # trường hợp chưa chấp hành nghiêm giờ giấc làm việc.",
      "Trong kỳ, đoàn kiểm tra đã làm việc với # đơn vị, phát hiện # vấn đề và đã xử lý xong toàn bộ.",
    ],
  ],
  [
    /tuyên truyền/i,
    [
      "Công tác tuyên truyền được thực hiện qua hệ thống loa truyền thanh, trang thông tin điện tử với # tin, bài và # lượt phát thanh.",
      "Đã lồng ghép nội dung tuyên truyền vào # hội nghị giao ban, thu hút sự tham gia của # lượt công chức.",
    ],
  ],
  [
    /thể chế/i,
    [
      "Đã rà soát # văn bản quy phạm pháp luật thuộc lĩnh vực quản lý; kiến nghị sửa đổi # văn bản không còn phù hợp (chi tiết tại Biểu mẫu 2 kèm theo).",
      "Việc góp ý dự thảo văn bản được thực hiện đúng thời hạn, với # lượt ý kiến tham gia.",
    ],
  ],
  [
    /thủ tục|một cửa|rà soát/i,
    [
      "Bộ phận Tiếp nhận và Trả kết quả đã tiếp nhận # hồ sơ, trong đó # hồ sơ nộp trực tuyến; số hồ sơ trễ hạn được gửi thư xin lỗi theo quy định.",
      "Danh mục thủ tục hành chính được niêm yết công khai đầy đủ tại trụ sở và trên Cổng dịch vụ công, gồm # thủ tục.",
      "Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 98,5%, tăng 1,2% so với cùng kỳ.",
    ],
  ],
  [
    /bộ máy/i,
    [
      "Đơn vị hiện có # phòng chuyên môn với # công chức; việc sắp xếp được thực hiện theo đúng phương án đã phê duyệt.",
    ],
  ],
  [
    /công vụ|cán bộ/i,
    [
      "Đã cử # lượt công chức tham gia các lớp bồi dưỡng; thực hiện nghiêm kỷ luật, kỷ cương hành chính, không có trường hợp vi phạm.",
    ],
  ],
  [/tài chính/i, ["Kinh phí được giao tự chủ quản lý chặt chẽ, tiết kiệm; giải ngân đạt 95,4% kế hoạch vốn."]],
  [
    /điện tử|hiện đại/i,
    [
      "Toàn bộ văn bản đi được ký số và phát hành trên hệ thống quản lý văn bản, với # văn bản đi và # văn bản đến.",
      "Hệ thống họp trực tuyến vận hành ổn định, phục vụ # cuộc họp.",
    ],
  ],
  [/hạn chế|tồn tại/i, ["Một bộ phận người dân chưa quen nộp hồ sơ trực tuyến; trang thiết bị ở một số nơi đã cũ."]],
  [
    /phương hướng|nhiệm vụ/i,
    ["Tiếp tục thực hiện các nhiệm vụ của Kế hoạch cải cách hành chính; phấn đấu # % hồ sơ được tiếp nhận trực tuyến."],
  ],
];
const ANY = [
  "Trong kỳ báo cáo, đơn vị đã bám sát chỉ đạo của cấp trên, cụ thể hóa thành # nhiệm vụ, đã hoàn thành # nhiệm vụ, còn lại đang triển khai đúng tiến độ.",
  "Lãnh đạo đơn vị thường xuyên đôn đốc các bộ phận thực hiện, kịp thời tháo gỡ khó khăn, vướng mắc phát sinh.",
  "Kết quả đạt được cơ bản đáp ứng yêu cầu đề ra từ đầu năm, được người dân và doanh nghiệp ghi nhận.",
];
const ITEMS = [
  "Kế hoạch số #/KH-VP ngày 15/01/2024 về cải cách hành chính;",
  "Công văn số #/VP-TH về việc chấn chỉnh kỷ luật, kỷ cương hành chính;",
  "Quyết định số #/QĐ-VP về việc phân công nhiệm vụ theo dõi cải cách hành chính.",
];

const fill = (sentence: string, random: Random): string =>
  sentence.replace(/#/g, () => {
    const value = random.chance(0.5) ? random.between(1, 9) : random.between(10, 900);
    return value < 10 ? `0${value}` : String(value);
  });

/** Words under every section of the template's outline, all made up. */
export function madeNarrative(template: Template, random: Random): MadeSection[] {
  return writtenSections(template.outline)
    .filter(({ path }) => path !== "opening" && path !== "closing")
    .map((section) => {
      const fitting = ABOUT.filter(([pattern]) => pattern.test(section.heading)).flatMap(([, sentences]) => sentences);
      const sentences = random.shuffled([...fitting, ...ANY]).slice(0, random.between(1, 3));
      return {
        section,
        heading: section.heading.replace(/kỳ tới|trong thời gian tới/, "năm 2025"),
        paragraphs: sentences.map((sentence) => fill(sentence, random)),
        items: random.chance(0.3) ? ITEMS.map((item) => fill(item, random)) : [],
      };
    });
}
