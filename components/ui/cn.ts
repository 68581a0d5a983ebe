import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// `text-table` is a size of ours: without this the merger would take it for a colour and drop one of the two.
const merge = extendTailwindMerge({ extend: { theme: { text: ["table"], shadow: ["float"] } } });

/** Joins class names; a later Tailwind class wins over an earlier one of the same kind. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
