import type { PlainRun } from "../plain-document";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const MARKS_FIRST = /^\p{M}+/u;

/** A raised figure is a remark's number or a power: as a plain digit it would stand glued to a figure. */
export const raised = (text: string): string => text.replace(/[0-9]/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);

/** Signs nobody sees (places where a word may break, marks of order) are left out; line ends of the XML are spaces. */
export const visible = (text: string): string =>
  text.replace(/[\r\n\t]/g, " ").replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "");

/** The text of a paragraph as it grows: neighbours in one face become one run, each in NFC. */
export class RunText {
  private readonly runs: PlainRun[] = [];

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  add(text: string, bold: boolean, italic: boolean): void {
    const last = this.runs.at(-1);
    if (last === undefined) {
      if (text !== "") this.runs.push({ text, bold, italic });
      return;
    }
    // An accent in a run of its own belongs to the letter before it.
    const marks = MARKS_FIRST.exec(text)?.[0] ?? "";
    last.text += marks;
    const rest = text.slice(marks.length);
    if (rest === "") return;
    if (last.bold === bold && last.italic === italic) last.text += rest;
    else this.runs.push({ text: rest, bold, italic });
  }

  /** Breaks before the first and after the last word are spacing and go. */
  finish(): PlainRun[] {
    const first = this.runs[0];
    const last = this.runs.at(-1);
    if (first) first.text = first.text.replace(/^\n+/, "");
    if (last) last.text = withoutBreaksAtEnd(last.text);
    return this.runs
      .filter(({ text }) => text !== "")
      .map(({ text, bold, italic }) => ({ text: text.normalize("NFC"), bold, italic }));
  }
}

function withoutBreaksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}
