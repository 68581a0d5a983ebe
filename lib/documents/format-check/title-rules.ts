import { ruleUnder, SHORT } from "./letterhead-rules";
import { printed, quoted } from "./lines";
import { wrongLook } from "./look";
import { broken, type FormatRule, judged, kept, notThere } from "./verdict";

/** Tên loại, trích yếu and Kính gửi. */
export const TITLE_RULES: readonly FormatRule[] = [
  {
    id: "title.type",
    expected: "BÁO CÁO: chữ in hoa, đậm, cỡ 13–14, ở giữa",
    judge: ({ title: { kind }, letter, form }) => {
      if (letter) return notThere("tên loại: văn bản là công văn");
      if (!kind) return broken("Trên nội dung", "không có dòng BÁO CÁO");
      const wrong = wrongLook(kind, { size: [13, 14], bold: true, italic: false, caps: true, align: "center" });
      return wrong === null ? kept() : broken(form ? "Tên biểu" : "BÁO CÁO", wrong);
    },
  },
  {
    id: "subject.type",
    expected: "trích yếu: chữ thường, đậm, cỡ 13–14, ở giữa",
    judge: ({ title: { kind, subject } }) => {
      if (subject.length === 0) return kind ? broken("Dưới BÁO CÁO", "không có trích yếu") : notThere("trích yếu");
      const capitals = subject.find((line) => {
        const text = printed(line);
        return text === text.toLocaleUpperCase("vi") && /\p{L}{2}/u.test(text);
      });
      if (capitals) return broken("Trích yếu", `chữ in hoa: ${quoted(capitals.text)}`);
      return judged(
        subject.flatMap((line) => {
          const wrong = wrongLook(line, { size: [13, 14], bold: true, italic: false, align: "center" });
          return wrong === null ? [] : [{ where: "Trích yếu", actual: `${wrong}: ${quoted(line.text)}` }];
        }),
      );
    },
  },
  {
    id: "subject.rule",
    expected: "đường kẻ nét liền dài từ 1/3 đến 1/2 dòng chữ, ở giữa",
    judge: ({ title: { subject, under } }) => ruleUnder(subject, under, "Trích yếu", SHORT),
  },
  {
    id: "addressee.type",
    expected: "Kính gửi: chữ đứng, không đậm, cỡ 13–14",
    judge: ({ addressee }) => {
      if (!addressee) return notThere("Kính gửi");
      const wrong = wrongLook(addressee, { size: [13, 14], bold: false, italic: false });
      return wrong === null ? kept() : broken("Kính gửi", wrong);
    },
  },
];
