import Link from "next/link";
import { cn } from "@/components/ui/cn";

export type ReviewPlace = Readonly<{ href: string; label: string; issues: number; changed: number; current: boolean }>;

type ReviewNavProps = Readonly<{ forms: readonly ReviewPlace[]; sections: readonly ReviewPlace[] }>;

/** Forms and sections of the report; small numbers say where to look. */
export function ReviewNav({ forms, sections }: ReviewNavProps) {
  return (
    <nav aria-label="Các phần của báo cáo" className="space-y-4 print:hidden">
      <Group title="Biểu mẫu" places={forms} />
      <Group title="Thuyết minh" places={sections} />
    </nav>
  );
}

function Group({ title, places }: Readonly<{ title: string; places: readonly ReviewPlace[] }>) {
  if (places.length === 0) return null;
  return (
    <div>
      <h2 className="mb-1 px-2 font-medium text-muted text-xs">{title}</h2>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <Link
              href={place.href}
              aria-current={place.current ? "page" : undefined}
              className={cn(
                "flex items-start justify-between gap-2 rounded-sm px-2 py-1 text-table no-underline hover:bg-raised max-md:min-h-11 max-md:items-center",
                place.current && "bg-primary-tint font-medium text-primary",
              )}
            >
              <span className="min-w-0">{place.label}</span>
              <span className="shrink-0 space-x-1 text-xs">
                {place.issues > 0 && (
                  <span className="text-waiting">
                    {place.issues}
                    <span className="sr-only"> cảnh báo</span>
                  </span>
                )}
                {place.changed > 0 && (
                  <span className="text-primary">
                    Δ{place.changed}
                    <span className="sr-only"> thay đổi</span>
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
