/** Writings that say "không phát sinh" and count as 0, as the grid reads them. */
const NONE_WORDS = ["-", "–", "—", "không phát sinh", "không có phát sinh"] as const;

const quoted = (text: string): string => `"${text}"`;

/** The figure a ratio may use: the number, 0 for "không phát sinh", nothing for anything else. */
export function usableFigure(cell: string): string {
  const none = NONE_WORDS.map((words) => `LOWER(TRIM(${cell}))=${quoted(words)}`).join(",");
  return `IF(ISNUMBER(${cell}),${cell},IF(OR(${none}),0,""))`;
}

/**
 * The percentage of two usable figures, two places, half up; empty where a part is missing or the whole is 0. Scaled
 * before the only division, so that a half is met exactly and Excel, LibreOffice and the database agree.
 */
export const ratioFormula = (numerator: string, denominator: string): string =>
  `IF(OR(${numerator}="",${denominator}=""),"",IF(${denominator}=0,"",ROUND(${numerator}*10000/${denominator},0)/100))`;

/** The total of a column of a matrix; empty while no figure is given. */
export function totalFormula(range: string): string {
  const given = [`COUNT(${range})`, ...NONE_WORDS.map((words) => `COUNTIF(${range},${quoted(words)})`)].join("+");
  return `IF(${given}=0,"",SUM(${range}))`;
}

/** What Excel does not ask about: a fitting number, "không phát sinh", "không thuộc nhiệm vụ". */
export function fitsFormula(cell: string, whole: boolean): string {
  const number = whole ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  const words = ["không phát sinh", "không có phát sinh", "không thuộc"].map(
    (text) => `ISNUMBER(SEARCH(${quoted(text)},${cell}))`,
  );
  const dashes = ["-", "–"].map((dash) => `TRIM(${cell})=${quoted(dash)}`);
  return `IF(ISNUMBER(${cell}),${number},OR(${[...dashes, ...words].join(",")}))`;
}
