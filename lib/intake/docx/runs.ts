import { childOf } from "./element";
import type { Face } from "./face";
import { keepWithin } from "./limits";
import type { Reading } from "./reading";
import { RunText, raised, visible } from "./run-text";
import type { ParagraphStyle } from "./styles";
import { pictureText, symbolText } from "./symbols";
import type { WordElement } from "./tree";

/** Reads what one or more elements of a paragraph show, and collects the text boxes anchored in them. */
export class ParagraphReader {
  readonly text = new RunText();
  readonly boxes: WordElement[] = [];
  /** Fields open here: while one is at its instruction nothing of it is shown. */
  private readonly fields: ("instruction" | "result")[] = [];

  private length = 0;

  constructor(
    private readonly style: ParagraphStyle,
    private readonly reading: Reading,
  ) {}

  read(paragraph: WordElement): void {
    for (const child of paragraph.children) {
      if (child.name === "r") this.run(child);
      else if (child.name.startsWith("m:")) this.formula(child);
      else if (child.name === "txbxContent") this.boxes.push(child);
    }
  }

  private run(run: WordElement): void {
    const properties = childOf(run, "rPr");
    const face = this.reading.styles.face(this.style, properties);
    const shown = face.hidden !== true && !this.reading.styles.isPlaceholder(properties);
    for (const piece of run.children) {
      if (piece.name === "fldChar") this.field(piece.attributes.fldCharType);
      else if (!shown || this.fields.includes("instruction")) continue;
      else if (piece.name === "txbxContent") this.boxes.push(piece);
      else this.add(textOf(piece), face);
    }
  }

  private add(text: string, face: Face): void {
    if (text === "") return;
    this.length += text.length;
    keepWithin(this.length, "paragraphCharacters");
    this.reading.legacy.add(face.font, text);
    const pictured = pictureText(text, face.font);
    const cased = face.capitals === true ? pictured.toLocaleUpperCase("vi") : pictured;
    const placed = face.superscript === true && !this.text.isEmpty ? raised(cased) : cased;
    this.text.add(placed, face.bold === true, face.italic === true);
  }

  private field(type: string | undefined): void {
    if (type === "begin") this.fields.push("instruction");
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = "result";
    else if (type === "end") this.fields.pop();
  }

  private formula(element: WordElement): void {
    if (element.name === "m:t") this.add(visible(element.text), this.style.face);
    for (const child of element.children) {
      if (child.name === "m:den") this.add("/", this.style.face);
      if (child.name.startsWith("m:")) this.formula(child);
    }
  }
}

function textOf(piece: WordElement): string {
  switch (piece.name) {
    case "t":
      return visible(piece.text);
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return symbolText(piece.attributes.font ?? "", piece.attributes.char ?? "");
    default:
      // Marks of notes ("1" raised) among them: their text stands beside, and no digit may glue to a figure.
      return "";
  }
}
