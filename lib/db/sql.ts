import { createHash } from "node:crypto";
import { DatabaseError, type PoolClient } from "pg";
import { getPool } from "@/lib/db/pool";

/** A named statement: the name is what the server keeps its plan under, so one name has one text. */
export type Statement = { readonly name: string; readonly text: string };

/** Runs SQL: the pool for a single read, a transaction for a change, or Prisma's transaction (`runnerOf`). */
export interface SqlRunner {
  rows<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** A transaction in progress; commands take it so that change, history and outbox stand or fall together. */
export interface Tx extends SqlRunner {
  readonly isTransaction: true;
}

/** Declares a statement at the top of the file that runs it. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

/** A statement whose text depends on the request (filters, sort); its name follows from its text. */
export function dynamicStatement(text: string): Statement {
  return { name: `d_${createHash("sha1").update(text).digest("base64url").slice(0, 20)}`, text };
}

/** Reads outside of a transaction. */
export const sql: SqlRunner = {
  async rows<Row extends object>(query: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const result = await getPool().query<Row>({ name: query.name, text: query.text, values: [...values] });
    return result.rows;
  },
};

const attemptsMax = 4;
/** Deadlock and serialization failure: PostgreSQL gave one of two transactions up, and it may be tried again. */
const givenUp: ReadonlySet<unknown> = new Set(["40P01", "40001"]);

/**
 * Runs `work` in one transaction: commits what it returns from, rolls back what it throws from. `work` may run again
 * when PostgreSQL gave it up for another, so it has no effect outside of its transaction.
 */
export async function transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptTransaction(work);
    } catch (error) {
      if (attempt === attemptsMax || !(error instanceof DatabaseError) || !givenUp.has(error.code)) throw error;
    }
  }
}

async function attemptTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const client = await getPool().connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await work(transactionOf(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The first row, or null. */
export async function firstRow<Row extends object>(
  runner: SqlRunner,
  query: Statement,
  values: readonly unknown[] = [],
): Promise<Row | null> {
  const rows = await runner.rows<Row>(query, values);
  return rows[0] ?? null;
}

function transactionOf(client: PoolClient): Tx {
  return {
    isTransaction: true,
    async rows<Row extends object>(query: Statement, values: readonly unknown[] = []): Promise<Row[]> {
      const result = await client.query<Row>({ name: query.name, text: query.text, values: [...values] });
      return result.rows;
    },
  };
}
