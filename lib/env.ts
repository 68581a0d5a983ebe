import { z } from "zod";

/** The role every query of the running application has: it cannot pass row-level security. */
export const DATABASE_ROLE = "cchc_app";

const minutes = z.coerce.number().int().positive();

const DemoAccounts = z.array(z.object({ role: z.string(), identifier: z.string(), password: z.string() }));

const Settings = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  /** The database the application runs on; the connection takes the role `cchc_app`. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs session tokens. Generated for the embedded database; nobody's default elsewhere. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address people type. https here turns on HSTS and secure cookies. */
  NEXTAUTH_URL: z.url().optional(),
  /** "true" while the demonstration of the embedded database is served: the sign-in page may say so. */
  CCHC_DEMO: z.stringbool().default(false),
  /** One invented account per role, as JSON: shown on the sign-in page of the demonstration and nowhere else. */
  CCHC_DEMO_ACCOUNTS: z
    .string()
    .default("[]")
    .transform((text) => DemoAccounts.parse(JSON.parse(text))),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).max(500).default(10),
  SESSION_IDLE_MINUTES: minutes.default(30),
  SESSION_MAX_MINUTES: minutes.default(720),
  /** Folder of uploaded files. Beside the embedded database unless a server says otherwise. */
  CCHC_FILES: z.string().optional(),
  CCHC_DATA: z.string().default(".data"),
  PATH: z.string().default(""),
});

export type Env = {
  nodeEnv: "development" | "test" | "production";
  databaseUrl: string;
  databasePoolMax: number;
  authSecret: string;
  /** Origin people type, "https://cchc.example.vn"; null when NEXTAUTH_URL is not set (demonstration). */
  publicOrigin: string | null;
  demo: boolean;
  /** Empty outside the demonstration. */
  demoAccounts: z.infer<typeof DemoAccounts>;
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  sessionIdleMinutes: number;
  sessionMaxMinutes: number;
  /** Where uploaded files are kept. */
  filesFolder: string;
  /** Folders where programs of this machine are looked for. */
  programPath: string;
};

/** Reads and checks the environment. Throws one line that names what is missing or wrong, never its value. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const read = Settings.safeParse(filled);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `${issue.path.join(".")} (${issue.message})`);
    throw new Error(`Environment: ${wrong.join("; ")}`);
  }
  const settings = read.data;
  return {
    nodeEnv: settings.NODE_ENV,
    databaseUrl: settings.DATABASE_URL,
    databasePoolMax: settings.DATABASE_POOL_MAX,
    authSecret: settings.NEXTAUTH_SECRET,
    publicOrigin: settings.NEXTAUTH_URL ? new URL(settings.NEXTAUTH_URL).origin : null,
    demo: settings.CCHC_DEMO,
    demoAccounts: settings.CCHC_DEMO ? settings.CCHC_DEMO_ACCOUNTS : [],
    logLevel: settings.LOG_LEVEL,
    sessionIdleMinutes: settings.SESSION_IDLE_MINUTES,
    sessionMaxMinutes: settings.SESSION_MAX_MINUTES,
    filesFolder: settings.CCHC_FILES ?? `${settings.CCHC_DATA}/files`,
    programPath: settings.PATH,
  };
}

let parsed: Env | undefined;

/**
 * The settings of this process, parsed once, at the first look and not at import: `next build` and commands without a
 * database load these modules too, and have no settings.
 */
export const env: Readonly<Env> = new Proxy({} as Env, {
  get: (_target, name) => {
    parsed ??= parseEnv(process.env);
    return parsed[name as keyof Env];
  },
});
