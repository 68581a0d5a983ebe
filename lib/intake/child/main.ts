import { findShipped } from "@/lib/indicators/catalogue/shipped";
import { openUpload } from "../guard/open-upload";
import { parseOffline } from "../offline/parse-offline";
import { parseReport } from "../parse-report";
import { readUpload } from "../read-file";
import { IntakeRefused } from "../refusal";
import { returnedDocument } from "../returned-document";
import { type ChildAnswer, ChildJob } from "./job";

// The program of the child process: a file on standard input, its report (or its text), or the reason against it, on standard output.
// Whatever else happens to it (memory, time, a fault) is seen from outside by its end.

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function answer(): Promise<ChildAnswer> {
  const job = ChildJob.parse(JSON.parse(process.argv[2] ?? ""));
  try {
    const upload = await openUpload(await standardInput(), job.fileName);
    if (job.as === "text") return { outcome: "read", document: returnedDocument(await readUpload(upload)) };
    const template = job.template === null ? undefined : findShipped(job.template);
    const ours = upload.kind === "xlsx" ? parseOffline(upload.parts) : null;
    if (ours) return { outcome: "parsed", ...ours };
    const parse = parseReport(await readUpload(upload), template ? { template } : {});
    return { outcome: "parsed", parse, offline: null };
  } catch (error) {
    if (error instanceof IntakeRefused) return { outcome: "refused", code: error.code, detail: error.detail };
    throw error;
  }
}

process.stdout.write(JSON.stringify(await answer()));
