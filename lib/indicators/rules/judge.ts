import type { Issue } from "../issue";
import { judgeMatrixShare } from "../matrix/judge-share";
import { judgeChangeBand } from "./change-band";
import { judgeChoiceCode } from "./choice-code";
import { judgeCountParts } from "./count-parts";
import { judgeEachAtMost } from "./each-at-most";
import { judgeExclusive } from "./exclusive";
import { judgeFigure } from "./figure";
import { judgeLinear } from "./linear";
import { judgeNotBelowEarlier } from "./not-below-earlier";
import { judgeOtherKind } from "./other-kind";
import { judgePartWhole } from "./part-whole";
import { judgePercentRange } from "./percent-range";
import { judgeReading } from "./reading";
import { judgeRequired } from "./required";
import { judgeRequiredTogether } from "./required-together";
import type { Rule, RuleOf, Sheet } from "./rule";
import { judgeSameFigures } from "./same-figures";
import { judgeSameText } from "./same-text";
import { judgeTextContradiction } from "./text-contradiction";
import { judgeTold } from "./told";
import { judgeTypedRatio } from "./typed-ratio";
import { judgeUnitSum } from "./unit-sum";
import { judgeZeroWhole } from "./zero-whole";

/** One function a kind; each is in a file of its own. */
export const JUDGES: { readonly [K in Rule["kind"]]: (sheet: Sheet, rule: RuleOf<K>) => Issue | null } = {
  linear: judgeLinear,
  required: judgeRequired,
  requiredTogether: judgeRequiredTogether,
  exclusive: judgeExclusive,
  eachAtMost: judgeEachAtMost,
  reading: judgeReading,
  figure: judgeFigure,
  choiceCode: judgeChoiceCode,
  percentRange: judgePercentRange,
  partWhole: judgePartWhole,
  zeroWhole: judgeZeroWhole,
  typedRatio: judgeTypedRatio,
  countParts: judgeCountParts,
  matrixShare: judgeMatrixShare,
  notBelowEarlier: judgeNotBelowEarlier,
  sameFigures: judgeSameFigures,
  sameText: judgeSameText,
  told: judgeTold,
  textContradiction: judgeTextContradiction,
  unitSum: judgeUnitSum,
  otherKind: judgeOtherKind,
  changeBand: judgeChangeBand,
};

/** One rule on one sheet: what it finds, or null. */
export function judge<K extends Rule["kind"]>(rule: RuleOf<K>, sheet: Sheet): Issue | null {
  const found: (sheet: Sheet, rule: RuleOf<K>) => Issue | null = JUDGES[rule.kind as K];
  return found(sheet, rule);
}
