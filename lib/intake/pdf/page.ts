/** A piece of text as it stands on the page, in points from the top left corner. */
export type PageText = {
  text: string;
  left: number;
  right: number;
  /** Of the line the letters stand on. */
  baseline: number;
  /** Height of the letters. */
  size: number;
  bold: boolean;
  italic: boolean;
  font: string;
};

/** A straight line drawn across (`at` counts down the page) or down (`at` counts to the right). */
export type PageRule = { across: boolean; at: number; from: number; to: number };

export type Page = {
  width: number;
  height: number;
  texts: readonly PageText[];
  /** Texts that do not run from left to right across the page: seals, watermarks. */
  turned: readonly string[];
  rules: readonly PageRule[];
};
