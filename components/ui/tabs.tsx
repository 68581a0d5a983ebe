"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Tab = Readonly<{ value: string; label: ReactNode; panel: ReactNode }>;

type TabsProps = Readonly<{
  label: string;
  tabs: readonly Tab[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  className?: string;
}>;

/** Panels of the same thing; different things get pages of their own. */
export function Tabs({ label, tabs, value, defaultValue, onChange, className }: TabsProps) {
  return (
    <Base.Root
      {...(value === undefined ? { defaultValue: defaultValue ?? tabs[0]?.value } : { value })}
      onValueChange={(next: string) => onChange?.(next)}
      className={className}
    >
      <Base.List aria-label={label} className="flex gap-1 overflow-x-auto border-line border-b print:hidden">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px min-h-9 shrink-0 whitespace-nowrap border-transparent border-b-2 px-3 text-muted hover:text-text focus-visible:-outline-offset-2 data-active:border-primary data-active:font-medium data-active:text-primary max-md:min-h-11"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={cn("pt-4")}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
