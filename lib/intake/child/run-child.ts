import { spawn } from "node:child_process";
import { ChildAnswer, type ChildJob } from "./job";

export type ChildLimits = { heapMegabytes: number; seconds: number };

/** A Parse of the largest report is a tenth of this. */
const ANSWER_BYTES_MAX = 32 * 1024 * 1024;
const WORDS_KEPT = 2_000;

const refused = (code: "tooComplex" | "tookTooLong" | "broken", detail: string): ChildAnswer => ({
  outcome: "refused",
  code,
  detail,
});

/**
 * Runs a program over the bytes in a process of its own and gives its answer; one killed for time or memory, or that
 * fell, answers as a refusal. Rejects only when no process can be started.
 */
export function runChild(program: string, bytes: Uint8Array, job: ChildJob, limits: ChildLimits): Promise<ChildAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${limits.heapMegabytes}`, program, JSON.stringify(job)],
      // No secret of this process: an empty environment (Windows adds what its programs cannot do without).
      { env: {} as NodeJS.ProcessEnv, stdio: ["pipe", "pipe", "pipe"], windowsHide: true },
    );
    const said: Buffer[] = [];
    let size = 0;
    let words = "";
    let outOf: "time" | "answer" | null = null;
    const kill = (why: "time" | "answer") => {
      outOf ??= why;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(() => kill("time"), limits.seconds * 1000);
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size > ANSWER_BYTES_MAX) kill("answer");
      else said.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      if (words.length < WORDS_KEPT) words += chunk.toString("utf8").slice(0, WORDS_KEPT);
    });
    // A child that ends before it has read everything closes the pipe: its end says why.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (outOf === "time") resolve(refused("tookTooLong", `${limits.seconds} s`));
      else if (outOf === "answer") resolve(refused("tooComplex", `an answer over ${ANSWER_BYTES_MAX} bytes`));
      else if (code === 0) resolve(readAnswer(Buffer.concat(said).toString("utf8")));
      else if (signal === "SIGABRT" || code === 134 || words.includes("heap out of memory")) {
        resolve(refused("tooComplex", `${limits.heapMegabytes} MB`));
      } else resolve(refused("broken", `the reader ended with ${signal ?? code}: ${words.slice(0, 500)}`));
    });
    child.stdin.end(bytes);
  });
}

function readAnswer(text: string): ChildAnswer {
  const parsed = ChildAnswer.safeParse(safeJson(text));
  return parsed.success ? parsed.data : refused("broken", "the reader gave no answer");
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
