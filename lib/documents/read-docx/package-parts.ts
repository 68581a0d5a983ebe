import { childrenOf, readXml, type XmlNode } from "../xml-tree";

/** The parts of a Word file by their names, inflated by whoever guards against hostile archives. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

/** The parts are not those of a Word document, or are not well-formed XML. */
export class NotADocument extends Error {
  override readonly name = "NotADocument";
}

/** Parts of a document by what they are to its main part. */
export type OpenedPackage = {
  main: XmlNode;
  /** The first part of that kind: "styles", "numbering", "settings", "theme". */
  part: (kind: string) => XmlNode | undefined;
  /** A part by the relationship's id. */
  byId: (id: string | undefined) => XmlNode | undefined;
};

type Relation = { id: string; kind: string; target: string };

function partAt(parts: PackageParts, name: string): XmlNode | undefined {
  const bytes = parts.get(name);
  if (!bytes) return undefined;
  try {
    return readXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new NotADocument(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : "not understood"}`);
  }
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** The name of a part as another one names it: "../media/a.png", "/word/styles.xml". Runs in browsers too. */
function resolved(target: string, from: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folderOf(from)}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function relationsOf(parts: PackageParts, part: string): Relation[] {
  const name = `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
  return childrenOf(partAt(parts, name), "Relationship").flatMap(({ attributes }) => {
    const { Id: id, Type: type = "", Target: target, TargetMode: mode } = attributes;
    if (id === undefined || target === undefined || mode === "External") return [];
    return [{ id, kind: type.slice(type.lastIndexOf("/") + 1), target: resolved(target, part) }];
  });
}

/** Finds the main part and what belongs to it. Throws `NotADocument`. */
export function openPackage(parts: PackageParts): OpenedPackage {
  const name = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.target ?? "word/document.xml";
  const main = partAt(parts, name);
  if (main?.name !== "w:document") throw new NotADocument("no main document part");
  const relations = relationsOf(parts, name);
  const targetAt = (relation: Relation | undefined) => (relation ? partAt(parts, relation.target) : undefined);
  return {
    main,
    part: (kind) => targetAt(relations.find((relation) => relation.kind === kind)),
    byId: (id) => targetAt(relations.find((relation) => relation.id === id)),
  };
}
