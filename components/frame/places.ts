import {
  BookOpenText,
  Building2,
  CalendarDays,
  ClipboardCheck,
  FileStack,
  History,
  House,
  ListChecks,
  type LucideIcon,
  Settings,
  Sigma,
  Stamp,
  Users,
} from "lucide-react";
import type { Role } from "@/lib/workflow/roles";

export type Place = Readonly<{
  href: string;
  label: string;
  icon: LucideIcon;
  /** The page reads `?ky=`, so the chosen period goes along. */
  keepsPeriod?: boolean;
}>;

const home: Place = { href: "/", label: "Trang chủ", icon: House };
const documents: Place = { href: "/cai-dat-van-ban", label: "Thể thức văn bản", icon: Stamp };
const review: readonly Place[] = [
  home,
  { href: "/tien-do", label: "Tiến độ báo cáo", icon: ListChecks, keepsPeriod: true },
  { href: "/kiem-tra", label: "Kiểm tra báo cáo", icon: ClipboardCheck, keepsPeriod: true },
  { href: "/tong-hop", label: "Tổng hợp", icon: Sigma, keepsPeriod: true },
  { href: "/bao-cao-tinh", label: "Báo cáo đã ban hành", icon: BookOpenText },
  { href: "/quan-tri/ky-bao-cao", label: "Kỳ báo cáo", icon: CalendarDays },
  documents,
];

/** The few places of each role, in the order of the rail. */
export const PLACES = {
  unitStaff: [home],
  unitLeader: [home, documents],
  unitClerk: [home, documents],
  reviewer: review,
  reviewLeader: review,
  provinceLeader: [home, { href: "/bao-cao-tinh", label: "Báo cáo của tỉnh", icon: FileStack }],
  administrator: [
    home,
    { href: "/quan-tri/don-vi", label: "Đơn vị", icon: Building2 },
    { href: "/quan-tri/nguoi-dung", label: "Người dùng", icon: Users },
    { href: "/quan-tri/cai-dat", label: "Cài đặt", icon: Settings },
    { href: "/quan-tri/nhat-ky", label: "Nhật ký", icon: History },
  ],
} as const satisfies Record<Role, readonly Place[]>;

/** The place a path belongs to: the longest address that starts it. */
export function placeOf(places: readonly Place[], path: string): Place | undefined {
  const under = (place: Place) =>
    place.href === "/" ? path === "/" : path === place.href || path.startsWith(`${place.href}/`);
  return places.filter(under).sort((a, b) => b.href.length - a.href.length)[0];
}

/** Where the work gets the screen: entering a report, reading one under review, a consolidation run. */
export const isCompactPath = (path: string): boolean =>
  /^\/bao-cao\/[^/]+(\/(?!bien-nhan).*)?$/.test(path) ||
  /^\/kiem-tra\/(?!nhap-tep)[^/]+/.test(path) ||
  /^\/tong-hop\/[^/]+/.test(path);
