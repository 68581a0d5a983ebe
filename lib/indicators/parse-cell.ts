import { readChoiceCell } from "./parse/choice-cell";
import { cleanWriting, type Writing } from "./parse/clean-writing";
import { readNumberCell } from "./parse/number-cell";
import { empty, understood, unreadable } from "./parse/outcomes";
import { readNumber } from "./parse/read-number";
import { readStateWords } from "./parse/state-words";
import type { Reading } from "./reading";
import type { Item } from "./template";

/**
 * Reads what a person typed, pasted or had in a file, by the row's kind: the same `1.081` is
 * thousands in a count and a question in a quantity. Never throws, never guesses, linear in the
 * length; what could not be read stays in `cell.raw` with a sentence that says what to type.
 */
export function parseCell(item: Item, raw: string): Reading {
  const writing = cleanWriting(raw);
  if (writing.text === "") return empty(writing);
  if (writing.cut) return unreadable(item, writing, "tooLong");
  const state = readStateWords(writing);
  if (state) return state;
  switch (item.kind) {
    case "text":
      return understood(writing, { text: writing.raw.trim() });
    case "choice":
      return readChoiceCell(item, writing);
    case "heading":
      return readHeading(writing);
    case "count":
    case "quantity":
    case "percent":
    case "ratio":
      return readNumberCell(item, writing);
  }
}

/** Some reports write a figure or words on a heading: kept as it is, never a problem. */
function readHeading(writing: Writing): Reading {
  const read = readNumber(writing.text, "whole");
  return understood(writing, read.ok ? { value: read.value } : { text: writing.raw.trim() });
}
