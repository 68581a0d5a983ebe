import { z } from "zod";
import { getRunSheets } from "@/lib/data/run-sheets";
import { defineHandler } from "@/lib/define-handler";
import { streamAnswer } from "@/lib/documents/file-answer";
import { longCsv } from "@/lib/documents/long-table/long-csv";
import { longXlsx } from "@/lib/documents/long-table/long-xlsx";
import { fileName } from "@/lib/report/file-name";
import { type LongRow, type LongSheet, longRows } from "@/lib/report/long-table/long-rows";

/** `?dang=` of the download. */
const Query = z.strictObject({ dang: z.enum(["excel", "csv"]).default("excel") });

async function* rowsOf(sheets: AsyncIterable<LongSheet>): AsyncGenerator<Iterable<LongRow>> {
  for await (const sheet of sheets) yield longRows(sheet);
}

/** Every figure a run was made of, one a row, for pivot tables and other programs: streamed, unit by unit. */
export const GET = defineHandler(
  { params: z.strictObject({ id: z.uuid() }), query: Query },
  async (actor, { params, query }) => {
    const { period, number, provinceName, sheets } = await getRunSheets(actor, params.id);
    const copy = `bản tổng hợp số ${number}`;
    const name = fileName("Bảng số liệu CCHC", { period, whose: provinceName, copy });
    const rows = rowsOf(sheets);
    return query.dang === "csv" ? streamAnswer(longCsv(rows), name, "csv") : streamAnswer(longXlsx(rows), name, "xlsx");
  },
);
