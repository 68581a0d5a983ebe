import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { shippedTemplates } from "@/lib/indicators/catalogue/shipped";
import { type ContractItem, TemplatesOutput } from "@/lib/indicators/contract";
import { templatesJson } from "@/lib/indicators/templates-json";
import { allItems, formOf } from "@/lib/indicators/walk";
import { makeTemplate } from "../../factories/make-template";

/** Starting a process on a busy machine takes its time. */
const SPAWN_MS = 30_000;

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The command as `npm run --silent cchc` starts it. */
function cchc(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", "scripts/cchc.ts", ...args], { cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err });
    });
  });
}

const flat = (items: readonly ContractItem[]): ContractItem[] =>
  items.flatMap((item) => [item, ...flat(item.children)]);

test("the templates printed are the contract's, with every row of every template", () => {
  const output = TemplatesOutput.parse(JSON.parse(JSON.stringify(templatesJson(shippedTemplates))));
  for (const [position, template] of shippedTemplates.entries()) {
    const printed = output.templates[position]?.forms.flatMap(({ items }) => flat(items ?? []));
    const listed = allItems(template).filter(({ key }) => formOf(template, key)?.kind === "list");
    expect(printed?.map(({ key }) => key)).toEqual(listed.map(({ key }) => key));
  }
});

test("a matrix form is printed with its columns and rows", () => {
  const template = makeTemplate([], {
    forms: [
      {
        kind: "matrix",
        code: "PL8",
        title: "Phụ lục 8",
        concept: "ho-so-theo-linh-vuc",
        rowHeading: "Lĩnh vực",
        printedUnit: "Hồ sơ",
        columns: [{ key: "tong", label: "Tổng số", kind: "count" }],
        rows: [{ key: "dat-dai", tt: "1", label: "Đất đai" }],
        openRows: true,
        totalRow: true,
        totalLabel: "Tổng số",
        identities: [],
        ties: [],
        time: "flow",
        reporters: [],
        scope: "unit",
        owner: null,
        consolidate: "sum",
      },
    ],
  });
  const [form] = TemplatesOutput.parse(templatesJson([template])).templates[0]?.forms ?? [];
  expect(form).toEqual({
    kind: "matrix",
    code: "PL8",
    title: "Phụ lục 8",
    columns: [{ key: "tong", label: "Tổng số", kind: "count" }],
    rows: [{ key: "dat-dai", tt: "1", label: "Đất đai" }],
  });
});

test(
  "`templates --json` prints one document on stdout and nothing else",
  async () => {
    const { code, out, err } = await cchc("templates", "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(TemplatesOutput.parse(JSON.parse(out)).templates.map(({ id }) => id)).toContain("hai-cap-2025");
  },
  SPAWN_MS,
);

test.each([[[]], [["toString"]], [["templates", "x"]], [["templates", "--yaml"]]])(
  "wrong usage %j is one clear line on stderr and exit 2",
  async (args) => {
    const { code, out, err } = await cchc(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^.+Usage: cchc .+\n$/);
  },
  SPAWN_MS,
);
