import Link from "next/link";
import type { ReactNode } from "react";

export type FigureLink = Readonly<{
  label: ReactNode;
  value: number;
  href: string;
  /** Draws the eye only when there is something to do. */
  attention?: boolean;
}>;

/** A row of counts, each leading to what it counts. Lines separate them; there are no cards. */
export function FigureLinks({ figures }: Readonly<{ figures: readonly FigureLink[] }>) {
  return (
    <div className="overflow-hidden rounded border border-line bg-surface">
      <ul className="-mr-px -mb-px grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))]">
        {figures.map((figure) => (
          <li key={figure.href} className="border-line border-r border-b">
            <Link
              href={figure.href}
              className="flex h-full flex-col px-4 py-3 hover:bg-raised focus-visible:-outline-offset-2"
            >
              <span
                className={`font-semibold text-xl ${figure.attention && figure.value > 0 ? "text-waiting" : "text-text"}`}
              >
                {figure.value}
              </span>
              <span className="text-muted text-table">{figure.label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
