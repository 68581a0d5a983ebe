"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type Answer, useSubmit } from "@/components/ui/use-submit";

type NewRunProps = Readonly<{
  periodId: string;
  accepted: number;
  expected: number;
  missing: readonly string[];
  onCreate: (input: { periodId: string }) => Promise<Answer<{ id: string }>>;
}>;

const NAMES_SHOWN = 8;

/** Says what the run will be made of before it is made; a run with sheets missing is provisional. */
export function NewRun({ periodId, accepted, expected, missing, onCreate }: NewRunProps) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const { submit, busy, failure } = useSubmit(onCreate, {
    done: "Đã tổng hợp.",
    onDone: ({ id }) => router.push(`/tong-hop/${id}`),
  });
  const more = missing.length - NAMES_SHOWN;
  return (
    <>
      <Button variant="primary" disabled={accepted === 0} onClick={() => setOpen(true)}>
        Tổng hợp
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title="Tổng hợp số liệu?"
        confirm="Tổng hợp"
        busy={busy}
        onConfirm={() => void submit({ periodId })}
      >
        <p>
          Lần tổng hợp này dùng {accepted} trên {expected} báo cáo phải có. Các lần tổng hợp trước được giữ nguyên.
        </p>
        {missing.length > 0 && (
          <p>
            Chưa tiếp nhận: {missing.slice(0, NAMES_SHOWN).join("; ")}
            {more > 0 && ` và ${more} báo cáo khác`}. Đây sẽ là bản tạm tính.
          </p>
        )}
        {failure && (
          <p role="alert" className="font-medium text-error">
            {failure.message}
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
