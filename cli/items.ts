import type { Command } from "commander";
import { connect } from "@/cli/client";
import { print, printJson, printTable } from "@/cli/output";
import { listHistory, listItems, readItem } from "@/lib/items/endpoints";
import type { Item, ItemSummary } from "@/lib/items/item";
import { statusWords } from "@/lib/items/words";

type ListOptions = {
  status?: string;
  priority?: string;
  category?: string;
  assignee?: string;
  label?: string;
  path?: string;
  sort: string;
  order: string;
  limit: string;
  json?: true;
};

/** `paydown list` and `paydown show`. */
export function addItemCommands(program: Command): void {
  program
    .command("list [words...]")
    .description("List items by filter; words search number, title, path and description")
    .option("--status <list>", "open, in_progress, resolved")
    .option("--priority <list>", "P0, P1, P2, P3, none")
    .option("--category <list>", "names of categories")
    .option("--assignee <list>", "ids of users, me or none")
    .option("--label <list>", "items that have all of these")
    .option("--path <text>", "items with a location whose path contains this")
    .option("--sort <key>", "rank, priority, due, updated, found, number or title", "number")
    .option("--order <order>", "asc or desc", "asc")
    .option("--limit <count>", "how many at most, or all", "50")
    .option("--json", "the API's answer as JSON")
    .action(listCommand);
  program
    .command("show <item>")
    .description("Show one item with its history")
    .option("--json", "the API's answer as JSON")
    .action(showCommand);
}

async function listCommand(words: string[], options: ListOptions): Promise<void> {
  const { json, limit, ...filter } = options;
  const items = await readPages({ ...filter, ...(words.length > 0 ? { q: words.join(" ") } : {}) }, limit);
  if (json) return printJson({ data: items });
  if (items.length === 0) return print("No items.");
  printTable(items.map(rowOf));
}

const pageSize = 200;

async function readPages(query: Record<string, string>, limit: string): Promise<ItemSummary[]> {
  const call = await connect();
  const most = limit === "all" ? Number.POSITIVE_INFINITY : Number(limit);
  const items: ItemSummary[] = [];
  let cursor: string | null = null;
  do {
    const size = Math.min(pageSize, most - items.length);
    const page: { data: ItemSummary[]; next: string | null } = await call(listItems, {
      query: { ...query, limit: size, cursor },
    });
    items.push(...page.data);
    cursor = page.next;
  } while (cursor !== null && items.length < most);
  return items;
}

function rowOf(item: ItemSummary): string[] {
  const status = item.inInbox ? "Inbox" : statusWords[item.status];
  return [item.id, item.priority ?? "–", status, item.category ?? "–", item.assignee?.name ?? "–", item.title];
}

async function showCommand(id: string, options: { json?: true }): Promise<void> {
  const call = await connect();
  const item = await call(readItem, { params: { id } });
  const history = await call(listHistory, { params: { id }, query: { limit: 20 } });
  if (options.json) return printJson({ ...item, history: history.data });
  showItem(item);
  print();
  for (const entry of history.data) {
    print(
      `${entry.at.slice(0, 16).replace("T", " ")}  ${entry.actor.name} ${entry.sentence}${entry.reason ? `: ${entry.reason}` : ""}`,
    );
  }
}

function showItem(item: Item): void {
  print(`${item.id}  ${item.title}`);
  const facts: [string, string | null][] = [
    ["status", item.inInbox ? "Inbox" : statusWords[item.status] + (item.resolution ? `, ${item.resolution}` : "")],
    ["priority", item.priority],
    ["due", item.due.dueAt && `${item.due.dueAt} (${item.due.state})`],
    ["category", item.category],
    ["assignee", item.assignee?.name ?? null],
    ["reporter", item.reporter.name],
    ["found", item.foundOn],
    ["labels", item.labels.join(", ") || null],
    ["waits for", item.waitsFor.map((other) => other.id).join(", ") || null],
    ["blocks", item.blocks.map((other) => other.id).join(", ") || null],
    ["pull requests", item.pullRequests.map((pull) => `#${pull.number}`).join(", ") || null],
  ];
  printTable(facts.flatMap(([name, value]) => (value === null ? [] : [[`  ${name}`, value]])));
  for (const at of item.locations) {
    print(
      `  ${at.path}${at.startLine === null ? "" : `:${at.startLine}${at.endLine === at.startLine ? "" : `-${at.endLine}`}`}`,
    );
  }
  if (item.description !== "") print(`\n${item.description}`);
}
