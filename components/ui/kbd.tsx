import type { ReactNode } from "react";

/** A key, as printed on it. */
export function Kbd({ children }: Readonly<{ children: ReactNode }>) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded-sm border border-line bg-raised px-1 font-sans text-muted text-xs">
      {children}
    </kbd>
  );
}
