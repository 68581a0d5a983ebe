"use client";

import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useEntry } from "../entry-context";
import { isBlank } from "../store/written-cell";
import type { FormRow } from "./form-row";

const WORDS = {
  none: "Không phát sinh",
  notApplicable: "Không thuộc nhiệm vụ của đơn vị",
} as const;

type Asked = { state: keyof typeof WORDS; keys: string[] };

/** One answer for every row of a form still empty; figures already there are never touched. */
export function WholeFormMenu({ title, rows }: Readonly<{ title: string; rows: readonly FormRow[] }>) {
  const { store, expected } = useEntry();
  const [asked, setAsked] = useState<Asked | null>(null);
  if (store.locked) return null;

  const ask = (state: Asked["state"]) => {
    const empty = rows.map(({ item }) => item.key).filter((key) => expected.has(key) && isBlank(store.row(key).cell));
    if (empty.length === 0) toast("Biểu này không còn dòng trống.");
    else setAsked({ state, keys: empty });
  };
  const apply = () => {
    if (!asked) return;
    const before = store.mark(asked.keys, asked.state);
    setAsked(null);
    toast.success(`Đã ghi “${WORDS[asked.state]}” cho ${before.length} dòng.`, {
      action: { label: "Hoàn tác", onClick: () => store.apply(before, "typed") },
    });
  };

  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button size="sm">
            Cả biểu <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onClick={() => ask("none")}>Các dòng trống: không phát sinh</MenuItem>
        <MenuItem onClick={() => ask("notApplicable")}>Các dòng trống: không thuộc nhiệm vụ</MenuItem>
      </Menu>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked ? `${WORDS[asked.state]} cho cả biểu?` : ""}
        confirm={`Ghi cho ${asked?.keys.length ?? 0} dòng`}
        onConfirm={apply}
      >
        <p>
          {asked?.keys.length} dòng còn trống của “{title}” sẽ được ghi “{asked && WORDS[asked.state]}”. Các dòng đã có
          số liệu hoặc ghi chú giữ nguyên. Có thể hoàn tác ngay sau đó.
        </p>
      </ConfirmDialog>
    </>
  );
}
