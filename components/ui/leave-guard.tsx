"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ConfirmDialog } from "./confirm-dialog";

/** The page a click would lead to; null for what leaves nothing: another tab, a download, a place on this page. */
function leadsTo(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const stays = link.target === "_blank" || link.hasAttribute("download") || pathname.startsWith("/api/");
  if (stays || origin !== window.location.origin || pathname === window.location.pathname) return null;
  return `${pathname}${search}${hash}`;
}

/** Asks before what was typed and not saved is left: by a link of the page, by another address, by closing the tab. */
export function LeaveGuard({ unsaved }: Readonly<{ unsaved: boolean }>) {
  const router = useRouter();
  const [to, setTo] = useState<string | null>(null);
  useEffect(() => {
    if (!unsaved) return;
    const closing = (event: BeforeUnloadEvent) => event.preventDefault();
    const clicked = (event: MouseEvent) => {
      const place = leadsTo(event);
      if (place === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(place);
    };
    window.addEventListener("beforeunload", closing);
    document.addEventListener("click", clicked, true);
    return () => {
      window.removeEventListener("beforeunload", closing);
      document.removeEventListener("click", clicked, true);
    };
  }, [unsaved]);
  return (
    <ConfirmDialog
      open={to !== null}
      onOpenChange={() => setTo(null)}
      title="Rời trang khi chưa lưu?"
      confirm="Bỏ thay đổi, rời trang"
      cancel="Ở lại để lưu"
      danger
      onConfirm={() => {
        setTo(null);
        if (to !== null) router.push(to);
      }}
    >
      Những gì vừa sửa trên trang này chưa được lưu.
    </ConfirmDialog>
  );
}
