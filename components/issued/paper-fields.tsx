import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";

/** Số, ngày, người ký of a signed paper, as typed. */
export type Paper = Readonly<{ numberText: string; issuedOn: string; signer: string }>;

type PaperFieldsProps = Readonly<{
  paper: Paper;
  /** What these documents print after the number; null where nobody has set it. */
  symbol: string | null;
  /** What is wrong, by field. */
  errors: Readonly<Partial<Record<keyof Paper, string>>> | undefined;
  onChange: (paper: Paper) => void;
}>;

/** The three boxes of what stands on the signed paper: recorded, never made up. */
export function PaperFields({ paper, symbol, errors, onChange }: PaperFieldsProps) {
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Số, ký hiệu"
          hint={`Như trên văn bản, ví dụ 125/${symbol ?? "BC-UBND"}`}
          value={paper.numberText}
          error={errors?.numberText}
          onChange={(event) => onChange({ ...paper, numberText: event.target.value })}
        />
        <DateField
          label="Ngày ban hành"
          hint="Ví dụ 16/12/2026"
          value={paper.issuedOn}
          error={errors?.issuedOn}
          onChange={(issuedOn) => onChange({ ...paper, issuedOn })}
        />
      </div>
      <TextField
        label="Người ký"
        value={paper.signer}
        error={errors?.signer}
        onChange={(event) => onChange({ ...paper, signer: event.target.value })}
      />
    </>
  );
}
