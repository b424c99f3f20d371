import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/lib/db/generated/client";
import { getPool } from "@/lib/db/pool";
import type { SqlRunner, Statement } from "@/lib/db/sql";

let client: PrismaClient | null = null;
let clientPool: unknown = null;

/** Prisma over the process's own pool; for what is not on a hot path (accounts, settings, imports). */
export function prisma(): PrismaClient {
  const pool = getPool();
  if (client === null || clientPool !== pool) {
    client = new PrismaClient({ adapter: new PrismaPg(pool) });
    clientPool = pool;
  }
  return client;
}

export type PrismaTx = Prisma.TransactionClient;

/** Lets Prisma's transaction run named SQL, so that history and outbox join it. */
export function runnerOf(tx: PrismaTx): SqlRunner {
  return {
    rows<Row extends object>(query: Statement, values: readonly unknown[] = []): Promise<Row[]> {
      return tx.$queryRawUnsafe<Row[]>(query.text, ...values);
    },
  };
}
