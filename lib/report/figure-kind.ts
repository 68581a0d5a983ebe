import type { Item } from "../indicators/template";
import type { FigureKind } from "./workbook";

/** How the figures of each kind of row are shown in a workbook. */
export const FIGURE_KIND = {
  heading: "count",
  count: "count",
  quantity: "quantity",
  ratio: "ratio",
  percent: "ratio",
  choice: "code",
  text: "count",
} as const satisfies Record<Item["kind"], FigureKind>;
