import { CircleCheck, FilePen, Lock, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { StateMark, type Tone } from "@/components/ui/badge";
import { RUN_STATE_LABEL, type RunState } from "@/lib/workflow/run-life";

const looks = {
  draft: { tone: "neutral", icon: <PencilLine /> },
  closed: { tone: "primary", icon: <Lock /> },
  signing: { tone: "waiting", icon: <FilePen /> },
  issued: { tone: "saved", icon: <CircleCheck /> },
} as const satisfies Record<RunState, { tone: Tone; icon: ReactNode }>;

export function RunStateMark({ state }: Readonly<{ state: RunState }>) {
  const { tone, icon } = looks[state];
  return (
    <StateMark tone={tone} icon={icon}>
      {RUN_STATE_LABEL[state]}
    </StateMark>
  );
}
