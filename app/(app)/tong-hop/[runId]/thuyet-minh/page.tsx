import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitParagraphs } from "@/components/consolidation/unit-paragraphs";
import { SectionWorkspace } from "@/components/narrative/section-workspace";
import { LinkButton } from "@/components/ui/button";
import { pageActor } from "@/lib/auth/actor";
import { getIssued } from "@/lib/data/issued";
import { getContent } from "@/lib/data/reports";
import { unitTexts } from "@/lib/data/run-narrative";
import { getTemplate } from "@/lib/data/templates";
import { writtenSections } from "@/lib/narrative/outline";
import { canInProvince } from "@/lib/workflow/access";
import { findRun } from "../load-run";

export const metadata: Metadata = { title: "Thuyết minh của tỉnh" };

type Props = Readonly<{
  params: Promise<{ runId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

/** The province's narrative: the units' paragraphs beside the text being written. */
export default async function ProvinceNarrativePage({ params, searchParams }: Props) {
  const actor = await pageActor();
  if (!canInProvince("readRuns", actor.role)) notFound();
  const [{ runId }, { muc }] = await Promise.all([params, searchParams]);
  const { run } = await findRun(actor, runId);
  const [template, content, texts] = await Promise.all([
    getTemplate(run.templateId),
    // What was issued is shown as it was issued, whatever is written for a later version.
    run.state === "issued" ? getIssued(actor, run.id).then(({ frozen }) => frozen) : getContent(actor, run.reportId),
    unitTexts(actor, run.id),
  ]);
  const path = `/tong-hop/${run.id}/thuyet-minh`;
  return (
    <SectionWorkspace
      title={`Thuyết minh của tỉnh: ${run.period.title}`}
      outline={template.outline}
      stored={content.sections}
      address={`/api/v1/reports/${run.reportId}/sections`}
      scope={`${run.state === "issued" ? run.id : run.reportId}|${actor.membershipId}`}
      path={path}
      startAt={typeof muc === "string" ? muc : undefined}
      readOnly={run.state === "signing" || run.state === "issued"}
      beside={Object.fromEntries(
        writtenSections(template.outline).map((section) => [
          section.path,
          <UnitParagraphs key={section.path} texts={texts[section.path] ?? []} />,
        ]),
      )}
      actions={
        <LinkButton href={`/tong-hop/${run.id}`} size="sm">
          Về số liệu tổng hợp
        </LinkButton>
      }
    />
  );
}
