"use client";

import { Ellipsis, MessageSquare } from "lucide-react";
import { memo } from "react";
import { FromFileMark } from "@/components/intake/taken-from";
import { cn } from "@/components/ui/cn";
import type { Item } from "@/lib/indicators/template";
import { earlierFigure } from "../earlier-figure";
import { useEntry, useRow } from "../entry-context";
import { useComments } from "../panel/comments";
import { SaveMark } from "../status/save-mark";
import type { RowView } from "../store/row-view";
import { isBlank } from "../store/written-cell";
import { ChoiceCodes } from "./choice-codes";
import { ConflictChoice, RefusalNote } from "./conflict-choice";
import { boxName, FigureBox, remarkId } from "./figure-box";
import { IssueMarks } from "./issue-marks";
import { NoteBox } from "./note-box";

/** TT, chỉ tiêu, đơn vị tính, số liệu, trạng thái, ghi chú, thao tác. */
const BASE_COLUMNS = 7;

const INDENT = ["pl-2", "pl-2", "pl-4", "pl-6", "pl-8"] as const;

type GridRowProps = Readonly<{
  itemKey: string;
  level: number;
  onMenu: (key: string, anchor: Element) => void;
  onDetails: (key: string) => void;
}>;

/** One row. It reads the store by its own key, so typing in another row does not reach it. */
export const GridRow = memo(function GridRow({ itemKey, level, onMenu, onDetails }: GridRowProps) {
  const { store, expected, earlier } = useEntry();
  const row = useRow(itemKey);
  const item = store.item(itemKey);
  const openRemarks = useComments().openOn({ anchorKind: "cell", anchor: itemKey });
  const group = item.children.length > 0 || item.emphasis === "strong";
  if (item.kind === "heading" && isBlank(row.cell))
    return <HeadingRow item={item} columns={BASE_COLUMNS + earlier.length} />;
  const foreign = !expected.has(itemKey) && item.kind !== "ratio";
  return (
    <>
      <tr
        id={`dong-${itemKey}`}
        className={cn(
          "border-line border-t align-top has-[input:focus]:bg-primary-tint/50 max-md:grid max-md:grid-cols-[2.5rem_1fr] max-md:gap-x-2 max-md:px-3 max-md:py-3",
          group ? "bg-raised" : "bg-surface",
        )}
      >
        <td className="px-2 py-2 text-muted max-md:px-0">{item.tt}</td>
        <th
          scope="row"
          className={cn("py-2 pr-2 text-left font-normal max-md:pl-0", INDENT[level] ?? "pl-8", group && "font-medium")}
        >
          {item.label}
          {foreign && (
            <span className="block text-muted text-xs">
              {item.scope === "province" ? "Cơ quan chủ trì nhập cho toàn tỉnh" : "Không yêu cầu với đơn vị này"}
            </span>
          )}
        </th>
        <td className="px-2 py-2 text-muted text-xs max-md:col-start-2 max-md:px-0 max-md:py-0">
          {item.kind === "choice" ? "" : item.printedUnit}
        </td>
        {earlier.map(({ word, cells, approximate }) => (
          <EarlierFigure
            key={word}
            figure={earlierFigure(item, cells, itemKey)}
            title={word}
            nearly={approximate[itemKey]}
          />
        ))}
        <td
          className={cn(
            "px-1 py-0.5 max-md:col-start-2 max-md:mt-2 max-md:px-0",
            row.cell.state === "notApplicable" && "hatched",
          )}
        >
          <FigureBox item={item} row={row} />
          {item.kind === "choice" && <ChoiceCodes item={item} row={row} />}
        </td>
        <td className="px-2 py-2 max-md:col-start-2 max-md:px-0">
          <RowState itemKey={itemKey} row={row} remarks={openRemarks} />
        </td>
        <td
          className={cn(
            "px-1 py-0.5 max-md:col-start-2 max-md:px-0",
            store.locked && row.cell.note === null && "max-md:hidden",
          )}
        >
          <span aria-hidden="true" className="hidden text-muted text-xs max-md:block">
            Ghi chú
          </span>
          <NoteBox item={item} row={row} />
        </td>
        <td className="py-1 max-md:col-start-2 max-md:flex max-md:justify-between">
          <RowButtons item={item} locked={store.locked} onMenu={onMenu} onDetails={onDetails} />
        </td>
      </tr>
      {row.problem !== null && row.draft === null && (
        <tr className="bg-surface max-md:block">
          <td
            colSpan={BASE_COLUMNS + earlier.length}
            className="px-3 pb-1.5 text-right text-error text-xs max-md:block"
          >
            <p id={remarkId(itemKey)}>{row.problem}</p>
          </td>
        </tr>
      )}
      {(row.theirs || row.refusal !== null) && (
        <tr className="bg-surface max-md:block">
          <td colSpan={BASE_COLUMNS + earlier.length} className="border-conflict border-l-2 px-3 py-1.5 max-md:block">
            <ConflictChoice item={item} row={row} />
            <RefusalNote item={item} row={row} />
          </td>
        </tr>
      )}
    </>
  );
});

