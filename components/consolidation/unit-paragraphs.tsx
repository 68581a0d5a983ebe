"use client";

import { TextSelect } from "lucide-react";
import { useInsert } from "@/components/narrative/insert-context";
import { RichView } from "@/components/narrative/rich-view";
import { Button } from "@/components/ui/button";
import type { RichBlock, RichDoc } from "@/lib/narrative/rich-doc";

export type UnitParagraph = Readonly<{ unit: string; body: RichDoc }>;

/** The source stays with the words, in the text itself, until the drafter takes it out. */
const withSource = ({ unit, body }: UnitParagraph): RichBlock[] => [
  ...body.content,
  { type: "paragraph", content: [{ type: "text", text: `(Theo báo cáo của ${unit})`, marks: [{ type: "italic" }] }] },
];

/** What the units wrote in this section, in official order, to read and to take over. */
export function UnitParagraphs({ texts }: Readonly<{ texts: readonly UnitParagraph[] }>) {
  const insert = useInsert();
  return (
    <aside aria-label="Các đơn vị viết" className="rounded border border-line bg-surface">
      <h3 className="border-line border-b px-3 py-2 font-medium">Các đơn vị viết ({texts.length})</h3>
      {texts.length === 0 && <p className="px-3 py-3 text-muted">Không đơn vị nào viết mục này.</p>}
      <ul className="max-h-[60dvh] divide-y divide-line overflow-y-auto">
        {texts.map((text) => (
          <li key={text.unit} className="px-3 py-2">
            <div className="mb-1 flex items-start justify-between gap-2">
              <p className="font-medium">{text.unit}</p>
              {insert && (
                <Button size="sm" variant="ghost" icon={<TextSelect />} onClick={() => insert(withSource(text))}>
                  Chèn
                </Button>
              )}
            </div>
            <RichView doc={text.body} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
