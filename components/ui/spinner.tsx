import { LoaderCircle } from "lucide-react";
import { cn } from "./cn";

/** Turns while something is under way; the words beside it say what. */
export function Spinner({ className }: Readonly<{ className?: string }>) {
  return <LoaderCircle aria-hidden="true" className={cn("size-4 shrink-0 animate-spin", className)} />;
}
