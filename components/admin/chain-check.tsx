"use client";

import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import type { ChainCheck } from "@/lib/workflow/admin-views";

type ChainCheckButtonProps = Readonly<{
  chainId: string;
  label: string;
  verify: (input: { chainId: string }) => Promise<Answer<ChainCheck>>;
}>;

/** Computes every hash of one chain again and says whether anything was changed or taken out. */
export function ChainCheckButton({ chainId, label, verify }: ChainCheckButtonProps) {
  const [found, setFound] = useState<ChainCheck | null>(null);
  const { submit, busy, failure } = useSubmit(verify, { onDone: setFound });
  return (
    <div className="space-y-2">
      <Button icon={<ShieldCheck />} busy={busy} onClick={() => void submit({ chainId })}>
        {label}
      </Button>
      {failure && (
        <Banner tone="error" title="Chưa kiểm tra được">
          {failure.message}
        </Banner>
      )}
      {found && found.brokenAt === null && (
        <Banner tone="success" title={`Chuỗi nguyên vẹn: ${found.entries} mục khớp nhau`}>
          Mã băm của mục cuối: {found.headHash}
        </Banner>
      )}
      {found && found.brokenAt !== null && (
        <Banner tone="error" title={`Chuỗi bị đứt ở mục số ${found.brokenAt}`}>
          Mục này không khớp với mục trước nó: dữ liệu đã bị sửa hoặc bớt ngoài hệ thống. Hãy giữ nguyên cơ sở dữ liệu
          và báo người quản trị máy chủ.
        </Banner>
      )}
    </div>
  );
}
