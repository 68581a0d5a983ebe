import { foldTonePlacement } from "../../indicators/fold";

/** One word (or number) as it is compared, its syllables joined by "_", and where it stands. */
export type Word = { form: string; from: number; to: number };

/** Short forms officials write, spelled out: both the labels of rows and the prose use either. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  tthc: "thủ tục hành chính",
  cchc: "cải cách hành chính",
  kstthc: "kiểm soát thủ tục hành chính",
  vbqppl: "văn bản quy phạm pháp luật",
  qppl: "quy phạm pháp luật",
  vb: "văn bản",
  pakn: "phản ánh kiến nghị",
  đvsncl: "đơn vị sự nghiệp công lập",
  đvsn: "đơn vị sự nghiệp",
  sncl: "sự nghiệp công lập",
  dvc: "dịch vụ công",
  dvctt: "dịch vụ công trực tuyến",
  nsnn: "ngân sách nhà nước",
  ubnd: "ủy ban nhân dân",
  hđnd: "hội đồng nhân dân",
  ccvc: "công chức viên chức",
  cbccvc: "cán bộ công chức viên chức",
  cc: "công chức",
  vc: "viên chức",
  hđlđ: "hợp đồng lao động",
};

const TOKEN = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu;

/** Vocabulary is small and texts repeat it, so each writing is folded once. Bounded: words of users may be anything. */
const folded = new Map<string, string>();
const KEPT_MAX = 20_000;

/** A syllable as compared: lower case, tone mark where the folding puts it ("hóa" and "hoá" are one). */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const form = foldTonePlacement(word);
  if (folded.size < KEPT_MAX) folded.set(word, form);
  return form;
}

const expansions = new Map(
  Object.entries(SPELLED_OUT).map(([short, long]) => [foldWord(short), long.split(" ").map(foldWord)]),
);

/**
 * Words of two syllables that must not fall apart: "trực tiếp" shares one syllable with "trực tuyến" and the other with
 * "tiếp nhận", and is neither. What is not listed is compared syllable by syllable.
 */
const COMPOUNDS = `trực tuyến, trực tiếp, trực thuộc, tiếp nhận, tiếp tục, tiếp dân, hồ sơ, thủ tục, hành chính, tài chính,
  chính quyền, chính phủ, chính sách, văn bản, văn phòng, giải quyết, giải ngân, giải pháp, quyết định, nhiệm vụ, nghĩa vụ,
  dịch vụ, chức vụ, hoàn thành, hoàn thiện, kế hoạch, quy hoạch, cải cách, công chức, viên chức, tổ chức, cán bộ, biên chế,
  quy chế, tinh giản, đơn giản, cắt giảm, tuyển dụng, sử dụng, áp dụng, ứng dụng, đơn vị, vị trí, việc làm, sự nghiệp,
  doanh nghiệp, công lập, thành lập, cơ quan, cơ sở, phản ánh, kiến nghị, đề nghị, hội nghị, kiểm tra, kiểm soát, kiểm định,
  thanh tra, thanh toán, khảo sát, rà soát, xử lý, quản lý, pháp lý, phát hiện, thực hiện, phát sinh, vấn đề, chuyên đề,
  đúng hạn, quá hạn, trễ hạn, trước hạn, thời hạn, công bố, công khai, công việc, công tác, công vụ, ban hành, điều hành,
  vận hành, sửa đổi, chuyển đổi, thay đổi, trao đổi, bổ sung, bổ nhiệm, bãi bỏ, thay thế, thể chế, liên thông, liên ngành,
  thông tin, cung cấp, cung ứng, mức độ, tiến độ, chế độ, quốc gia, tích hợp, tổng hợp, phối hợp, hợp đồng, lao động, điện tử,
  điện thoại, đối thoại, lãnh đạo, chỉ đạo, chỉ tiêu, chỉ thị, đào tạo, bồi dưỡng, kỷ luật, kỷ cương, pháp luật, quy phạm,
  quy định, quy trình, chương trình, phê duyệt, hài lòng, đầu tư, thường xuyên, bảo đảm, đảm bảo, thẩm quyền, phân quyền,
  địa phương, địa bàn, địa giới, phương án, triển khai, kết nối, kết quả, báo cáo, định kỳ, điều kiện, sự kiện, số hóa,
  người dân, xã hội, nội vụ, nội bộ, bộ phận, bộ máy, sắp xếp, thi tuyển, xét tuyển, lĩnh vực, đất đai, xây dựng, phụ thuộc,
  thẩm định, hướng dẫn, tập huấn, tham gia, tham mưu`;

/** Second syllables by the first. */
const compounds = new Map<string, Set<string>>();
for (const pair of COMPOUNDS.split(",")) {
  const [first = "", second = ""] = pair.trim().split(/\s+/).map(foldWord);
  compounds.set(first, (compounds.get(first) ?? new Set()).add(second));
}

/** Only spaces between two words, letter by letter: most words stand one space apart. */
function areBeside(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!/\s/.test(text.charAt(at))) return false;
  return true;
}

/** How many syllables a word has. */
export const syllablesOf = (form: string): number => form.split("_").length;

/** The words of a text in order; an abbreviation becomes the words it stands for, all at its own place. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const add = (form: string, from: number, to: number): void => {
    const last = words.at(-1);
    if (last && compounds.get(last.form)?.has(form) && (last.from === from || areBeside(text, last.to, from))) {
      last.form = `${last.form}_${form}`;
      last.to = to;
    } else words.push({ form, from, to });
  };
  for (const match of text.matchAll(TOKEN)) {
    const form = foldWord(match[0]);
    const [from, to] = [match.index, match.index + match[0].length];
    const spelled = expansions.get(form);
    if (spelled) for (const syllable of spelled) add(syllable, from, to);
    else add(/^\d/.test(form) ? plainNumber(form) : form, from, to);
  }
  return words;
}

/** "05" and "5" are one word. */
const plainNumber = (digits: string): string => (/^0+\d+$/.test(digits) ? digits.replace(/^0+/, "") : digits);

export const formsIn = (words: readonly Word[]): string[] => words.map(({ form }) => form);

export const formsOf = (text: string): string[] => wordsOf(text).map(({ form }) => form);

/** The words of a list, for comparison. */
export const formSet = (text: string): ReadonlySet<string> => new Set(formsOf(text));
