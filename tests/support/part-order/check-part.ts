import { SaxesParser, type SaxesTagNS } from "saxes";
import { breach, type Sequence } from "./sequence";

const IGNORABLE = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const XML = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"];

export type Dialect = {
  /** The namespace whose elements the sequences order. */
  main: string;
  /** Other namespaces that every reader knows. */
  known: readonly string[];
  order: Readonly<Record<string, Sequence>>;
};

type Open = {
  name: string;
  mine: boolean;
  /** Inside `<ext>`: a reader passes over what it does not know there. */
  extension: boolean;
  children: string[];
};

/** What of a part is out of order, unknown to the sequences, or needs a program newer than Office 2010; each line once. */
export function checkPart(dialect: Dialect, source: string): string[] {
  const faults = new Set<string>();
  const open: Open[] = [];
  let ignorable: readonly string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const needs = (uri: string, what: string): void => {
    const known = uri === "" || uri === dialect.main || [...dialect.known, ...XML, IGNORABLE].includes(uri);
    if (!known && !ignorable.includes(uri)) faults.add(`${what} needs ${uri}`);
  };
  parser.on("error", (error) => faults.add(error.message));
  parser.on("opentag", (tag: SaxesTagNS) => {
    const above = open.at(-1);
    if (!above) ignorable = ignorableOf(tag, faults);
    const extension = above !== undefined && (above.extension || above.name === "ext");
    if (extension) {
      open.push({ name: tag.local, mine: false, extension, children: [] });
      return;
    }
    if (tag.uri === IGNORABLE) faults.add(`${tag.name} is an alternative that somebody must choose`);
    needs(tag.uri, `<${tag.name}>`);
    for (const { uri, name } of Object.values(tag.attributes)) needs(uri, `@${name}`);
    const mine = tag.uri === dialect.main;
    if (mine) above?.children.push(tag.local);
    open.push({ name: tag.local, mine, extension, children: [] });
  });
  parser.on("closetag", () => {
    const closed = open.pop();
    if (!closed?.mine || (closed.children.length === 0 && !dialect.order[closed.name])) return;
    const places = dialect.order[closed.name];
    const why = places ? breach(places, closed.children) : `no sequence known: ${closed.children.join(" ")}`;
    if (why !== null) faults.add(`<${closed.name}>: ${why}`);
  });
  parser.write(source).close();
  return [...faults];
}

/** Namespaces an older reader may pass over; a prefix that is not declared makes Office refuse the part. */
function ignorableOf(root: SaxesTagNS, faults: Set<string>): string[] {
  const written = Object.values(root.attributes).find(({ uri, local }) => uri === IGNORABLE && local === "Ignorable");
  const prefixes = (written?.value ?? "").split(/\s+/).filter((prefix) => prefix !== "");
  return prefixes.flatMap((prefix) => {
    const uri = root.ns[prefix];
    if (uri === undefined) faults.add(`mc:Ignorable names ${prefix}, which is not declared`);
    return uri ?? [];
  });
}
