import { Command, CommanderError } from "commander";
import { addAccountCommands } from "@/cli/account";
import { UsageError } from "@/cli/client";
import { exitCodeOf, exitCodes } from "@/cli/exit-codes";
import { addItemCommands } from "@/cli/items";
import { addOperatorCommands } from "@/cli/operator";
import { complain } from "@/cli/output";
import { addRegisterCommands } from "@/cli/registers";

const program = new Command("paydown")
  .description("The register of technical debt, from the command line")
  .showHelpAfterError("(paydown --help says more)")
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "paydown: ")) });

addAccountCommands(program);
addItemCommands(program);
addRegisterCommands(program);
addOperatorCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}

function codeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  complain(error instanceof Error ? error.message : String(error));
  return error instanceof UsageError ? error.exitCode : exitCodeOf(error);
}
