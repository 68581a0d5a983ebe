import type { Command } from "./command";

type Entry = { usage: string; load: () => Promise<Command> };

/** Every command of `npm run --silent cchc`; loaded when asked for, so that pure ones never meet the database. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  templates: { usage: "templates [--json]", load: async () => (await import("./templates")).templates },
  parse: { usage: "parse FILE|DIR [--template ID] [--json]", load: async () => (await import("./parse")).parse },
  check: { usage: "check FILE [--template ID] [--json]", load: async () => (await import("./check")).check },
  "format-check": {
    usage: "format-check FILE.docx [--json]",
    load: async () => (await import("./format-check")).formatCheck,
  },
  export: {
    usage: "export FILE.json --to docx|xlsx --out PATH",
    load: async () => (await import("./export")).exportReport,
  },
  consolidate: {
    usage: "consolidate DIR [--template ID] [--json]",
    load: async () => (await import("./consolidate")).consolidate,
  },
  user: { usage: "user add|reset|disable …", load: async () => (await import("./user")).user },
};
