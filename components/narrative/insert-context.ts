"use client";

import { createContext, useContext } from "react";
import type { RichBlock } from "@/lib/narrative/rich-doc";

/** Adds blocks at the end of the section being written; null where nothing may be written. */
export const InsertContext = createContext<((blocks: readonly RichBlock[]) => void) | null>(null);

/** For what stands beside the editor: the units' paragraphs, last period's text. */
export const useInsert = () => useContext(InsertContext);
