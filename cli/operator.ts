import type { Command } from "commander";
import { z } from "zod";
import { UsageError } from "@/cli/client";
import { exitCodes } from "@/cli/exit-codes";
import { print, printJson, printTable } from "@/cli/output";

type TokenOptions = { user: string; name: string; days: string; scopes: string; json?: true };

/** `paydown token create` and `paydown audit verify`: for who operates the machine, straight on the database. */
export function addOperatorCommands(program: Command): void {
  const token = program.command("token").description("API tokens, for the operator of the machine");
  token
    .command("create")
    .description("Make an API token for a user; it is shown once")
    .requiredOption("--user <email>", "whose token it is")
    .requiredOption("--name <name>", "what it is for")
    .option("--days <days>", "how long it lasts, 1 to 365", "90")
    .option("--scopes <list>", "of read, write, manage", "read,write,manage")
    .option("--json", "the token as JSON")
    .action(tokenCommand);
  const audit = program.command("audit").description("The history of everything, for the operator of the machine");
  audit
    .command("verify")
    .description("Recompute the hash chains of the history and name every entry that does not fit")
    .option("--json", "the result as JSON")
    .action(verifyCommand);
}

const Scopes = z.array(z.enum(["read", "write", "manage"])).min(1);

async function tokenCommand(options: TokenOptions): Promise<void> {
  const scopes = Scopes.safeParse(options.scopes.split(","));
  const days = z.coerce.number().int().min(1).max(365).safeParse(options.days);
  if (!scopes.success) throw new UsageError("--scopes takes read, write and manage, separated by commas.");
  if (!days.success) throw new UsageError("--days takes a whole number from 1 to 365.");
  if (!z.email().safeParse(options.user).success)
    throw new UsageError(`--user takes an e-mail address, not "${options.user}".`);
  const { createTokenAsOperator } = await import("@/lib/accounts/create-token");
  const made = await onDatabase(() =>
    createTokenAsOperator({ email: options.user, name: options.name, days: days.data, scopes: scopes.data }),
  );
  if (options.json) printJson(made);
  else print(`${made.secret}\nIt is shown only now. It ends on ${made.expiresAt.slice(0, 10)}.`);
}

async function verifyCommand(options: { json?: true }): Promise<void> {
  const { verifyHistory } = await import("@/lib/events/verify");
  const result = await onDatabase(verifyHistory);
  if (options.json) printJson(result);
  else if (result.ok) print(`${result.events} entries in ${result.streams} chains: all as written.`);
  else
    printTable(
      result.faults.map(({ stream, position, event, what }) => [
        stream,
        `entry ${position}`,
        event === null ? "" : `(event ${event})`,
        what,
      ]),
    );
  if (!result.ok) process.exitCode = exitCodes.failed;
}

/** Runs on the database of the settings, or on the embedded one while it runs. */
async function onDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const running = await import("@/lib/db/running-database");
  const { closePool } = await import("@/lib/db/pool");
  await running.findRunningDatabase();
  try {
    return await work();
  } finally {
    await closePool();
  }
}
