import { expect, test } from "vitest";
import { isInForce, superiorOptions, unitsInTree } from "@/components/admin/unit-words";
import type { UnitView } from "@/lib/workflow/admin-views";

const unit = (id: string, reportsTo: string | null, orderNo = 0, over: Partial<UnitView> = {}): UnitView => ({
  id,
  version: 1,
  kind: id === "tinh" ? "tinh" : "so",
  code: id,
  agencyCode: null,
  name: id,
  shortName: id,
  reportsTo,
  orderNo,
  phone: null,
  validFrom: "2000-01-01",
  validTo: null,
  ...over,
});

test("each unit is followed by those that report to it, brothers in official order", () => {
  const tree = unitsInTree([unit("b", "tinh", 2), unit("a1", "a"), unit("a", "tinh", 1), unit("tinh", null)]);
  expect(tree.map(({ id, depth }) => `${depth} ${id}`)).toEqual(["0 tinh", "1 a", "2 a1", "1 b"]);
  expect(tree[2]?.reportsToName).toBe("a");
});

test("nothing is left out: neither a unit whose superior is missing nor a circle", () => {
  const tree = unitsInTree([unit("x", "nobody"), unit("p", "q"), unit("q", "p")]);
  expect(tree.map(({ id }) => id).sort()).toEqual(["p", "q", "x"]);
});

test("a unit reports to neither itself nor anyone below it", () => {
  const units = [unit("tinh", null), unit("a", "tinh", 1), unit("a1", "a"), unit("b", "tinh", 2)];
  expect(superiorOptions(units, "a").map(({ value }) => value)).toEqual(["b"]);
  expect(superiorOptions(units, null).map(({ value }) => value)).toEqual(["a", "a1", "b"]);
});

test("the last day counts", () => {
  const ended = { validFrom: "2025-07-01", validTo: "2026-12-31" };
  expect(isInForce(ended, "2026-12-31")).toBe(true);
  expect(isInForce(ended, "2027-01-01")).toBe(false);
  expect(isInForce(ended, "2025-06-30")).toBe(false);
});
