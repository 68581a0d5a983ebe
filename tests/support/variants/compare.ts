import type { ContractCell, Parse } from "@/lib/indicators/contract";
import { foldAccents } from "@/lib/indicators/fold";
import type { TrueFigure, TrueHeader, Truth } from "./truth";

/** What went wrong with one row. */
export type Slip = {
  kind: "missing" | "wrong" | "invented" | "notFound" | "state" | "parts";
  key: string;
  expected: string;
  got: string;
  confidence: number;
};

/** How well one file was read. */
export type Score = {
  /** Rows with a figure, and those of them read right. */
  figures: number;
  right: number;
  /** Confidence of each figure read right. */
  rightAt: number[];
  slips: Slip[];
  /** Header fields compared, and what differs. */
  header: number;
  headerSlips: { field: string; expected: string; got: string }[];
  sections: number;
  sectionSlips: string[];
  templateRight: boolean;
  template: string | null;
};

const shown = (figure: { state: string; value: number | null; text: string | null; parts: unknown }): string =>
  [figure.state, figure.value, figure.text, figure.parts && JSON.stringify(figure.parts)]
    .filter((part) => part !== null && part !== undefined)
    .join(" ");

const sameParts = (expected: TrueFigure, cell: ContractCell): boolean =>
  expected.parts === null || JSON.stringify(expected.parts) === JSON.stringify(cell.parts);

function slipOf(expected: TrueFigure, cell: ContractCell | undefined): Slip | null {
  const slip = (kind: Slip["kind"]): Slip => ({
    kind,
    key: expected.key,
    expected: shown(expected),
    got: cell ? `${shown(cell)} (${JSON.stringify(cell.raw)})` : "no cell",
    confidence: cell?.confidence ?? 0,
  });
  const holds = expected.value !== null || expected.text !== null;
  if (!cell) return slip(holds ? "missing" : "notFound");
  if (!holds) {
    if (cell.value !== null && !(expected.loose && cell.value === 0)) return slip("invented");
    return expected.loose || cell.state === expected.state ? null : slip("state");
  }
  if (expected.value === null) {
    return foldAccents(cell.text ?? "") === foldAccents(expected.text ?? "")
      ? null
      : slip(cell.text ? "wrong" : "missing");
  }
  if (cell.value === null) return slip("missing");
  if (cell.value !== expected.value) return slip("wrong");
  return sameParts(expected, cell) ? null : slip("parts");
}

const words = (text: string): string =>
  foldAccents(text)
    .replace(/^[-–+•\s]+|[.;,:\s]+$/g, "")
    .replace(/\s+/g, " ");
const plain = (value: unknown): string => {
  if (value === null || value === undefined) return "∅";
  if (Array.isArray(value)) return value.map((one) => words(String(one))).join(" | ");
  return typeof value === "string" ? words(value) : JSON.stringify(value);
};

function headerSlips(expected: Partial<TrueHeader>, got: TrueHeader): Score["headerSlips"] {
  const slips: Score["headerSlips"] = [];
  const compare = (field: string, left: unknown, right: unknown): void => {
    if (plain(left) !== plain(right)) slips.push({ field, expected: plain(left), got: plain(right) });
  };
  const { period, signer, title, number, ...rest } = expected;
  for (const [field, value] of Object.entries(rest)) compare(field, value, got[field as keyof TrueHeader]);
  if (number !== undefined)
    compare("number", number?.replace(/^0+/, "") ?? null, got.number?.replace(/^0+/, "") ?? null);
  if (title !== undefined) compare("title", title, got.title?.replace(/^báo cáo:?\s*/i, "") ?? null);
  if (period) {
    const { kind, year, from, to } = got.period ?? {};
    compare("period", `${period.kind} ${period.year}`, `${kind} ${year}`);
    if (period.from !== null) compare("period.from", period.from, from ?? null);
    if (period.to !== null) compare("period.to", period.to, to ?? null);
  }
  if (signer) {
    compare("signer.authority", signer.authority, got.signer?.authority ?? []);
    compare("signer.position", signer.position, got.signer?.position ?? null);
    compare("signer.name", signer.name, got.signer?.name ?? null);
  }
  return slips;
}

