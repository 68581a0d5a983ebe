import { ChevronRight } from "lucide-react";
import Link from "next/link";

export type Crumb = Readonly<{ label: string; href?: string }>;

/** The last one is the page itself. */
export function Breadcrumbs({ crumbs }: Readonly<{ crumbs: readonly Crumb[] }>) {
  return (
    <nav aria-label="Đường dẫn" className="print:hidden">
      <ol className="flex flex-wrap items-center gap-1 text-muted text-xs">
        {crumbs.map((crumb, index) => (
          <li key={crumb.label} className="flex items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden="true" className="size-3" />}
            {crumb.href ? (
              <Link href={crumb.href} className="inline-block py-1 hover:text-primary hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current={index === crumbs.length - 1 ? "page" : undefined}>{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
