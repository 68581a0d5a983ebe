import { z } from "zod";
import { CellState } from "./cell";
import { Issue } from "./issue";
import { Code, Consolidate, ItemKind, Scope, TimeKind } from "./template";

/**
 * The command line's JSON, and the only source of its types. Figures are numbers here, as other
 * programs read them; inside the product they are decimal text (cell.ts).
 */

const Figure = z.number().nullable();
const Text = z.string().nullable();

export const ContractParts = z.strictObject({ numerator: z.number(), denominator: z.number() });

/** One row of one form of a file; blank rows and headings too. */
export const ContractCell = z.strictObject({
  form: z.string(),
  key: z.string(),
  tt: z.string(),
  label: z.string(),
  kind: ItemKind,
  state: CellState,
  /** A ratio as typed; a choice's printed code. */
  value: Figure,
  /** Ratio, and percent with parts: from the parts, two places, half up. */
  computed: Figure,
  text: Text,
  parts: ContractParts.nullable(),
  asOf: z.iso.date().nullable(),
  note: Text,
  raw: z.string(),
  /** 0…1, match and reading together. */
  confidence: z.number().min(0).max(1),
  source: z.strictObject({ table: z.int(), row: z.int(), column: z.int() }).nullable(),
});
export type ContractCell = z.infer<typeof ContractCell>;

export const Block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), text: z.string() }),
  z.strictObject({ type: z.literal("list"), items: z.array(z.string()) }),
  z.strictObject({ type: z.literal("table"), rows: z.array(z.array(z.string())) }),
]);
export type Block = z.infer<typeof Block>;

export const ContractPeriod = z.strictObject({
  kind: z.enum(["M", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "M9", "Y"]),
  year: z.int(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});

export const ContractHeader = z.strictObject({
  superior: Text,
  agency: Text,
  number: Text,
  symbol: Text,
  place: Text,
  date: z.iso.date().nullable(),
  title: Text,
  period: ContractPeriod.nullable(),
  signer: z.strictObject({ authority: z.array(z.string()), position: Text, name: Text }).nullable(),
  recipients: z.array(z.string()),
});

const MatrixValues = z.record(z.string(), Figure);

export const ContractMatrix = z.strictObject({
  form: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.strictObject({ label: z.string(), values: MatrixValues, raw: z.record(z.string(), z.string()) })),
  total: MatrixValues.nullable(),
});

/** `parse`, and what `check`, `export` and `consolidate` take. */
export const Parse = z.strictObject({
  template: Text,
  templateConfidence: z.number().min(0).max(1),
  header: ContractHeader,
  cells: z.array(ContractCell),
  matrices: z.array(ContractMatrix),
  narrative: z.array(z.strictObject({ path: z.string(), heading: z.string(), blocks: z.array(Block) })),
  unplaced: z.array(z.strictObject({ what: z.string(), source: z.unknown() })),
});
export type Parse = z.infer<typeof Parse>;

/** `parse` of a folder: every report in it by name; one that is refused says why and stops no other. */
export const ParseFolderOutput = z.array(
  z.union([
    z.strictObject({ file: z.string(), parse: Parse }),
    z.strictObject({ file: z.string(), refused: z.string() }),
  ]),
);
export type ParseFolderOutput = z.infer<typeof ParseFolderOutput>;

/** `check`. */
export const CheckOutput = z.strictObject({ template: Text, issues: z.array(Issue) });
export type CheckOutput = z.infer<typeof CheckOutput>;

/** `format-check`. */
export const FormatCheckOutput = z.strictObject({
  rules: z.array(z.strictObject({ id: z.string(), ok: z.boolean(), where: Text, expected: Text, actual: Text })),
});
export type FormatCheckOutput = z.infer<typeof FormatCheckOutput>;

/** `consolidate`. */
export const ConsolidateOutput = z.strictObject({
  template: Text,
  units: z.array(z.string()),
  items: z.array(
    z.strictObject({
      key: z.string(),
      figure: Figure,
      rule: z.string(),
      coverage: z.strictObject({
        counted: z.int(),
        expected: z.int(),
        missing: z.array(z.string()),
        excluded: z.array(z.string()),
        notApplicable: z.array(z.string()),
      }),
      contributors: z.array(z.strictObject({ unit: z.string(), value: Figure })),
      problem: Text,
    }),
  ),
});
export type ConsolidateOutput = z.infer<typeof ConsolidateOutput>;

const contractItemFields = {
  key: z.string(),
  tt: z.string(),
  label: z.string(),
  printedUnit: z.string(),
  kind: ItemKind,
  codes: z.array(Code).optional(),
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  totalOf: z.array(z.string()).optional(),
  time: TimeKind,
  scope: Scope,
  consolidate: Consolidate,
  concept: Text,
};
export type ContractItem = z.infer<z.ZodObject<typeof contractItemFields>> & { children: ContractItem[] };
export const ContractItem: z.ZodType<ContractItem> = z.lazy(() =>
  z.strictObject({ ...contractItemFields, children: z.array(ContractItem) }),
);

/** `templates`. */
export const TemplatesOutput = z.strictObject({
  templates: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      basis: z.string(),
      forms: z.array(
        z.strictObject({
          code: z.string(),
          title: z.string(),
          kind: z.enum(["list", "matrix"]),
          items: z.array(ContractItem).optional(),
          columns: z.array(z.strictObject({ key: z.string(), label: z.string(), kind: z.string() })).optional(),
          rows: z.array(z.strictObject({ key: z.string(), tt: z.string(), label: z.string() })).optional(),
        }),
      ),
    }),
  ),
});
export type TemplatesOutput = z.infer<typeof TemplatesOutput>;
