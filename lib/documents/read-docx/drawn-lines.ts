import { allOf, childOf, type XmlNode } from "../xml-tree";
import { twips } from "./paragraph-properties";

const EMU_PER_TWIP = 635;
const LINES = new Set(["line", "straightConnector1"]);

/** "51pt,2pt" → 51 pt in twips; a bare number is a point of the drawing. */
const across = (point: string | undefined): number => twips(point?.split(",")[0]?.trim()) ?? 0;

/** Lengths, in twips, of the straight lines drawn as shapes that hang on a run: new drawings, then the old kind. */
export function drawnLines(run: XmlNode): number[] {
  const drawings = [...allOf(run, "wp:anchor"), ...allOf(run, "wp:inline")].filter((drawing) =>
    allOf(drawing, "a:prstGeom").some(({ attributes }) => LINES.has(attributes.prst ?? "")),
  );
  if (drawings.length > 0) {
    return drawings.map((drawing) => Number(childOf(drawing, "wp:extent")?.attributes.cx ?? 0) / EMU_PER_TWIP);
  }
  const lines = allOf(run, "v:line").map(({ attributes }) => Math.abs(across(attributes.to) - across(attributes.from)));
  const connectors = allOf(run, "v:shape").filter(
    ({ attributes }) => attributes["o:connectortype"] === "straight" || attributes.type === "#_x0000_t32",
  );
  return [
    ...lines,
    ...connectors.map(({ attributes }) => twips(/(?:^|;)width:([^;]+)/.exec(attributes.style ?? "")?.[1]) ?? 0),
  ];
}
