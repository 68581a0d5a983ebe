import type { ReactNode } from "react";

/** The file, what is said of it, and under it what went wrong. */
export function FileName({ name, words, children }: Readonly<{ name: string; words: string; children: ReactNode }>) {
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
      <p className="text-muted text-xs">{words}</p>
      {children}
    </div>
  );
}

/** "1,2 MB", "340 KB". */
export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1).replace(".", ",")} MB`;
}
