import { posix } from "node:path";
import type { Parts } from "./parts";
import { walkXml } from "./walk-xml";

/** Last word of the relationship's type ("worksheet", "sharedStrings"); both dialects of the format end alike. */
export type Relationship = { id: string; type: string; target: string };

/** Where a part's relationships stand: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
const relsOf = (part: string): string => posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);

/** Relationships of a part (of the package itself for ""), targets as names of parts; external ones left out. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const bytes = parts.get(part === "" ? "_rels/.rels" : relsOf(part));
  if (bytes === undefined) return [];
  const found: Relationship[] = [];
  walkXml(bytes, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== "Relationship" || Id === undefined || Target === undefined || TargetMode === "External") return;
      const target = Target.startsWith("/") ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.push({ id: Id, type: Type?.slice(Type.lastIndexOf("/") + 1) ?? "", target });
    },
  });
  return found;
}
