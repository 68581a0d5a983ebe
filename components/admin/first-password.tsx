"use client";

import { Copy } from "lucide-react";
import { useRef } from "react";
import { toast } from "sonner";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type FirstPasswordProps = Readonly<{ signInName: string; password: string }>;

/** Shown once, after the account is made or its password reset; it is stored nowhere in clear. */
export function FirstPassword({ signInName, password }: FirstPasswordProps) {
  const box = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      toast.success("Đã chép mật khẩu");
    } catch {
      // No clipboard on a plain-http intranet address: the text is selected for Ctrl+C instead.
      box.current?.querySelector("input")?.select();
      toast.info("Mật khẩu đã được chọn, bấm Ctrl+C để chép");
    }
  };
  return (
    <Banner tone="warning" title="Mật khẩu cấp lần đầu, chỉ hiện một lần">
      <p>
        Chép lại và trao riêng cho người dùng <b className="font-medium">{signInName}</b>. Người dùng phải đổi mật khẩu
        ở lần đăng nhập đầu tiên.
      </p>
      <div ref={box} className="mt-2 flex flex-wrap items-end gap-2">
        <TextField
          label="Mật khẩu cấp lần đầu"
          hideLabel
          readOnly
          value={password}
          className="w-72"
          inputClassName="font-medium"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button icon={<Copy />} onClick={() => void copy()}>
          Chép
        </Button>
      </div>
    </Banner>
  );
}
