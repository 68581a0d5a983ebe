import { allOf, childOf, type XmlNode } from "../xml-tree";
import type { DocxParagraph, DocxRun } from "./docx-document";
import { drawnLines } from "./drawn-lines";
import type { Numberer } from "./numbering";
import { type Numbering, overParagraph, paragraphLook, paragraphProperties } from "./paragraph-properties";
import { type RunProperties, runLook, runProperties, type ThemeFonts } from "./run-properties";
import type { StyleLook, Styles } from "./styles";

export type ReadContext = { styles: Styles; theme: ThemeFonts; numberer: Numberer };

/** What holds runs, so that links, accepted insertions and controls read as plain text. */
const HOLDERS = new Set([
  "w:hyperlink",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:bdo",
  "w:dir",
  "w:customXml",
]);

const runsIn = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((child) => {
    if (child.name === "w:r") return [child];
    return HOLDERS.has(child.name) ? runsIn(child) : [];
  });

function textOf(run: XmlNode): string {
  return run.children
    .map(({ name, text, attributes }) => {
      if (name === "w:t") return text;
      if (name === "w:tab") return "\t";
      if (name === "w:noBreakHyphen") return "-";
      if (name === "w:cr") return "\n";
      return name === "w:br" && (attributes["w:type"] ?? "textWrapping") === "textWrapping" ? "\n" : "";
    })
    .join("");
}

/** A field that prints the page's number. */
function hasPageField(node: XmlNode): boolean {
  const simple = allOf(node, "w:fldSimple").map(({ attributes }) => attributes["w:instr"] ?? "");
  const complex = allOf(node, "w:instrText").map(({ text }) => text);
  return [...simple, complex.join("")].some((field) => /(^|\s)PAGE(\s|\\|$)/.test(field));
}

function headingLevel(name: string | null, outline: number | undefined): number | null {
  const [, level] = /^heading ([1-9])$/i.exec(name ?? "") ?? [];
  if (level !== undefined) return Number(level);
  return outline !== undefined && outline < 9 ? outline + 1 : null;
}

/** Reads a `w:p`; `table` is the style of the table it stands in. */
export function readParagraph(node: XmlNode, context: ReadContext, table: StyleLook | null): DocxParagraph {
  const { styles, theme, numberer } = context;
  const own = childOf(node, "w:pPr");
  const style = styles.look("paragraph", childOf(own, "w:pStyle")?.attributes["w:val"]);
  const direct = paragraphProperties(own);
  const styled = overParagraph(overParagraph(styles.defaults.paragraph, table?.paragraph ?? {}), style.paragraph);
  const { numbering } = overParagraph(styled, direct);
  const place: Numbering | null =
    numbering?.id === undefined || numbering.id === "0" ? null : { id: numbering.id, level: numbering.level ?? 0 };
  // A list given at the paragraph itself indents it over what its style says.
  const listed = place && direct.numbering?.id !== undefined ? numberer.indents(place) : {};
  const said = overParagraph(overParagraph(styled, listed), direct);
  const below: RunProperties[] = [table?.run ?? {}, style.run];
  const lookOf = (properties: XmlNode | undefined) => {
    const named = childOf(properties, "w:rStyle")?.attributes["w:val"];
    const character = named === undefined ? {} : styles.look("character", named).run;
    return runLook(styles.defaults.run, [...below, character], runProperties(properties, theme));
  };
  const nodes = runsIn(node);
  const runs = nodes
    .map((run): DocxRun => ({ ...lookOf(childOf(run, "w:rPr")), text: textOf(run).normalize("NFC") }))
    .filter(({ hidden }) => !hidden);
  return {
    kind: "paragraph",
    ...paragraphLook(said),
    text: runs.map(({ text }) => text).join(""),
    runs,
    marker: place === null ? null : numberer.next(place),
    style: style.name,
    headingLevel: headingLevel(style.name, said.outlineLevel),
    markSize: lookOf(childOf(own, "w:rPr")).size,
    drawnLines: nodes.flatMap(drawnLines),
    pageField: hasPageField(node),
    framedCentre: childOf(own, "w:framePr")?.attributes["w:xAlign"] === "center",
  };
}
