"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Kbd } from "@/components/ui/kbd";
import { MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useEntry } from "../entry-context";

export type OpenMenu = { key: string; anchor: Element };

type RowMenuProps = Readonly<{ open: OpenMenu | null; onClose: () => void; onDetails: (key: string) => void }>;

/** One menu for all rows, put beside the button that asked for it. */
export function RowMenu({ open, onClose, onDetails }: RowMenuProps) {
  const { store } = useEntry();
  return (
    <Base.Root open={open !== null} onOpenChange={(next) => !next && onClose()} modal={false}>
      <Base.Portal>
        <Base.Positioner anchor={open?.anchor ?? null} align="end" sideOffset={4} className="z-50 outline-none">
          <Base.Popup className="min-w-64 rounded bg-surface py-1 shadow-float outline-none print:hidden">
            {open && (
              <>
                <MenuItem aside={<Kbd>Alt + 0</Kbd>} onClick={() => store.mark([open.key], "none")}>
                  Không phát sinh
                </MenuItem>
                <MenuItem aside={<Kbd>Alt + 9</Kbd>} onClick={() => store.mark([open.key], "notApplicable")}>
                  Không thuộc nhiệm vụ của đơn vị
                </MenuItem>
                <MenuItem onClick={() => store.mark([open.key], "blank")}>Để trống</MenuItem>
                <MenuSeparator />
                <MenuItem aside={<Kbd>Ctrl + Enter</Kbd>} onClick={() => onDetails(open.key)}>
                  Hướng dẫn, lịch sử, trao đổi
                </MenuItem>
              </>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
