import type { Command } from "commander";
import { UsageError } from "@/cli/client";
import { credentialsFile, forgetCredentials, keepCredentials } from "@/cli/credentials";
import { print, printJson } from "@/cli/output";
import { getMe } from "@/lib/accounts/user-endpoints";
import { createClient } from "@/lib/http/call";

/** `paydown login` and `paydown logout`. */
export function addAccountCommands(program: Command): void {
  program
    .command("login")
    .description("Keep the address of an installation and an API token for the next commands")
    .requiredOption("--url <address>", "where the installation is", "http://localhost:3000")
    .option("--token <token>", "an API token; read from standard input when left out")
    .option("--json", "say as JSON who is logged in")
    .action(loginCommand);
  program
    .command("logout")
    .description("Forget the kept token")
    .action(async () => {
      await forgetCredentials();
      print("Forgotten.");
    });
}

async function loginCommand(options: { url: string; token?: string; json?: true }): Promise<void> {
  const url = addressOf(options.url);
  const token = options.token ?? (await readToken());
  if (token === "") throw new UsageError("Give the token by --token, or on standard input.");
  const call = createClient({ baseUrl: url, headers: { authorization: `Bearer ${token}` } });
  const me = await call(getMe);
  await keepCredentials({ url, token });
  if (options.json) printJson(me);
  else print(`Logged in to ${url} as ${me.name} (${me.role.replace("_", " ")}); kept in ${credentialsFile()}.`);
}

function addressOf(text: string): string {
  try {
    return new URL(text).origin;
  } catch {
    throw new UsageError(`--url must be an address such as https://debt.example.org, not "${text}".`);
  }
}

async function readToken(): Promise<string> {
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text.trim();
}
