import { CircleCheck, CircleDashed, Clock, PencilLine, RotateCcw, Send, UserRoundCheck } from "lucide-react";
import { StateMark, type Tone } from "@/components/ui/badge";
import { type ReportState, STATE_LABEL } from "@/lib/workflow/transitions";

const looks = {
  draft: { tone: "neutral", icon: <PencilLine /> },
  awaitingLeader: { tone: "waiting", icon: <UserRoundCheck /> },
  submitted: { tone: "primary", icon: <Send /> },
  returned: { tone: "error", icon: <RotateCcw /> },
  accepted: { tone: "saved", icon: <CircleCheck /> },
  notRequired: { tone: "neutral", icon: <CircleDashed /> },
} as const satisfies Record<ReportState, { tone: Tone; icon: React.ReactNode }>;

/** A report's state as officials say it. */
export function ReportStateMark({ state, className }: Readonly<{ state: ReportState; className?: string }>) {
  const { tone, icon } = looks[state];
  return (
    <StateMark tone={tone} icon={icon} className={className}>
      {STATE_LABEL[state]}
    </StateMark>
  );
}

/** Beside the state, when the date has passed or the receipt is later than it. */
export function LateMark({ className }: Readonly<{ className?: string }>) {
  return (
    <StateMark tone="waiting" icon={<Clock />} className={className}>
      Chậm gửi
    </StateMark>
  );
}
