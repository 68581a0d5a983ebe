import { deflateRawSync } from "node:zlib";
import { longXlsx } from "@/lib/documents/long-table/long-xlsx";
import { renderDocx } from "@/lib/documents/render-docx/render-docx";
import { renderConsolidatedXlsx } from "@/lib/documents/render-xlsx/render-xlsx";
import { haiCap2025 } from "@/lib/indicators/catalogue/hai-cap-2025/template";
import { consolidate } from "@/lib/indicators/consolidate";
import { buildWorkbook } from "@/lib/report/build-workbook";
import { longRows } from "@/lib/report/long-table/long-rows";
import { buildProvinceReport } from "@/lib/report/province-report";
import { buildUnitReport } from "@/lib/report/unit-report";
import { madeProvince, madeProvinceReport } from "../support/made-province";
import { readZip } from "../support/read-zip";
import { realReports } from "../support/real-reports";
import { type BenchLine, measure, measureWaiting } from "./measure";

const UNITS = 200;

/** The least that writing the same file costs: its parts, ready as text, encoded and deflated. */
async function deflateOf(bytes: Uint8Array): Promise<BenchLine["limit"]> {
  const parts = [...(await readZip(bytes)).values()];
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const taken = measure(() => parts.reduce((sum, part) => sum + deflateRawSync(Buffer.from(part)).length, 0));
  return { what: `deflate of its ${(size / 1e6).toFixed(1)} MB of XML`, taken };
}

async function line(what: string, budgetMs: number | null, write: () => Promise<Uint8Array>): Promise<BenchLine> {
  const limit = await deflateOf(await write());
  return { what, budgetMs, taken: await measureWaiting(write), limit };
}

function workbookOf(units: number) {
  const { settings, submissions } = madeProvince(units);
  const consolidation = consolidate(haiCap2025, settings, submissions);
  return {
    template: haiCap2025,
    consolidation,
    adjustments: [],
    title: "Số liệu mẫu",
    about: ["Kỳ báo cáo: năm 2026"],
  };
}

/** The long table of the same units, streamed as a download is. */
async function longTable(): Promise<Uint8Array> {
  async function* sheets() {
    for (const sheet of madeProvince(UNITS).submissions) {
      yield longRows({ ...sheet, period: "Báo cáo năm 2026", ownerKeys: [] });
    }
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of longXlsx(sheets())) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Word and Excel as they are downloaded, from the data to the bytes, beside the deflate of the same bytes. */
export async function documentLines(): Promise<BenchLine[]> {
  const unit = realReports().find(({ input }) => input.template.id === "dong-nai-2022")?.input;
  if (!unit) throw new Error("no real report");
  const province = madeProvinceReport("signing");
  const workbook = workbookOf(UNITS);
  return [
    await line("a unit's Word, 7 forms", 150, () => renderDocx(buildUnitReport(unit))),
    await line("the province's Word, 7 forms", 400, () => renderDocx(buildProvinceReport(province))),
    await line(`the consolidated Excel, ${UNITS} units`, 1_000, () => renderConsolidatedXlsx(buildWorkbook(workbook))),
    await line(`the long table in Excel, ${UNITS} units`, null, longTable),
  ];
}
