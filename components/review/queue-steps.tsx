"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LinkButton } from "@/components/ui/button";

export type QueueStep = Readonly<{ href: string; label: string }>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable], [role=dialog]") !== null;

/** The unit before and after in the queue; Alt+← and Alt+→ belong to the browser, so Ctrl+Alt it is. */
export function QueueSteps({ previous, next }: Readonly<{ previous: QueueStep | null; next: QueueStep | null }>) {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.isComposing || isTyping(event.target)) return;
      const step = event.key === "ArrowLeft" ? previous : event.key === "ArrowRight" ? next : null;
      if (!step) return;
      event.preventDefault();
      router.push(step.href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [previous, next, router]);
  return (
    <>
      {previous && (
        <LinkButton href={previous.href} variant="ghost" icon={<ChevronLeft />} title={`Ctrl+Alt+←: ${previous.label}`}>
          Trước
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next.href} variant="ghost" icon={<ChevronRight />} title={`Ctrl+Alt+→: ${next.label}`}>
          Sau
        </LinkButton>
      )}
    </>
  );
}
