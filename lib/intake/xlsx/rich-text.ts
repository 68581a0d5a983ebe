import type { XmlAttributes } from "../ooxml/walk-xml";
import { IntakeRefused } from "../refusal";
import { LIMITS } from "./limits";
import { isOn } from "./read-part";

/** A piece of a text in one face; null where the face is the cell's own. */
export type RichPiece = { text: string; face: Face | null };
export type Face = { bold: boolean; italic: boolean; font: string };

/** Characters XML cannot hold are written `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const decode = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Collects one `<si>` or `<is>`: the text of its `<t>`, alone or in runs, without the readings of East Asian words. */
export class RichTextReader {
  private pieces: RichPiece[] = [];
  private face: Face | null = null;
  private inText = false;
  private phonetic = false;
  private length = 0;

  open(tag: string, attributes: XmlAttributes): void {
    if (tag === "t") {
      this.inText = !this.phonetic;
      if (this.inText) this.pieces.push({ text: "", face: this.face });
    } else if (tag === "rPh") this.phonetic = true;
    else if (tag === "rPr") this.face = { bold: false, italic: false, font: "" };
    else if (this.face !== null) {
      if (tag === "b") this.face.bold = isOn(attributes.val);
      else if (tag === "i") this.face.italic = isOn(attributes.val);
      else if (tag === "rFont") this.face.font = attributes.val ?? "";
    }
  }

  text(text: string): void {
    const piece = this.inText ? this.pieces.at(-1) : undefined;
    if (piece === undefined) return;
    this.length += text.length;
    if (this.length > LIMITS.cellCharacters) throw new IntakeRefused("tooComplex", "cellCharacters");
    piece.text += text;
  }

  close(tag: string): void {
    if (tag === "t") this.inText = false;
    else if (tag === "rPh") this.phonetic = false;
    else if (tag === "r") this.face = null;
  }

  /** The text collected so far; the next one starts empty. */
  take(): RichPiece[] {
    const taken = this.pieces.map(({ text, face }) => ({ text: decode(text), face }));
    this.pieces = [];
    this.face = null;
    this.length = 0;
    return taken;
  }
}
