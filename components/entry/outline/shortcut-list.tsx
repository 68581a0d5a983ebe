"use client";

import { Fragment } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { SHORTCUTS } from "../grid/key-intent";

/** The keys of entry, opened by `?`. */
export function ShortcutList({ onClose }: Readonly<{ onClose: () => void }>) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Phím tắt khi nhập số liệu" size="md">
      <dl className="grid grid-cols-[minmax(9rem,max-content)_1fr] gap-x-4 gap-y-2">
        {SHORTCUTS.map(([keys, what]) => (
          <Fragment key={what}>
            <dt className="flex flex-wrap items-center gap-1">
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span className="text-muted text-xs">hoặc</span>}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
