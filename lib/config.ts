import path from "node:path";
import { z } from "zod";
import { CannotStart } from "@/lib/cannot-start";

const portHighest = 65_535;
const authSecretLengthMin = 32;
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const environments = ["development", "test", "production"] as const;

const filled = z.string().min(1);
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(portHighest));
const requestsPerMinute = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(z.number().min(1));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const webUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

/** Every setting, by the name of its environment variable; `.env.example` explains each. */
const settings = z.object({
  PORT: port.default(3000),
  HOST: filled.optional(),
  DATABASE_URL: postgresUrl.optional(),
  PAYDOWN_DATA_DIR: filled.default("data").transform((folder) => path.resolve(folder)),
  PAYDOWN_URL: webUrl.optional(),
  PAYDOWN_ADMIN_EMAIL: z.email().optional(),
  PAYDOWN_ADMIN_PASSWORD: filled.optional(),
  AUTH_SECRET: z.string().min(authSecretLengthMin).optional(),
  GITHUB_CLIENT_ID: filled.optional(),
  GITHUB_CLIENT_SECRET: filled.optional(),
  OIDC_ISSUER: webUrl.optional(),
  OIDC_CLIENT_ID: filled.optional(),
  OIDC_CLIENT_SECRET: filled.optional(),
  OIDC_NAME: filled.default("Single sign-on"),
  PAYDOWN_REQUESTS_PER_MINUTE: requestsPerMinute.default(6000),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  NODE_ENV: z.enum(environments).default("development"),
});

type Variable = keyof typeof settings.shape;

const expected: Record<Variable, string> = {
  PORT: `a whole number from 1 to ${portHighest}`,
  HOST: "the name or address of a network interface, such as 127.0.0.1",
  DATABASE_URL: "the address of a PostgreSQL database, such as postgresql://user:password@host:5432/paydown",
  PAYDOWN_DATA_DIR: "the path of a folder",
  PAYDOWN_URL: "the address people open, such as https://debt.example.org",
  PAYDOWN_ADMIN_EMAIL: "an email address",
  PAYDOWN_ADMIN_PASSWORD: "a password",
  AUTH_SECRET: `a random text of at least ${authSecretLengthMin} characters`,
  GITHUB_CLIENT_ID: "the client id of a GitHub OAuth app",
  GITHUB_CLIENT_SECRET: "the client secret of a GitHub OAuth app",
  OIDC_ISSUER: "the address of an OpenID Connect provider, such as https://login.example.org",
  OIDC_CLIENT_ID: "a client id",
  OIDC_CLIENT_SECRET: "a client secret",
  OIDC_NAME: "the words of the sign-in button",
  PAYDOWN_REQUESTS_PER_MINUTE: "how many requests a minute one user or token may make of one process, 1 or more",
  LOG_LEVEL: `one of ${logLevels.join(", ")}`,
  NODE_ENV: `one of ${environments.join(", ")}`,
};

/** Settings that only make sense together: with one of them, all of them are needed. */
const groups: readonly (readonly Variable[])[] = [
  ["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
  ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
];

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment sets, with defaults filled in; what the launcher provides may be missing. */
export type Settings = z.infer<typeof settings> & { PAYDOWN_URL: string };

/** The settings of a running process; asking for one that nobody provided is refused by name. */
export type Config = Omit<Settings, "DATABASE_URL" | "AUTH_SECRET"> & {
  readonly DATABASE_URL: string;
  readonly AUTH_SECRET: string;
};

let current: Config | null = null;

/** This process's settings, parsed once. */
export function config(): Config {
  current ??= configOf(readSettings(process.env));
  return current;
}

/** Takes other settings for this process, over those it has; for tests. */
export function changeConfig(changes: Environment): void {
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
  current = null;
}

/** Parses an environment; throws one sentence that names the variable which does not fit. */
export function readSettings(environment: Environment): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    throw new CannotStart(sentenceFor(parsed.error));
  }
  refuseHalfGroups(given);
  return { ...parsed.data, PAYDOWN_URL: parsed.data.PAYDOWN_URL ?? `http://localhost:${parsed.data.PORT}` };
}

function configOf(values: Settings): Config {
  return {
    ...values,
    get DATABASE_URL() {
      return provided("DATABASE_URL", values.DATABASE_URL);
    },
    get AUTH_SECRET() {
      return provided("AUTH_SECRET", values.AUTH_SECRET);
    },
  };
}

function provided(name: Variable, value: string | undefined): string {
  if (value === undefined) {
    throw new CannotStart(`${name} is not set: "npm start" provides it, any other start must set it.`);
  } else {
    return value;
  }
}

function refuseHalfGroups(given: Environment): void {
  for (const group of groups) {
    const missing = group.find((name) => given[name] === undefined);
    const present = group.find((name) => given[name] !== undefined);
    if (missing !== undefined && present !== undefined) {
      throw new CannotStart(`${missing} must be set as well, because ${present} is: ${expected[missing]}.`);
    }
  }
}

function sentenceFor(error: z.ZodError): string {
  const name = z.keyof(settings).safeParse(error.issues[0]?.path[0]);
  return name.success ? `${name.data} must be ${expected[name.data]}.` : "The settings cannot be read.";
}
