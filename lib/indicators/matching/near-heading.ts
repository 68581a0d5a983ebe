import { lettersOff } from "./letters-off";

/** Headings of columns as they are mostly printed, without accents. */
const HEADINGS = [
  ...["stt", "so tt", "so thu tu", "chi tieu", "chi tieu thong ke", "chi tieu bao cao", "noi dung", "tieu chi"],
  ...["noi dung chi tieu", "don vi tinh", "so lieu", "so lieu thong ke", "so lieu bao cao", "so luong", "ket qua"],
  ...["ket qua thong ke", "ket qua thuc hien", "so lieu trong ky", "thuc hien", "ghi chu", "ky truoc", "cung ky"],
  ...["cung ky nam truoc", "so voi cung ky", "ke hoach", "ke hoach nam", "luy ke", "luy ke tu dau nam"],
].map((words) => ({ words, joined: words.replace(/ /g, "") }));
const LONGEST = 40;
/** One slip in so many letters. */
const LETTERS_A_SLIP = 6;

/** The one printed heading a mistyped one can only be; null where it is like none, or like two. */
export function nearHeading(words: string): string | null {
  const joined = words.replace(/ /g, "");
  if (joined.length < 2 || joined.length > LONGEST) return null;
  let closest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const heading of HEADINGS) {
    const most = Math.floor(heading.joined.length / LETTERS_A_SLIP);
    const off = lettersOff(joined, heading.joined, most);
    if (off > most || off > least) continue;
    closest = off === least ? null : heading.words;
    least = off;
  }
  return closest;
}
