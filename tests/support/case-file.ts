import { readFileSync } from "node:fs";
import { inProject } from "@/scripts/project";

/** A real report as its Word file. */
export const readCaseFile = (name: string): Buffer => readFileSync(inProject("tests/fixtures/cases", `${name}.docx`));
