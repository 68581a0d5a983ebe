import "server-only";
import { z } from "zod";
import { Cell } from "@/lib/indicators/cell";
import { UnitKind } from "@/lib/indicators/template";
import { RichDoc } from "@/lib/narrative/rich-doc";
import { DocumentSettings } from "@/lib/report/document-settings";
import { PeriodKind, SheetKind } from "@/lib/workflow/period";
import type { ReportContent, ReportHead } from "@/lib/workflow/views";
import { toCells, toSection } from "./content";

/**
 * What a revision freezes, as canonical JSON: everything needed to print and to consolidate the report as it was sent,
 * whatever changes later (names, settings, who works there). Ratios are not in it: they are always computed.
 */
export const Submission = z.strictObject({
  format: z.literal(1),
  template: z.string(),
  unit: z.strictObject({ id: z.uuid(), code: z.string(), name: z.string(), shortName: z.string(), kind: UnitKind }),
  period: z.strictObject({
    id: z.uuid(),
    kind: PeriodKind,
    year: z.int(),
    title: z.string(),
    windowFrom: z.iso.date(),
    windowTo: z.iso.date(),
  }),
  sheet: SheetKind,
  cells: z.record(z.string(), Cell),
  sections: z.array(
    z.strictObject({
      path: z.string(),
      heading: z.string().nullable(),
      body: RichDoc,
      version: z.int(),
      updatedAt: z.string(),
      updatedBy: z.string(),
    }),
  ),
  explanations: z.array(z.strictObject({ issueId: z.string(), text: z.string(), by: z.string(), at: z.string() })),
  documentSettings: DocumentSettings.nullable(),
});
export type Submission = z.infer<typeof Submission>;

/** A report as it stands, ready to be frozen. */
export function freeze(
  head: ReportHead,
  code: string,
  content: ReportContent,
  documentSettings: DocumentSettings | null,
): Submission {
  const { id, kind, year, title } = head.period;
  return {
    format: 1,
    template: head.templateId,
    unit: {
      id: head.unit.id,
      code,
      name: head.unit.name,
      shortName: head.unit.shortName,
      kind: head.unit.kind,
    },
    // The window is the unit's own: kinds of unit may count to different days.
    period: { id, kind, year, title, windowFrom: head.windowFrom, windowTo: head.windowTo },
    sheet: head.sheet,
    cells: toCells(content.cells),
    sections: content.sections.map(toSection),
    explanations: content.explanations.map(({ issueId, text, by, at }) => ({ issueId, text, by, at })),
    documentSettings,
  };
}
