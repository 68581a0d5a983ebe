import type { ReturnedBlock, ReturnedDocument, ReturnedTable } from "@/lib/narrative/returned-document";
import type { Comparison, Difference } from "@/lib/report/comparison";
import type { ReportDocument } from "@/lib/report/report-document";
import { compareForm } from "./compare-form";
import { compareLetterhead, type FrameRead } from "./compare-letterhead";
import { compareLines } from "./compare-lines";
import { compareSignature } from "./compare-signature";
import { compareTextTable } from "./compare-text-table";
import { lineAdded, lineChanged } from "./line-differences";
import { matchTables } from "./match-tables";
import { plainWords, squeezed } from "./plain-words";
import { type MadeBlock, type MadeTable, printedBlocks } from "./printed-blocks";

const isTable = (block: MadeBlock): block is MadeTable => block.type === "table";

const textOfTable = (table: ReturnedTable): string =>
  table.rows
    .map((row) =>
      row
        .map(({ text }) => plainWords(text))
        .filter((text) => text !== "")
        .join(" | "),
    )
    .join("\n");

const PART_WORDS = { letterhead: "Phần đầu (cơ quan, số, ngày)", signature: "Phần ký và nơi nhận" } as const;

type Read = { differences: Difference[]; notCompared: string[]; filledIn: FrameRead["filledIn"]; figures: number };

/** One table that is there on both sides. */
function readTable(made: ReportDocument, { at }: MadeTable, pieces: readonly ReturnedTable[]): Read {
  const none = { notCompared: [], filledIn: {}, figures: 0 };
  const [first] = pieces;
  if (!first) return { ...none, differences: [] };
  switch (at.part) {
    case "letterhead":
      return { ...none, ...compareLetterhead(made, first) };
    case "signature":
      return { ...none, ...compareSignature(made, first) };
    case "body":
      return { ...none, differences: compareTextTable(at, first) };
    case "form": {
      const read = compareForm(at, pieces);
      if (read !== null) return { ...none, ...read };
      return { ...none, differences: [], notCompared: [`${at.title}: không nhận ra các cột của bảng.`] };
    }
  }
}

function missingTable({ at, texts }: MadeTable): Pick<Read, "differences" | "notCompared"> {
  if (at.part === "letterhead" || at.part === "signature") {
    return {
      differences: [],
      notCompared: [`${PART_WORDS[at.part]}: không tìm thấy trong tệp dưới dạng bảng như bản đã xuất.`],
    };
  }
  const title = at.part === "form" ? at.title : at.heading;
  const text =
    at.part === "body" ? at.rows.map((row) => row.join(" | ")).join("\n") : texts.map(plainWords).join(" | ");
  return { differences: [{ kind: "table", change: "removed", title, text }], notCompared: [] };
}

/** What stands at a place of either document, as it is held against the other side. */
const TABLE = "\u0000";

function sequences(made: readonly MadeBlock[], returned: readonly ReturnedBlock[], key: (text: string) => string) {
  const madeTables = made.filter(isTable);
  const returnedTables = returned.filter((block) => block.type === "table");
  const matches = matchTables(madeTables, returnedTables);
  const owner = new Map([...matches].flatMap(([i, pieces]) => pieces.map((j, piece) => [j, { i, piece }] as const)));
  let [i, j] = [0, 0];
  const before = made.map((block) => (block.type === "line" ? key(block.text) : `${TABLE}${i++}`));
  const rest: { block: ReturnedBlock; text: string }[] = [];
  for (const block of returned) {
    if (block.type === "line") {
      const text = key(block.text);
      if (text !== "") rest.push({ block, text });
      continue;
    }
    const own = owner.get(j);
    if (own === undefined) rest.push({ block, text: `${TABLE}added ${j}` });
    else if (own.piece === 0) rest.push({ block, text: `${TABLE}${own.i}` });
    j += 1;
  }
  const pieces = (table: number): ReturnedTable[] =>
    (matches.get(table) ?? []).flatMap((at) => returnedTables[at] ?? []);
  return { madeTables, before, rest, pieces };
}

const places = (texts: readonly string[]): Set<number> =>
  new Set(texts.flatMap((text, at) => (text.startsWith(TABLE) ? [at] : [])));

/** Words of the frame that stand elsewhere now (a signer's name under the table, not in it) were not changed. */
function withoutMoved(differences: readonly Difference[]): Difference[] {
  const words = (change: "added" | "removed"): string[] =>
    differences.flatMap((one) =>
      one.kind === "frame" && one.change === change ? [squeezed(one.now ?? one.was ?? "")] : [],
    );
  const [added, removed] = [words("added"), words("removed")];
  const moved = new Set(added.filter((text) => removed.includes(text)));
  return differences.filter(
    (one) => one.kind !== "frame" || one.change === "changed" || !moved.has(squeezed(one.now ?? one.was ?? "")),
  );
}

/**
 * What a returned document says otherwise than the one the system made: exactly the changed figures and passages. Only
 * words count: fonts, spacing, another kind of dash or the same figure written another way are no differences.
 */
export function compareWithMade(made: ReportDocument, returned: ReturnedDocument): Comparison {
  const blocks = printedBlocks(made);
  // A PDF tells where words stand, not where a space was.
  const key = returned.format === "pdf" ? squeezed : plainWords;
  const { madeTables, before, rest, pieces } = sequences(blocks, returned.blocks, key);
  const after = rest.map(({ text }) => text);
  const lines = compareLines(before, after, { made: places(before), returned: places(after) });
  const found: { at: number; differences: Difference[] }[] = [];
  const result: Comparison = {
    differences: [],
    notCompared: [],
    filledIn: { number: null, date: null, signer: null },
    compared: { figures: 0, passages: blocks.filter((block) => block.type === "line").length },
  };
  const wordsAt = (at: number): string => {
    const block = rest[at]?.block;
    return block?.type === "line" ? plainWords(block.text) : "";
  };
  const tableAt = new Map(blocks.flatMap((block, at) => (isTable(block) ? [[block, at] as const] : [])));
  for (const [index, table] of madeTables.entries()) {
    const own = pieces(index);
    const at = tableAt.get(table) ?? 0;
    const read = own.length > 0 ? readTable(made, table, own) : { ...missingTable(table), filledIn: {}, figures: 0 };
    found.push({ at, differences: read.differences });
    result.notCompared.push(...read.notCompared);
    result.compared.figures += read.figures;
    Object.assign(result.filledIn, read.filledIn);
  }
  for (const [i, j] of lines.changed) found.push({ at: i, differences: lineChanged(blocks[i], wordsAt(j)) });
  for (const i of lines.removed) found.push({ at: i, differences: lineChanged(blocks[i], null) });
  for (const { at, after: place } of lines.added) {
    const block = rest[at]?.block;
    const differences: Difference[] =
      block?.type === "table"
        ? [{ kind: "table", change: "added", title: "", text: textOfTable(block) }]
        : lineAdded(blocks, place, wordsAt(at));
    found.push({ at: place + 0.5, differences });
  }
  for (const text of returned.asides.map(plainWords).filter((words) => words !== "")) {
    found.push({
      at: blocks.length,
      differences: [{ kind: "frame", field: "aside", change: "added", was: null, now: text }],
    });
  }
  // In the order of the document; what is at one place stays as found.
  result.differences = withoutMoved(found.sort((a, b) => a.at - b.at).flatMap(({ differences }) => differences));
  return result;
}
