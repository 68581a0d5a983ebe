import { randomUUID } from "node:crypto";
import { addComment } from "@/lib/data/comments";
import { acceptReport, excuse, explainIssue, returnReport, sendToLeader, submitReport } from "@/lib/data/moves";
import { getReport } from "@/lib/data/reports";
import { saveCells, saveSection } from "@/lib/data/save";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { issueFigures, issueId } from "@/lib/indicators/issue";
import { validate } from "@/lib/indicators/validate";
import type { Actor } from "@/lib/workflow/roles";
import type { Organisation } from "../organisation";
import { typedCells } from "../typed-cells";
import { ownFigures } from "./figures";
import { type DemoSection, narrativeOf } from "./narrative";
import type { Stage } from "./plan";
import { unitSheet } from "./unit-sheet";
import type { DemoUnit } from "./units";

const template = haiCap2025;

/** What is odd on purpose in a few reports, as it is in real ones. */
const ODD: Record<string, Record<string, string | null>> = {
  moreThanEligible: { "BM7.dvc-du-dieu-kien-toan-trinh": "11", "BM7.dvctt-toan-trinh": "48" },
  incompletePair: { "BM6.von-ke-hoach": null },
};
const WHY_MORE =
  "Dòng 6.1.1 ghi số dịch vụ công đã được phê duyệt đủ điều kiện; 37 dịch vụ công còn lại đang thí điểm toàn trình và chờ phê duyệt danh mục.";

/** Brings the unit's own report to its stage, by the acts of its people and of Sở Nội vụ, one after the other. */
export async function playUnitReport(org: Organisation, unit: DemoUnit, reportId: string, year: number, plan: Stage) {
  const staff = org.actor(unit.code, "unitStaff");
  const reviewer = org.actor("so-noi-vu", "reviewer");
  const seen = async (actor: Actor) => ({ reportId, version: (await getReport(actor, reportId)).version });

  if (plan.stage === "empty") return;
  if (plan.stage === "excused") {
    await excuse(reviewer, { ...(await seen(reviewer)), reason: plan.reason });
    return;
  }
  const figures = ownFigures(unit, year);
  const whole = plan.stage !== "begun";
  const typed = unitSheet(template, unit, figures, plan.stage === "begun" ? plan.forms : undefined);
  const odd = "odd" in plan && plan.odd ? ODD[plan.odd] : undefined;
  for (const [key, raw] of Object.entries(odd ?? {})) {
    if (raw === null) delete typed[key];
    else typed[key] = raw;
  }
  await enter(staff, reportId, typed, narrativeOf(template, unit, figures, year, whole));
  if (plan.stage === "begun") return;
  if (plan.stage === "withLeader") {
    await sendToLeader(staff, await seen(staff));
    return;
  }
  await explainAll(staff, reportId, typed);
  await sendAndJudge(org, unit.code, reportId, plan);
}

/** The province's figures of a lead agency: a sheet without a narrative. */
export async function playProvinceSheet(
  org: Organisation,
  unit: string,
  reportId: string,
  typed: Record<string, string>,
  stage: "accepted" | "sent" | "begun",
) {
  const rows = Object.entries(typed);
  const entered = stage === "begun" ? rows.slice(0, Math.ceil(rows.length / 2)) : rows;
  await enter(org.actor(unit, "unitStaff"), reportId, Object.fromEntries(entered), []);
  if (stage !== "begun") await sendAndJudge(org, unit, reportId, { stage });
}

async function enter(staff: Actor, reportId: string, typed: Record<string, string>, sections: DemoSection[]) {
  const cells = Object.entries(typedCells(template, typed)).map(([key, cell]) => ({
    key,
    cell,
    baseVersion: 0,
    how: "seeded" as const,
  }));
  await saveCells(staff, { reportId, opId: randomUUID(), cells });
  for (const section of sections) {
    await saveSection(staff, { ...section, reportId, opId: randomUUID(), baseVersion: 0 });
  }
}

async function explainAll(staff: Actor, reportId: string, typed: Record<string, string>) {
  for (const issue of validate(template, typedCells(template, typed))) {
    if (issue.severity === "warning") {
      await explainIssue(staff, { reportId, issueId: issueId(issue), about: issueFigures(issue), text: WHY_MORE });
    }
  }
}

async function sendAndJudge(org: Organisation, unit: string, reportId: string, plan: Stage) {
  const leader = org.actor(unit, "unitLeader");
  const reviewer = org.actor("so-noi-vu", "reviewer");
  const { version } = await getReport(leader, reportId);
  await submitReport(leader, { reportId, version });
  if (plan.stage === "returned") {
    for (const { key, body } of plan.comments) {
      await addComment(reviewer, { reportId, anchorKind: "cell", anchor: key, body });
    }
    await returnReport(reviewer, { reportId, version: version + 1, reason: plan.reason });
  }
  if (plan.stage === "accepted") await acceptReport(reviewer, { reportId, version: version + 1 });
}
