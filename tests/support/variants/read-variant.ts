import type { Parse } from "@/lib/indicators/contract";
import { ACCEPT_ABOVE } from "@/lib/indicators/matching/accept-above";
import { parseReport } from "@/lib/intake/parse-report";
import { readFile } from "@/lib/intake/read-file";

/** Reads a file as the command line does; `above` is the confidence from which a figure is taken unseen. */
export async function readVariant(bytes: Uint8Array): Promise<{ parse: Parse; above: number }> {
  return { parse: parseReport(await readFile(bytes, "bao-cao.docx")), above: ACCEPT_ABOVE };
}
