import type { IncomingMessage } from "node:http";
import { addressHeader } from "@/lib/http/rate-limit";

/** Notes where a request came from, as this server saw it; what the sender claims of it is dropped. */
export function noteAddress(request: IncomingMessage): void {
  const { rawHeaders } = request;
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2) {
    if (rawHeaders[at]?.toLowerCase() === addressHeader) rawHeaders.splice(at, 2);
  }
  const address = request.socket.remoteAddress ?? "unknown";
  rawHeaders.push(addressHeader, address);
  request.headers[addressHeader] = address;
}
