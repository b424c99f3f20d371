import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants, gzip } from "node:zlib";
import { getRequestListener } from "@hono/node-server";
import { api } from "@/lib/http/api";

/** Below this, a compressed answer saves nothing that a packet would notice. */
const compressFromBytes = 1024;

const compress = promisify(gzip);

/** Answers API requests of a Node server through the Fetch app; long JSON is compressed for who takes it. */
export function createApiListener(): (request: IncomingMessage, response: ServerResponse) => Promise<unknown> {
  return getRequestListener(async (request) => {
    const response = await api.fetch(request);
    return isToBeCompressed(request, response) ? compressed(response) : response;
  });
}

function isToBeCompressed(request: Request, response: Response): boolean {
  const accepted = request.headers.get("accept-encoding");
  return (
    accepted !== null &&
    /\bgzip\b/.test(accepted) &&
    response.body !== null &&
    !response.headers.has("content-encoding") &&
    /^application\/(\w+\+)?json\b/.test(response.headers.get("content-type") ?? "")
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
