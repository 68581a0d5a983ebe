import Link from "next/link";
import { cn } from "@/components/ui/cn";

export type ReviewPlace = Readonly<{ href: string; label: string; issues: number; changed: number; current: boolean }>;

type ReviewNavProps = Readonly<{ forms: readonly ReviewPlace[]; sections: readonly ReviewPlace[] }>;

/** Forms and sections of the report; small numbers say where to look. */
export function ReviewNav({ forms, sections }: ReviewNavProps) {
  const current = [...forms, ...sections].find((place) => place.current);
  const groups = (
    <>
      <Group title="Biểu mẫu" places={forms} />
      <Group title="Thuyết minh" places={sections} />
    </>
  );
  return (
    <nav aria-label="Các phần của báo cáo" className="print:hidden">
      <div className="space-y-4 max-lg:hidden">{groups}</div>
      <details className="rounded border border-line bg-surface lg:hidden">
        <summary className="flex min-h-11 items-center justify-between gap-2 px-3 py-2">
          <span className="font-medium">{current?.label ?? "Chọn phần cần xem"}</span>
          <span className="shrink-0 text-primary">Chọn phần khác</span>
        </summary>
        <div className="max-h-[60dvh] space-y-3 overflow-y-auto border-line border-t py-2">{groups}</div>
      </details>
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
