import type { Cell, ReadProblem } from "./cell";

/** The outcome of reading one writing: nothing typed is ever lost (`raw` keeps it). */
export type Reading = {
  /** The fields the writing decides; note, asOf of an existing cell are kept by the caller unless `note` is set. */
  cell: Pick<Cell, "state" | "value" | "text" | "parts" | "raw" | "problem"> & { note: string | null };
  /** What was understood, to show back: "Hệ thống hiểu: 52.414"; "" when nothing to add. */
  echo: string;
  /** 0…1 */
  confidence: number;
  /** Clear Vietnamese sentence when it could not be read: what is wrong and what to type. */
  problem: { code: ReadProblem; message: string } | null;
  warnings: string[];
};
