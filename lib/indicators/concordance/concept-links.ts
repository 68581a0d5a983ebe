// biome-ignore-all format: one tie per line, or its note below it.
import type { Apart, ConceptLink } from "./link";

const about = (older: string | string[], newer: string | string[], note: string, more: Partial<ConceptLink> = {}): ConceptLink => ({
  older: [older].flat(),
  newer: [newer].flat(),
  approximate: true,
  note,
  ...more,
});

const LEVEL_4 = "Mức độ 4 đổi thành “toàn trình” từ năm 2022: gần đúng, không trùng hẳn.";
const LEVELS_3_4 = "Mức độ 3, 4 đổi thành “một phần, toàn trình” từ năm 2022: gần đúng, không trùng hẳn.";
const DISTRICT_TO_COMMUNE = "Trước 1/7/2025 dòng này hỏi cấp huyện, nay hỏi cấp xã.";
const IN_FORCE = "Một mẫu hỏi số TTHC đang có hiệu lực, mẫu kia hỏi số thuộc thẩm quyền giải quyết, kể cả của ngành dọc.";
const OWN_AUTHORITY = "Một mẫu hỏi theo thẩm quyền của đơn vị, mẫu kia hỏi theo thẩm quyền của cấp tỉnh.";
const PROPOSED = "Một mẫu hỏi số đã kiến nghị xử lý, chung cho kiểm tra và rà soát; mẫu kia hỏi số cần xử lý, riêng từng việc.";
const TOGETHER = "Một mẫu hỏi chung cho kiểm tra và rà soát, mẫu kia hỏi riêng từng việc.";
const BY_UNIT_KIND = "Mẫu của đơn vị hỏi một dòng; mẫu của tỉnh tách theo cấp của đơn vị.";
const LEVELS_COUNTED = "Mẫu năm cấp huyện chỉ gồm huyện và xã; mẫu của tỉnh gồm cả ba cấp.";

/**
 * Ties between concepts that are not the same: what passes, and how exactly. Mức độ 3, 4 became "một phần, toàn trình"
 * in 2022, and cấp huyện ended on 1/7/2025 (domain.md §6). Rows that are only alike stand in `apart`.
 */
