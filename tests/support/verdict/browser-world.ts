import { fileURLToPath } from "node:url";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * `judgeReport` bundled for a browser, in a world that has the language and nothing else: no process, no Buffer, no
 * clock but Date, no require. A module that needs Node fails to bundle or to run here.
 */
export async function browserJudge(): Promise<(json: string) => string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["tests/support/verdict/judge-report.ts"],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "bundle",
    minify: true,
    target: "chrome109",
    logLevel: "silent",
  });
  const code = outputFiles[0]?.text ?? "";
  const world = createContext(Object.create(null));
  new Script(code).runInContext(world);
  const judge = new Script("bundle.judgeReport").runInContext(world) as (json: string) => string;
  return judge;
}
