// The door of every command: `node scripts/bootstrap.mjs start|dev|test|test-long|bench`.
// Plain JavaScript and old syntax on purpose: it must run, and say one clear line, on a machine where nothing is
// installed yet and on a Node that is too old for the rest.
import { spawn, spawnSync } from "child_process";
import { createHash } from "crypto";
import { existsSync, readFileSync, writeFileSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = process.argv[2] || "start";
/** Who called us, before anything that takes time: npm may be gone when the packages are installed. */
const parent = process.ppid;

/** Ends the command with one line a person can act on. */
function stop(line) {
  process.stderr.write(line + "\n");
  process.exit(1);
}

function checkNode() {
  const parts = process.versions.node.split(".").map(Number);
  const tooOld = parts[0] < 20 || (parts[0] === 20 && parts[1] < 19);
  if (tooOld || parts[0] >= 25) {
    stop("Node " + process.versions.node + " cannot run this project: install Node 20.19 or later, below 25.");
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (_) {
    return null;
  }
}

/** True when what npm last installed is what the lockfile asks for (packages of other platforms are left out by npm). */
function installedMatches(lock) {
  const installed = readJson(join(root, "node_modules", ".package-lock.json"));
  if (!installed || !installed.packages) return false;
  return Object.keys(lock.packages).every((path) => {
    if (path === "") return true;
    const wanted = lock.packages[path];
    const found = installed.packages[path];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

function installWhatIsMissing() {
  const lockFile = join(root, "package-lock.json");
  const marker = join(root, "node_modules", ".cchc-lock");
  const hash = createHash("sha256").update(readFileSync(lockFile)).digest("hex");
  if (existsSync(marker) && readFileSync(marker, "utf8").trim() === hash) return;

  if (!installedMatches(JSON.parse(readFileSync(lockFile, "utf8")))) {
    process.stdout.write("Installing the packages of the lockfile (npm ci), about a minute…\n");
    const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
    // Development packages too, whatever NODE_ENV says: the build and the tests need them.
    const args = npm.slice(1).concat(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
    const done = spawnSync(npm[0], args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    if (done.error) stop("npm could not be run (" + done.error.message + "): install npm 10 or later.");
    if (done.status !== 0)
      stop("The packages could not be installed (npm ci failed, see above): check the npm registry.");
  }
  writeFileSync(marker, hash + "\n");
}

/** Runs the TypeScript of the command; it stops by itself when this process is gone (the IPC channel closes). */
function run() {
  const script = join(root, "scripts", command + ".ts");
  if (!/^[a-z-]+$/.test(command) || !existsSync(script)) stop('There is no command "' + command + '" in scripts/.');
  const nodeArgs = ["--conditions=react-server", "--import", "tsx", "--disable-warning=ExperimentalWarning", script];
  const child = spawn(process.execPath, nodeArgs.concat(process.argv.slice(3)), {
    cwd: root,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  // A shell between npm and us may die of the signal without passing it on: then our parent changes.
  const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1000);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop("The command could not be started: " + error.message));
  child.on("exit", (code) => {
    clearInterval(watch);
    process.exit(code === null ? 1 : code);
  });
}

checkNode();
installWhatIsMissing();
if (process.ppid !== parent) process.exit(1);
run();
