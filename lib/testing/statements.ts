import pg from "pg";

/** Runs work and counts the statements it sends to the database. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let sent = 0;
  const counting = function (this: pg.Client, ...words: unknown[]) {
    sent += 1;
    return Reflect.apply(query, this, words);
  };
  Reflect.set(pg.Client.prototype, "query", counting);
  try {
    await work();
  } finally {
    Reflect.set(pg.Client.prototype, "query", query);
  }
  return sent;
}
