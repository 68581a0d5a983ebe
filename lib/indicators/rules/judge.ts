import type { Issue } from "../issue";
import { judgeChoiceCode } from "./choice-code";
import { judgeCountParts } from "./count-parts";
import { judgeFigure } from "./figure";
import { judgeLinear } from "./linear";
import { judgePartWhole } from "./part-whole";
import { judgePercentRange } from "./percent-range";
import { judgeReading } from "./reading";
import type { Rule, Sheet } from "./rule";
import { judgeTypedRatio } from "./typed-ratio";
import { judgeZeroWhole } from "./zero-whole";

/** One rule on one sheet: what it finds, or null. */
export function judge(rule: Rule, sheet: Sheet): Issue | null {
  switch (rule.kind) {
    case "linear":
      return judgeLinear(sheet, rule);
    case "reading":
      return judgeReading(sheet, rule.key);
    case "figure":
      return judgeFigure(sheet, rule.key);
    case "choiceCode":
      return judgeChoiceCode(sheet, rule.key);
    case "percentRange":
      return judgePercentRange(sheet, rule.key, rule.pair);
    case "partWhole":
      return judgePartWhole(sheet, rule.pair);
    case "zeroWhole":
      return judgeZeroWhole(sheet, rule.pair);
    case "typedRatio":
      return judgeTypedRatio(sheet, rule.key, rule.pair);
    case "countParts":
      return judgeCountParts(sheet, rule.key);
  }
}