function HeadingRow({ item, columns }: Readonly<{ item: Item; columns: number }>) {
  return (
    <tr className="border-line border-t bg-raised align-top max-md:flex max-md:gap-2 max-md:px-3 max-md:py-2">
      <td className="px-2 py-1.5 text-muted max-md:px-0 max-md:py-0">{item.tt}</td>
      <th scope="rowgroup" colSpan={columns - 1} className="px-2 py-1.5 text-left font-medium max-md:px-0 max-md:py-0">
        {item.label}
      </th>
    </tr>
  );
}

type EarlierFigureProps = Readonly<{
  figure: string;
  title: string;
  /** Why the figure is only nearly comparable; none when it is. */
  nearly: string | undefined;
}>;

function EarlierFigure({ figure, title, nearly }: EarlierFigureProps) {
  return (
    <td
      className={cn(
        "px-1 py-2 text-right text-muted text-xs [overflow-wrap:anywhere] max-md:col-start-2 max-md:px-0 max-md:py-0 max-md:text-left",
        !figure && "max-md:hidden",
      )}
    >
      <span className="hidden max-md:inline">{title}: </span>
      {figure && nearly !== undefined && <abbr title={nearly}>≈ </abbr>}
      {figure}
    </td>
  );
}

function RowState({ itemKey, row, remarks }: Readonly<{ itemKey: string; row: RowView; remarks: number }>) {
  const { state } = row.cell;
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <SaveMark save={row.save} unreadable={row.problem !== null && row.draft === null} touched={row.touched} />
      {state === "none" && <span className="text-muted text-xs">Không phát sinh</span>}
      {state === "notApplicable" && <span className="text-muted text-xs">Không thuộc nhiệm vụ</span>}
      <FromFileMark itemKey={itemKey} cell={row.cell} />
      <IssueMarks issues={row.issues} />
      {remarks > 0 && (
        <span className="inline-flex items-start gap-1 text-primary text-xs [&_svg]:mt-0.5 [&_svg]:size-3 [&_svg]:shrink-0">
          <MessageSquare aria-hidden="true" />
          {remarks} ý kiến
        </span>
      )}
    </span>
  );
}

type RowButtonsProps = Pick<GridRowProps, "onMenu" | "onDetails"> & Readonly<{ item: Item; locked: boolean }>;

/** The same acts have keys (Alt + 0, Alt + 9, Ctrl + Enter), so the button stays out of the way of Tab. */
function RowButtons({ item, locked, onMenu, onDetails }: RowButtonsProps) {
  return (
    <>
      <button
        type="button"
        onClick={() => onDetails(item.key)}
        className="hidden min-h-11 shrink-0 px-2 text-primary text-table underline max-md:block"
      >
        Chi tiết
      </button>
      {!locked && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Thao tác với dòng ${boxName(item)}`}
          aria-haspopup="menu"
          onClick={(event) => onMenu(item.key, event.currentTarget)}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-line hover:text-text max-md:size-11 [&_svg]:size-4"
        >
          <Ellipsis aria-hidden="true" />
        </button>
      )}
    </>
  );
}
