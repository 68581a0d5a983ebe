import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { inProject, ROOT } from "@/scripts/project";

export type Browser = {
  source: "debian" | "playwright" | "sparticuz";
  executablePath: string;
  env: Record<string, string>;
};

const DEBIAN = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/**
 * The browser the tests drive: the system's, else Playwright's own when installed, else the one of the npm package
 * @sparticuz/chromium with its libraries, unpacked into `.cache`. CCHC_BROWSER=debian|playwright|sparticuz forces one.
 */
export function findBrowser(): Browser {
  const wanted = process.env.CCHC_BROWSER;
  const debian = DEBIAN.find((path) => existsSync(path));
  if (debian && (!wanted || wanted === "debian")) return { source: "debian", executablePath: debian, env: {} };
  const own = chromium.executablePath();
  if (existsSync(own) && (!wanted || wanted === "playwright"))
    return { source: "playwright", executablePath: own, env: {} };
  if (wanted && wanted !== "sparticuz") throw new Error(`CCHC_BROWSER=${wanted}: that browser is not on this machine`);
  return unpackSparticuz();
}

/** Root needs no sandbox, and nothing may call out: no updates, no sync, no background requests. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Unpacks the package beside its place and moves it there whole, so that an interrupted unpacking is never used. */
function unpackSparticuz(): Browser {
  const folder = inProject(".cache", "chromium");
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    // A process of its own: the package unpacks into TMPDIR, brings its libraries only where it believes to be on its
    // own platform, and changes the environment.
    execFileSync(
      process.execPath,
      ["--input-type=module", "-e", 'await (await import("@sparticuz/chromium")).default.executablePath()'],
      {
        cwd: ROOT,
        env: { ...process.env, NODE_OPTIONS: "", TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
      },
    );
    writeFileSync(join(draft, "fonts.conf"), fontSettings(folder));
    renameSync(draft, folder);
  }
  // A machine without fontconfig has no fonts to draw with either: the package's own serve until the page's arrive.
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  return {
    source: "sparticuz",
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), ...fonts },
  };
}

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
