import type { Role } from "@/lib/workflow/roles";
import { inventedName } from "../invented-names";
import { type DemoUnit, UNITS } from "./units";

export type DemoPerson = { name: string; signInName: string; phone: string; role: Role; unit: string };

/** Reserved for examples: no such address can exist. */
const DOMAIN = "minhhoa.example";

/** Units that have a second chuyên viên and a văn thư besides the two everybody has. */
const LARGER = ["so-noi-vu", "so-xay-dung", "so-nong-nghiep-moi-truong", "90001"];

const ascii = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");

const handleOf = (unit: DemoUnit): string => (unit.kind === "xa" ? unit.code : ascii(unit.abbreviation));

const ofUnit = (unit: DemoUnit): [Role, string][] => [
  ["unitStaff", `chuyenvien.${handleOf(unit)}`],
  ["unitLeader", `lanhdao.${handleOf(unit)}`],
  ...(LARGER.includes(unit.code)
    ? ([
        ["unitClerk", `vanthu.${handleOf(unit)}`],
        ["unitStaff", `chuyenvien2.${handleOf(unit)}`],
      ] as [Role, string][])
    : []),
];

/** Those of the province as a whole; the reviewers work at Sở Nội vụ. */
const OF_THE_PROVINCE: [string, Role, string][] = [
  ["so-noi-vu", "reviewer", "kiemtra"],
  ["so-noi-vu", "reviewer", "kiemtra2"],
  ["so-noi-vu", "reviewLeader", "lanhdao.kiemtra"],
  ["minh-hoa", "provinceLeader", "lanhdao.tinh"],
  ["minh-hoa", "administrator", "quantri"],
];

/** Everybody of the invented province, the same names in every seeding. */
export const PEOPLE: DemoPerson[] = [
  ...OF_THE_PROVINCE,
  ...UNITS.flatMap((unit) => ofUnit(unit).map(([role, handle]) => [unit.code, role, handle] as [string, Role, string])),
].map(([unit, role, handle], n) => ({
  name: inventedName(n),
  signInName: `${handle}@${DOMAIN}`,
  phone: `0900 000 ${String(n + 1).padStart(3, "0")}`,
  role,
  unit,
}));

/** The person who acts for a unit in a role. */
export function personOf(unit: string, role: Role): DemoPerson {
  const person = PEOPLE.find((one) => one.unit === unit && one.role === role);
  if (!person) throw new Error(`Nobody of ${unit} is ${role}`);
  return person;
}

/** Printed at the start: one of each role. */
export const SHOWN: [Role, string][] = [
  ["unitStaff", "chuyenvien.sxd"],
  ["unitLeader", "lanhdao.sxd"],
  ["unitClerk", "vanthu.sxd"],
  ["reviewer", "kiemtra"],
  ["reviewLeader", "lanhdao.kiemtra"],
  ["provinceLeader", "lanhdao.tinh"],
  ["administrator", "quantri"],
].map(([role, handle]) => [role as Role, `${handle}@${DOMAIN}`]);
