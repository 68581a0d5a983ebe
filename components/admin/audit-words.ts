import type { AuditEntry } from "@/lib/workflow/admin-views";
import { formatDateTime } from "@/lib/workflow/deadline";
import { ISSUED_KIND_LABEL } from "@/lib/workflow/issued-document";
import { ROLE_LABEL } from "@/lib/workflow/roles";
import { RUN_STATE_LABEL } from "@/lib/workflow/run-life";
import { STATE_LABEL } from "@/lib/workflow/transitions";
import { UNIT_KIND_LABEL } from "./unit-words";

/** Each recorded act as a person says it. An act not listed is shown by its own name. */
const ACT_LABEL: Readonly<Record<string, string>> = {
  signIn: "Đăng nhập",
  signOut: "Đăng xuất",
  switchMembership: "Đổi vai trò đang dùng",
  changePassword: "Đổi mật khẩu",
  saveCells: "Nhập số liệu",
  saveSection: "Sửa thuyết minh",
  uploadFile: "Tải tệp báo cáo lên",
  readFile: "Đọc tệp báo cáo",
  refuseFile: "Từ chối tệp báo cáo",
  addInboxFile: "Tải tệp của đơn vị lên",
  dropInboxFile: "Bỏ tệp của đơn vị",
  placeFile: "Đưa tệp vào báo cáo đơn vị",
  keepHistory: "Giữ tệp làm số liệu kỳ trước",
  dropHistory: "Thôi giữ tệp làm số liệu kỳ trước",
  explainIssue: "Giải trình",
  addComment: "Góp ý",
  resolveComment: "Đánh dấu đã xử lý góp ý",
  sendToLeader: "Trình lãnh đạo",
  handBack: "Chuyển lại cho chuyên viên",
  submit: "Gửi báo cáo",
  withdraw: "Thu hồi báo cáo",
  return: "Đề nghị bổ sung, hoàn thiện",
  accept: "Tiếp nhận báo cáo",
  reopen: "Mở lại báo cáo đã tiếp nhận",
  takeOver: "Bắt đầu nhập thay đơn vị",
  giveBack: "Thôi nhập thay đơn vị",
  submitFor: "Gửi báo cáo thay đơn vị",
  excuse: "Cho không báo cáo kỳ này",
  require: "Yêu cầu báo cáo lại",
  openPeriod: "Mở kỳ báo cáo",
  updatePeriodRule: "Đổi thời hạn của kỳ",
  extendDeadline: "Gia hạn cho đơn vị",
  recordOutage: "Ghi nhận gián đoạn hệ thống",
  setAssignment: "Giao hoặc miễn báo cáo",
  closePeriod: "Đóng kỳ báo cáo",
  seedPastReport: "Nạp báo cáo minh họa của kỳ trước",
  createRun: "Tổng hợp số liệu",
  addAdjustment: "Điều chỉnh số tổng hợp",
  withdrawAdjustment: "Rút điều chỉnh",
  setItemChoice: "Chọn nguồn số liệu",
  closeRun: "Chốt số liệu",
  reopenRun: "Mở lại số liệu đã chốt",
  sendForSigningRun: "Trình ký",
  takeBackRun: "Rút bản trình ký",
  issueRun: "Ban hành báo cáo tổng hợp",
  recordIssued: "Ghi số, ngày, người ký của văn bản",
  markSignedSeen: "Đánh dấu đã xem chỗ khác của bản ký",
  saveUnit: "Sửa đơn vị",
  importUnits: "Nhập danh sách đơn vị",
  saveDocumentSettings: "Sửa thể thức văn bản",
  saveProvinceSettings: "Sửa cài đặt của tỉnh",
  saveLeadAgency: "Đổi cơ quan chủ trì",
  addPerson: "Thêm người dùng",
  savePerson: "Sửa người dùng",
  addMembership: "Thêm vai trò",
  endMembership: "Kết thúc vai trò",
  disablePerson: "Khóa tài khoản",
  enablePerson: "Mở khóa tài khoản",
  resetPassword: "Cấp lại mật khẩu",
};

export const actLabel = (act: string): string => ACT_LABEL[act] ?? act;

/** Names of what is recorded about an act; an unnamed one keeps its own. */
const FIELD_LABEL: Readonly<Record<string, string>> = {
  path: "mục",
  cells: "số ô",
  bytes: "số byte",
  refusal: "lý do từ chối",
  unit: "đơn vị",
  person: "người",
  role: "vai trò",
  period: "kỳ",
  number: "lần",
  from: "từ",
  to: "sang",
  hash: "mã băm",
  issuedAs: "loại ghi nhận",
  made: "mã băm bản hệ thống lập",
  revision: "bản gửi",
  run: "lần tổng hợp",
  key: "khóa",
  unitKind: "loại đơn vị",
  kind: "loại kỳ",
  year: "năm",
  reports: "số báo cáo",
  template: "mẫu",
  useUnitSum: "dùng tổng các đơn vị",
  issue: "cảnh báo",
  anchor: "tại",
  removed: "bỏ giải trình",
  resolved: "dòng đã bổ sung bằng điều chỉnh",
  provisional: "bản tạm tính",
  until: "đến",
  dueAt: "hạn gửi",
  stopNewAt: "thôi nhận bản lần đầu",
  stopEditAt: "khóa sửa",
  extendsTo: "kéo dài đến",
  by: "thực hiện bởi",
  added: "thêm",
  changed: "cập nhật",
  version: "phiên bản",
  membership: "phân vai",
  session: "phiên",
  required: "phải báo cáo",
};

/** States of reports last: `from` and `to` are theirs, and both lives have a draft. */
const WORDS: Readonly<Record<string, string>> = {
  ...RUN_STATE_LABEL,
  ...STATE_LABEL,
  ...ROLE_LABEL,
  ...UNIT_KIND_LABEL,
  ...ISSUED_KIND_LABEL,
  operator: "người vận hành máy chủ",
};

/** Of use to a program only, or said elsewhere in the row. */
const HIDDEN = new Set([
  "import",
  "document",
  "session",
  "membership",
  "op",
  "payload",
  "adjustment",
  "comment",
  "extension",
  "outage",
]);
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What the entry says about its object, one piece each; `nameOf` knows units, people and periods by id. */
export function objectWords(object: AuditEntry["object"], nameOf: ReadonlyMap<string, string>): string[] {
  const order = Object.keys(FIELD_LABEL);
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.entries(object)
    .filter(([field]) => !HIDDEN.has(field))
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([field, value]) => `${FIELD_LABEL[field] ?? field}: ${valueWords(value, nameOf)}`);
}

function valueWords(value: unknown, nameOf: ReadonlyMap<string, string>): string {
  if (typeof value === "boolean") return value ? "có" : "không";
  if (Array.isArray(value)) return value.length === 0 ? "–" : value.map((one) => valueWords(one, nameOf)).join(", ");
  if (typeof value !== "string") return value === null ? "–" : JSON.stringify(value);
  const known = nameOf.get(value) ?? WORDS[value];
  if (known) return known;
  if (MOMENT.test(value)) return formatDateTime(value);
  if (UUID.test(value)) return `…${value.slice(-8)}`;
  return /^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 12)}…` : value;
}
