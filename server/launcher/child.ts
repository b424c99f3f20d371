import { type ChildProcess, fork } from "node:child_process";
import { CannotStart, reasonOf } from "@/lib/cannot-start";
import { Restarts } from "@/server/launcher/restarts";
import { isReady, refusedExitCode } from "@/server/process";

const stopWithinMs = 15_000;

/** A process of Paydown: a name for people, and the script it runs. */
export type ChildSpec = { name: string; script: string };

/** Keeps one process running until it is told to stop. */
export class Child {
  readonly name: string;
  private readonly script: string;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly restarts: Restarts;
  private process: ChildProcess | null = null;
  private isStopping = false;
  private isReplacing = false;

  constructor({ name, script }: ChildSpec, environment: NodeJS.ProcessEnv) {
    this.name = name;
    this.script = script;
    this.environment = environment;
    this.restarts = new Restarts(`The ${name} process`);
  }

  /** Starts it and resolves when it is ready; `onGivingUp` is told when it cannot be kept running. */
  start(onGivingUp: (error: unknown) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (error: unknown) => {
        reject(error);
        onGivingUp(error);
      };
      this.run(resolve, giveUp);
    });
  }

  /** Ends it in order; it starts again at once, with the script as it is by then. */
  replace(): void {
    this.isReplacing = true;
    this.process?.kill("SIGTERM");
  }

  /** Lets it finish what it does, and ends it if that takes too long. */
  async stop(): Promise<void> {
    this.isStopping = true;
    const child = this.process;
    if (child !== null) {
      const forced = setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      clearTimeout(forced);
    }
  }

  /** Ends it without asking. */
  kill(): void {
    this.isStopping = true;
    this.process?.kill("SIGKILL");
  }

  private run(onReady: () => void, giveUp: (error: unknown) => void): void {
    const child = fork(this.script, { env: this.environment, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    this.process = child;
    child.on("message", (message) => {
      if (isReady(message)) {
        onReady();
      }
    });
    child.once("error", (error) => giveUp(new CannotStart(`The ${this.name} process cannot run: ${reasonOf(error)}.`)));
    child.once("exit", (code, signal) => {
      this.process = null;
      if (!this.isStopping) {
        void this.continueAfter(code, signal, onReady, giveUp).catch(giveUp);
      }
    });
  }

  private async continueAfter(
    code: number | null,
    signal: NodeJS.Signals | null,
    onReady: () => void,
    giveUp: (error: unknown) => void,
  ): Promise<void> {
    if (code === refusedExitCode) {
      throw new CannotStart("");
    }
    if (this.isReplacing) {
      this.isReplacing = false;
    } else {
      console.error(`The ${this.name} process ended (${signal ?? `exit code ${code}`}); it is started again.`);
      await this.restarts.pause(Date.now());
    }
    if (!this.isStopping) {
      this.run(onReady, giveUp);
    }
  }
}
