import type { TextContradiction } from "../../indicators/context";
import { isZero } from "../../indicators/decimal";
import { computeRatio } from "../../indicators/ratio";
import { typedRatioAgrees } from "../../indicators/typed-ratio";
import { phrasesOf } from "./phrases";
import type { Line } from "./told-figures";

/** A fraction and the percentage written behind it that are not the same: "20/32 TTHC (72,5%)". */
export function contradictionsInLine(text: string, { path, line }: Pick<Line, "path" | "line">): TextContradiction[] {
  return phrasesOf(text).flatMap(({ number, quote }): TextContradiction[] => {
    const { kind, value, whole, beside, raw, from } = number;
    if (kind !== "fraction" || whole === null || beside === null || isZero(whole)) return [];
    if (typedRatioAgrees(beside, value, whole)) return [];
    return [
      {
        kind: "percentNotFraction",
        place: { path, line, from, to: beside.to },
        row: quote,
        left: { label: `${beside.raw} %`, value: beside.value },
        right: { label: raw, value: computeRatio(value, whole) ?? "0" },
      },
    ];
  });
}
