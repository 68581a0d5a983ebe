import type { Metadata } from "next";
import { homeOfAdministrator, homeOfProvince, homeOfReview, homeOfUnit } from "@/app/(app)/home-data";
import { AdminHome } from "@/components/home/admin-home";
import { NoPeriodHome } from "@/components/home/no-period-home";
import { ProvinceHome } from "@/components/home/province-home";
import { ReviewHome } from "@/components/home/review-home";
import { UnitHome } from "@/components/home/unit-home";
import { pageActor } from "@/lib/auth/actor";

export const metadata: Metadata = { title: "Trang chủ" };

type HomePageProps = Readonly<{ searchParams: Promise<{ ky?: string | string[] }> }>;

/** Trang chủ by role: what this person does next. */
export default async function HomePage({ searchParams }: HomePageProps) {
  const [actor, { ky }] = await Promise.all([pageActor("/"), searchParams]);
  switch (actor.role) {
    case "unitStaff":
    case "unitLeader":
    case "unitClerk":
      return <UnitHome actor={actor} {...(await homeOfUnit(actor))} />;
    case "reviewer":
    case "reviewLeader": {
      const home = await homeOfReview(actor, typeof ky === "string" ? ky : null);
      return home ? <ReviewHome unitName={actor.unitName} {...home} /> : <NoPeriodHome unitName={actor.unitName} />;
    }
    case "provinceLeader":
      return <ProvinceHome provinceName={actor.provinceName} latest={await homeOfProvince(actor)} />;
    case "administrator":
      return <AdminHome provinceName={actor.provinceName} {...(await homeOfAdministrator(actor))} />;
  }
}
