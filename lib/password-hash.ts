import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "./errors";

/** OWASP's first argon2id setting: 19 MiB, two passes, one lane (about 35 ms on one core). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 2 /* argon2id */ } as const;

/** Two at a time leaves the machine able to save while many people sign in; more than this many waiting are refused. */
const RUNNING_MAX = 2;
const WAITING_MAX = 200;

let running = 0;
const waiting: (() => void)[] = [];

async function inQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= RUNNING_MAX) {
    if (waiting.length >= WAITING_MAX) throw new AppError("rate_limited");
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string): Promise<string> => inQueue(() => hash(password.normalize("NFC"), COST));

let decoy: Promise<string> | null = null;

/**
 * Whether the password fits the stored hash. A missing hash (unknown name) costs the same time, so the
 * answer's delay does not tell which names exist.
 */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    decoy ??= hashPassword(randomBytes(24).toString("base64"));
    const never = await decoy;
    await inQueue(() => verify(never, password.normalize("NFC")));
    return false;
  }
  return inQueue(() => verify(stored, password.normalize("NFC")));
}
