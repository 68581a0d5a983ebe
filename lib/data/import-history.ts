import "server-only";
import type { Parse } from "@/lib/indicators/contract";
import { cellsOfParse } from "@/lib/indicators/parse-json/cells-of-parse";
import { isSure } from "@/lib/indicators/proposals/sure";
import type { ImportHistory } from "@/lib/workflow/import-view";
import type { Actor } from "@/lib/workflow/roles";
import type { ReportHead } from "@/lib/workflow/views";
import { uuid } from "./heads";
import { visibleTo } from "./report-reads";
import type { PreviousReport } from "./reports";
import { getTemplate } from "./templates";
import type { Reader } from "./with-actor";

export type KeptFile = ImportHistory & { fileName: string; parse: Parse };

/** Files kept as what this sheet of this unit reported of earlier periods: the newest period first, its newest file. */
export async function readKeptFiles(tx: Reader, actor: Actor, head: ReportHead): Promise<KeptFile[]> {
  const rows = await tx.$queryRaw<{ kept: KeptFile }[]>`
    select distinct on (i.history ->> 'to', i.history ->> 'kind')
      i.history || jsonb_build_object('fileName', i.file_name, 'parse', i.parse) as kept
    from report_import i join report r on r.id = i.report_id
    where i.history is not null and r.unit_id = ${uuid(head.unit.id)} and r.sheet = ${head.sheet}
      and ${visibleTo(actor)} and (i.history ->> 'to')::date < ${head.period.windowTo}::date
    order by i.history ->> 'to' desc, i.history ->> 'kind', i.created_at desc`;
  return rows.map((row) => row.kept);
}

/** Its figures as an earlier report's: only what was read without doubt, and only on a template that is known. */
export async function figuresOfFile({ title, fileName, parse }: KeptFile): Promise<PreviousReport | null> {
  if (parse.template === null) return null;
  const template = await getTemplate(parse.template).catch(() => null);
  if (!template) return null;
  const cells = cellsOfParse(template, { ...parse, cells: parse.cells.filter(({ confidence }) => isSure(confidence)) });
  return { title: `${title}, từ tệp ${fileName}`, templateId: template.id, cells };
}
