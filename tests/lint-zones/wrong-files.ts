/** A file that must not pass the lint: where it would lie, what it says, and the rule that refuses it. */
export type WrongFile = { path: string; code: string; rule: string };

const imports = (path: string, ...specifiers: string[]): WrongFile[] =>
  specifiers.map((specifier, index) => ({
    path: path.replace("*", `wrong-import-${index}`),
    code: `import { thing } from "${specifier}";\n\nexport const used = thing;\n`,
    rule: "noRestrictedImports",
  }));

/** Every row of the import table, by alias and by relative path, from the folder itself and from one below it. */
const ZONES: WrongFile[] = [
  ...imports(
    "lib/indicators/*.ts",
    "node:fs",
    "pg",
    "react",
    "@/lib/data/reports",
    "../data/reports",
    "../workflow/roles",
  ),
  ...imports("lib/indicators/below/*.ts", "../../data/reports", "@/lib/errors", "../../report/report-document", "docx"),
  ...imports("lib/workflow/*.ts", "node:crypto", "@/lib/data/reports", "../auth/actor", "../report/report-document"),
  ...imports("lib/narrative/*.ts", "node:fs", "@/lib/data/db", "../workflow/roles", "@tiptap/core", "../env"),
  ...imports(
    "lib/report/*.ts",
    "docx",
    "exceljs",
    "@/lib/documents/render-docx",
    "../documents/render-docx",
    "../data/db",
  ),
  ...imports(
    "lib/documents/*.ts",
    "@/lib/data/reports",
    "../data/reports",
    "@/lib/auth/actor",
    "../auth/actor",
    "../../app/page",
  ),
  ...imports("lib/documents/below/*.ts", "../../data/reports", "@prisma/client"),
  ...imports(
    "lib/intake/*.ts",
    "@/lib/data/reports",
    "../auth/actor",
    "../documents/render-docx",
    "@/components/ui/button",
  ),
  ...imports(
    "lib/data/*.ts",
    "@/lib/documents/render-docx",
    "../documents/render-docx",
    "@/app/page",
    "@/components/ui/button",
  ),
  ...imports("lib/data/below/*.ts", "../../auth/actor", "next/headers", "next-auth", "../../../components/ui/button"),
  ...imports("lib/auth/*.ts", "@prisma/client", "../data/db", "@/lib/data/generated/client", "@/app/page"),
  ...imports("lib/*.ts", "@prisma/adapter-pg", "next-auth/jwt", "@/lib/data/db"),
  ...imports(
    "components/entry/*.tsx",
    "@/lib/data/reports",
    "../../lib/data/reports",
    "@/lib/auth/actor",
    "@/app/page",
    "node:fs",
  ),
  ...imports("components/entry/below/*.tsx", "../../../lib/auth/actor", "@/lib/env", "exceljs", "../../../app/page"),
  ...imports(
    "components/ui/*.tsx",
    "@/lib/workflow/roles",
    "../../lib/indicators/cell",
    "@/components/entry/grid",
    "../entry/grid",
  ),
  ...imports(
    "app/*.tsx",
    "@prisma/client",
    "@/lib/data/db",
    "../lib/data/db",
    "pg",
    "next-auth",
    "@/lib/data/generated/client",
  ),
  ...imports("app/(app)/below/*.ts", "../../../lib/data/db", "@/scripts/project"),
  ...imports("scripts/*.ts", "@prisma/client", "@/lib/data/db", "../lib/data/db", "next-auth"),
];

const LONG = Array.from({ length: 260 }, (_, index) => `export const line${index} = ${index};`).join("\n");

const HABITS: WrongFile[] = [
  {
    path: "lib/data/wrong-number.ts",
    code: 'export const wrong = parseFloat("12abc");\n',
    rule: "noRestrictedGlobals",
  },
  { path: "lib/data/wrong-number-2.ts", code: 'export const wrong = Number.parseFloat("12abc");\n', rule: "plugin" },
  { path: "lib/data/wrong-setting.ts", code: "export const wrong = process.env.DATABASE_URL;\n", rule: "noProcessEnv" },
  { path: "lib/indicators/wrong-clock.ts", code: "export const wrong = () => Date.now();\n", rule: "plugin" },
  { path: "lib/workflow/wrong-clock.ts", code: "export const wrong = () => new Date();\n", rule: "plugin" },
  { path: "lib/report/wrong-chance.ts", code: "export const wrong = () => Math.random();\n", rule: "plugin" },
  { path: "lib/narrative/wrong-setting.ts", code: "export const wrong = () => process.env.TZ;\n", rule: "plugin" },
  {
    path: "lib/data/wrong-promise.ts",
    code: "async function save(): Promise<void> {}\n\nexport function wrong(): void {\n  save();\n}\n",
    rule: "noFloatingPromises",
  },
  {
    path: "lib/wrong-cycle-a.ts",
    code: 'import { b } from "./wrong-cycle-b";\n\nexport const a = () => b;\n',
    rule: "noImportCycles",
  },
  {
    path: "lib/wrong-cycle-b.ts",
    code: 'import { a } from "./wrong-cycle-a";\n\nexport const b = () => a;\n',
    rule: "noImportCycles",
  },
  { path: "lib/data/wrong-words.ts", code: 'console.log("a person\'s name");\n', rule: "noConsole" },
  { path: "components/ui/wrong-words.tsx", code: 'console.error("x");\n', rule: "noConsole" },
  { path: "lib/data/wrong-any.ts", code: "export const wrong = (row: any) => row;\n", rule: "noExplicitAny" },
  { path: "lib/data/wrong-default.ts", code: "export default 1;\n", rule: "noDefaultExport" },
  { path: "lib/data/index.ts", code: 'export * from "./reports";\nexport * from "./save";\n', rule: "noBarrelFile" },
  { path: "lib/data/WrongName.ts", code: "export const wrong = 1;\n", rule: "useFilenamingConvention" },
  { path: "lib/data/wrong-length.ts", code: `${LONG}\n`, rule: "noExcessiveLinesPerFile" },
];

export const WRONG_FILES: readonly WrongFile[] = [...ZONES, ...HABITS];

/** What each zone may import: the same lint must let these through, or the table would prove nothing. */
export const RIGHT_FILES: readonly { path: string; code: string }[] = [
  ["lib/indicators/right.ts", "zod"],
  ["lib/indicators/below/right.ts", "../cell"],
  ["lib/workflow/right.ts", "@/lib/indicators/cell"],
  ["lib/narrative/right.ts", "../indicators/cell"],
  ["lib/report/right.ts", "@/lib/workflow/roles"],
  ["lib/documents/right.ts", "docx"],
  ["lib/documents/below/right.ts", "@/lib/report/report-document"],
  ["lib/data/right.ts", "@prisma/client"],
  ["lib/auth/right.ts", "next-auth"],
  ["components/entry/right.tsx", "@/components/ui/button"],
  ["components/entry/below/right.tsx", "@/lib/indicators/parse-cell"],
  ["components/preview/right.tsx", "@/lib/documents/format-check/check-format"],
  ["components/ui/right.tsx", "lucide-react"],
  ["app/right.tsx", "@/lib/data/reports"],
  ["app/right-2.tsx", "@/lib/auth/actor"],
  ["scripts/right.ts", "@/lib/data/units"],
].map(([path, specifier]) => ({
  path: path as string,
  code: `import { thing } from "${specifier}";\n\nexport const used = thing;\n`,
}));
