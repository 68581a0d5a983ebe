import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { require as requireTypeScript } from "tsx/cjs/api";

const ROOT = fileURLToPath(new URL("../../../lib/indicators/", import.meta.url));

/** Each comparison and what breaks it. */
const FLIPPED = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "===": "!==", "!==": "===" } as const;

export type Mutant = { /** "line 12, <= → >: if (a <= b)" */ at: string; source: string };

/** The file with one comparison flipped, once for each comparison in it. */
export function mutantsOf(file: string): Mutant[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  const found: Mutant[] = [];
  for (const match of source.matchAll(/(?<= )(?:<=|>=|===|!==|<|>)(?= )/g)) {
    const line = source.slice(0, match.index).split("\n").length;
    const text = source.split("\n")[line - 1]?.trim() ?? "";
    if (/^(?:\*|\/\*|\/\/|import|type |export type)/.test(text)) continue;
    const flipped = FLIPPED[match[0] as keyof typeof FLIPPED];
    const mutated = source.slice(0, match.index) + flipped + source.slice(match.index + match[0].length);
    found.push({ at: `${file} line ${line}, ${match[0]} → ${flipped}: ${text}`, source: mutated });
  }
  return found;
}

/** Loads the text of a module of lib/indicators from a folder of its own; what it imports is the real thing. */
export function openMutants() {
  const folder = mkdtempSync(join(tmpdir(), "mutants-"));
  let count = 0;
  return {
    load: (file: string, source: string): Record<string, unknown> => {
      const absolute = source.replace(/from "(\.[^"]+)"/g, (_, name) => `from "${join(ROOT, dirname(file), name)}"`);
      count += 1;
      const path = join(folder, `mutant-${count}.ts`);
      writeFileSync(path, absolute);
      return requireTypeScript(path, import.meta.url) as Record<string, unknown>;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
