import type { Fit } from "./heading-likeness";

/** A heading found in the body; `at` is its place among the pieces. */
export type Heading = {
  at: number;
  /** Without its number, as written. */
  words: string;
  /** Text on the line behind the heading. */
  rest: string;
  fit: Fit | null;
  /** 1 for A., I.; 2 for 1.; 3 for 2.1.; and so on. */
  depth: number;
  /** Of the top: its own number; beneath: the numbers printed, [2, 1] for "2.1."; empty when none is printed. */
  numbers: readonly number[];
  /** Of the first level, "A." and, beside Roman numerals, "Phần I": others stand under it. */
  letter: boolean;
};
