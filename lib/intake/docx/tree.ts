import type { Parts } from "../ooxml/parts";
import { walkXml, type XmlAttributes } from "../ooxml/walk-xml";
import { DROPPED, KEPT, MARKED } from "./kept";
import { keepWithin } from "./limits";
import { Names } from "./names";

/** An element that matters, by the names of `names.ts`; wrappers are gone, what was deleted is gone. */
export type WordElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly WordElement[];
  readonly text: string;
};
type Growing = { name: string; attributes: WordElement["attributes"]; children: Growing[]; text: string };

/** What was read so far, over all parts of the file. */
export type Budget = { elements: number; characters: number };

const NO_ATTRIBUTES = {};
const NO_CHILDREN: Growing[] = [];

/** Of alternatives the first is taken: once, never with its stand-in for older programs. */
class Alternatives {
  private readonly taken: boolean[] = [];

  /** Whether this element is an alternative that is not taken. */
  open(name: string): boolean {
    if (name === "mc:AlternateContent") this.taken.push(false);
    if (name !== "mc:Choice" && name !== "mc:Fallback") return false;
    const already = this.taken.at(-1) ?? false;
    this.taken[this.taken.length - 1] = true;
    return already;
  }

  close(name: string): void {
    if (name === "mc:AlternateContent") this.taken.pop();
  }
}

/**
 * The tree of one part, reduced to what a reader sees: of tracked changes the accepted state, of alternatives one.
 * An empty root for a part that is not there. Throws `IntakeRefused` (`broken`, `tooComplex`).
 */
export function readTree(parts: Parts, part: string | undefined, budget: Budget): WordElement {
  const root: Growing = { name: "", attributes: NO_ATTRIBUTES, children: [], text: "" };
  const bytes = part === undefined ? undefined : parts.get(part);
  if (bytes === undefined) return root;
  const names = new Names();
  const alternatives = new Alternatives();
  const stack: Growing[] = [root];
  /** Per open element: whether it is in the tree, and the declarations it brought. */
  const open: { kept: boolean; declared: ReadonlyMap<string, string> }[] = [];
  let dropping = 0;
  walkXml(bytes, {
    open: (_local, written, qualified) => {
      budget.elements += 1;
      keepWithin(budget.elements, "elements");
      if (dropping > 0) {
        dropping += 1;
        return;
      }
      const declared = declarationsOf(written);
      names.enter(declared);
      const name = names.element(qualified);
      const parent = stack.at(-1) ?? root;
      if (alternatives.open(name) || (DROPPED.has(name) && !isMark(name, parent))) {
        names.leave(declared);
        dropping = 1;
        return;
      }
      const kept = KEPT.has(name) || isMark(name, parent);
      if (kept) {
        const element: Growing = { name, attributes: attributesOf(written, names), children: NO_CHILDREN, text: "" };
        if (parent.children === NO_CHILDREN) parent.children = [];
        parent.children.push(element);
        stack.push(element);
      }
      open.push({ kept, declared });
    },
    close: (_local, qualified) => {
      if (dropping > 0) {
        dropping -= 1;
        return;
      }
      alternatives.close(names.element(qualified));
      const closed = open.pop();
      if (closed?.kept) stack.pop();
      names.leave(closed?.declared ?? NO_DECLARATIONS);
    },
    text: (text) => {
      const inside = stack.at(-1);
      if (dropping > 0 || (inside?.name !== "t" && inside?.name !== "m:t")) return;
      budget.characters += text.length;
      keepWithin(budget.characters, "characters");
      inside.text += text;
    },
  });
  return root.children[0] ?? root;
}

const isMark = (name: string, parent: Growing): boolean =>
  (name === "del" || name === "moveFrom") && MARKED.has(parent.name);

const NO_DECLARATIONS: ReadonlyMap<string, string> = new Map();

function declarationsOf(written: XmlAttributes): ReadonlyMap<string, string> {
  let declared: Map<string, string> | undefined;
  for (const name in written) {
    if (!name.startsWith("xmlns")) continue;
    declared ??= new Map();
    declared.set(name === "xmlns" ? "" : name.slice("xmlns:".length), written[name] ?? "");
  }
  return declared ?? NO_DECLARATIONS;
}

function attributesOf(written: XmlAttributes, names: Names): WordElement["attributes"] {
  let kept: Record<string, string> | undefined;
  for (const name in written) {
    const short = names.attribute(name);
    if (short === null) continue;
    kept ??= {};
    kept[short] ??= written[name] ?? "";
  }
  return kept ?? NO_ATTRIBUTES;
}
