import "server-only";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { Turns } from "@/lib/turns";
import { findOffice } from "./find-office";

/** A report of a hundred pages takes a few seconds; the first start of a profile a few more. */
const SECONDS = 60;

/** LibreOffice takes a processor and some hundred megabytes: one at a time, the others wait. */
const turns = new Turns(1);

/**
 * A Word document of ours as PDF, made by LibreOffice in a process of its own, with a profile and a folder that are
 * gone afterwards. `not_found` where LibreOffice is not installed: nothing offers it there.
 */
export async function toPdf(docx: Uint8Array): Promise<Uint8Array> {
  const program = findOffice();
  if (program === null) throw new AppError("not_found");
  return turns.run(async () => {
    const folder = await mkdtemp(join(tmpdir(), "cchc-pdf-"));
    try {
      await writeFile(join(folder, "document.docx"), docx);
      await convert(program, folder);
      return new Uint8Array(await readFile(join(folder, "document.pdf")));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function convert(program: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [profile, "--headless", "--convert-to", "pdf", "document.docx"], {
      cwd: folder,
      stdio: "ignore",
      windowsHide: true,
      // In a group of its own, so that the program behind the starter ends with it.
      detached: process.platform !== "win32",
      env: { PATH: env.programPath, HOME: folder } as unknown as NodeJS.ProcessEnv,
    });
    const timer = setTimeout(() => {
      if (child.pid === undefined) return;
      if (process.platform === "win32") child.kill("SIGKILL");
      else process.kill(-child.pid, "SIGKILL");
    }, SECONDS * 1000);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`LibreOffice ended with ${signal ?? code}`));
    });
  });
}
