import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReceiptView } from "@/components/entry/check/receipt-view";
import { pageActor } from "@/lib/auth/actor";
import { listRevisions } from "@/lib/data/revisions";
import { loadHead, orNotFound } from "../load-report";

export const metadata: Metadata = { title: "Biên nhận gửi báo cáo" };

type ReceiptPageProps = Readonly<{ params: Promise<{ id: string }>; searchParams: Promise<{ so?: string }> }>;

export default async function ReceiptPage({ params, searchParams }: ReceiptPageProps) {
  const actor = await pageActor();
  const { id } = await params;
  const { so } = await searchParams;
  const [head, revisions] = await Promise.all([loadHead(actor, id), orNotFound(listRevisions(actor, id))]);
  const receipt = so ? revisions.find((revision) => String(revision.number) === so) : revisions[0];
  if (!receipt) notFound();
  return <ReceiptView head={head} receipt={receipt} earlier={revisions.filter((one) => one.id !== receipt.id)} />;
}
