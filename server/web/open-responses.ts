import type { ServerResponse } from "node:http";

/** The answers under way, so that a server that stops can end those that never end by themselves. */
export class OpenResponses {
  private readonly open = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    this.open.add(response);
    response.once("close", () => this.open.delete(response));
  }

  /** Cuts event streams; browsers come back for them by themselves. */
  endStreams(): void {
    for (const response of this.open) {
      if (String(response.getHeader("content-type")).startsWith("text/event-stream")) {
        response.destroy();
      }
    }
  }
}
