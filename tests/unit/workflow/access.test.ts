import { expect, test } from "vitest";
import {
  accessTable,
  canInProvince,
  everHas,
  PROVINCE_ACTS,
  type ProvinceAct,
  relationTo,
} from "@/lib/workflow/access";
import { Role } from "@/lib/workflow/roles";
import { actsFor, findMove, MOVES, ReportAct, type ReportState } from "@/lib/workflow/transitions";

const report = { provinceId: "p", unitId: "a", sheet: "unit" as const };

test.each([
  ["unitStaff", "a", "p", "own"],
  ["unitClerk", "a", "p", "own"],
  ["unitStaff", "b", "p", null],
  ["unitLeader", "a", "q", null],
  ["reviewer", "a", "p", "review"],
  ["reviewLeader", "b", "p", "review"],
  ["reviewer", "a", "q", null],
  ["provinceLeader", "a", "p", null],
  ["administrator", "a", "p", null],
] as const)("%s of unit %s, province %s: %s", (role, unitId, provinceId, relation) => {
  expect(relationTo({ role, unitId, provinceId }, report)).toBe(relation);
});

test("the consolidated report belongs to the reviewers, also when a unit's person sits in the province's own unit", () => {
  const consolidated = { provinceId: "p", unitId: "p", sheet: "consolidated" as const };
  expect(relationTo({ role: "reviewer", unitId: "s", provinceId: "p" }, consolidated)).toBe("consolidate");
  expect(relationTo({ role: "unitLeader", unitId: "p", provinceId: "p" }, consolidated)).toBeNull();
});

test("the table, printed: a change of who may do what is read here before it is made", () => {
  const lines = accessTable(Role.options)
    .filter((row) => row.quiet.length + row.moves.length > 0)
    .map((row) => `${row.role} ${row.relation} ${row.state}: ${[...row.moves, ...row.quiet].join(" ")}`);
  const provinceLines = (Object.keys(PROVINCE_ACTS) as ProvinceAct[]).map(
    (act) => `${act}: ${PROVINCE_ACTS[act].join(" ")}`,
  );
  expect([...lines, ...provinceLines].join("\n")).toMatchSnapshot();
});

test("every act is found in the table exactly where the transitions have it", () => {
  for (const row of accessTable(Role.options)) {
    const expected =
      row.relation === "consolidate" || row.relation === "behalf" ? [] : actsFor(row.state, row.role, row.relation);
    expect(row.moves.toSorted()).toEqual(expected.toSorted());
  }
});

test("an act a role never has is a matter of right, one it has in another state a matter of time", () => {
  for (const role of Role.options) {
    for (const act of ReportAct.options) {
      for (const relation of ["own", "review"] as const) {
        const somewhere = (Object.keys(MOVES) as ReportState[]).some((state) => findMove(state, act, role, relation));
        expect(everHas(act, role, relation)).toBe(somewhere);
      }
    }
  }
});

test("lãnh đạo tỉnh reads what was issued and nothing else; quản trị no reports at all", () => {
  const actsOf = (role: Role) =>
    (Object.keys(PROVINCE_ACTS) as ProvinceAct[]).filter((act) => canInProvince(act, role));
  expect(actsOf("provinceLeader")).toEqual(["readPeriods", "readIssued"]);
  expect(actsOf("administrator")).toEqual(["readPeriods", "manageUnits", "managePeople", "readAudit"]);
});
