import type { Random } from "../random";

/** How one agency's typist makes a report. */
export type HouseStyle = {
  font: string;
  size: number;
  /** Word's heading styles, or plain bold paragraphs. */
  headingStyles: boolean;
  /** A letterhead table, its number of rows; or paragraphs. */
  letterhead: "two rows" | "one row" | "three rows";
  /** Lists with Word's bullets, or typed signs. */
  bullets: "word" | "-" | "+";
  /** Form columns besides label and figure. */
  columns: { tt: boolean; unit: boolean; note: boolean };
  headerNames: { tt: string; label: string; unit: string; figure: string; note: string };
  twoHeaderRows: boolean;
  /** One section a form, lying; or all one after another. */
  lying: boolean;
  /** A page in one table with the heading inside, or a table a form with its heading over it. */
  formHeading: (number: string, title: string) => string[];
  tt: "printed" | "no stop" | "automatic";
  emphasis: boolean;
  labels: "as printed" | "tone moved" | "capital groups";
};

const ROMAN: Record<string, string> = { 1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 6: "VI", 7: "VII", 8: "VIII" };

/** Headings over a form: its number as printed ("3", "" for the only form) and its title. */
const FORM_HEADINGS: ((number: string, title: string) => string[])[] = [
  (number, title) => [`Biểu mẫu ${number}`.trim(), title],
  (number, title) => [`BIỂU MẪU SỐ ${number || 1}`, title.toLocaleUpperCase("vi")],
  (number, title) => [
    `Phụ lục ${ROMAN[number] ?? "I"}`,
    title.toLocaleUpperCase("vi"),
    "(Kèm theo Báo cáo số        /BC của đơn vị)",
  ],
  (number, title) => [`Biểu số 0${number || 1}/CCHC`, title],
  (number, title) => [`Biểu ${number || 1}: ${title}`],
];

export const anyHouseStyle = (random: Random): HouseStyle => ({
  font: random.pick(["Times New Roman", "Arial", "Calibri"]),
  size: random.pick([24, 26, 28]),
  headingStyles: random.chance(0.3),
  letterhead: random.pick(["two rows", "one row", "three rows"] as const),
  bullets: random.pick(["word", "-", "+"] as const),
  columns: { tt: random.chance(0.93), unit: random.chance(0.9), note: random.chance(0.5) },
  headerNames: {
    tt: random.pick(["TT", "STT"]),
    label: random.pick(["Chỉ tiêu", "Nội dung", "Chỉ tiêu thống kê", "Tiêu chí"]),
    unit: "Đơn vị tính",
    figure: random.pick(["Số liệu", "Số liệu thống kê", "Số liệu trong kỳ"]),
    note: "Ghi chú",
  },
  twoHeaderRows: random.chance(0.3),
  lying: random.chance(0.25),
  formHeading: random.pick(FORM_HEADINGS),
  tt: random.pick(["printed", "no stop", "printed"] as const),
  emphasis: random.chance(0.6),
  labels: random.pick(["as printed", "as printed", "tone moved", "capital groups"] as const),
});
