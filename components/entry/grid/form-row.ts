import type { Item } from "@/lib/indicators/template";

/** A row of a form with its depth; 1 is the outermost. */
export type FormRow = Readonly<{ item: Item; level: number }>;
