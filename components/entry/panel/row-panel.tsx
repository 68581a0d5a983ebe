"use client";

import { type ReactNode, useId, useState } from "react";
import { sourceWords } from "@/components/intake/source-words";
import { SourceLine, useCellSource } from "@/components/intake/taken-from";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { DescriptionList } from "@/components/ui/description-list";
import { readDay } from "@/components/ui/read-day";
import { TextArea } from "@/components/ui/text-area";
import type { Cell } from "@/lib/indicators/cell";
import { formatCell, formatRatio } from "@/lib/indicators/format";
import { issueId } from "@/lib/indicators/issue";
import { keyThen } from "@/lib/indicators/matrix/earlier-rows";
import type { Item, MatrixForm } from "@/lib/indicators/template";
import { earlierFigure } from "../earlier-figure";
import { type Earlier, useEntry, useRow } from "../entry-context";
import { ChoiceCodes } from "../grid/choice-codes";
import { ConflictChoice, RefusalNote } from "../grid/conflict-choice";
import { noteText, type RowView } from "../store/row-view";
import { CellHistory } from "./cell-history";
import { CommentList } from "./comment-list";
import { useComments } from "./comments";
import { IssueBox } from "./issue-box";
import { PartsBoxes } from "./parts-boxes";
import { rowGuide } from "./row-guide";

type RowPanelProps = Readonly<{ itemKey: string; sheet: "unit" | "province"; matrix?: MatrixForm | null }>;

/** All there is about the focused row: what it asks, what it was, what was found, what was said. */
export function RowPanel({ itemKey, sheet, matrix = null }: RowPanelProps) {
  const { store, reportId, expected, earlier } = useEntry();
  const row = useRow(itemKey);
  const item = store.item(itemKey);
  // Nobody is asked for a row of their own or for a total, but whoever has one gives it.
  const asked = expected.has(itemKey) || item.derived === true || item.concept === null;
  const keyIn = ({ cells }: Earlier) => (matrix ? keyThen(matrix, itemKey, store.cells(), cells) : itemKey);
  const anchor = { anchorKind: "cell", anchor: itemKey } as const;
  // What is asked about this row comes before everything that only explains it.
  const remarked = useComments().openOn(anchor) > 0;
  const comments = (
    <Part title="Trao đổi">
      <CommentList key={itemKey} anchor={anchor} />
    </Part>
  );
  return (
    <div className="space-y-4 p-3 text-table">
      <h2 className="font-semibold text-sm">
        {item.tt} {item.label}
      </h2>
      <ConflictChoice item={item} row={row} />
      <RefusalNote item={item} row={row} />
      {row.issues.map((issue) => (
        <IssueBox key={issueId(issue)} issue={issue} locked={store.locked} />
      ))}
      {remarked && comments}
      <Part title="Hướng dẫn">
        <DescriptionList items={rowGuide(item, sheet, asked)} className="grid-cols-[6rem_1fr] gap-x-2 gap-y-1" />
      </Part>
      {item.kind === "choice" && (item.codes?.length ?? 0) > 0 && (
        <Part title="Lựa chọn">
          <ChoiceCodes item={item} row={row} roomy />
        </Part>
      )}
      {item.kind === "percent" && item.asksParts && <PartsBoxes key={itemKey} item={item} row={row} />}
      <Understood item={item} row={row} />
      <CellSourceLine itemKey={itemKey} row={row} />
      {earlier.length > 0 && (
        <Part title="Các kỳ trước">
          <DescriptionList
            items={earlier.map((period): [string, ReactNode] => [
              period.title,
              earlierWords(item, period, keyIn(period)),
            ])}
            className="grid-cols-[6rem_1fr] gap-x-2 gap-y-1"
          />
        </Part>
      )}
      {!store.locked && <StateButtons itemKey={itemKey} />}
      <TextArea
        label="Ghi chú"
        rows={2}
        maxLength={4000}
        readOnly={store.locked}
        value={noteText(row)}
        onFocus={() => store.focus(itemKey)}
        onChange={(event) => store.typeNote(itemKey, event.target.value)}
        onBlur={() => store.settle(itemKey)}
        inputClassName="min-h-14"
      />
      <AsOf key={`asOf-${itemKey}`} itemKey={itemKey} row={row} />
      {!remarked && comments}
      <Part title="Lịch sử của ô">
        <CellHistory reportId={reportId} item={item} />
      </Part>
    </div>
  );
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1 font-medium">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** What was typed beside what it is taken for, where the two differ. */
function Understood({ item, row }: Readonly<{ item: Item; row: RowView }>) {
  const { cell, computed, problem } = row;
  const lines: [string, ReactNode][] = [];
  const understood = formatCell(item, cell);
  if (cell.raw !== "" && cell.raw !== understood) lines.push(["Đã ghi", cell.raw]);
  if (cell.raw !== "" && cell.problem === null && cell.raw !== understood)
    lines.push(["Hệ thống hiểu", understood || "để trống"]);
  if (item.kind === "ratio") lines.push(["Hệ thống tính", <em key="c">{formatRatio(computed)}</em>]);
  if (lines.length === 0) return null;
  return (
    <Part title="Số liệu">
      <DescriptionList items={lines} className="grid-cols-[6rem_1fr] gap-x-2 gap-y-1" />
      {problem && <p className="mt-1 text-error">{problem}</p>}
    </Part>
  );
}

/** Where in which file the figure was read, until somebody changes it. */
function CellSourceLine({ itemKey, row }: Readonly<{ itemKey: string; row: RowView }>) {
  const { reportId } = useEntry();
  const source = useCellSource(itemKey, row.cell);
  if (!source) return null;
  return (
    <Part title="Nguồn">
      <SourceLine reportId={reportId} source={source} words={sourceWords(source)} />
    </Part>
  );
}

function earlierWords(item: Item, period: Earlier, key: string | null): string {
  const cell: Cell | undefined = key === null ? undefined : period.cells[key];
  const printed = earlierFigure(item, period.cells, key);
  if (!cell && printed === "") return "không có";
  const nearly = period.approximate[item.key];
  const figure = `${nearly === undefined ? "" : "≈ "}${printed || "để trống"}`;
  const words = [cell?.note, nearly].filter(Boolean).join("; ");
  return words ? `${figure} (${words})` : figure;
}

/** The day is stored once it is one; while half typed, or no day, the stored one stays and the box says why. */
function AsOf({ itemKey, row }: Readonly<{ itemKey: string; row: RowView }>) {
  const { store } = useEntry();
  const [typed, setTyped] = useState<string | null>(null);
  const day = typed ?? row.cell.asOf ?? "";
  const wrong = day !== "" && readDay(day) === null;
  const change = (next: string) => {
    const read = readDay(next);
    setTyped(next === "" || read !== null ? null : next);
    if (next === "" || read !== null) store.apply([{ key: itemKey, cell: { ...row.cell, asOf: read } }], "typed");
  };
  return (
    <DateField
      label="Số liệu tính đến ngày"
      optional
      readOnly={store.locked}
      value={day}
      onChange={change}
      error={wrong ? "Ghi ngày như 31/12/2026." : null}
    />
  );
}

function StateButtons({ itemKey }: Readonly<{ itemKey: string }>) {
  const { store } = useEntry();
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" onClick={() => store.mark([itemKey], "none")}>
        Không phát sinh
      </Button>
      <Button size="sm" onClick={() => store.mark([itemKey], "notApplicable")}>
        Không thuộc nhiệm vụ
      </Button>
      <Button size="sm" onClick={() => store.mark([itemKey], "blank")}>
        Để trống
      </Button>
    </div>
  );
}
