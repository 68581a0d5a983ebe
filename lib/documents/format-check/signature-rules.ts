import { hasAcademicTitle } from "@/lib/report/settings-rules";
import type { DocxBlock, DocxParagraph } from "../read-docx/docx-document";
import type { DecreeParts } from "./decree-parts";
import { fold, type Line, printed, quoted } from "./lines";
import { wrongLook } from "./look";
import { linesTaken } from "./page-estimate";
import { broken, type FormatRule, judged, kept, notThere, type Verdict } from "./verdict";

const isCapitals = (line: Line): boolean => printed(line) === printed(line).toLocaleUpperCase("vi");

/** The name is the last line that is not all capitals; marks of signing (blanks in brackets, "Đã ký") are none. */
function parted(signer: readonly Line[]): { titles: Line[]; name: Line | null } {
  const own = signer.filter(({ text }) => !/^\(?(đã ký|ký tên|ký,)/i.test(text.trim()));
  const last = own.at(-1);
  const named = last !== undefined && (own.length > 1 ? !looksLikeTitle(last, own) : !isCapitals(last));
  return named ? { titles: own.slice(0, -1), name: last ?? null } : { titles: own, name: null };
}

/** Words of a post; a name holds none of them at its start. */
const POST =
  /^(TM|KT|TL|TUQ|Q)\s*\.|^(GIÁM ĐỐC|PHÓ|CHỦ TỊCH|CHÁNH|TRƯỞNG|BỘ TRƯỞNG|QUYỀN|THỦ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC)/;
const looksLikeTitle = (line: Line, all: readonly Line[]): boolean =>
  all.indexOf(line) < all.length - 1 || POST.test(line.text.trim().toLocaleUpperCase("vi"));

function titlesType({ signature }: DecreeParts): Verdict {
  if (!signature) return broken("Cuối văn bản", "không có khối chữ ký");
  const titles = [...(signature.maker ? [signature.maker] : []), ...parted(signature.signer).titles];
  return judged(
    titles.flatMap((line) => {
      const wrong = wrongLook(line, { size: [13, 14], bold: true, italic: false, caps: true });
      return wrong === null ? [] : [{ where: "Quyền hạn, chức vụ", actual: `${wrong}: ${quoted(line.text)}` }];
    }),
  );
}

const isText = (block: DocxBlock): block is DocxParagraph => block.kind === "paragraph" && block.text.trim() !== "";

/** The first thing that lets the signature go to a page alone; null when it stays with two lines of the body. */
function loose({ body, bodyWidth, signature }: DecreeParts): string | null {
  if (!signature) return null;
  const lastText = body.findLastIndex(isText);
  const between = body.slice(Math.max(lastText, 0)).filter((block) => block.kind === "paragraph");
  const free = between.find(({ keepNext }) => !keepNext);
  if (free)
    return free.text.trim() === ""
      ? "dòng trống trước khối chữ ký không giữ cùng trang"
      : "đoạn cuối không giữ cùng trang với khối chữ ký";
  const closing = body[lastText];
  if (closing && isText(closing) && linesTaken(closing, bodyWidth) < 2) {
    const above = body.slice(0, lastText).findLast(isText);
    if (above && !above.keepNext) return "chỉ một dòng nội dung giữ cùng trang với khối chữ ký";
  }
  if (signature.rows.length === 0) {
    return signature.paragraphs.slice(0, -1).every(({ keepNext }) => keepNext)
      ? null
      : "các dòng ký không giữ cùng trang";
  }
  if (!signature.rows.every(({ unsplit }) => unsplit)) return "khối chữ ký có thể bị cắt qua trang";
  const held = signature.rows
    .slice(0, -1)
    .every(({ cells }) =>
      cells.some(({ blocks }) => blocks.some((block) => block.kind === "paragraph" && block.keepNext)),
    );
  return held ? null : "các hàng của khối chữ ký không giữ cùng trang";
}

/** Chữ ký. */
export const SIGNATURE_RULES: readonly FormatRule[] = [
  { id: "signature.title", expected: "quyền hạn, chức vụ: chữ in hoa, đậm, cỡ 13–14", judge: titlesType },
  {
    id: "signature.name",
    expected: "họ tên: chữ thường, đậm, cỡ 13–14",
    judge: ({ signature }) => {
      const name = signature ? parted(signature.signer).name : null;
      if (!name) return notThere("họ tên người ký");
      const wrong =
        wrongLook(name, { size: [13, 14], bold: true, italic: false }) ?? (isCapitals(name) ? "chữ in hoa" : null);
      return wrong === null ? kept(printed(name)) : broken("Họ tên người ký", `${wrong}: ${quoted(name.text)}`);
    },
  },
  {
    id: "signature.academic",
    expected: "không ghi học hàm, học vị trước họ tên",
    judge: ({ signature }) => {
      const name = signature ? parted(signature.signer).name : null;
      return name && hasAcademicTitle(name.text.trim()) ? broken("Họ tên người ký", printed(name)) : kept();
    },
  },
  {
    id: "signature.together",
    expected: "khối chữ ký trên một trang, cùng ít nhất hai dòng nội dung",
    judge: (parts) => {
      const wrong = loose(parts);
      return wrong === null ? kept() : broken("Khối chữ ký", wrong);
    },
  },
];

const without = (line: Line): string => line.text.replace(/\s+/g, " ").trim();

/** Lines of the list, those a long line wraps into by hand put together. */
function listOf({ signature }: DecreeParts): Line[] {
  return (signature?.recipients ?? []).slice(1);
}

/** Nơi nhận. */
export const RECIPIENT_RULES: readonly FormatRule[] = [
  {
    id: "recipients.title",
    expected: "“Nơi nhận:” chữ nghiêng, đậm, cỡ 12",
    judge: ({ signature, form }) => {
      if (!signature) return notThere("khối chữ ký");
      if (form) return notThere("Nơi nhận: biểu thống kê");
      const [title] = signature.recipients ?? [];
      if (!title) return broken("Cuối văn bản", "không có Nơi nhận");
      const wrong = wrongLook(title, { size: [12, 12], bold: true, italic: true });
      if (wrong !== null) return broken("Nơi nhận", wrong);
      return fold(without(title)) === fold("Nơi nhận:") ? kept() : broken("Nơi nhận", quoted(title.text));
    },
  },
  {
    id: "recipients.type",
    expected: "danh sách nơi nhận: chữ đứng, cỡ 11",
    judge: (parts) =>
      judged(
        listOf(parts).flatMap((line) => {
          const wrong = wrongLook(line, { size: [11, 11], bold: false, italic: false });
          return wrong === null ? [] : [{ where: quoted(line.text), actual: wrong }];
        }),
      ),
  },
  {
    id: "recipients.form",
    expected: "mỗi nơi nhận: “- …;”",
    judge: (parts) =>
      judged(
        listOf(parts)
          .slice(0, -1)
          .filter((line) => !/^[-–] ?\S.*;$/.test(without(line)))
          .map((line) => ({ where: "Nơi nhận", actual: quoted(line.text) })),
      ),
  },
  {
    id: "recipients.archive",
    expected: "dòng cuối: “- Lưu: VT, … .”",
    judge: (parts) => {
      const last = listOf(parts).at(-1);
      if (!last) return notThere("danh sách nơi nhận");
      // Many offices leave the colon out; văn thư and the full stop are what the line is for.
      return /^[-–] ?Lưu ?:? ?VT\b.*\.$/.test(without(last)) ? kept(without(last)) : broken("Nơi nhận", without(last));
    },
  },
  {
    id: "recipients.first",
    expected: "có Kính gửi thì dòng đầu là “- Như trên;”",
    judge: (parts) => {
      const [first, ...more] = listOf(parts);
      if (!parts.addressee || !first || more.length === 0) return notThere("Kính gửi hoặc nơi nhận");
      return /^[-–] ?như trên/i.test(without(first)) ? kept() : broken("Nơi nhận", quoted(first.text));
    },
  },
];
