import { Fragment, type ReactNode } from "react";
import { cn } from "./cn";

type DescriptionListProps = Readonly<{
  items: readonly (readonly [term: string, value: ReactNode])[];
  className?: string;
}>;

/** Terms and what they are, aligned. */
export function DescriptionList({ items, className }: DescriptionListProps) {
  return (
    <dl
      className={cn(
        "grid grid-cols-[minmax(8rem,max-content)_1fr] gap-x-4 gap-y-1.5 max-md:grid-cols-1 max-md:gap-y-0.5",
        className,
      )}
    >
      {items.map(([term, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same term may stand twice
        <Fragment key={index}>
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere] max-md:mb-2">{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
