import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const onPath = (program: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

/** LibreOffice and poppler, which a test machine may not have: the tests that need them then say that they were skipped. */
export const hasOffice = ["soffice", "pdftotext"].every(onPath);

/** LibreOffice trusts the stored results of a file it did not write, unless told to work every formula out again. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Converts files in one run of LibreOffice, with a profile of its own; gives the results by the name they had. */
export async function convert(
  files: Readonly<Record<string, Uint8Array>>,
  to: "pdf" | "xlsx" | "docx",
): Promise<Map<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "office-"));
  try {
    const names = Object.keys(files);
    await Promise.all(names.map((name) => writeFile(join(folder, name), files[name] ?? new Uint8Array())));
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), RECALCULATE);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    await run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, ...names], {
      cwd: folder,
      timeout: 4 * 60_000,
    });
    const made = await readdir(out);
    const results = new Map<string, Uint8Array>();
    for (const name of names) {
      const result = made.find((other) => other === name.replace(/\.[^.]+$/, `.${to}`));
      if (!result) throw new Error(`LibreOffice made nothing of ${name}`);
      results.set(name, new Uint8Array(await readFile(join(out, result))));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF page by page, laid out as printed. */
export async function pdfPages(pdf: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "pdf-"));
  try {
    const path = join(folder, "document.pdf");
    await writeFile(path, pdf);
    const { stdout } = await run("pdftotext", ["-layout", path, "-"], { maxBuffer: 64 * 1024 * 1024 });
    return stdout.split("\f").slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
