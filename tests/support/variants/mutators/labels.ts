import type { Random } from "../random";
import { formRows, type ReportFile } from "../report-file";
import { cellWithRole, setCellText, textOf } from "../word";
import type { Mutator } from "./mutator";

type Rewording = readonly [RegExp, string];

/** Abbreviations written out, as agencies do that copy the form by hand. */
const WRITTEN_OUT: readonly Rewording[] = [
  [/\bTTHC\b/g, "thủ tục hành chính"],
  [/\bCCHC\b/g, "cải cách hành chính"],
  [/\bVBQPPL\b¹?/g, "văn bản quy phạm pháp luật"],
  [/\bUBND\b/g, "Ủy ban nhân dân"],
  [/ĐVSNCL/g, "đơn vị sự nghiệp công lập"],
  [/ĐVSN/g, "đơn vị sự nghiệp"],
  [/SNCL/g, "sự nghiệp công lập"],
  [/PAKN/g, "phản ánh, kiến nghị"],
  [/Cổng DVC/g, "Cổng Dịch vụ công"],
  [/NSNN/g, "ngân sách nhà nước"],
];

/** Words written short. */
const SHORTENED: readonly Rewording[] = [
  [/[Cc]ải cách hành chính/g, "CCHC"],
  [/[Tt]hủ tục hành chính( \(TTHC\))?/g, "TTHC"],
  [/[Vv]ăn bản quy phạm pháp luật( \(VBQPPL\))?/g, "VBQPPL"],
  [/[Đđ]ơn vị sự nghiệp công lập( \(ĐVSNCL\))?/g, "ĐVSNCL"],
  [/[Đđ]ơn vị sự nghiệp( \(ĐVSN\))?/g, "ĐVSN"],
  [/phản ánh, kiến nghị( \(PAKN\))?/g, "PAKN"],
  [/cán bộ, công chức, viên chức/g, "CBCCVC"],
  [/công chức, viên chức/g, "CCVC"],
  [/dịch vụ công trực tuyến/g, "DVCTT"],
  [/[Tt]rực tuyến/g, "TT"],
  [/[Cc]ơ quan, đơn vị/g, "CQ, ĐV"],
];

/** Small words dropped, added or exchanged; what the row asks stays the same. */
const SMALL_WORDS: readonly Rewording[] = [
  [/^Tổng số /, "Số "],
  [/^Số lượng /, "Số "],
  [/^Tỷ lệ phần trăm /, "Tỷ lệ "],
  [/^Tỷ lệ % /, "Tỷ lệ phần trăm "],
  [/đã được /g, "được "],
  [/ đã /g, " "],
  [/ các /g, " "],
  [/bảo đảm/g, "đảm bảo"],
  [/ do địa phương/g, " của địa phương"],
  [/phát hiện qua kiểm tra/g, "được phát hiện qua kiểm tra"],
  [/nhưng quá hạn/g, "quá hạn"],
  [/trong kỳ báo cáo/g, "trong kỳ"],
  [/tại thời điểm báo cáo/g, "đến thời điểm báo cáo"],
  [/giải quyết đúng hạn$/, "được giải quyết đúng hạn"],
  [/được giao trong năm/g, "được giao năm nay"],
];

const OTHER_HAND: readonly Rewording[] = [
  [/Tỷ lệ/g, "Tỉ lệ"],
  [/kỷ luật/g, "kỉ luật"],
  [/hoàn thành/g, "đã thực hiện"],
  [/bị kỷ luật/g, "bị xử lý kỷ luật"],
  [/phê duyệt vị trí việc làm/g, "phê duyệt Đề án vị trí việc làm"],
  [/công bố mới/g, "được công bố mới"],
  [/bãi bỏ, thay thế/g, "được thay thế, bãi bỏ"],
  [/cùng cấp/g, "ở cùng một cấp"],
  [/văn bản chỉ đạo CCHC đã ban hành/g, "văn bản chỉ đạo về CCHC đã ban hành trong kỳ"],
  [/Hình thức khảo sát/g, "Hình thức tổ chức khảo sát"],
  [/Số lượng phiếu/g, "Tổng số phiếu"],
];

const BRACKETS = / ?\([^()]*\)/g;

const reworded = (text: string, list: readonly Rewording[]): string =>
  list.reduce((words, [from, to]) => words.replace(from, to), text);

const onLabels = (file: ReportFile, change: (text: string) => string): void => {
  for (const { row } of formRows(file)) {
    const label = cellWithRole(row, "label");
    if (!label) continue;
    const text = change(textOf(label)).trim();
    if (text !== "") setCellText(label, text.charAt(0).toLocaleUpperCase("vi") + text.slice(1));
  }
};

/** What stands in brackets moves inside the sentence's other words, comes first, or goes. */
function moveBrackets(text: string, random: Random): string {
  const [found] = text.match(BRACKETS) ?? [];
  if (!found) return text;
  const inside = found.trim().slice(1, -1);
  return random.pick([
    text.replace(found, ""),
    text.replace(found, `, ${inside}`),
    `${text.replace(found, "")}\n(${inside})`,
  ]);
}

const PREFIXES = ["- ", "+ ", "* ", "Trong đó: ", "a) ", "• "];

export const labelMutators: Mutator[] = [
  { name: "abbreviations written out", apply: (file) => onLabels(file, (text) => reworded(text, WRITTEN_OUT)) },
  { name: "words abbreviated", apply: (file) => onLabels(file, (text) => reworded(text, SHORTENED)) },
  { name: "small words changed", apply: (file) => onLabels(file, (text) => reworded(text, SMALL_WORDS)) },
  { name: "another hand", apply: (file) => onLabels(file, (text) => reworded(text, OTHER_HAND)) },
  { name: "brackets moved or dropped", apply: (file, random) => onLabels(file, (text) => moveBrackets(text, random)) },
  { name: "brackets dropped", apply: (file) => onLabels(file, (text) => text.replace(BRACKETS, "")) },
  {
    name: "signs before labels",
    apply: (file, random) => onLabels(file, (text) => (random.chance(0.5) ? random.pick(PREFIXES) + text : text)),
  },
  {
    name: "labels cut short",
    apply: (file) =>
      onLabels(file, (text) => {
        const words = text.split(" ");
        return words.length > 14 ? `${words.slice(0, 13).join(" ")}…` : text;
      }),
  },
  {
    name: "reworded in every way",
    apply: (file, random) =>
      onLabels(file, (text) =>
        random.shuffled([WRITTEN_OUT, SMALL_WORDS, OTHER_HAND]).slice(0, 2).reduce(reworded, text),
      ),
  },
];
