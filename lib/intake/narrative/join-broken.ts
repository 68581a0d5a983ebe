import { foldTonePlacement } from "../../indicators/fold";
import type { Line, Piece } from "../lines/line";
import { endsSentence, isCapitals } from "../lines/text";
import { readMarker } from "./marker";

/** Words that end no sentence and no heading: what stands before them goes on in the next line. */
const OPEN_ENDS = new Set(
  "của và các với về là trong do từ cho bằng hoặc như để những khi bởi vì gồm đã sẽ đang"
    .split(" ")
    .map(foldTonePlacement),
);
/** "… số 23/QĐ-VPUB ngày" / "27/5/2020 về việc …"; "chuyển đổi số" alone ends a heading. */
const BEFORE_FIGURE = /\s(?:ngày|tháng|năm|số)$/iu;
/** Names of sở that are written with two capitals: "website của Sở" / "Nội vụ. Qua đó …". */
const AFTER_SO =
  /^(?:Nội vụ|Tư pháp|Xây dựng|Tài chính|Y tế|Công Thương|Ngoại vụ|Nông nghiệp|Giáo dục|Khoa học|Thông tin|Tài nguyên|Kế hoạch|Giao thông|Lao động|Văn hóa|Văn hoá|Dân tộc|Du lịch)/u;
const BULLET = /^[-–−—+•·▪§*]\s?/u;
const LETTERED = /^\p{L}\)\s/u;

/** What is open and not closed: "(mạng" / "LAN) trong trao đổi". */
function leftOpen(text: string): string | null {
  const last = Math.max(text.lastIndexOf("("), text.lastIndexOf("“"));
  if (last < 0) return null;
  const close = text[last] === "(" ? ")" : "”";
  return text.indexOf(close, last) < 0 ? close : null;
}

const begins = (line: Line): boolean =>
  line.bullet !== null || BULLET.test(line.text) || LETTERED.test(line.text) || readMarker(line.text)?.bare === false;

/** A second line of a heading in capitals. */
const headingGoesOn = (line: Line, next: Line): boolean =>
  readMarker(line.text)?.kind === "roman" &&
  isCapitals(line.text) &&
  isCapitals(next.text) &&
  line.bold === next.bold &&
  !/[:.;]$/.test(line.text) &&
  next.text.length < 120;

function goesOn(line: Line, next: Line): boolean {
  if (begins(next)) return false;
  if (next.afterBreak && !line.bold) return true;
  if (next.headingLevel !== null || line.bold !== next.bold || next.align === "center") return false;
  if (headingGoesOn(line, next)) return true;
  if (endsSentence(line.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return true;
  const close = leftOpen(line.text);
  if (close !== null) return next.text.includes(close);
  const last = foldTonePlacement(line.text.split(" ").at(-1) ?? "");
  return (
    OPEN_ENDS.has(last) ||
    (BEFORE_FIGURE.test(line.text) && /^\d/.test(next.text)) ||
    (/\sSở$/u.test(line.text) && AFTER_SO.test(next.text))
  );
}

const join = (line: Line, next: Line): Line => ({
  ...line,
  text: `${line.text} ${next.text}`,
  parts: [`${line.text} ${next.text}`],
});

/** The number of a page, typed or left by a conversion between the lines of the text. */
const isPageNumber = ({ text, align }: Line): boolean =>
  /^[-–—\s]*\d{1,3}[-–—\s]*$/.test(text) && (align === "center" || align === "right" || /^[-–—]/.test(text));

/** No heading is longer: what a page ends in the middle of is a sentence. */
const SENTENCE_LETTERS_MIN = 40;

const overPage = (line: Line, next: Line): boolean =>
  !endsSentence(line.text) && line.text.length >= SENTENCE_LETTERS_MIN && !begins(next) && line.bold === next.bold;

/**
 * Lines that a page or a line break cut in two are one again: the second begins in lower case, closes what the first
 * opened, the first cannot end there, or the number of a page stands between. `isWhole` says which lines are complete
 * whatever follows them (headings). Numbers of pages are left out.
 */
export function joinBroken(pieces: readonly Piece[], isWhole: (line: Line) => boolean): Piece[] {
  const out: Piece[] = [];
  let pageEnded = false;
  for (const piece of pieces) {
    if (piece.kind === "line" && isPageNumber(piece)) {
      pageEnded = true;
      continue;
    }
    const last = out.at(-1);
    const joins =
      piece.kind === "line" &&
      last?.kind === "line" &&
      !isWhole(last) &&
      (goesOn(last, piece) || (pageEnded && overPage(last, piece)));
    if (joins) out[out.length - 1] = join(last, piece);
    else out.push(piece);
    pageEnded = false;
  }
  return out;
}
