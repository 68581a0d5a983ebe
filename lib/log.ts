import { type Logger, pino } from "pino";
import { env } from "./env";

let made: Logger | undefined;

/** Made at the first line: a build loads these modules too, and has no settings. */
function logger(): Logger {
  made ??= pino({
    level: env.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "password",
        "identifier",
        "email",
        "phone",
        "name",
        "cookie",
        "authorization",
        "*.password",
        "*.identifier",
      ],
      remove: true,
    },
  });
  return made;
}

/**
 * The log: one JSON line per event on stdout. Ids, codes and durations only: no names, no addresses, no sign-in names,
 * no figures or texts of a report. The paths above are removed even when someone forgets.
 */
export const log = {
  error: (about: object, message: string): void => logger().error(about, message),
  warn: (about: object, message: string): void => logger().warn(about, message),
};