export const conceptLinks: readonly ConceptLink[] = [
  about("ty-le-tthc-muc-do-4", "ty-le-dvctt-toan-trinh", LEVEL_4),
  about("tthc-du-dieu-kien-muc-do-4", "dvc-du-dieu-kien-toan-trinh", LEVEL_4),
  about("tthc-muc-do-4", "dvctt-toan-trinh", LEVEL_4),
  about(["tthc-muc-do-3-co-ho-so", "tthc-muc-do-4-co-ho-so"], "dvctt-co-ho-so-truc-tuyen", LEVELS_3_4),
  about("ty-le-ho-so-xu-ly-muc-do-3", "ty-le-ho-so-truc-tuyen-mot-phan", LEVELS_3_4),
  about("ty-le-ho-so-xu-ly-muc-do-4", "ty-le-ho-so-truc-tuyen-toan-trinh", LEVEL_4),
  about("ty-le-ho-so-muc-do-3-4", ["ty-le-ho-so-truc-tuyen-toan-trinh", "ty-le-ho-so-truc-tuyen-mot-phan"], LEVELS_3_4),
  about("ho-so-tiep-nhan", ["ho-so-dvctt-toan-trinh", "ho-so-dvctt-mot-phan"], LEVELS_3_4),
  about("ho-so-tiep-nhan-truc-tuyen", ["ho-so-truc-tuyen-toan-trinh", "ho-so-truc-tuyen-mot-phan"], LEVELS_3_4),
  about(["ty-le-ho-so-xu-ly-muc-do-3", "ty-le-ho-so-xu-ly-muc-do-4"], "ty-le-ho-so-muc-do-3-4", "Một mẫu hỏi hồ sơ đã xử lý, riêng mức độ 3 và 4; mẫu kia hỏi hồ sơ đã tiếp nhận, chung hai mức."),
  about("tthc-muc-do-3-4-tren-cong-dvc", "tthc-muc-do-3-4", "Một mẫu chỉ tính các thủ tục trên Cổng DVC."),

  about("ky-luat-lanh-dao-so-huyen", "ky-luat-lanh-dao-so-xa", DISTRICT_TO_COMMUNE),
  about("ky-luat-lanh-dao-phong-so-huyen", "ky-luat-lanh-dao-phong-so-xa", DISTRICT_TO_COMMUNE),
  about("ky-luat-lanh-dao-xa", "ky-luat-lanh-dao-so-xa", "Một mẫu chỉ hỏi lãnh đạo cấp xã, mẫu kia gộp cả lãnh đạo cấp sở."),
  about("dvsncl-thuoc-huyen", "dvsncl-thuoc-xa", DISTRICT_TO_COMMUNE),
  about("ty-le-xa-lien-thong-van-ban-voi-huyen", "ty-le-xa-lien-thong-van-ban-voi-tinh", "Trước 1/7/2025 cấp xã liên thông với huyện, nay với tỉnh."),
  about("hop-truc-tuyen-ba-cap", "hop-truc-tuyen-hai-cap", "Ba cấp tỉnh, huyện, xã nay còn hai cấp tỉnh, xã; “2 cấp” cũ (tỉnh đến huyện) không có mã tương ứng.", { codes: [[0, 0], [2, 1]] }),

  about("vbqppl-tham-muu-ban-hanh", "vbqppl-tong", "Một mẫu tính cả văn bản đơn vị tham mưu, mẫu kia tính văn bản địa phương ban hành."),
  about("vbqppl-da-kiem-tra", "vbqppl-da-kiem-tra-cap-tinh", OWN_AUTHORITY),
  about("vbqppl-da-ra-soat", "vbqppl-da-ra-soat-cap-tinh", OWN_AUTHORITY),
  about("vbqppl-kien-nghi-xu-ly", ["vbqppl-can-xu-ly-sau-kiem-tra", "vbqppl-can-xu-ly-sau-ra-soat"], PROPOSED),
  about("vbqppl-kien-nghi-da-xu-ly", ["vbqppl-da-xu-ly-sau-kiem-tra", "vbqppl-da-xu-ly-sau-ra-soat"], TOGETHER, { approximate: false }),
  about("tthc-hieu-luc", "tthc-tong", IN_FORCE),
  about("tthc-hieu-luc-cap-tinh", "tthc-cap-tinh", IN_FORCE),
  about("tthc-hieu-luc-cap-huyen", "tthc-cap-huyen", IN_FORCE),
  about("tthc-hieu-luc-cap-xa", "tthc-cap-xa", IN_FORCE),
  about("ty-le-van-ban-gui-dien-tu", "ty-le-van-ban-dien-tu", "Một mẫu tính trên văn bản đi giữa các cơ quan của địa phương."),
  about("kien-truc-cqdt-2-0", "kien-truc-cqdt", "Một mẫu hỏi phiên bản 2.0, mẫu kia hỏi phiên bản mới nhất."),

  about("ty-le-ho-so-don-vi-dung-han", ["ty-le-ho-so-so-dung-han", "ty-le-ho-so-huyen-dung-han", "ty-le-ho-so-xa-dung-han"], BY_UNIT_KIND, { by: "unitKind", approximate: false }),
  about("ho-so-don-vi-da-giai-quyet", ["ho-so-so-da-giai-quyet", "ho-so-huyen-da-giai-quyet", "ho-so-xa-da-giai-quyet"], BY_UNIT_KIND, { by: "unitKind", approximate: false }),
  about("ho-so-don-vi-dung-han", ["ho-so-so-dung-han", "ho-so-huyen-dung-han", "ho-so-xa-dung-han"], BY_UNIT_KIND, { by: "unitKind", approximate: false }),
  about("ty-le-ho-so-co-quan-huyen-dung-han", "ty-le-ho-so-huyen-dung-han", "Mẫu của huyện hỏi các cơ quan, đơn vị thuộc huyện."),
  about("ty-le-ho-so-dat-dai-dung-han-huyen-xa", "ty-le-ho-so-dat-dai-dung-han", LEVELS_COUNTED),
  about("ty-le-ho-so-xay-dung-dung-han-huyen-xa", "ty-le-ho-so-xay-dung-dung-han", LEVELS_COUNTED),

  about("vi-pham-vtvl-qua-kiem-tra", "vi-pham-vtvl", "Một mẫu hỏi vi phạm phát hiện qua kiểm tra, mẫu kia qua thanh tra."),
  about("bo-nhiem-thi-tuyen-trong-ky", "bo-nhiem-qua-thi-tuyen", "Một mẫu hỏi trong kỳ, mẫu kia hỏi từ đầu năm đến nay."),
  about(["bo-nhiem-moi-phong-thuoc-so", "bo-nhiem-moi-phong-thuoc-huyen"], "bo-nhiem-moi-cap-phong", "Một mẫu tách cấp phòng thuộc sở và thuộc huyện, mẫu kia hỏi chung."),
];

