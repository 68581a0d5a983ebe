"use client";

import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";

type MenuProps = Readonly<{
  /** The button that opens it: one element that takes a ref. */
  trigger: ReactElement;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
}>;

export function Menu({ trigger, children, align = "start", side = "bottom", className }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            className={cn(
              "max-h-(--available-height) min-w-48 max-w-96 overflow-y-auto rounded bg-surface py-1 shadow-float outline-none print:hidden",
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const itemClass =
  "flex min-h-8 w-full cursor-default select-none items-center gap-2 px-3 py-1.5 text-left text-sm outline-none data-disabled:text-muted data-highlighted:bg-primary-tint max-md:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0";

type MenuItemProps = Readonly<{
  icon?: ReactNode;
  /** Shown at the right end, for example a shortcut. */
  aside?: ReactNode;
  danger?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}>;

export function MenuItem({ icon, aside, danger, disabled, onClick, children }: MenuItemProps) {
  return (
    <Base.Item disabled={disabled} onClick={onClick} className={cn(itemClass, danger && "text-error")}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {aside}
    </Base.Item>
  );
}

export function MenuLink({ href, icon, children }: Readonly<{ href: string; icon?: ReactNode; children: ReactNode }>) {
  return (
    <Base.LinkItem render={<Link href={href} />} closeOnClick className={itemClass}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
    </Base.LinkItem>
  );
}

/** A file to download: a plain anchor, so that the browser and not the router fetches it. */
export function MenuDownload({
  href,
  icon,
  children,
}: Readonly<{ href: string; icon?: ReactNode; children: ReactNode }>) {
  return (
    <Base.LinkItem render={<a href={href} download />} closeOnClick className={itemClass}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
    </Base.LinkItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}

/** A group with a small heading. */
export function MenuGroup({ label, children }: Readonly<{ label: ReactNode; children: ReactNode }>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-3 pt-1.5 pb-1 text-muted text-xs">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

type ChoicesProps = Readonly<{
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  options: readonly { value: string; label: ReactNode }[];
}>;

/** One of several, the present one marked. */
export function MenuChoices({ label, value, onChange, options }: ChoicesProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: string) => onChange(next)}>
      <MenuGroup label={label}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={cn(itemClass, "items-start")}>
            <span aria-hidden="true" className="mt-1 flex size-3 shrink-0 rounded-full border border-line-strong">
              <Base.RadioItemIndicator className="m-auto size-1.5 rounded-full bg-primary" />
            </span>
            <span className="min-w-0 flex-1">{option.label}</span>
          </Base.RadioItem>
        ))}
      </MenuGroup>
    </Base.RadioGroup>
  );
}
