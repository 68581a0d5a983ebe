import type { Cells } from "../../lib/indicators/cell";
import type { CheckOutput, Parse } from "../../lib/indicators/contract";
import type { Template } from "../../lib/indicators/template";
import { validate } from "../../lib/indicators/validate";
import { passagesOfBlocks } from "../../lib/narrative/figures/passages";
import { readNarrative } from "../../lib/narrative/figures/read-narrative";

/** Everything wrong with a report of which the cells are known; its narrative is evidence, too. */
export function checkReport(template: Template, cells: Cells, { narrative, header }: Parse): CheckOutput {
  const sections = narrative.map(({ path, heading, blocks }) => ({
    path,
    heading,
    passages: passagesOfBlocks(blocks),
  }));
  const narrated = readNarrative(template, sections, header.period?.year ?? null);
  return { template: template.id, issues: validate(template, cells, { narrated }) };
}
