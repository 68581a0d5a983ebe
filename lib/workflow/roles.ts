import { z } from "zod";

/** The seven roles (design: workflow-and-access.md). A person may hold several memberships; one is active. */
export const Role = z.enum([
  "unitStaff",
  "unitLeader",
  "unitClerk",
  "reviewer",
  "reviewLeader",
  "provinceLeader",
  "administrator",
]);
export type Role = z.infer<typeof Role>;

export const ROLE_LABEL = {
  unitStaff: "Chuyên viên đơn vị",
  unitLeader: "Lãnh đạo đơn vị",
  unitClerk: "Văn thư đơn vị",
  reviewer: "Chuyên viên Sở Nội vụ",
  reviewLeader: "Lãnh đạo Sở Nội vụ",
  provinceLeader: "Lãnh đạo tỉnh",
  administrator: "Quản trị",
} as const satisfies Record<Role, string>;

/** Works at Sở Nội vụ for the whole province. */
export const isReviewRole = (role: Role): boolean => role === "reviewer" || role === "reviewLeader";

/** Who acts, for whom, in which role: the first argument of everything in `lib/data`. */
export type Actor = {
  sessionId: string;
  membershipId: string;
  personId: string;
  personName: string;
  role: Role;
  unitId: string;
  unitName: string;
  unitKind: string;
  provinceId: string;
  provinceName: string;
};
