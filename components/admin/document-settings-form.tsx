"use client";

import { useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { linesOf } from "@/components/ui/form-values";
import { LeaveGuard } from "@/components/ui/leave-guard";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Answer, summaryOf, useSubmit } from "@/components/ui/use-submit";
import type { DocumentSettings } from "@/lib/report/document-settings";
import { LetterheadPreview } from "./letterhead-preview";

export type SaveDocumentSettingsInput = Readonly<{
  unitId: string;
  version: number;
  settings: DocumentSettings;
}>;

type DocumentSettingsFormProps = Readonly<{
  unitId: string;
  /** The version the form was opened with; 0 when nothing was set before. */
  version: number;
  settings: DocumentSettings;
  save: (input: SaveDocumentSettingsInput) => Promise<Answer<{ version: number }>>;
}>;

type Typed = Record<keyof DocumentSettings, string>;

const typedFrom = (settings: DocumentSettings): Typed => ({
  superior: settings.superior ?? "",
  agency: settings.agency,
  symbol: settings.symbol,
  place: settings.place,
  addressees: settings.addressees.join("\n"),
  authority: settings.authority.join("\n"),
  position: settings.position,
  signerName: settings.signerName,
  recipients: settings.recipients.join("\n"),
  letterSymbol: settings.letterSymbol ?? "",
  drafter: settings.drafter ?? "",
  appendices: settings.appendices ?? "each",
  notApplicable: settings.notApplicable ?? "",
});

/** Lists are typed one line each. What is typed is what is printed: nothing is put in upper case for the person. */
const settingsFrom = (typed: Typed): DocumentSettings => ({
  superior: typed.superior.trim() === "" ? null : typed.superior.trim(),
  agency: typed.agency.trim(),
  symbol: typed.symbol.trim(),
  place: typed.place.trim(),
  addressees: linesOf(typed.addressees),
  authority: linesOf(typed.authority),
  position: typed.position.trim(),
  signerName: typed.signerName.trim(),
  recipients: linesOf(typed.recipients),
  letterSymbol: typed.letterSymbol.trim(),
  drafter: typed.drafter.trim(),
  appendices: typed.appendices === "one" ? "one" : "each",
  notApplicable: typed.notApplicable === "-" ? "-" : "",
});

const APPENDICES = [
  { value: "each", label: "Mỗi biểu một phụ lục" },
  { value: "one", label: "Chung một phụ lục" },
] as const;

const NOT_APPLICABLE = [
  { value: "", label: "Để trống" },
  { value: "-", label: "Ghi dấu “-”" },
] as const;

/** What a unit's documents print around the text, with the letterhead beside it as one types. */
export function DocumentSettingsForm({ unitId, version, settings, save }: DocumentSettingsFormProps) {
  const [typed, setTyped] = useState(() => typedFrom(settings));
  const [base, setBase] = useState(version);
  const [kept, setKept] = useState(typed);
  const sent = useRef(typed);
  const { submit, busy, failure } = useSubmit(save, {
    done: "Đã lưu thể thức văn bản",
    onDone: (saved) => {
      setBase(saved.version);
      setKept(sent.current);
    },
  });
  const bind = (name: keyof DocumentSettings) => ({
    id: `settings.${name}`,
    name,
    value: typed[name],
    error: failure?.fields[`settings.${name}`],
    onChange: (event: { target: { value: string } }) => {
      const { value } = event.target;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });

  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <LeaveGuard unsaved={JSON.stringify(typed) !== JSON.stringify(kept)} />
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          sent.current = typed;
          void submit({ unitId, version: base, settings: settingsFrom(typed) });
        }}
      >
        {failure && <ErrorSummary key={failure.attempt} title="Chưa lưu được" errors={summaryOf(failure)} />}
        {base === 0 && (
          <Banner title="Đơn vị chưa có thể thức văn bản">
            Các ô dưới đây là gợi ý theo tên đơn vị. Kiểm tra từng ô rồi bấm Lưu.
          </Banner>
        )}
        <TextArea
          label="Cơ quan chủ quản"
          hint="In hoa như trên văn bản. Để trống nếu đơn vị không có cơ quan chủ quản (UBND cấp xã)."
          optional
          rows={2}
          inputClassName="min-h-0"
          {...bind("superior")}
        />
        <TextArea
          label="Cơ quan ban hành"
          hint="In hoa như trên văn bản."
          rows={2}
          inputClassName="min-h-0"
          {...bind("agency")}
        />
        <div className="grid items-end gap-4 md:grid-cols-2">
          <TextField label="Ký hiệu" hint="Phần sau dấu gạch chéo: BC-STP" {...bind("symbol")} />
          <TextField label="Địa danh" hint="Trước ngày tháng năm" {...bind("place")} />
        </div>
        <TextField
          label="Ký hiệu công văn"
          hint="Không có chữ viết tắt tên loại: SNV-CCHC. Để trống thì lấy ký hiệu trên, bỏ “BC-”."
          optional
          {...bind("letterSymbol")}
        />
        <TextArea label="Kính gửi" hint="Mỗi nơi một dòng." optional {...bind("addressees")} />
        <TextArea
          label="Quyền ký"
          hint="Mỗi cấp một dòng: TM. ỦY BAN NHÂN DÂN, rồi KT. CHỦ TỊCH. Để trống nếu người đứng đầu ký."
          optional
          rows={2}
          inputClassName="min-h-0"
          {...bind("authority")}
        />
        <div className="grid items-end gap-4 md:grid-cols-2">
          <TextField label="Chức vụ người ký" {...bind("position")} />
          <TextField label="Họ tên người ký" {...bind("signerName")} />
        </div>
        <TextArea
          label="Nơi nhận"
          hint="Mỗi nơi một dòng, không gạch đầu dòng, không dấu cuối dòng. Dòng cuối là “Lưu: VT, …”."
          rows={5}
          {...bind("recipients")}
        />
        <TextField
          label="Ký hiệu người soạn thảo"
          hint="In ở cuối dòng “Lưu: VT, …”, ví dụ NVA."
          optional
          {...bind("drafter")}
        />
        <div className="grid items-end gap-4 md:grid-cols-2">
          <Select label="Các biểu số liệu" options={APPENDICES} {...bind("appendices")} />
          <Select label="Ô không thuộc nhiệm vụ" options={NOT_APPLICABLE} {...bind("notApplicable")} />
        </div>
        <Button type="submit" variant="primary" busy={busy}>
          Lưu thể thức văn bản
        </Button>
      </form>
      <section className="lg:sticky lg:top-16" aria-label="Xem trước">
        <h2 className="mb-2 font-semibold text-base">Xem trước</h2>
        <LetterheadPreview settings={settingsFrom(typed)} />
        <p className="mt-2 text-muted text-xs">Số và ngày để trống: văn thư ghi sau khi ký, hệ thống không tự đặt.</p>
      </section>
    </div>
  );
}