/** Rows somebody could take for the same: no figure passes, in prefill, comparison or consolidation. */
export const apart: readonly Apart[] = [
  { concepts: ["don-vi-hoan-thanh-ket-luan-thanh-tra", "ty-le-hoan-thanh-ket-luan-thanh-tra"], note: "Một mẫu hỏi số cơ quan, mẫu kia hỏi tỷ lệ: không phải cùng một số." },
  { concepts: ["huyen-da-kiem-tra", "xa-da-kiem-tra"], note: "Số UBND cấp huyện và số UBND cấp xã đã kiểm tra là hai việc khác nhau." },
  { concepts: ["so-nganh-da-kiem-tra", "co-quan-da-kiem-tra"], note: "Một mẫu hỏi sở, ngành của tỉnh, mẫu kia hỏi cơ quan của huyện." },
  { concepts: ["nhiem-vu-duoc-giao", "nhiem-vu-tinh-huyen-giao-tong"], note: "Một mẫu hỏi nhiệm vụ Chính phủ giao, mẫu kia hỏi nhiệm vụ tỉnh, huyện giao." },
  { concepts: ["nhiem-vu-dung-han", "nhiem-vu-tinh-huyen-giao-dung-han"], note: "Một mẫu hỏi nhiệm vụ Chính phủ giao, mẫu kia hỏi nhiệm vụ tỉnh, huyện giao." },
  { concepts: ["nhiem-vu-qua-han-da-xong", "nhiem-vu-tinh-huyen-giao-qua-han-da-xong"], note: "Một mẫu hỏi nhiệm vụ Chính phủ giao, mẫu kia hỏi nhiệm vụ tỉnh, huyện giao." },
  { concepts: ["vbqppl-cap-huyen", "vbqppl-cap-xa"], note: "Văn bản do cấp huyện và do cấp xã ban hành." },
  { concepts: ["tthc-cap-huyen", "tthc-cap-xa"], note: "Thủ tục cấp huyện và thủ tục cấp xã." },
  { concepts: ["ty-le-huyen-sap-xep-xong", "ty-le-xa-sap-xep-xong"], note: "Một mẫu tính trên UBND cấp huyện, mẫu kia trên UBND cấp xã." },
  { concepts: ["ty-le-so-sap-xep-xong", "da-sap-xep-phong"], note: "Một mẫu hỏi tỷ lệ sở, ngành, mẫu kia hỏi đơn vị đã xong hay chưa." },
  { concepts: ["co-quan-duyet-vtvl", "don-vi-duyet-vtvl"], note: "Một mẫu hỏi số cơ quan, mẫu kia hỏi đơn vị đã được phê duyệt hay chưa." },
  { concepts: ["bo-nhiem-thi-tuyen-trong-ky", "da-bo-nhiem-qua-thi-tuyen"], note: "Một mẫu hỏi số người, mẫu kia hỏi có thực hiện hay không." },
  { concepts: ["bo-nhiem-qua-thi-tuyen", "da-bo-nhiem-qua-thi-tuyen"], note: "Một mẫu hỏi số người, mẫu kia hỏi có thực hiện hay không." },
  { concepts: ["hop-truc-tuyen-voi-tinh", "hop-truc-tuyen-ba-cap"], note: "Một mẫu hỏi đơn vị đã kết nối với tỉnh hay chưa, mẫu kia hỏi hệ thống của tỉnh đến mấy cấp." },
  { concepts: ["hop-truc-tuyen-voi-tinh", "hop-truc-tuyen-hai-cap"], note: "Một mẫu hỏi đơn vị đã kết nối với tỉnh hay chưa, mẫu kia hỏi hệ thống của tỉnh đến mấy cấp." },
  { concepts: ["hop-truc-tuyen-huyen-xa", "hop-truc-tuyen-ba-cap"], note: "Hệ thống họp trực tuyến của huyện và của tỉnh." },
  { concepts: ["hop-truc-tuyen-huyen-xa", "hop-truc-tuyen-hai-cap"], note: "Hệ thống họp trực tuyến của huyện và của tỉnh." },
  { concepts: ["he-thong-bao-cao-huyen", "he-thong-bao-cao"], note: "Kết nối với hệ thống báo cáo của huyện và của quốc gia." },
  { concepts: ["tthc-muc-do-3", "dvctt-toan-trinh"], note: "Mẫu hỏi “toàn trình, một phần” không hỏi số dịch vụ một phần (mức độ 3 cũ)." },
  { concepts: ["tthc-du-dieu-kien-muc-do-3", "dvc-du-dieu-kien-toan-trinh"], note: "Mẫu hỏi “toàn trình, một phần” không hỏi số dịch vụ một phần (mức độ 3 cũ)." },
  { concepts: ["ty-le-tthc-muc-do-3", "ty-le-dvctt-toan-trinh"], note: "Mẫu hỏi “toàn trình, một phần” không hỏi tỷ lệ dịch vụ một phần (mức độ 3 cũ)." },
];
