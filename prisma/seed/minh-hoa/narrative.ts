import type { Template } from "@/lib/indicators/template";
import { textToDoc } from "@/lib/narrative/plain-text";
import type { RichDoc } from "@/lib/narrative/rich-doc";
import { randomFrom } from "../random";
import type { Figures } from "./figure-words";
import type { DemoUnit } from "./units";

export type DemoSection = { path: string; heading: string | null; body: RichDoc };

const counted = (raw: string | undefined): string => (raw === undefined || !/^\d/.test(raw) ? "0" : raw);
const padded = (raw: string | undefined): string => counted(raw).padStart(2, "0");

type Writer = (unit: string, figures: Figures, year: number) => string[];

/** Sentences whose figures are those of the forms: prose and forms never contradict here. */
const WRITERS: Record<string, Writer> = {
  opening: (unit, _f, year) => [
    `Thực hiện chế độ báo cáo cải cách hành chính định kỳ, ${unit} báo cáo kết quả công tác cải cách hành chính năm ${year} như sau:`,
  ],
  "I.1": (unit, f, year) => [
    `Năm ${year}, ${unit} đã ban hành ${padded(f["van-ban-chi-dao"])} văn bản chỉ đạo, điều hành công tác cải cách hành chính; phân công nhiệm vụ cụ thể cho từng phòng, đơn vị, gắn với trách nhiệm của người đứng đầu.`,
  ],
  "I.2": (_unit, f) => [
    `Kế hoạch cải cách hành chính năm đề ra ${padded(f["nhiem-vu-ke-hoach"])} nhiệm vụ; đến thời điểm báo cáo đã hoàn thành ${padded(f["nhiem-vu-ke-hoach-xong"])} nhiệm vụ, các nhiệm vụ còn lại đang được triển khai theo tiến độ.`,
  ],
  "I.3": (_unit, f) => [
    `Qua tự kiểm tra và kiểm tra phát hiện ${padded(f["van-de-phat-hien"])} vấn đề, đã xử lý xong ${padded(f["van-de-xu-ly-xong"])} vấn đề.`,
  ],
  "I.4": (unit) => [
    `${unit} tuyên truyền cải cách hành chính bằng các hình thức:`,
    "- Đăng tin, bài trên trang thông tin điện tử;",
    "- Lồng ghép trong các cuộc họp, hội nghị, sinh hoạt định kỳ;",
    "- Niêm yết công khai tại nơi tiếp nhận hồ sơ.",
  ],
  "I.5": (_unit, f) => [
    `Tổng số nhiệm vụ được giao: ${counted(f["nhiem-vu-duoc-giao"])}; đã hoàn thành đúng hạn ${counted(f["nhiem-vu-dung-han"])} nhiệm vụ, hoàn thành quá hạn ${padded(f["nhiem-vu-qua-han-da-xong"])} nhiệm vụ, quá hạn chưa hoàn thành ${padded(f["nhiem-vu-qua-han-chua-xong"])} nhiệm vụ; số còn lại đang trong hạn.`,
  ],
  "I.6": () => ["Duy trì mô hình “Ngày không viết, không hẹn” tại bộ phận tiếp nhận và trả kết quả."],
  "II.1": (_unit, f) => [
    `Trong năm đã tham mưu, ban hành ${padded(f["vbqppl-tong"])} văn bản quy phạm pháp luật; việc xây dựng, rà soát văn bản thực hiện đúng trình tự.`,
  ],
  "II.2.1": (_unit, f) => [
    `Số thủ tục hành chính được phê duyệt phương án đơn giản hóa: ${padded(f["tthc-don-gian-hoa"])}.`,
  ],
  "II.2.2": (_unit, f) => [
    `Đến thời điểm báo cáo có ${counted(f["tthc-tong"])} thủ tục hành chính thuộc phạm vi quản lý; công bố mới ${padded(f["tthc-cong-bo-moi"])}, bãi bỏ, thay thế ${padded(f["tthc-bai-bo-thay-the"])} thủ tục.`,
  ],
  "II.2.3": (_unit, f) => [
    `Đã giải quyết ${counted(f["ho-so-so-da-giai-quyet"] ?? f["ho-so-xa-da-giai-quyet"])} hồ sơ, trong đó đúng hạn ${counted(f["ho-so-so-dung-han"] ?? f["ho-so-xa-dung-han"])} hồ sơ. Tiếp nhận ${padded(f["pakn-tiep-nhan"])} phản ánh, kiến nghị, đã giải quyết ${padded(f["pakn-da-giai-quyet"])}.`,
  ],
  "II.3": (_unit, f) => [
    `Biên chế công chức được giao ${counted(f["bien-che-giao"])}, có mặt ${counted(f["bien-che-co-mat"])}. Số đơn vị sự nghiệp công lập trực thuộc: ${padded(f["dvsncl-tong"])}.`,
  ],
  "II.4": (_unit, f) => [
    `Tuyển dụng ${padded(f["cong-chuc-tuyen-dung"])} công chức, ${padded(f["vien-chuc-tuyen-dung"])} viên chức; kỷ luật ${padded(f["ky-luat-tong"])} trường hợp.`,
  ],
  "II.5": () => [
    "Thực hiện đúng quy định về quản lý ngân sách, tài sản công; công khai dự toán, quyết toán theo quy định.",
  ],
  "II.6": (_unit, f) => [
    `Tỷ lệ sử dụng văn bản điện tử đạt ${(f["ty-le-van-ban-dien-tu"] ?? "").replace(/ .*/, "")}. Hồ sơ nộp trực tuyến của dịch vụ công toàn trình: ${counted(f["ho-so-truc-tuyen-toan-trinh"])}/${counted(f["ho-so-dvctt-toan-trinh"])} hồ sơ.`,
  ],
  "III.1": () => [
    "- Công tác chỉ đạo, điều hành được thực hiện thường xuyên, kịp thời;",
    "- Kỷ luật, kỷ cương hành chính được giữ vững.",
  ],
  "III.2": () => [
    "- Tỷ lệ hồ sơ trực tuyến ở một số lĩnh vực còn thấp do người dân chưa quen nộp hồ sơ trên môi trường điện tử;",
    "- Công chức làm công tác cải cách hành chính chủ yếu kiêm nhiệm.",
  ],
  IV: (_unit, _f, year) => [
    `- Ban hành và thực hiện Kế hoạch cải cách hành chính năm ${year + 1};`,
    "- Tiếp tục rà soát, đơn giản hóa thủ tục hành chính, nâng tỷ lệ hồ sơ trực tuyến;",
    "- Tăng cường kiểm tra, kịp thời khắc phục tồn tại.",
  ],
  V: () => ["Không."],
  closing: (unit, _f, year) => [`Trên đây là báo cáo công tác cải cách hành chính năm ${year} của ${unit}.`],
};

/** The narrative of one unit. Some sections of some units stay unwritten when `complete` is false. */
export function narrativeOf(
  template: Template,
  unit: DemoUnit,
  figures: Figures,
  year: number,
  complete = true,
): DemoSection[] {
  const random = randomFrom(`${unit.code}|${year}|narrative`);
  return template.outline.flatMap((section) => {
    const write = WRITERS[section.path];
    if (!section.writes || !write || (!complete && random.chance(55))) return [];
    return [{ path: section.path, heading: null, body: textToDoc(write(unit.name, figures, year)) }];
  });
}
