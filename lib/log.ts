import pino from "pino";
import { config } from "@/lib/config";

const secret = ["password", "token", "secret", "authorization", "cookie"];

/** The process's log: one JSON object a line; what could hold a secret is left out. */
export const log = pino({
  level: config().LOG_LEVEL,
  redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
});
