import { hasTypedSymbol } from "./decree-parts";
import { printed, quoted } from "./lines";
import { wrongLook } from "./look";
import { broken, type FormatRule, judged, kept, notThere } from "./verdict";

const LETTER = "công văn";

/** What sets a công văn apart: no tên loại, "V/v …" under the number, a symbol of agency and drafting office alone. */
export const LETTER_RULES: readonly FormatRule[] = [
  {
    id: "letter.subject",
    expected: "công văn: trích yếu “V/v …” dưới số, ký hiệu",
    judge: ({ letter, letterhead: { about } }) => {
      if (!letter) return notThere(LETTER);
      const [first] = about;
      if (!first) return broken("Dưới số, ký hiệu", "không có “V/v …”");
      return /^V\/v\s+\S/.test(printed(first)) ? kept() : broken("Dưới số, ký hiệu", quoted(first.text));
    },
  },
  {
    id: "letter.subject-type",
    expected: "“V/v …”: chữ thường, đứng, không đậm, cỡ 12–13, ở giữa",
    judge: ({ letterhead: { about, number } }) => {
      const align = number?.width == null ? {} : ({ align: "center" } as const);
      return judged(
        about.flatMap((line) => {
          const text = printed(line).replace(/^V\/v\s/i, "");
          const capitals = /\p{L}{2}/u.test(text) && text === text.toLocaleUpperCase("vi") ? "chữ in hoa" : null;
          const wrong = wrongLook(line, { size: [12, 13], bold: false, italic: false, ...align }) ?? capitals;
          return wrong === null ? [] : [{ where: "V/v", actual: `${wrong}: ${quoted(line.text)}` }];
        }),
      );
    },
  },
  {
    id: "letter.symbol",
    expected: "ký hiệu công văn không có chữ viết tắt tên loại văn bản, ví dụ “Số: 05/SNV-CCHC”",
    judge: ({ letter, letterhead: { number } }) => {
      if (!letter || !number) return notThere(LETTER);
      const text = printed(number.line);
      return hasTypedSymbol(text) ? broken("Số, ký hiệu", text) : kept(text);
    },
  },
  {
    id: "letter.addressee",
    expected: "công văn có Kính gửi",
    judge: ({ letter, addressee }) => {
      if (!letter) return notThere(LETTER);
      return addressee ? kept() : broken("Trên nội dung", "không có Kính gửi");
    },
  },
];
