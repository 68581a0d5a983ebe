import type { Random } from "../random";
import type { ReportFile } from "../report-file";

/** One kind of difference between reports: changes the file, and the truth where the meaning changes. */
export type Mutator = {
  name: string;
  apply: (file: ReportFile, random: Random) => void;
};
