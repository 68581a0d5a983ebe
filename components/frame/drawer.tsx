"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Place } from "./places";
import { PlaceList } from "./rail";

type DrawerProps = Readonly<{ open: boolean; onOpenChange: (open: boolean) => void; places: readonly Place[] }>;

/** The rail of a phone. */
export function Drawer({ open, onOpenChange, places }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-text/40 print:hidden" />
        <Base.Popup className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col bg-surface shadow-float print:hidden">
          <div className="flex h-12 items-center justify-between border-line border-b pr-1 pl-4">
            <Base.Title className="font-semibold">Chức năng</Base.Title>
            <IconButton label="Đóng danh mục" icon={<X />} onClick={() => onOpenChange(false)} side="left" />
          </div>
          <nav aria-label="Chức năng" className="min-h-0 flex-1 overflow-y-auto p-2">
            <PlaceList places={places} />
          </nav>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
