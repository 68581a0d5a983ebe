import { CircleAlert, CircleCheck, Eye, TriangleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { isSure } from "@/lib/indicators/proposals/sure";

type ConfidenceMarkProps = Readonly<{
  confidence: number;
  unreadable: boolean;
  /** A ratio its two figures do not give. */
  contradicted: boolean;
  /** Why the row of the file is only nearly ours. */
  approximate: string | null;
}>;

const HALF = 0.5;

/** How sure the reading is, in a word and an icon. */
export function ConfidenceMark(props: ConfidenceMarkProps) {
  const { approximate } = props;
  const { word, tone, Icon } = look(props);
  return (
    <span className={cn("flex items-start gap-1", tone)}>
      <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span>
        {word}
        {approximate && <span className="block text-muted text-xs">{approximate}</span>}
      </span>
    </span>
  );
}

function look({ confidence, unreadable, contradicted, approximate }: ConfidenceMarkProps) {
  if (unreadable) return { word: "Chưa đọc được", tone: "text-error", Icon: CircleAlert };
  if (contradicted) return { word: "Khác tỷ lệ tính được", tone: "text-waiting", Icon: TriangleAlert };
  if (approximate !== null) return { word: "≈ Dòng gần giống", tone: "text-waiting", Icon: Eye };
  if (isSure(confidence)) return { word: "Chắc chắn", tone: "text-saved", Icon: CircleCheck };
  return { word: confidence >= HALF ? "Nên xem lại" : "Chưa chắc", tone: "text-waiting", Icon: Eye };
}
