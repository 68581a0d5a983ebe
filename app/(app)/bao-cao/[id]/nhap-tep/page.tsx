import type { Metadata } from "next";
import { withWhy } from "@/app/api/v1/reports/[id]/imports/with-why";
import { lockedBecause } from "@/components/entry/locked-because";
import { IntakeWorkspace } from "@/components/intake/intake-workspace";
import { pageActor } from "@/lib/auth/actor";
import { listImports } from "@/lib/data/imports";
import { REFUSAL_SENTENCE } from "@/lib/intake/refusal-words";
import { keepHistoryAction } from "../../actions";
import { loadHead, loadOwnReport, orNotFound } from "../load-report";

type ImportPageProps = Readonly<{
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tep?: string }>;
}>;

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  const head = await loadHead(await pageActor(), (await params).id);
  return { title: `Nhập từ tệp – ${head.period.title} – ${head.unit.shortName}` };
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const actor = await pageActor();
  const { id } = await params;
  const { tep } = await searchParams;
  const report = await loadOwnReport(actor, id); // decides first whether the page exists
  const imports = await orNotFound(listImports(actor, id));
  const locked = lockedBecause(report.head, actor.role);
  return (
    <IntakeWorkspace
      // Another state locks or opens everything: begun anew, with what waits in this browser.
      key={`${report.head.state} ${locked ?? ""}`}
      {...report}
      imports={imports.map(withWhy)}
      asked={tep ?? null}
      membershipId={actor.membershipId}
      lockedBecause={locked}
      tooLarge={REFUSAL_SENTENCE.tooLarge}
      keepHistory={keepHistoryAction}
    />
  );
}
