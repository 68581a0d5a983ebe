import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

// docs: pure commands need `npm ci` and nothing else. Whatever they import is found here, whether or not it runs.
test.each(["templates", "parse", "check", "consolidate", "format-check"])(
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
      (file) =>
        !/^(lib\/(indicators|narrative|workflow|report|documents|intake)|scripts\/cchc)\/|^scripts\/one-line-error\.ts$/.test(
          file,
        ) && !/^node_modules\/(zod|saxes|xmlchars|yauzl|buffer-crc32|pend|esbuild)\//.test(file),
    );
    expect(foreign).toEqual([]);
  },
);
