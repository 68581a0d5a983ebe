"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import { ProvinceSettings, type ProvinceSettingsView } from "@/lib/workflow/admin-views";

type ProvinceSettingsFormProps = Readonly<{
  view: ProvinceSettingsView;
  save: (input: ProvinceSettingsView) => Promise<Answer<unknown>>;
}>;

const WEEKEND = [
  { value: "keep", label: "Giữ nguyên ngày" },
  { value: "before", label: "Chuyển về ngày làm việc liền trước" },
  { value: "after", label: "Chuyển sang ngày làm việc liền sau" },
];

export function ProvinceSettingsForm({ view, save }: ProvinceSettingsFormProps) {
  const router = useRouter();
  const [contact, setContact] = useState(view.settings.supportContact ?? "");
  const [weekendDue, setWeekendDue] = useState(view.settings.weekendDue);
  const { submit, busy, failure } = useSubmit(save, {
    done: "Đã lưu cài đặt của tỉnh",
    onDone: () => router.refresh(),
  });
  return (
    <form
      noValidate
      className="max-w-2xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const supportContact = contact.trim() === "" ? null : contact.trim();
        void submit({ version: view.version, settings: { supportContact, weekendDue } });
      }}
    >
      {failure && <ErrorSummary key={failure.attempt} title="Chưa lưu được" errors={summaryOf(failure)} />}
      <TextField
        id="settings.supportContact"
        label="Liên hệ hỗ trợ"
        hint="Hiện ở Trang chủ của các đơn vị: ai, số điện thoại, giờ làm việc."
        optional
        value={contact}
        error={failure?.fields["settings.supportContact"]}
        onChange={(event) => setContact(event.target.value)}
      />
      <RadioGroup
        legend="Khi mở kỳ, hạn gửi rơi vào thứ Bảy hoặc Chủ nhật"
        name="weekendDue"
        options={WEEKEND}
        value={weekendDue}
        onChange={(value) => setWeekendDue(ProvinceSettings.shape.weekendDue.parse(value))}
      />
      <Button type="submit" variant="primary" busy={busy}>
        Lưu cài đặt của tỉnh
      </Button>
    </form>
  );
}
