import type { DocumentSettings } from "./document-settings";

const ARCHIVE = /^[-–]?\s*lưu/i;
const VT_ALONE = /vt\s*[.;,]?\s*$/i;

/** Whether a line of Nơi nhận is that of the archive: "Lưu: VT, TH". */
export const isArchive = (line: string): boolean => ARCHIVE.test(line);

/**
 * Nơi nhận as printed: the archive's line ends with the drafter's sign, as the decree's form has it: "Lưu: VT, TH NVA",
 * or "Lưu: VT, NVA" where no office is named.
 */
export function recipientsOf({ recipients, drafter }: Pick<DocumentSettings, "recipients" | "drafter">): string[] {
  const sign = drafter?.trim() ?? "";
  if (sign === "") return recipients;
  return recipients.map((line) => {
    if (!isArchive(line)) return line;
    const bare = line.trim().replace(/[.;,\s]+$/, "");
    return VT_ALONE.test(bare) ? `${bare}, ${sign}` : `${bare} ${sign}`;
  });
}
