import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeopleList } from "@/components/admin/people-list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/actor";
import { listPeople } from "@/lib/data/people";
import { canInProvince } from "@/lib/workflow/access";

export const metadata: Metadata = { title: "Người dùng" };

type PeoplePageProps = Readonly<{ searchParams: Promise<{ loc?: string | string[] }> }>;

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const { loc } = await searchParams;
  const actor = await pageActor("/quan-tri/nguoi-dung");
  if (!canInProvince("managePeople", actor.role)) notFound();
  return (
    <>
      <PageHeader
        title="Người dùng"
        description={actor.provinceName}
        actions={
          <LinkButton href="/quan-tri/nguoi-dung/them" variant="primary">
            Thêm người dùng
          </LinkButton>
        }
      />
      <PeopleList people={await listPeople(actor)} initialFilter={typeof loc === "string" ? loc : undefined} />
    </>
  );
}
