import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { api } from "@/lib/http/api";

/** Below this, a compressed answer saves nothing that a packet would notice. */
const compressFromBytes = 1024;

const compress = promisify(gzip);

/** What answers API requests of a Node server. */
export type ApiListener = {
  answer(request: IncomingMessage, response: ServerResponse): Promise<unknown>;
  /** Cuts the answers that never end by themselves; browsers come back for them. */
  endStreams(): void;
};

/** Answers through the Fetch app; long JSON is compressed for who takes it. */
export function createApiListener(): ApiListener {
  const streams = new Set<{ destroy(): void }>();
  const answer = getRequestListener(async (request, { outgoing }) => {
    const response = await api.fetch(request);
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("text/event-stream")) {
      streams.add(outgoing);
      outgoing.once("close", () => streams.delete(outgoing));
      return response;
    } else {
      return isToBeCompressed(request, response, type) ? compressed(response) : response;
    }
  });
  return {
    answer,
    endStreams: () => {
      for (const stream of streams) {
        stream.destroy();
      }
    },
  };
}

function isToBeCompressed(request: Request, response: Response, type: string): boolean {
  const accepted = request.headers.get("accept-encoding");
  return (
    accepted !== null &&
    /\bgzip\b/.test(accepted) &&
    response.body !== null &&
    !response.headers.has("content-encoding") &&
    /^application\/(\w+\+)?json\b/.test(type)
  );
}

async function compressed(response: Response): Promise<Response> {
  const plain = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  if (plain.byteLength < compressFromBytes) {
    return new Response(plain, { status: response.status, headers });
  } else {
    headers.set("content-encoding", "gzip");
    headers.delete("content-length");
    return new Response(await compress(plain, { level: constants.Z_BEST_SPEED }), { status: response.status, headers });
  }
}
