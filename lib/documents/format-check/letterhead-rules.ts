import { MOTTO, NATIONAL_NAME } from "../fixed-words";
import type { DecreeParts } from "./decree-parts";
import type { Organ } from "./letterhead";
import { type Line, lineWidth, type Piece, printed, quoted } from "./lines";
import { type AskedLook, wrongLook } from "./look";
import { broken, type FormatRule, judged, kept, notThere, type Verdict } from "./verdict";

/** Text widths come from the font's metrics; programs differ by a hair. */
const FIT_TOLERANCE = 20;
/** A rule drawn by eye is as long as its text when it differs by no more. */
const LONG_TOLERANCE = 0.1;
const SHORT_TOLERANCE = 0.03;

const looks = (line: Line | null | undefined, what: string, asked: AskedLook): Verdict => {
  if (!line) return notThere(what);
  const wrong = wrongLook(line, asked);
  return wrong === null ? kept() : broken(what, `${wrong}: ${quoted(line.text)}`);
};

const organLooks = (organs: readonly Organ[], what: string, asked: AskedLook): Verdict =>
  judged(
    organs.flat().flatMap((line) => {
      const wrong = wrongLook(line, asked);
      return wrong === null ? [] : [{ where: what, actual: `${wrong}: ${quoted(line.text)}` }];
    }),
  );

/** Whether a rule is typed or underlined under these lines: another rule speaks of it, and this one does not. */
export const isFakeRule = (lines: readonly Line[], under: Piece | null): boolean =>
  under?.kind === "typed" ||
  lines.some(({ runs }) => runs.some(({ underline, text }) => underline && text.trim() !== ""));

/** How long a rule may be, as shares of the longest line above it. */
type Share = readonly [min: number, max: number];
const LONG: Share = [1 - LONG_TOLERANCE, 1 + LONG_TOLERANCE];
export const SHORT: Share = [1 / 3 - SHORT_TOLERANCE, 1 / 2 + SHORT_TOLERANCE];

/** Whether what stands under the lines is a rule of the asked length. */
export function ruleUnder(lines: readonly Line[], under: Piece | null, where: string, [min, max]: Share): Verdict {
  if (lines.length === 0 || isFakeRule(lines, under)) return kept();
  if (under?.kind !== "rule") return broken(where, "không có đường kẻ");
  if (under.length === null) return kept();
  const share = under.length / Math.max(...lines.map(lineWidth));
  const fits = share >= min && share <= max;
  const words = `đường kẻ dài bằng ${Math.round(share * 100)}% dòng chữ`;
  return fits ? kept(words) : broken(where, words);
}

const same = (text: string, words: string): boolean =>
  text.replace(/\s*[-–]\s*/g, " - ").replace(/HOÀ/g, "HÒA") === words;

function fits({ letterhead: { nationalName } }: DecreeParts): Verdict {
  if (!nationalName) return notThere("Quốc hiệu");
  const { line, width, lines } = nationalName;
  if (lines > 1) return broken("Quốc hiệu", `xuống dòng thành ${lines} dòng`);
  if (width === null) return kept();
  const { indent } = line.paragraph;
  const [needed, room] = [lineWidth(line), width - Math.max(0, indent.left) - Math.max(0, indent.right)];
  const mm = (twips: number): string => `${((twips * 25.4) / 1440).toFixed(1).replace(".", ",")} mm`;
  const words = `chữ dài ${mm(needed)}, cột rộng ${mm(room)}`;
  return needed <= room + FIT_TOLERANCE ? kept(words) : broken("Quốc hiệu", words);
}

/** Quốc hiệu, Tiêu ngữ and the names of the agencies. */
export const LETTERHEAD_RULES: readonly FormatRule[] = [
  {
    id: "national-name.text",
    expected: NATIONAL_NAME,
    judge: ({ letterhead: { nationalName } }) => {
      if (!nationalName) return broken("Đầu trang thứ nhất", "không có Quốc hiệu");
      const text = printed(nationalName.line);
      // Small letters are what `national-name.type` speaks of.
      return same(text.toLocaleUpperCase("vi"), NATIONAL_NAME) ? kept(text) : broken("Quốc hiệu", text);
    },
  },
  {
    id: "national-name.type",
    expected: "chữ in hoa, đậm, cỡ 12–13",
    judge: ({ letterhead: { nationalName } }) =>
      looks(nationalName?.line, "Quốc hiệu", { size: [12, 13], bold: true, italic: false, caps: true }),
  },
  { id: "national-name.fits", expected: "Quốc hiệu trên một dòng", judge: fits },
  {
    id: "motto.text",
    expected: MOTTO,
    judge: ({ letterhead: { motto } }) => {
      if (!motto) return broken("Đầu trang thứ nhất", "không có Tiêu ngữ");
      return same(printed(motto), MOTTO) ? kept(MOTTO) : broken("Tiêu ngữ", printed(motto));
    },
  },
  {
    id: "motto.type",
    expected: "chữ đậm, đứng, cỡ 13–14",
    judge: ({ letterhead: { motto } }) => looks(motto, "Tiêu ngữ", { size: [13, 14], bold: true, italic: false }),
  },
  {
    id: "motto.rule",
    expected: "đường kẻ nét liền dài bằng dòng chữ",
    judge: ({ letterhead: { motto, underMotto } }) => ruleUnder(motto ? [motto] : [], underMotto, "Tiêu ngữ", LONG),
  },
  {
    id: "superior.type",
    expected: "cơ quan chủ quản: chữ in hoa, không đậm, cỡ 12–13",
    judge: ({ letterhead: { superiors } }) =>
      organLooks(superiors, "Cơ quan chủ quản", { size: [12, 13], bold: false, italic: false, caps: true }),
  },
  {
    id: "agency.type",
    expected: "cơ quan ban hành: chữ in hoa, đậm, cỡ 12–13",
    judge: ({ letterhead: { agency } }) => {
      if (!agency) return notThere("tên cơ quan");
      return organLooks([agency], "Cơ quan ban hành", { size: [12, 13], bold: true, italic: false, caps: true });
    },
  },
  {
    id: "agency.rule",
    expected: "đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ, ở giữa",
    judge: ({ letterhead: { agency, underAgency } }) => ruleUnder(agency ?? [], underAgency, "Cơ quan ban hành", SHORT),
  },
];
