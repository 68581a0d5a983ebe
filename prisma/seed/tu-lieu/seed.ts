import { seedOrganisation } from "../organisation";
import { insertRows, type Owner } from "../owner";
import { seedPastPeriod } from "../past-period";
import { TU_LIEU } from "./organisation";
import { realPeriods } from "./reports";

/** Tỉnh Tư Liệu: the three real reports, waiting to be received, with the contradictions they were printed with. */
export async function seedTuLieu(owner: Owner, passwordHash: string): Promise<void> {
  const org = await seedOrganisation(owner, TU_LIEU, passwordHash);
  for (const period of realPeriods()) {
    const id = await seedPastPeriod(owner, org, period);
    const present = period.reports.map((report) => report.unit);
    const others = TU_LIEU.units.filter((unit) => unit.kind in period.dueAt && unit.kind !== "tinh");
    await insertRows(
      owner,
      "assignment",
      others
        .filter((unit) => !present.includes(unit.code))
        .map((unit) => ({
          province_id: org.provinceId,
          period_id: id,
          unit_id: org.unitId(unit.code),
          required: false,
          reason: "Tư liệu chỉ có báo cáo của một đơn vị trong kỳ này.",
          by_membership: org.actor("so-noi-vu", "reviewer").membershipId,
          at: period.openedAt,
        })),
    );
  }
}
