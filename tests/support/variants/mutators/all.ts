import { addedColumnMutators } from "./added-columns";
import { columnMutators } from "./columns";
import { figureMutators } from "./figures";
import { foreignTableMutators } from "./foreign-tables";
import { headingMutators } from "./headings";
import { labelMutators } from "./labels";
import { letterheadMutators } from "./letterheads";
import { letterMutators } from "./letters";
import { matrixMutators } from "./matrices";
import type { Mutator } from "./mutator";
import { narrativeMutators } from "./narrative";
import { narrativeHeadingMutators } from "./narrative-headings";
import { nearMissMutators } from "./near-misses";
import { rowMutators } from "./rows";
import { signatureMutators } from "./signatures";
import { tableMutators } from "./tables";
import { wordLayoutMutators } from "./word-layout";
import { wordTextMutators } from "./word-text";
import { wordTrapMutators } from "./word-traps";

/** Nothing changed: the file as it is. */
const asItIs: Mutator = { name: "as it is", apply: () => undefined };

/** Every kind of difference, in groups that can be tried one after another on the same file. */
export const mutatorGroups: Record<string, Mutator[]> = {
  none: [asItIs],
  figures: figureMutators,
  nearMisses: nearMissMutators,
  labels: labelMutators,
  rows: rowMutators,
  columns: columnMutators,
  addedColumns: addedColumnMutators,
  letters: letterMutators,
  matrices: matrixMutators,
  letterheads: letterheadMutators,
  signatures: signatureMutators,
  narrative: narrativeMutators,
  narrativeHeadings: narrativeHeadingMutators,
  headings: headingMutators,
  tables: tableMutators,
  foreign: foreignTableMutators,
  layout: wordLayoutMutators,
  text: wordTextMutators,
  traps: wordTrapMutators,
};

export const allMutators: Mutator[] = Object.values(mutatorGroups).flat();
