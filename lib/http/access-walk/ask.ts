import { apiBasePath } from "@/lib/http/address";
import { api } from "@/lib/http/api";

/** An answer of the API with its body, read once. */
export type Answer = { status: number; headers: Headers; text: string; json: Record<string, unknown> | null };

type Sent = { headers?: Record<string, string>; body?: unknown; raw?: string };

/** Sends one request to the real API; `path` is below the API's base, or a whole path from `/api` on. */
export async function ask(method: string, path: string, { headers, body, raw }: Sent = {}): Promise<Answer> {
  const sent = new Headers(headers);
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  if (text !== undefined && !sent.has("content-type")) sent.set("content-type", "application/json");
  const address = path.startsWith("/api/") ? path : `${apiBasePath}${path}`;
  const init = { method, headers: sent, ...(text === undefined ? {} : { body: text }) };
  const response = await api.fetch(new Request(`http://localhost:3000${address}`, init));
  return read(response);
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("text/event-stream")) {
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    return { status, headers, text: "", json: null };
  }
  const text = await response.text();
  const json = type.includes("json") && text !== "" ? (JSON.parse(text) as Record<string, unknown>) : null;
  return { status, headers, text, json };
}
