import type { AppendixPart } from "./appendices";
import { isFakeRule } from "./letterhead-rules";
import { HEAD_LETTERS_MAX, printed, quoted } from "./lines";
import { wrongLook } from "./look";
import { broken, type FormatRule, judged, notThere, type Verdict } from "./verdict";

const each = (
  appendices: readonly AppendixPart[],
  fault: (appendix: AppendixPart, index: number) => string | null,
): Verdict =>
  judged(
    appendices.flatMap((appendix, index) => {
      const actual = fault(appendix, index);
      return actual === null ? [] : [{ where: printed(appendix.label), actual }];
    }),
  );

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman numeral; NaN for anything else. */
function romanValue(text: string): number {
  const digits = [...text].map((letter) => VALUES[letter] ?? Number.NaN);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function numberFault({ label }: AppendixPart, index: number, count: number): string | null {
  const [, number] = /^\S+\s+\S+\s+(.+)$/.exec(printed(label).replace(/[.:]+$/, "")) ?? [];
  if (count < 2 && number === undefined) return null;
  if (number === undefined) return "không đánh số";
  return romanValue(number) === index + 1 ? null : `đánh số ${number}`;
}

const BASIS = /^\(Kèm theo .+ số ?([\s.…\d]*)(?:\/\S*)?\s+ngày([\s.…\d]*)tháng([\s.…\d]*)năm([\s.…\d]*)của .+\)$/u;

/** Phụ lục. */
export const APPENDIX_RULES: readonly FormatRule[] = [
  {
    id: "appendix.label",
    expected: "“Phụ lục”: chữ đậm, cỡ 14, ở giữa",
    judge: ({ appendices, stray }) => {
      if (stray) {
        const what = stray.kind === "table" ? "một bảng" : quoted(stray.text);
        return broken("Sau khối chữ ký", `${what} không ở dưới “Phụ lục” nào`);
      }
      return each(appendices, ({ label }) =>
        wrongLook(label, { size: [14, 14], bold: true, italic: false, align: "center" }),
      );
    },
  },
  {
    id: "appendix.number",
    expected: "từ hai phụ lục trở lên: đánh số La Mã, liên tục",
    judge: ({ appendices }) => each(appendices, (one, index) => numberFault(one, index, appendices.length)),
  },
  {
    id: "appendix.title",
    expected: "tên phụ lục: chữ in hoa, đậm, cỡ 13–14, ở giữa",
    judge: ({ appendices }) =>
      each(appendices, ({ title }) => {
        if (title.length === 0) return "không có tên";
        for (const line of title) {
          const wrong = wrongLook(line, { size: [13, 14], bold: true, italic: false, caps: true, align: "center" });
          if (wrong !== null) return `${wrong}: ${quoted(line.text)}`;
        }
        return null;
      }),
  },
  {
    id: "appendix.basis",
    expected: "(Kèm theo Báo cáo số … ngày … tháng … năm … của …): chữ nghiêng, cỡ 13–14, ở giữa",
    judge: ({ appendices }) =>
      each(appendices, ({ basis }) => {
        if (!basis) return "không có dòng kèm theo";
        const wrong = wrongLook(basis, { size: [13, 14], bold: false, italic: true, align: "center" });
        if (wrong !== null) return wrong;
        const fits = basis.text.length <= HEAD_LETTERS_MAX && BASIS.test(basis.text.trim());
        return fits ? null : quoted(basis.text);
      }),
  },
  {
    id: "appendix.rule",
    expected: "một đường kẻ ngắn dưới tên phụ lục",
    judge: ({ appendices }) => {
      if (appendices.length === 0) return notThere("phụ lục");
      return each(appendices, ({ title, basis, rule, width }) => {
        const above = basis ?? title.at(-1);
        if (!above || isFakeRule([above], rule)) return null;
        if (rule?.kind !== "rule") return "không có đường kẻ";
        return rule.length !== null && rule.length > width / 2 ? "đường kẻ dài quá nửa trang" : null;
      });
    },
  },
];
