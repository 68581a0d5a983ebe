import { canonicalJson, sha256 } from "@/lib/data/canonical-json";
import { getContent, getReport } from "@/lib/data/reports";
import { freeze } from "@/lib/data/submission";
import { uuid7 } from "@/lib/data/uuid7";
import { validationContext } from "@/lib/data/validation-context";
import { validate } from "@/lib/indicators/validate";
import type { Organisation } from "./organisation";
import { insertRows, type Owner } from "./owner";
import type { PastPeriod, Written } from "./past-period";

/** The revisions the past reports were sent as: read and frozen as at any submission, dated as they lie. */
export async function freezePastReports(owner: Owner, org: Organisation, period: PastPeriod, written: Written[]) {
  const revisions = await Promise.all(written.map((report) => revisionOf(org, period, report)));
  await insertRows(owner, "revision", revisions);
  const reviewer = org.actor("so-noi-vu", "reviewer");
  await owner.query(
    `update report r set version = 4, updated_at = coalesce(x.accepted_at, x.submitted_at),
       state = case when x.accepted_at is null then 'submitted' else 'accepted' end,
       accepted_revision_id = case when x.accepted_at is not null then x.revision end,
       accepted_by = case when x.accepted_at is not null then $2::uuid end, accepted_at = x.accepted_at
     from jsonb_to_recordset($1::jsonb) as x (id uuid, revision uuid, submitted_at timestamptz, accepted_at timestamptz)
     where r.id = x.id`,
    [
      JSON.stringify(
        written.map((report, at) => ({
          id: report.id,
          revision: revisions[at]?.id,
          submitted_at: report.submittedAt,
          accepted_at: report.acceptedAt,
        })),
      ),
      reviewer.membershipId,
    ],
  );
  await owner.query(
    `select app.write_audit(app.acting($1), id, 'seedPastReport', jsonb_build_object('revision', revision))
     from jsonb_to_recordset($2::jsonb) as x (id uuid, revision uuid)`,
    [
      reviewer.membershipId,
      JSON.stringify(written.map((report, at) => ({ id: report.id, revision: revisions[at]?.id }))),
    ],
  );
}

async function revisionOf(org: Organisation, period: PastPeriod, report: Written) {
  const leader = org.actor(report.unit, "unitLeader");
  const [head, content] = await Promise.all([getReport(leader, report.id), getContent(leader, report.id)]);
  const canonical = canonicalJson(freeze(head, report.unit, content, org.settingsOf(report.unit)));
  const issues = validate(period.template, report.cells, await validationContext(leader, head, content.sections));
  const count = (severity: string) => issues.filter((issue) => issue.severity === severity).length;
  return {
    id: uuid7(),
    province_id: org.provinceId,
    report_id: report.id,
    number: 1,
    canonical,
    hash: sha256(canonical),
    content_version: 2,
    submitted_by: leader.membershipId,
    submitted_by_name: leader.personName,
    submitted_at: report.submittedAt,
    late: report.submittedAt > head.dueAt,
    errors: count("error"),
    warnings: count("warning"),
    hints: count("hint"),
  };
}
