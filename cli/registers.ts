import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { connect, UsageError } from "@/cli/client";
import { complain, print, printJson, printTable } from "@/cli/output";
import { applyImport, checkImport, exportItems, type ImportReport, SourceName } from "@/lib/discovery/endpoints";

type ImportOptions = { dryRun?: true; register?: string; format?: string; json?: true };

/** `paydown import` and `paydown export`. */
export function addRegisterCommands(program: Command): void {
  program
    .command("import <file>")
    .description("Import a register (Markdown, CSV or JSON); the same file twice changes nothing")
    .option("--dry-run", "say what would happen, and change nothing")
    .option("--register <name>", "which register the file is a revision of; the file's name, unless said")
    .option("--format <format>", "markdown, csv or json; told from the file, unless said")
    .option("--json", "the API's answer as JSON")
    .action(importCommand);
  program
    .command("export [file]")
    .description("Write the register to a file, or to standard output")
    .option("--format <format>", "markdown, csv or json", "markdown")
    .option("--status <list>", "only these: open, in_progress, resolved")
    .option("--priority <list>", "only these: P0, P1, P2, P3, none")
    .option("--json", "say as JSON what was written")
    .action(exportCommand);
}

async function importCommand(file: string, options: ImportOptions): Promise<void> {
  const content = decode(await read(file), file);
  const call = await connect();
  const body = {
    filename: path.basename(file),
    content,
    ...(options.register ? { register: options.register } : {}),
    ...(options.format ? { source: formatOf(options.format) } : {}),
  };
  const report = await call(options.dryRun ? checkImport : applyImport, { body });
  if (options.json) printJson(report);
  else printReport(report);
}

function printReport(report: ImportReport): void {
  const told = report.rows.filter((row) => row.action !== "unchanged");
  printTable(told.map((row) => [row.action, row.id ?? row.sourceId ?? "–", row.title, row.reason]));
  for (const notice of report.notices) print(`line ${notice.line}: ${notice.text}`);
  const counts = Object.entries(report.counts).map(([action, count]) => `${count} ${action.replace("_", " ")}`);
  print(`${report.applied ? "Imported" : "Would import"} ${report.filename}: ${counts.join(", ")}.`);
}

type ExportOptions = { format: string; status?: string; priority?: string; json?: true };

async function exportCommand(file: string | undefined, options: ExportOptions): Promise<void> {
  const call = await connect();
  const { json, format, ...filter } = options;
  const answer: unknown = await call(exportItems, { query: { ...filter, format: formatOf(format) } });
  const text = typeof answer === "string" ? answer : `${JSON.stringify(answer, null, 2)}\n`;
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(file, text);
  if (json) printJson({ file, bytes: Buffer.byteLength(text) });
  else complain(`wrote ${file}`);
}

function formatOf(text: string): SourceName {
  const format = SourceName.safeParse(text);
  if (format.success) return format.data;
  throw new UsageError(`--format is markdown, csv or json, not "${text}".`);
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} is not UTF-8 text.`);
  }
}
