import type { ToldFigure } from "../../indicators/context";
import { addDecimals } from "../../indicators/decimal";
import type { Item, Template } from "../../indicators/template";
import type { Phrase } from "./phrases";
import { rowsCalled } from "./row-words";
import type { Line } from "./told-figures";
import { formsIn, formsOf, type Word } from "./words";

const DONE = formsOf("hoàn thành, giải quyết, xử lý");
const UNDER_WAY = "đang";
const NOT_DONE = [UNDER_WAY, "chưa"].flatMap(formsOf);

/** How a whole is called that what is done and what still runs are parts of. */
const WHOLES = ["giao", "tiếp nhận"].flatMap(formsOf);

const saysOne = (words: readonly Word[], asked: readonly string[]): boolean =>
  words.some(({ form }) => asked.includes(form));

const wordsOf = ({ before, after }: Phrase): Word[] => [...before, ...after];

/** What the figure counts: the word behind it. */
const nounOf = ({ after }: Phrase): string => after[0]?.form ?? "";

const isDone = (phrase: Phrase): boolean => saysOne(wordsOf(phrase), DONE) && !saysOne(wordsOf(phrase), NOT_DONE);
const isRunning = (phrase: Phrase): boolean => saysOne(wordsOf(phrase), formsOf(UNDER_WAY));

/**
 * "đã hoàn thành 237 nhiệm vụ …, còn 34 nhiệm vụ đang tiếp tục triển khai": at least 271 were given, in a sentence or
 * under a heading that speaks of being given.
 */
export function doneAndRunning(template: Template, phrases: readonly Phrase[], line: Line): ToldFigure[] {
  const outer = phrases.filter(({ number, inBrackets }) => number.kind === "count" && !inBrackets);
  return outer.filter(isDone).flatMap((done): ToldFigure[] => {
    const later = outer.filter((other) => other.at === done.at && other.number.from > done.number.from);
    const [still, ...more] = later.filter((other) => nounOf(other) === nounOf(done) && isRunning(other));
    if (!still || more.length > 0) return [];
    const row = wholeOf(template, done, line);
    if (!row) return [];
    return [
      {
        keys: [row.key],
        sure: true,
        relation: ">=",
        value: addDecimals([done.number.value, still.number.value]),
        raw: `${done.number.raw} + ${still.number.raw}`,
        quote: `${done.quote} … ${still.quote}`,
        source: "prose",
        place: { path: line.path, line: line.line, from: done.number.from, to: still.number.to },
      },
    ];
  });
}

/** The row of all that was given, when the words around leave no doubt which. */
function wholeOf(template: Template, done: Phrase, line: Line): Item | null {
  const around = new Set([...formsIn(done.sentence), ...line.heading]);
  const called = WHOLES.filter((whole) => around.has(whole)).flatMap((whole) =>
    rowsCalled(template, [nounOf(done), whole]),
  );
  const [row, ...others] = called;
  return row && others.length === 0 ? row : null;
}
