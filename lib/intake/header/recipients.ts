import { foldAccents } from "../../indicators/fold";
import type { Line } from "../lines/line";
import { isRule, oneLine } from "../lines/text";

const LABEL = /^noi nhan\s?[:.]?\s?/;

/** A line that begins with "Nơi nhận". */
export const isRecipientsLabel = (text: string): boolean => LABEL.test(foldAccents(text.slice(0, 40)));

export const withoutRecipientsLabel = (text: string): string =>
  text.slice(LABEL.exec(foldAccents(text))?.[0].length ?? 0);

const withoutMarks = (text: string): string =>
  oneLine(text)
    .replace(/^[-–−—+•·▪*\s]+/, "")
    .replace(/[;.,\s]+$/, "");

/**
 * Nơi nhận as a list: without the dash before and the mark after each. Several on one line are parted at "; -"; a line
 * without a dash goes on with the one before it when the others have dashes.
 */
export function readRecipients(lines: readonly Line[]): string[] {
  const [label, ...rest] = lines;
  if (!label) return [];
  const first = withoutRecipientsLabel(label.text);
  const given = [{ text: first, dashed: /^[-–−—•·]/.test(first) }].concat(
    rest.map(({ text, bullet }) => ({ text, dashed: bullet !== null || /^[-–−—+•·▪]/.test(text) })),
  );
  const dashes = given.some(({ dashed }) => dashed);
  const items: string[] = [];
  for (const { text, dashed } of given) {
    if (isRule(text)) continue;
    const before = items.at(-1);
    if (dashes && !dashed && before !== undefined && !/[;.]$/.test(before))
      items[items.length - 1] = `${before} ${text}`;
    else items.push(...text.split(/;\s?(?=[-–−—])/));
  }
  return items.map(withoutMarks).filter((item) => item !== "");
}
