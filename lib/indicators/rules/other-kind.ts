import { isZero } from "../decimal";
import { figureAt } from "../figure";
import { formatDecimal } from "../format";
import type { Issue } from "../issue";
import { shortNames } from "./required";
import { issueOf, nameOf, type RuleOf, type Sheet } from "./rule";

/** Rows gone to one by one from a finding; more are only counted. */
const NAMED_MAX = 8;

/**
 * Figures in rows that another kind of unit fills (a sở with the communes' total on its own sheet). A consolidation
 * does not add them, so the unit is told, and where a figure for the whole province belongs. Said once for all rows.
 */
export function judgeOtherKind(sheet: Sheet, { keys }: RuleOf<"otherKind">): Issue | null {
  const given = keys.filter((key) => {
    const figure = figureAt(sheet.cells, key);
    return figure !== null && !isZero(figure);
  });
  const [first, ...more] = given;
  if (first === undefined) return null;
  const named = more.slice(0, NAMED_MAX - 1);
  const others = named.length === 0 ? "" : `, cùng dòng ${shortNames(sheet, named)}`;
  const rest = more.length > named.length ? ` và ${more.length - named.length} dòng khác` : "";
  return issueOf(sheet, {
    rule: "other-kind",
    severity: "hint",
    cells: [first, ...named],
    says: `${nameOf(sheet, first)}${others}${rest} không thuộc loại đơn vị này nên số đã ghi không được cộng vào số toàn tỉnh.`,
    ask: "Nếu là số của toàn tỉnh, ghi ở phiếu “Số liệu toàn tỉnh”; nếu không, để trống.",
    expected: "để trống",
    actual: given
      .slice(0, NAMED_MAX)
      .map((key) => formatDecimal(figureAt(sheet.cells, key) ?? "0"))
      .join("; "),
  });
}
