import { lettersOff } from "./word-likeness";

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
  const near = HEADINGS.map((heading) => {
    const most = Math.floor(heading.joined.length / LETTERS_A_SLIP);
    return { ...heading, most, off: lettersOff(joined, heading.joined, most) };
  }).filter(({ most, off }) => off <= most);
  const least = Math.min(...near.map(({ off }) => off));
  const closest = near.filter(({ off }) => off === least);
  return closest.length === 1 ? (closest[0]?.words ?? null) : null;
}
