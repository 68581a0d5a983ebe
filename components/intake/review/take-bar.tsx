"use client";

import { CheckCheck } from "lucide-react";
import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

/** Which places of the file are shown. */
export type Only = "all" | "doubtful" | "changed";

type TakeBarProps = Readonly<{
  reportId: string;
  sure: number;
  doubtful: number;
  taken: number;
  locked: boolean;
  together: boolean;
  only: Only;
  /** Places a returned document of ours says otherwise; null for any other file. */
  changed: number | null;
  onOnly: (only: Only) => void;
  onTakeSure: () => void;
}>;

/** The act of the page, in sight all the way down; when nothing is left to take, the next step. */
export function TakeBar(props: TakeBarProps) {
  const { reportId, sure, doubtful, taken, locked, together, only, changed, onOnly, onTakeSure } = props;
  const more = together && sure > 0 && !locked;
  return (
    <div className="sticky top-12 z-10 -mx-6 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-y bg-surface px-6 py-2 max-md:-mx-4 max-md:px-4">
      <p role="status" className="mr-auto min-w-0">
        {[sure > 0 && `${sure} chắc chắn`, doubtful > 0 && `${doubtful} cần xem`, taken > 0 && `${taken} đã nhận`]
          .filter(Boolean)
          .join(" · ") || "Không còn gì để nhận."}
      </p>
      {changed !== null && (changed > 0 || only === "changed") && (
        <Checkbox
          label="Chỉ chỗ khác"
          checked={only === "changed"}
          onChange={(event) => onOnly(event.target.checked ? "changed" : "all")}
        />
      )}
      {changed === null && (doubtful > 0 || only === "doubtful") && (
        <Checkbox
          label="Chỉ hiện dòng cần xem"
          checked={only === "doubtful"}
          onChange={(event) => onOnly(event.target.checked ? "doubtful" : "all")}
        />
      )}
      {more && (
        <Button variant="primary" icon={<CheckCheck />} onClick={onTakeSure}>
          Nhận tất cả mục chắc chắn ({sure})
        </Button>
      )}
      {taken > 0 && (
        <>
          <LinkButton href={`/bao-cao/${reportId}`} prefetch={false}>
            Mở biểu
          </LinkButton>
          <LinkButton href={`/bao-cao/${reportId}/gui`} variant={more ? "secondary" : "primary"} prefetch={false}>
            Kiểm tra và gửi
          </LinkButton>
        </>
      )}
    </div>
  );
}
