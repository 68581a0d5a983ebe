import { blocksOf, bodyOf, type ReportFile } from "../report-file";
import type { Role, XmlElement } from "../xml-tree";

/** Takes away the blocks of that role and says where they stood. */
function cutOut(file: ReportFile, role: Role): number {
  const body = bodyOf(file);
  const old = blocksOf(file).filter((block) => block.role === role);
  const at = Math.max(0, body.children.indexOf(old[0] ?? ""));
  body.children = body.children.filter((part) => typeof part === "string" || part.role !== role);
  return at;
}

/** Puts other blocks in the place of those with that role. */
export function putIn(file: ReportFile, role: Role, made: XmlElement[]): void {
  const at = cutOut(file, role);
  bodyOf(file).children.splice(at, 0, ...made.map((block) => ({ ...block, role })));
}
