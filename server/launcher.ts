import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStart } from "@/lib/cannot-start";
import { readSettings, type Settings } from "@/lib/config";
import { Child, type ChildSpec } from "@/server/launcher/child";
import { keepAuthSecret, openDataFolder } from "@/server/launcher/data-folder";
import { type FolderLock, lockFolder } from "@/server/launcher/lock";
import { assertPortIsFree } from "@/server/launcher/port";
import { Postgres } from "@/server/launcher/postgres";
import { watchForStop } from "@/server/launcher/stopping";
import { refusedExitCode } from "@/server/process";

/** A step of the start that cannot be cut short is waited for this long. */
const stepEndsWithinMs = 20_000;

type Launch = {
  mode: "production" | "development";
  port: number | null;
  demo: boolean;
  /** Builds what migration needs. */
  prepare: (signal: AbortSignal) => Promise<void>;
  /** Builds the rest, once the database is known to be good. */
  finish?: (signal: AbortSignal) => Promise<void>;
  /** Tells which processes have new code; returns how to stop telling. */
  watch?: (onChange: (names: string[]) => void) => Promise<() => Promise<void>>;
  children?: ChildSpec[];
};

const bundled = (name: string) => path.resolve("build", `${name}.mjs`);

const everyChild: ChildSpec[] = [
  { name: "web", script: bundled("web") },
  { name: "worker", script: bundled("worker") },
];

/** Runs Paydown until it is asked to stop; returns the exit code, or throws one sentence. */
export async function launch(options: Launch): Promise<number> {
  const run = new Run(options);
  const ended = run.ended();
  const started = run.start();
  try {
    await Promise.race([started.then(() => ended), ended]);
    return 0;
  } finally {
    await run.announceStop();
    await Promise.race([started.catch(() => undefined), sleep(stepEndsWithinMs)]);
    await run.stop();
  }
}

class Run {
  private readonly options: Launch;
  private readonly cancel = new AbortController();
  private readonly undo: (() => Promise<void>)[] = [];
  private readonly kills: (() => void)[] = [];
  private lock: FolderLock | null = null;
  private fail: (error: unknown) => void = () => undefined;

  constructor(options: Launch) {
    this.options = options;
  }

  /** Settles when somebody asks to stop, and fails when a process cannot be kept running. */
  ended(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.fail = reject;
      watchForStop({
        onStop: () => {
          this.cancel.abort();
          resolve();
        },
        onForce: (exitCode) => {
          for (const kill of this.kills) {
            kill();
          }
          process.exit(exitCode);
        },
      });
    });
  }

  /** Starts everything in order; stops short when asked to. */
  async start(): Promise<void> {
    const { mode, port, demo, prepare, finish } = this.options;
    const settings = readSettings({ ...process.env, NODE_ENV: mode, ...(port === null ? {} : { PORT: String(port) }) });
    await openDataFolder(settings.PAYDOWN_DATA_DIR);
    this.lock = await lockFolder(settings.PAYDOWN_DATA_DIR, settings.PAYDOWN_URL);
    await assertPortIsFree(settings.PORT, settings.HOST);
    await this.step(prepare);
    const url = settings.DATABASE_URL ?? (await this.startPostgres(settings.PAYDOWN_DATA_DIR));
    const environment = await environmentFor(settings, url);
    await this.step((signal) => setUp(environment, demo, signal));
    await this.step(async (signal) => finish?.(signal));
    await this.startChildren(environment);
    console.log(`Paydown is at ${settings.PAYDOWN_URL} (Ctrl-C stops it).`);
  }

  /** Starts nothing more, and lets a start that waits for this one know. */
  async announceStop(): Promise<void> {
    this.cancel.abort();
    await this.lock?.announceStop();
  }

  /** Stops everything that was started, last things first. */
  async stop(): Promise<void> {
    for (const undo of this.undo.splice(0).reverse()) {
      await undo();
    }
    await this.lock?.release();
  }

  private async step(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.cancel;
    signal.throwIfAborted();
    const cancelled = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    await Promise.race([work(signal), cancelled]);
  }

  private async startPostgres(dataFolder: string): Promise<string> {
    const postgres = new Postgres(dataFolder);
    this.undo.push(() => postgres.stop());
    this.kills.push(() => postgres.kill());
    return postgres.start(this.fail);
  }

  private async startChildren(environment: NodeJS.ProcessEnv): Promise<void> {
    const children = (this.options.children ?? everyChild).map((spec) => new Child(spec, environment));
    this.undo.push(async () => {
      await Promise.all(children.map((child) => child.stop()));
    });
    this.kills.push(...children.map((child) => () => child.kill()));
    await this.step(async () => {
      await Promise.all(children.map((child) => child.start(this.fail)));
    });
    const unwatch = await this.options.watch?.((names) => {
      for (const child of children.filter(({ name }) => names.includes(name))) {
        child.replace();
      }
    });
    if (unwatch !== undefined) {
      this.undo.push(unwatch);
    }
  }
}

async function environmentFor(settings: Settings, url: string): Promise<NodeJS.ProcessEnv> {
  const { NODE_ENV, PORT, PAYDOWN_DATA_DIR, PAYDOWN_URL } = settings;
  const AUTH_SECRET = settings.AUTH_SECRET ?? (await keepAuthSecret(PAYDOWN_DATA_DIR));
  return {
    ...process.env,
    NODE_ENV,
    PORT: String(PORT),
    PAYDOWN_DATA_DIR,
    PAYDOWN_URL,
    AUTH_SECRET,
    DATABASE_URL: url,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Migrates and says how to sign in, in a process of its own, so that the launcher stays small. */
async function setUp(environment: NodeJS.ProcessEnv, demo: boolean, signal: AbortSignal): Promise<void> {
  const setup = spawn(process.execPath, [bundled("setup"), ...(demo ? ["--demo"] : [])], {
    env: environment,
    stdio: ["ignore", "inherit", "inherit"],
    signal,
  });
  const [code] = await once(setup, "close");
  if (code === refusedExitCode) {
    throw new CannotStart("");
  } else if (code !== 0) {
    throw new CannotStart("The database could not be set up: what is said above tells why.");
  }
}
