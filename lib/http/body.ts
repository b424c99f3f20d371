import { AppError } from "@/lib/errors";
import type { AnyEndpoint } from "@/lib/http/endpoint";

const bodyBytesMaxDefault = 1024 * 1024;

/** Reads a JSON body within the endpoint's limit; throws 413, 415 or 400 with what is wrong. */
export async function readBody(request: Request, endpoint: AnyEndpoint): Promise<unknown> {
  const text = await readText(request, endpoint.bodyBytesMax ?? bodyBytesMaxDefault);
  if (text === "") return {};
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    throw new AppError("unsupported-media-type", {
      message: `Send JSON (application/json), not "${type || "nothing"}".`,
    });
  }
  return parseJson(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, refuseUnstorable);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : "not JSON";
    throw new AppError("malformed-body", { message: `The body is not JSON: ${reason}.` });
  }
}

/** PostgreSQL stores neither NUL nor half a character, so they are refused here with a name instead of there without one. */
function refuseUnstorable(_key: string, value: unknown): unknown {
  if (typeof value !== "string" || isStorable(value)) return value;
  throw new AppError("malformed-body", {
    message: "The body holds a NUL or half a character, which no text may have.",
  });
}

/** Whether PostgreSQL can store a text. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

async function readText(request: Request, bytesMax: number): Promise<string> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > bytesMax) throw tooLarge(bytesMax);
  const text = await request.text();
  if (Buffer.byteLength(text) > bytesMax) throw tooLarge(bytesMax);
  return text;
}

function tooLarge(bytesMax: number): AppError {
  return new AppError("body-too-large", { message: `The body may hold ${Math.floor(bytesMax / 1024)} KiB at most.` });
}
