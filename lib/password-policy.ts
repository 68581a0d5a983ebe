/**
 * What a password must be, as a table: each row a test and the sentence shown when it fails. Length is
 * what counts; no rule asks for signs or digits, which people answer with "Matkhau1!".
 */
type PolicyRow = { fails: (password: string, words: readonly string[]) => boolean; message: string };

export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 128;

/** Folded beginnings that attackers try first in Vietnamese offices. */
const COMMON = ["matkhau", "password", "12345678", "123456", "qwerty", "abc123", "caicachhanhchinh", "cchc"];

/** Lower case, no accents, no spaces: "Mật Khẩu" and "matkhau" are the same guess. */
const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[\s._@-]/g, "");

/** What is left once the common words and trailing digits are taken away. */
function withoutWords(password: string, words: readonly string[]): string {
  const parts = [...COMMON, ...words.map(fold).filter((word) => word.length >= 4)];
  return parts.reduce((rest, part) => rest.replaceAll(part, ""), fold(password)).replace(/[\d!]+$/, "");
}

const POLICY: readonly PolicyRow[] = [
  {
    fails: (password) => [...password].length < PASSWORD_LENGTH_MIN,
    message: `Mật khẩu cần ít nhất ${PASSWORD_LENGTH_MIN} ký tự.`,
  },
  {
    fails: (password) => [...password].length > PASSWORD_LENGTH_MAX,
    message: `Mật khẩu dài quá ${PASSWORD_LENGTH_MAX} ký tự.`,
  },
  {
    fails: (password) => new Set(password).size < 5,
    message: "Mật khẩu lặp lại quá ít ký tự. Hãy dùng ít nhất 5 ký tự khác nhau.",
  },
  {
    fails: (password, words) => withoutWords(password, words).length < 4,
    message: "Mật khẩu gần như chỉ gồm tên đăng nhập hoặc từ dễ đoán. Hãy dùng một câu ngắn của riêng bạn.",
  },
];

/**
 * What is wrong with a new password, in Vietnamese; empty when it may be used. `words` are what others
 * know about the person: sign-in name, own name, unit.
 */
export const passwordProblems = (password: string, words: readonly string[] = []): string[] =>
  POLICY.filter((row) => row.fails(password, words)).map((row) => row.message);
