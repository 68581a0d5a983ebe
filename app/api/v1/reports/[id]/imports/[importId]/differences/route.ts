import { z } from "zod";
import { getImport } from "@/lib/data/imports";
import { defineHandler } from "@/lib/define-handler";
import { compareWithMade } from "@/lib/documents/compare/compare-with-made";
import { withOpenRows } from "@/lib/indicators/matrix/open-rows";
import { textInChild } from "@/lib/intake/child/parse-in-child";
import { IntakeRefused } from "@/lib/intake/refusal";
import type { ReturnedDocument } from "@/lib/narrative/returned-document";
import { changedPlaces } from "@/lib/report/changed-places";
import { sectionPaths } from "@/lib/report/narrative-part";
import { buildUnitReport } from "@/lib/report/unit-report";
import { files } from "@/lib/storage/files";
import { unitDocument } from "../../../docx/unit-document";

const params = z.strictObject({ id: z.uuid(), importId: z.uuid() });

/**
 * Where an uploaded Word or PDF file says something else than the report as it would be printed now; null for a workbook
 * and for a file that is not kept.
 */
export const GET = defineHandler({ params }, async (actor, { params }) => {
  const { view, sha256 } = await getImport(actor, params.id, params.importId);
  if (view.kind !== "docx" && view.kind !== "pdf") return { places: null };
  const [bytes, input] = await Promise.all([files().get(sha256), unitDocument(actor, params.id, "signing")]);
  const returned = await readAgain(bytes, view.fileName);
  if (returned === null) return { places: null };
  return {
    places: changedPlaces(compareWithMade(buildUnitReport(input), returned), {
      template: withOpenRows(input.template, input.cells),
      paths: sectionPaths(input.template.outline, input.sections),
    }),
  };
});

/** A file that was read once is refused only when the limits became narrower since. */
async function readAgain(bytes: Uint8Array, fileName: string): Promise<ReturnedDocument | null> {
  try {
    return await textInChild(bytes, fileName);
  } catch (error) {
    if (error instanceof IntakeRefused) return null;
    throw error;
  }
}
