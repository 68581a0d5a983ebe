import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Folders whose files can be part of the program. */
const SOURCES = ["lib/intake", "lib/indicators", "lib/narrative"];

let made: Promise<string> | null = null;

/**
 * The program of the child as one plain JavaScript file: started in a tenth of the time that the sources would take.
 * Made from the sources when first needed and kept under the hash of what it was made from, so that no build step can
 * be forgotten and no old one is run. The project's folder is the working directory.
 */
export function childProgram(): Promise<string> {
  made ??= make().catch((error: unknown) => {
    made = null;
    throw error;
  });
  return made;
}

async function make(): Promise<string> {
  const root = process.cwd();
  const path = join(root, ".cache", "intake", `${await hashOfSources(root)}.mjs`);
  if (existsSync(path)) return path;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "lib", "intake", "child", "main.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    minify: true,
    // Large, and only for PDFs: loaded from where it is installed when one comes.
    external: ["pdfjs-dist"],
    // Packages written for `require` find it.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "silent",
  });
  await mkdir(join(root, ".cache", "intake"), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, outputFiles[0]?.contents ?? "");
  await rename(draft, path);
  return path;
}

/** Names and contents of every source file, and the exact packages installed. */
async function hashOfSources(root: string): Promise<string> {
  const hash = createHash("sha256");
  const add = async (name: string) =>
    hash
      .update(name)
      .update("\0")
      .update(await readFile(join(root, name)));
  await add("package-lock.json");
  for (const folder of SOURCES) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((one) => one.endsWith(".ts")).sort()) await add(join(folder, name));
  }
  return hash.digest("hex").slice(0, 32);
}
