import pg from "pg";
import { makeFirstPassword } from "../../lib/first-password";
import { hashPassword } from "../../lib/password-hash";
import { Role } from "../../lib/workflow/roles";
import { OneLineError } from "../one-line-error";
import { type ExitCode, printJson, readOptions, UsageError } from "./command";
import { withOwner } from "./owner-database";

const ADD =
  'cchc user add --sign-in NAME --name "FULL NAME" --province CODE [--province-name "NAME"] [--role administrator] [--unit CODE] [--json]';
const RESET = "cchc user reset --sign-in NAME [--json]";
const DISABLE = "cchc user disable --sign-in NAME";

/** What the database's refusals mean to whoever runs the command. */
const REFUSAL: Readonly<Record<string, string>> = {
  province: 'There is no province with this code. To make it, add --province-name "its name".',
  unit: "There is no unit with this code in that province.",
  role_does_not_fit:
    "This role does not fit there: reviewers work at the unit set as so-noi-vu, unit roles at a unit (--unit), not at the province.",
  sign_in_name_taken: "This sign-in name is taken. To give it a new first password: cchc user reset.",
  person: "Nobody has this sign-in name.",
};

async function asOperator(sql: string, values: (string | null)[]): Promise<void> {
  await withOwner(async (client) => {
    try {
      await client.query(sql, values);
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code?.startsWith("CC")) {
        throw new OneLineError(REFUSAL[error.message] ?? error.message);
      }
      if (error instanceof pg.DatabaseError && error.code === "23514") {
        throw new OneLineError("A code holds only lower-case letters without accents, digits and hyphens.");
      }
      if (error instanceof pg.DatabaseError && error.code === "42501") {
        throw new OneLineError("This user of the database does not own the tables: set MIGRATE_DATABASE_URL.");
      }
      throw error;
    }
  });
}

function printPassword(signInName: string, firstPassword: string, json: boolean): void {
  if (json) printJson({ signInName, firstPassword });
  else {
    process.stdout.write(`Sign-in name:   ${signInName}\nFirst password: ${firstPassword}\n`);
    process.stderr.write("Shown once. It must be changed at the first sign-in.\n");
  }
}

function needed(value: string | undefined, option: string, usage: string): string {
  const text = value?.trim().normalize("NFC");
  if (!text) throw new UsageError(`--${option} is missing. Usage: ${usage}`);
  return text;
}

async function add(args: string[]): Promise<ExitCode> {
  const text = { type: "string" } as const;
  const options = {
    "sign-in": text,
    name: text,
    province: text,
    "province-name": text,
    unit: text,
    role: { type: "string", default: "administrator" },
    json: { type: "boolean", default: false },
  } as const;
  const { values } = readOptions(args, options, ADD);
  const signInName = needed(values["sign-in"], "sign-in", ADD).toLowerCase();
  const name = needed(values.name, "name", ADD);
  const province = needed(values.province, "province", ADD);
  const role = Role.safeParse(values.role);
  if (!role.success) throw new UsageError(`--role is one of ${Role.options.join(", ")}. Usage: ${ADD}`);
  const firstPassword = makeFirstPassword();
  await asOperator("select app.operator_add_person($1, $2, $3, $4, $5, $6, $7)", [
    province,
    values["province-name"]?.trim().normalize("NFC") || null,
    values.unit ?? null,
    role.data,
    signInName,
    name,
    await hashPassword(firstPassword),
  ]);
  printPassword(signInName, firstPassword, values.json);
  return 0;
}

async function reset(args: string[]): Promise<ExitCode> {
  const options = { "sign-in": { type: "string" }, json: { type: "boolean", default: false } } as const;
  const { values } = readOptions(args, options, RESET);
  const signInName = needed(values["sign-in"], "sign-in", RESET).toLowerCase();
  const firstPassword = makeFirstPassword();
  await asOperator("select app.operator_reset_password($1, $2)", [signInName, await hashPassword(firstPassword)]);
  printPassword(signInName, firstPassword, values.json);
  return 0;
}

async function disable(args: string[]): Promise<ExitCode> {
  const { values } = readOptions(args, { "sign-in": { type: "string" } } as const, DISABLE);
  const signInName = needed(values["sign-in"], "sign-in", DISABLE).toLowerCase();
  await asOperator("select app.operator_disable_person($1)", [signInName]);
  process.stderr.write(`${signInName} is locked and signed out everywhere.\n`);
  return 0;
}

const ACTIONS = { add, reset, disable } as const;

/** People of an installation, by whoever may sign in to its database: the first administrator comes from here. */
export async function user([action, ...args]: string[]): Promise<ExitCode> {
  if (action === "add" || action === "reset" || action === "disable") return ACTIONS[action](args);
  throw new UsageError(`Say what to do. Usage: ${ADD} | ${RESET} | ${DISABLE}`);
}
