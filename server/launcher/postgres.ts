import { CannotStart } from "@/lib/cannot-start";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { Restarts } from "@/server/launcher/restarts";

/** Keeps an embedded PostgreSQL running until it is told to stop. */
export class Postgres {
  private readonly dataFolder: string;
  private readonly restarts = new Restarts("PostgreSQL");
  private server: EmbeddedServer | null = null;
  private isStopping = false;

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  /** Starts it and returns the address of Paydown's database; `onGivingUp` is told when it cannot be kept running. */
  async start(onGivingUp: (error: unknown) => void): Promise<string> {
    const server = await startEmbedded(this.dataFolder);
    this.server = server;
    if (!server.home.startsWith(this.dataFolder)) {
      console.log(`PostgreSQL keeps its files in ${server.home}, because its user may not enter ${this.dataFolder}.`);
    }
    void server.ended.then(() => this.continueAfter(server.url, onGivingUp)).catch(onGivingUp);
    return server.url;
  }

  /** Shuts it down; what is open is rolled back, what was committed is written out. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.server?.stop();
  }

  /** Ends it without waiting; the next start recovers from its log. */
  kill(): void {
    this.isStopping = true;
    this.server?.kill();
  }

  private async continueAfter(url: string, onGivingUp: (error: unknown) => void): Promise<void> {
    if (!this.isStopping) {
      console.error("PostgreSQL ended; it is started again.");
      await this.restarts.pause(Date.now());
    }
    if (!this.isStopping && (await this.start(onGivingUp)) !== url) {
      throw new CannotStart("PostgreSQL ended and its port was taken before it was back: start Paydown again.");
    }
  }
}
