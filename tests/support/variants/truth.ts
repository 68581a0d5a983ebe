import type { ContractCell, Parse } from "@/lib/indicators/contract";
import type { RefusalCode } from "@/lib/intake/refusal";

/** Fields of the letterhead, the title and the signature. */
export type TrueHeader = Parse["header"];

/** What a person understands of one row. */
export type TrueFigure = {
  key: string;
  state: ContractCell["state"];
  value: number | null;
  text: string | null;
  parts: { numerator: number; denominator: number } | null;
  /** The writing says nothing sure ("Không"): blank, none and 0 are all right readings. */
  loose?: boolean;
};

/** A section of the narrative by its path, and words its text holds. */
export type TrueSection = { path: string; words: string };

/** What the reader should make of a file; of the header only the fields given are compared. */
export type Truth = {
  /** Ids of templates that are all right answers. */
  templates: string[];
  /** Every row of the forms in the file, blank ones too. */
  figures: Map<string, TrueFigure>;
  header: Partial<TrueHeader>;
  sections: TrueSection[];
  matrices: { form: string; rows: { label: string; values: Record<string, number | null> }[] }[];
  refused?: RefusalCode;
};

export const copyTruth = (truth: Truth): Truth => structuredClone(truth);

/** A row that holds nothing. */
export const trueBlank = (key: string): TrueFigure => ({ key, state: "blank", value: null, text: null, parts: null });
