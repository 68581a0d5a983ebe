"use client";

import { CircleAlert, CircleCheck, Clock, FileInput, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { StateMark } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { type Answer, useSubmit } from "@/components/ui/use-submit";
import { type InboxLine, type InboxUnit, notPlaceable } from "./inbox-line";
import { PlaceDialog } from "./place-dialog";

export type InboxActions = Readonly<{
  choose: (input: { id: string; unitId: string | null }) => Promise<Answer<unknown>>;
  drop: (input: { id: string }) => Promise<Answer<unknown>>;
  place: (input: { id: string; reason: string }) => Promise<Answer<{ reportId: string; importId: string }>>;
}>;

type InboxListProps = Readonly<{
  lines: readonly InboxLine[];
  units: readonly InboxUnit[];
  closed: boolean;
  actions: InboxActions;
}>;

/** What asks for a person first: files of no known unit, then those ready, then the rest as they came. */
const ORDER = ["ask", "ready", "unread", "placed"] as const;

function turnOf({ status, unitId }: InboxLine): number {
  if (status === "placed") return ORDER.indexOf("placed");
  if (status === "waiting" || status === "reading") return ORDER.indexOf("unread");
  return ORDER.indexOf(unitId === null ? "ask" : "ready");
}

export function InboxList({ lines, units, closed, actions }: InboxListProps) {
  const sorted = lines.toSorted((a, b) => turnOf(a) - turnOf(b));
  return (
    <ul aria-label="Tệp của các đơn vị" className="divide-y divide-line rounded border border-line bg-surface">
      {sorted.map((line) => (
        <InboxRow key={line.id} line={line} units={units} closed={closed} actions={actions} />
      ))}
    </ul>
  );
}

type InboxRowProps = Readonly<{ line: InboxLine; units: readonly InboxUnit[]; closed: boolean; actions: InboxActions }>;

function InboxRow({ line, units, closed, actions }: InboxRowProps) {
  const [placing, setPlacing] = useState(false);
  const router = useRouter();
  const again = { onDone: () => router.refresh() };
  const choose = useSubmit(actions.choose, again);
  const drop = useSubmit(actions.drop, again);
  const unit = units.find(({ id }) => id === line.unitId);
  const open = !closed && line.status !== "placed";
  const readable = line.status === "read" || line.status === "refused";
  const cannot = notPlaceable(unit);
  const failure = choose.failure ?? drop.failure;
  return (
    <li className="grid gap-x-4 gap-y-2 px-3 py-3 md:grid-cols-[minmax(0,1fr)_18rem_auto] md:items-start">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">{line.fileName}</p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-xs">
          <InboxState line={line} />
          {line.agency && <span>{line.agency}</span>}
          {line.templateTitle && <span>{line.templateTitle}</span>}
          {line.figures > 0 && <span>{line.figures} chỉ tiêu có số liệu</span>}
        </p>
        {line.title && <p className="text-muted text-xs">{line.title}</p>}
        {line.why && <p className="mt-1">{line.why} Có thể mở tệp bên cạnh biểu để nhập tay.</p>}
        {failure && <p className="mt-1 text-error">{failure.message}</p>}
      </div>
      <Select
        label={`Đơn vị của tệp ${line.fileName}`}
        hideLabel
        disabled={!open || choose.busy}
        value={line.unitId ?? ""}
        placeholder={readable ? "Chưa rõ đơn vị: hãy chọn" : "Chọn đơn vị"}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        error={open && readable && unit && cannot ? cannot : undefined}
        onChange={(event) => void choose.submit({ id: line.id, unitId: event.target.value || null })}
      />
      <div className="flex items-center gap-1 md:w-48 md:justify-end">
        {line.placedIn ? (
          <LinkButton
            size="sm"
            href={addressOf({ ...line.placedIn, evidence: line.refusal !== null })}
            aria-label={`Mở tiếp ${line.fileName}`}
          >
            Mở tiếp
          </LinkButton>
        ) : (
          open && (
            <>
              <Button
                size="sm"
                variant={readable && cannot === null ? "primary" : "secondary"}
                disabled={!readable || cannot !== null}
                aria-label={`Nhập thay từ ${line.fileName}`}
                onClick={() => setPlacing(true)}
              >
                Nhập thay
              </Button>
              <IconButton
                size="sm"
                label={`Bỏ ${line.fileName}`}
                icon={<X />}
                disabled={drop.busy}
                onClick={() => void drop.submit({ id: line.id })}
              />
            </>
          )
        )}
      </div>
      {placing && unit && (
        <PlaceDialog line={line} unit={unit} onClose={() => setPlacing(false)} onPlace={actions.place} to={addressOf} />
      )}
    </li>
  );
}

/** Where a placed file is worked with: what was found in it, or the form with the file beside it. */
const addressOf = ({ reportId, importId, evidence }: { reportId: string; importId: string; evidence: boolean }) =>
  evidence ? `/bao-cao/${reportId}?tep=${importId}` : `/bao-cao/${reportId}/nhap-tep?tep=${importId}`;

function InboxState({ line }: Readonly<{ line: InboxLine }>) {
  switch (line.status) {
    case "waiting":
      return (
        <StateMark tone="neutral" icon={<Clock />}>
          Chờ đọc
        </StateMark>
      );
    case "reading":
      return (
        <StateMark tone="neutral" icon={<Clock />}>
          Đang đọc
        </StateMark>
      );
    case "read":
      return (
        <StateMark tone="saved" icon={<CircleCheck />}>
          Đã đọc
        </StateMark>
      );
    case "refused":
      return (
        <StateMark tone="waiting" icon={<CircleAlert />}>
          Không đọc được
        </StateMark>
      );
    case "placed":
      return (
        <StateMark tone="primary" icon={<FileInput />}>
          Đã đưa vào báo cáo
        </StateMark>
      );
  }
}
