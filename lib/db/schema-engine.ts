import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool, QueryResult } from "pg";

/** Prisma's schema engine, as WebAssembly: the binary of the same name would have to be downloaded. */
export type SchemaEngine = glue.SchemaEngine;

type Options = {
  /** The engine's own errors do not say what PostgreSQL refused; this is told. */
  onRefusal: (error: unknown) => void;
  /** Makes an empty database to be thrown away, in which the engine replays migrations to compare with. */
  makeShadow?: () => Promise<Pool>;
};

const charOid = 18;
const textOid = 25;

/** Which columns of an answer are of one letter. */
const charColumns = new WeakMap<object, number[]>();

let loaded: Promise<void> | null = null;

/** Opens the engine over a pool; the caller frees the engine and ends the pools. */
export async function openSchemaEngine(pool: Pool, options: Options): Promise<SchemaEngine> {
  loaded ??= load();
  await loaded;
  const adapter = bindMigrationAwareSqlAdapterFactory(new EngineAdapter(pool, options));
  return glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

class EngineAdapter extends PrismaPg {
  private readonly engineOptions: Options;

  constructor(pool: Pool, options: Options) {
    super(withCharsAsText(pool));
    // A server that stops ends idle connections first; that is no news here.
    pool.on("error", () => undefined);
    this.engineOptions = options;
  }

  override async connect() {
    const adapter = await super.connect();
    const { queryRaw } = adapter;
    adapter.queryRaw = async (query) => {
      const result = await queryRaw.call(adapter, query);
      for (const index of charColumns.get(result.rows) ?? []) {
        result.columnTypes[index] = ColumnTypeEnum.Character;
      }
      return result;
    };
    // Prisma's own cuts a script at every semicolon, also at those inside a function's body or a text.
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.engineOptions.onRefusal(error);
        throw error;
      }
    };
    return adapter;
  }

  override async connectToShadowDb() {
    const { makeShadow } = this.engineOptions;
    if (makeShadow === undefined) {
      throw new Error("This engine was opened without shadow databases.");
    } else {
      return new EngineAdapter(await makeShadow(), this.engineOptions).connect();
    }
  }
}

/**
 * Lets the one-letter columns of PostgreSQL's catalogue pass through Prisma's adapter, which does not know their type
 * and the engine insists on.
 */
function withCharsAsText(pool: Pool): Pool {
  const query = async (...words: unknown[]) => {
    const answer: QueryResult | QueryResult[] = await Reflect.apply(pool.query, pool, words);
    for (const { fields, rows } of [answer].flat()) {
      const chars = fields.flatMap((field, index) => (field.dataTypeID === charOid ? [index] : []));
      if (chars.length > 0) {
        charColumns.set(rows, chars);
        for (const field of fields) {
          field.dataTypeID = field.dataTypeID === charOid ? textOid : field.dataTypeID;
        }
      }
    }
    return answer;
  };
  return new Proxy(pool, {
    get: (target, property, receiver) => (property === "query" ? query : Reflect.get(target, property, receiver)),
  });
}

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const code = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  // Where the engine tells what it panicked about, right before it dies.
  const PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message: string) => {
      throw new Error(message);
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY });
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") {
    start();
  }
}
