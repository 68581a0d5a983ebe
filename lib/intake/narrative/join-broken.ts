import { foldTonePlacement } from "../../indicators/fold";
import type { Line, Piece } from "../lines/line";
import { endsSentence, isCapitals } from "../lines/text";
import { readMarker } from "./marker";

/** Words that end no sentence and no heading: what stands before them goes on in the next line. */
const OPEN_ENDS = new Set(
  "của và các với theo ngày tháng năm số về là trong do tại từ đến cho được bằng hoặc như để những một khi bởi vì đối thuộc gồm không đã sẽ đang cùng trên dưới qua ủy nhân tỉnh"
    .split(" ")
    .map(foldTonePlacement),
);
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
  line.bullet !== null || BULLET.test(line.text) || LETTERED.test(line.text) || readMarker(line.text) !== null;

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
  return OPEN_ENDS.has(last) || (/\sSở$/u.test(line.text) && AFTER_SO.test(next.text));
}

const join = (line: Line, next: Line): Line => ({
  ...line,
  text: `${line.text} ${next.text}`,
  parts: [`${line.text} ${next.text}`],
});

/**
 * Lines that a page or a line break cut in two are one again: the second begins in lower case, closes what the first
 * opened, or the first cannot end there. `isWhole` says which lines are complete whatever follows them (headings).
 */
export function joinBroken(pieces: readonly Piece[], isWhole: (line: Line) => boolean): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === "line" && last?.kind === "line" && !isWhole(last) && goesOn(last, piece)) {
      out[out.length - 1] = join(last, piece);
    } else out.push(piece);
  }
  return out;
}
