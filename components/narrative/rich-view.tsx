import type { ReactNode } from "react";
import type { RichBlock, RichDoc, RichList, RichParagraph } from "@/lib/narrative/rich-doc";

/** Narrative text to read: the same allow-listed data the editor writes, as plain elements. */
export function RichView({ doc }: Readonly<{ doc: RichDoc }>) {
  return (
    <div className="space-y-2 [overflow-wrap:anywhere]">
      {doc.content.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and never move here
        <Block key={index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: Readonly<{ block: RichBlock }>) {
  switch (block.type) {
    case "paragraph":
      return <p>{words(block)}</p>;
    case "bulletList":
      return <List list={block} depth={0} />;
    case "table":
      return (
        <div className="overflow-x-auto">
          <table className="border-collapse text-table">
            <tbody>
              {block.content.map((row, r) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
                <tr key={r}>
                  {row.content.map((cell, c) => {
                    const Tag = cell.type === "tableHeader" ? "th" : "td";
                    return (
                      <Tag
                        // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity
                        key={c}
                        colSpan={cell.attrs?.colspan}
                        rowSpan={cell.attrs?.rowspan}
                        className="border border-line-strong px-2 py-1 text-left align-top font-normal"
                      >
                        {cell.content.map((paragraph, p) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity
                          <p key={p}>{words(paragraph)}</p>
                        ))}
                      </Tag>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function List({ list, depth }: Readonly<{ list: RichList; depth: number }>) {
  return (
    <ul className="space-y-1 pl-5" style={{ listStyleType: depth === 0 ? '"- "' : '"+ "' }}>
      {list.content.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity
        <li key={index} className="space-y-1">
          {item.content.map((part, p) =>
            part.type === "bulletList" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity
              <List key={p} list={part} depth={depth + 1} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity
              <p key={p}>{words(part)}</p>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}

function words(paragraph: RichParagraph): ReactNode[] {
  return (paragraph.content ?? []).map((piece, index) => {
    const marks = piece.marks ?? [];
    let node: ReactNode = piece.text;
    if (marks.some(({ type }) => type === "italic")) node = <em>{node}</em>;
    if (marks.some(({ type }) => type === "bold")) node = <strong className="font-semibold">{node}</strong>;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one paragraph have no identity
    return <span key={index}>{node}</span>;
  });
}
