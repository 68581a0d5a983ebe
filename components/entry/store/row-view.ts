import type { Cell } from "@/lib/indicators/cell";
import type { Issue } from "@/lib/indicators/issue";
import type { SaveState, Theirs } from "../outbox/change";

/** Everything one row of the grid shows. A new object only when something of this row changes. */
export type RowView = {
  cell: Cell;
  /** What stands in the box while it is typed in; null shows the cell as it was understood. */
  draft: string | null;
  noteDraft: string | null;
  /** "Hệ thống hiểu: 52.414", when the reading is not literal. */
  echo: string;
  /** Why it cannot be read, and what to type. */
  problem: string | null;
  warnings: readonly string[];
  /** The ratio of its two parts, for ratio rows; null when it has none. */
  computed: string | null;
  save: SaveState;
  /** Changed since the page was opened: only these say "Đã lưu". */
  touched: boolean;
  theirs: Theirs<Cell> | null;
  refusal: string | null;
  issues: readonly Issue[];
};
