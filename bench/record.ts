import pg from "pg";

/** A statement as it went to the database. */
export type Recorded = { name: string; text: string; values: unknown[] };

/** Runs work and gives every statement it sent, in order: what the bare server then sends in its turn. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Recorded[]> {
  const sent: Recorded[] = [];
  const { query } = pg.Client.prototype;
  const spy = function (this: pg.Client, ...words: unknown[]) {
    const [first] = words;
    if (typeof first === "string") sent.push({ name: first, text: first, values: [] });
    else if (typeof first === "object" && first !== null && "text" in first) sent.push(read(first));
    return Reflect.apply(query, this, words);
  };
  Reflect.set(pg.Client.prototype, "query", spy);
  try {
    await work();
  } finally {
    Reflect.set(pg.Client.prototype, "query", query);
  }
  return sent.filter(({ name }) => !["begin", "commit"].includes(name));
}

function read(query: object): Recorded {
  const { name, text, values } = Object.assign({ name: "", text: "", values: [] as unknown[] }, query);
  return { name: name || text.slice(0, 40), text, values: [...values] };
}