const blockText = (block: Parse["narrative"][number]["blocks"][number]): string =>
  block.type === "paragraph"
    ? block.text
    : block.type === "list"
      ? block.items.join("\n")
      : block.rows.flat().join("\n");

/** Sections whose words do not stand under their path, nor under one below it. */
function sectionSlips(expected: Truth["sections"], got: Parse["narrative"]): string[] {
  const under = (path: string): string =>
    foldAccents(
      got
        .filter((section) => section.path === path || section.path.startsWith(`${path}.`))
        .flatMap(({ heading, blocks }) => [heading, ...blocks.map(blockText)])
        .join("\n"),
    );
  return expected
    .filter(({ path, words: start }) => !under(path).includes(foldAccents(start)))
    .map(({ path, words: start }) => {
      const where = got.find(({ heading, blocks }) =>
        foldAccents([heading, ...blocks.map(blockText)].join("\n")).includes(foldAccents(start)),
      );
      return `${path} is ${where ? `under ${where.path}` : "nowhere"}`;
    });
}

/** Cells of matrices as rows like any other. */
function matrixFigures(truth: Truth, parse: Parse): { figures: number; slips: Slip[] } {
  const slips: Slip[] = [];
  let figures = 0;
  for (const { form, rows } of truth.matrices) {
    const got = parse.matrices.find((one) => one.form === form);
    for (const { label, values } of rows) {
      const row = got?.rows.find((one) => words(one.label) === words(label));
      const total = label === "" ? got?.total : row?.values;
      for (const [column, value] of Object.entries(values)) {
        const read = total?.[column] ?? null;
        if (value !== null) figures += 1;
        if (value === read) continue;
        const kind = value === null ? "invented" : read === null ? "missing" : "wrong";
        slips.push({
          kind,
          key: `${form}.${label}.${column}`,
          expected: String(value),
          got: String(read),
          confidence: 1,
        });
      }
    }
  }
  return { figures, slips };
}

/** Compares what was read with what a person reads. */
export function compare(truth: Truth, parse: Parse): Score {
  const cells = new Map(parse.cells.map((cell) => [cell.key, cell]));
  const slips = [...truth.figures.values()].flatMap((figure) => slipOf(figure, cells.get(figure.key)) ?? []);
  for (const cell of parse.cells) {
    if (truth.figures.has(cell.key) || cell.value === null) continue;
    const got = `${shown(cell)} (${JSON.stringify(cell.raw)})`;
    slips.push({ kind: "invented", key: cell.key, expected: "not in the file", got, confidence: cell.confidence });
  }
  const matrix = matrixFigures(truth, parse);
  slips.push(...matrix.slips);
  const figures =
    [...truth.figures.values()].filter(({ value, text }) => value !== null || text !== null).length + matrix.figures;
  const lost = slips.filter(({ kind }) => kind === "missing" || kind === "wrong" || kind === "parts").length;
  return {
    figures,
    right: figures - lost,
    rightAt: [
      ...Array.from(
        { length: matrix.figures - matrix.slips.filter(({ kind }) => kind !== "invented").length },
        () => 1,
      ),
      ...[...truth.figures.values()].flatMap((figure) => {
        const cell = cells.get(figure.key);
        return cell && (figure.value !== null || figure.text !== null) && !slipOf(figure, cell)
          ? [cell.confidence]
          : [];
      }),
    ],
    slips,
    header: Object.keys(truth.header).length,
    headerSlips: headerSlips(truth.header, parse.header),
    sections: truth.sections.length,
    sectionSlips: sectionSlips(truth.sections, parse.narrative),
    templateRight: truth.templates.length === 0 || truth.templates.includes(parse.template ?? ""),
    template: parse.template,
  };
}
