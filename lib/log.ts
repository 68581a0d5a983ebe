import { pino } from "pino";
import { env } from "./env";

/**
 * The log: one JSON line per event on stdout. Ids, codes and durations only: no names, no addresses, no sign-in names,
 * no figures or texts of a report. The paths below are removed even when someone forgets.
 */
export const log = pino({
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
