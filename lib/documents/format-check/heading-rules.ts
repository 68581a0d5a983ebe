import { type BodyParagraph, bodyParagraphs } from "./body-lines";
import { inked, linesOf, printed } from "./lines";
import { type FormatRule, judged } from "./verdict";

/** Vietnamese order of points; "f", "j", "w", "z" are no letters of it. */
const LETTERS = [..."abcdđeghiklmnopqrstuvxy"];

const isBold = ({ paragraph }: BodyParagraph): boolean =>
  linesOf(paragraph)
    .flatMap(inked)
    .every(({ bold }) => bold);

const inCapitals = ({ paragraph }: BodyParagraph): boolean =>
  linesOf(paragraph).every((line) => printed(line) === printed(line).toLocaleUpperCase("vi"));

const heading =
  (kind: BodyParagraph["kind"], wrong: (one: BodyParagraph) => string | null) =>
  (paragraphs: readonly BodyParagraph[]) =>
    judged(
      paragraphs
        .filter((one) => one.kind === kind)
        .flatMap((one) => {
          const actual = wrong(one);
          return actual === null ? [] : [{ where: one.where, actual }];
        }),
    );

/** Points that do not follow the one before: each run of points begins with a). */
function lettersOutOfOrder(paragraphs: readonly BodyParagraph[]) {
  const faults: { where: string; actual: string }[] = [];
  let expected = 0;
  for (const { kind, text, where } of paragraphs) {
    if (kind === "section" || kind === "item") expected = 0;
    if (kind !== "point") continue;
    const letter = text.charAt(0);
    const place = LETTERS.indexOf(letter);
    if (place !== expected && place !== 0) {
      faults.push({ where, actual: `${letter}) đứng ở chỗ của ${LETTERS[expected] ?? "?"})` });
    }
    expected = (place < 0 ? expected : place) + 1;
  }
  return faults;
}

/** Phần, mục, khoản, điểm. */
export const HEADING_RULES: readonly FormatRule[] = [
  {
    id: "heading.section",
    expected: "I. TIÊU ĐỀ: chữ in hoa, đậm, một dòng riêng",
    judge: ({ body }) =>
      heading("section", (one) => {
        if (one.titled === false) return "không đứng riêng một dòng";
        if (!inCapitals(one)) return "không phải chữ in hoa";
        return isBold(one) ? null : "chữ không đậm";
      })(bodyParagraphs(body)),
  },
  {
    id: "heading.item",
    expected: "1. Tiêu đề: chữ đậm; không có tiêu đề thì không đậm",
    judge: ({ body }) =>
      heading("item", (one) => {
        if (one.titled === null) return null;
        if (one.titled) return isBold(one) ? null : "chữ không đậm";
        return isBold(one) ? "chữ đậm" : null;
      })(bodyParagraphs(body)),
  },
  {
    id: "heading.letters",
    expected: "thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, …",
    judge: ({ body }) => judged(lettersOutOfOrder(bodyParagraphs(body))),
  },
];
