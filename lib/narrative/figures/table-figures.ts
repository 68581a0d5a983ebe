import type { ToldFigure } from "../../indicators/context";
import type { Template } from "../../indicators/template";
import { bindFigure } from "./bind";
import type { FoundNumber } from "./find-numbers";
import type { Grid, GridNumber } from "./table-grid";
import type { Line } from "./told-figures";
import { formsOf } from "./words";

const YEAR = /(?:19|20)\d{2}/gu;

/** Columns of another year, or of several years side by side, say nothing certain about this one. */
function yearsFit(header: string, year: number | null, several: boolean): boolean {
  const years: string[] = header.match(YEAR) ?? [];
  if (years.length === 0) return true;
  return year === null ? !several : years.includes(String(year));
}

/** Figures of a table that speak of rows of the template: the words of the row, its group and its column together. */
export function toldInTable(template: Template, grid: Grid, line: Line, year: number | null = null): ToldFigure[] {
  const headers = grid.columns.map(({ header }) => header.join(" "));
  const several = new Set(headers.flatMap((header) => header.match(YEAR) ?? [])).size > 1;
  return grid.rows.flatMap((row) =>
    row.cells.flatMap((cell, at): ToldFigure[] => {
      const header = headers[at] ?? "";
      if (!cell || !yearsFit(header, year, several)) return [];
      const near = formsOf(`${row.group ?? ""} ${row.label} ${header.replace(YEAR, " ")}`);
      const bound = bindFigure(template, asNumber(cell), {
        near,
        lead: [],
        around: new Set([...near, ...line.heading]),
      });
      if (!bound) return [];
      return [
        {
          ...bound,
          relation: "=",
          value: cell.value,
          raw: cell.raw,
          quote: `${row.label} – ${header}: ${cell.raw}`.replace(/^ – /, ""),
          source: "table",
          place: { path: line.path, line: cell.line, from: 0, to: cell.length },
        },
      ];
    }),
  );
}

const asNumber = ({ value, raw, percent, length }: GridNumber): FoundNumber => ({
  kind: percent ? "percent" : value.includes(".") ? "decimal" : "count",
  value,
  whole: null,
  beside: null,
  raw,
  from: 0,
  to: length,
});
