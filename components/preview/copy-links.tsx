import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { CopyQuery } from "@/lib/report/copy-words";

type Copy = CopyQuery["ban"];

const COPIES: readonly Copy[] = ["trinh-ky", "lam-viec"];

type CopyLinksProps = Readonly<{
  base: string;
  copy: Copy;
  /** The document is issued: what is made again is for reference. */
  issued?: boolean;
}>;

/** Which copy is shown, and the way to the other one. */
export function CopyLinks({ base, copy: current, issued = false }: CopyLinksProps) {
  const words = { "trinh-ky": issued ? "Bản tra cứu" : "Bản trình ký", "lam-viec": "Bản làm việc" };
  return (
    <nav aria-label="Bản của văn bản" className="flex rounded border border-line-strong bg-surface p-0.5">
      {COPIES.map((copy) => (
        <Link
          key={copy}
          href={`${base}?ban=${copy}`}
          replace
          aria-current={copy === current ? "page" : undefined}
          className={cn(
            "flex min-h-8 items-center rounded px-3 font-medium text-sm no-underline max-md:min-h-11",
            copy === current ? "bg-primary text-white" : "text-text hover:bg-raised",
          )}
        >
          {words[copy]}
        </Link>
      ))}
    </nav>
  );
}
