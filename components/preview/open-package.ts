import JSZip from "jszip";
import type { PackageParts } from "@/lib/documents/read-docx/package-parts";

/** What a browser opens of a file; a report of a hundred pages has a hundredth of it. */
const INFLATED_MAX = 100 * 1024 * 1024;

/** The file is not a Word document, or more than a browser should open. */
export class NotOpened extends Error {
  override readonly name = "NotOpened";
}

/** The XML parts of a .docx, opened in the browser: the file goes nowhere. Throws `NotOpened`. */
export async function openPackage(bytes: ArrayBuffer): Promise<PackageParts> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new NotOpened();
  });
  const parts = new Map<string, Uint8Array>();
  let inflated = 0;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir || !/\.(xml|rels)$/i.test(entry.name)) continue;
    const part = await entry.async("uint8array");
    inflated += part.byteLength;
    if (inflated > INFLATED_MAX) throw new NotOpened();
    parts.set(entry.name, part);
  }
  if (!parts.has("[Content_Types].xml")) throw new NotOpened();
  return parts;
}
