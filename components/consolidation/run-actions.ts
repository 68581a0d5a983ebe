import type { Answer } from "@/components/ui/use-submit";

export type AdjustInput = {
  runId: string;
  key: string;
  delta: string;
  reason: string;
  supplies: string[];
  /** The adjustments in the figure that the person saw. */
  seen: string[];
};
export type WithdrawInput = { runId: string; adjustmentId: string; reason: string };
export type ChooseInput = { templateId: string; key: string; useUnitSum: boolean };

/** What may be done to the figures of a draft run. */
export type RunActions = Readonly<{
  runId: string;
  templateId: string;
  /** Rows for which Sở Nội vụ has chosen Σ units, from the next run on. */
  useUnitSum: readonly string[];
  adjust: (input: AdjustInput) => Promise<Answer<unknown>>;
  withdraw: (input: WithdrawInput) => Promise<Answer<unknown>>;
  choose: (input: ChooseInput) => Promise<Answer<unknown>>;
}>;
