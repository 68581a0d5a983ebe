import type { Random } from "../random";
import { addToPart, blocksOf, bodyOf, type ReportFile } from "../report-file";
import { paragraph, propertiesOf, textOf } from "../word";
import { element, isElement } from "../xml-tree";
import type { Mutator } from "./mutator";
import { HEADING, isHeading, levelOf, narrative, rewrite } from "./narrative-blocks";

/** Headings of the narrative carry Word's heading styles. */
function styled(file: ReportFile): void {
  const styles = file.parts.get("word/styles.xml") ?? "";
  const made = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  );
  if (!styles.includes('w:styleId="Heading1"'))
    file.parts.set("word/styles.xml", styles.replace("</w:styles>", `${made.join("")}</w:styles>`));
  for (const block of narrative(file)) {
    const text = textOf(block);
    if (!isHeading(text)) continue;
    const properties = propertiesOf(block, "w:pPr");
    properties.children = [
      element("w:pStyle", { "w:val": `Heading${Math.min(3, levelOf(text))}` }),
      ...properties.children.filter((part) => !isElement(part) || part.name !== "w:pStyle"),
    ];
  }
}

const FORMATS = ["upperRoman", "decimal", "decimal"];
const TEXTS = ["%1.", "%2.", "%2.%3."];
const DEFINITION = `<w:abstractNum w:abstractNumId="98"><w:multiLevelType w:val="multilevel"/>${FORMATS.map((format, level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${TEXTS[level]}"/></w:lvl>`).join("")}</w:abstractNum>`;

/** The numbers of headings are Word's own; only where they run 1, 2, 3 as the list would count them. */
function automatic(file: ReportFile): void {
  addToPart(file, "numbering", DEFINITION, '<w:num w:numId="941"><w:abstractNumId w:val="98"/></w:num>');
  const counts = [0, 0, 0];
  for (const block of narrative(file)) {
    const text = textOf(block);
    const level = levelOf(text) - 1;
    if (!isHeading(text) || level > 2) continue;
    const typed = text.match(HEADING)?.[1] ?? "";
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const counted =
      level === 0 ? ["", "I", "II", "III", "IV", "V", "VI"][counts[0] ?? 0] : counts.slice(1, level + 1).join(".");
    if (typed !== counted) {
      counts[level] = (counts[level] ?? 1) - 1;
      continue;
    }
    rewrite(block, text.replace(HEADING, ""));
    propertiesOf(block, "w:pPr").children.push(
      element("w:numPr", {}, [element("w:ilvl", { "w:val": String(level) }), element("w:numId", { "w:val": "941" })]),
    );
  }
}

/** The heading and the first sentence stand in one paragraph. */
function runIn(file: ReportFile): void {
  const body = bodyOf(file);
  const blocks = narrative(file);
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    const text = textOf(block);
    if (!next || !/^\d/.test(text) || !isHeading(text) || isHeading(textOf(next)) || /^[-+a-d]/.test(textOf(next)))
      continue;
    if (body.children.indexOf(next) !== body.children.indexOf(block) + 1) continue;
    block.children.push(
      element("w:r", {}, [
        element("w:t", { "xml:space": "preserve" }, [`${/[:.]$/.test(text) ? "" : ":"} ${textOf(next)}`]),
      ]),
    );
    body.children.splice(body.children.indexOf(next), 1);
  }
}

/** Page breaks cut paragraphs, empty ones stand between, lines are drawn. */
function ragged(file: ReportFile, random: Random): void {
  const body = bodyOf(file);
  for (const block of narrative(file)) {
    if (random.chance(0.2))
      body.children.splice(body.children.indexOf(block), 0, paragraph(random.pick(["", "", "  ", "_______________"])));
  }
}

/** A report copied from printed pages: numbers of pages between, paragraphs cut where a page ended. */
function fromPages(file: ReportFile, random: Random): void {
  const body = bodyOf(file);
  let page = 1;
  for (const block of narrative(file)) {
    const words = textOf(block).split(" ");
    if (words.length < 30 || !random.chance(0.15)) continue;
    const cut = random.between(8, words.length - 8);
    page += 1;
    rewrite(block, words.slice(0, cut).join(" "));
    const rest = paragraph(words.slice(cut).join(" "));
    rest.role = "narrative";
    body.children.splice(body.children.indexOf(block) + 1, 0, paragraph(String(page), { align: "center" }), rest);
  }
  for (const table of blocksOf(file).filter(({ role }) => role === "formTable")) {
    page += 1;
    body.children.splice(body.children.indexOf(table), 0, paragraph(String(page), { align: "center" }));
  }
}

/** Only the forms, as an agency sends them beside a signed PDF. */
function formsAlone(file: ReportFile): void {
  const body = bodyOf(file);
  const kept = ["formHeading", "formTable", "other"];
  body.children = body.children.filter((part) => isElement(part) && (part.role ? kept.includes(part.role) : true));
  file.truth.header = {};
  file.truth.sections = [];
}

/** Only the words: the forms are sent later. */
function wordsAlone(file: ReportFile): void {
  const body = bodyOf(file);
  const gone = ["formHeading", "formTable", "other"];
  body.children = body.children.filter((part) => isElement(part) && !gone.includes(part.role ?? ""));
  file.truth.figures.clear();
  file.truth.matrices = [];
  file.truth.templates = [];
}

export const narrativeMutators: Mutator[] = [
  { name: "headings with styles", apply: styled },
  { name: "headings with automatic numbers", apply: automatic },
  { name: "headings run in", apply: runIn },
  { name: "empty lines", apply: ragged },
  { name: "copied from printed pages", apply: fromPages },
  { name: "forms alone", apply: formsAlone },
  { name: "words alone", apply: wordsAlone },
];
