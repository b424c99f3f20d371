import { Client } from "pg";
import { config } from "@/lib/config";
import { sql, statement } from "@/lib/db/sql";
import type { SummaryRow } from "@/lib/items/item-row";
import { summaryColumns, summaryJoins } from "@/lib/items/item-select";
import { log } from "@/lib/log";

const reconnectMs = 1_000;
const gatherMs = 15;
const replayMax = 2_000;

/** What a process has heard since it last told its listeners. */
export type News = {
  /** Names where to resume: every transaction below it is told. */
  mark: string;
  rows: SummaryRow[];
  actors: Record<string, string>;
  kinds: string[];
};
type Listener = (news: News | "reload") => void | Promise<void>;

type OutboxRow = { topic: string; payload: { item?: number; actor?: string; kind?: string }; mark: string };

// Everything that may not have been told: written by a transaction at or above the mark. A transaction that began before
// the mark was taken and committed after is above it too, so nothing is missed; what is told twice is harmless.
const selectNews = statement(
  "select_news",
  `select o.topic, o.payload, pg_snapshot_xmin(pg_current_snapshot())::text as mark
   from outbox o where o.transaction >= $1::bigint order by o.id limit $2`,
);
const selectMark = statement("select_mark", "select pg_snapshot_xmin(pg_current_snapshot())::text as mark");
// Where nothing is kept, nobody can tell what was swept out since an older mark.
const selectOldest = statement(
  "select_oldest_news",
  `select coalesce((select min(transaction)::text from outbox), pg_snapshot_xmin(pg_current_snapshot())::text) as oldest`,
);
const selectSummaries = statement(
  "select_news_items",
  `select ${summaryColumns} from items i ${summaryJoins} where i.number = any($1::int[])`,
);

/**
 * Listens to the database for all browsers of this process: one connection, one read for each burst of changes, however
 * many are watching.
 */
export class Hub {
  private readonly listeners = new Set<Listener>();
  private client: Client | null = null;
  private mark = "0";
  private gathering: NodeJS.Timeout | null = null;
  private starting: Promise<void> | null = null;

  /** Starts hearing; gives how to stop. */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    this.starting ??= this.start();
    try {
      await this.starting;
    } catch (error) {
      this.starting = null;
      this.listeners.delete(listener);
      throw error;
    }
    return () => this.listeners.delete(listener);
  }

  /** What was said since a mark; "reload" when that is too far back to tell. */
  async since(mark: string): Promise<News | "reload"> {
    const [row] = await sql.rows<{ oldest: string }>(selectOldest);
    return row && BigInt(mark) < BigInt(row.oldest) ? "reload" : this.read(mark);
  }

  /** A mark for somebody who has just read everything. */
  async currentMark(): Promise<string> {
    const [row] = await sql.rows<{ mark: string }>(selectMark);
    return row?.mark ?? "0";
  }

  /** Ends listening; for a process that stops. */
  async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    this.listeners.clear();
    await client?.end().catch(() => undefined);
  }

  private async start(): Promise<void> {
    this.mark = await this.currentMark();
    await this.connect();
  }

  private async connect(): Promise<void> {
    const client = new Client({ connectionString: config().DATABASE_URL, application_name: "paydown live" });
    client.on("notification", () => this.gather());
    client.on("error", () => this.reconnect(client));
    client.on("end", () => this.reconnect(client));
    await client.connect();
    await client.query("listen paydown");
    this.client = client;
  }

  /** A connection that was lost is made again, and what was said meanwhile is read from the outbox. */
  private reconnect(lost: Client): void {
    if (this.client !== lost) return;
    this.client = null;
    const again = () => {
      if (this.listeners.size === 0) {
        this.starting = null;
        return;
      }
      this.connect().then(
        () => this.gather(),
        () => setTimeout(again, reconnectMs),
      );
    };
    setTimeout(again, reconnectMs);
  }

  private gather(): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      this.tell().catch((error: unknown) => log.error({ err: error }, "live news could not be read"));
    }, gatherMs);
  }

  private async tell(): Promise<void> {
    const news = await this.read(this.mark);
    if (news !== "reload") this.mark = news.mark;
    else this.mark = await this.currentMark();
    for (const listener of this.listeners) void listener(news);
  }

  private async read(mark: string): Promise<News | "reload"> {
    const rows = await sql.rows<OutboxRow>(selectNews, [mark, replayMax]);
    if (rows.length === replayMax) return "reload";
    const numbers = [
      ...new Set(rows.flatMap(({ topic, payload }) => (topic === "item" && payload.item ? [payload.item] : []))),
    ];
    const actors: Record<string, string> = {};
    for (const { payload } of rows) if (payload.item && payload.actor) actors[String(payload.item)] = payload.actor;
    return {
      mark: rows[0]?.mark ?? mark,
      rows: numbers.length === 0 ? [] : await sql.rows<SummaryRow>(selectSummaries, [numbers]),
      actors,
      kinds: [
        ...new Set(rows.flatMap(({ topic, payload }) => (topic === "register" && payload.kind ? [payload.kind] : []))),
      ],
    };
  }
}

/** The hub of this process. */
export const hub = new Hub();
