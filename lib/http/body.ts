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
  // PostgreSQL cannot store NUL in a text, so it is refused here with a name instead of there without one.
  if (text.includes("\\u0000") || text.includes("\0")) {
    throw new AppError("malformed-body", { message: "The body holds a NUL character, which no text may have." });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "not JSON";
    throw new AppError("malformed-body", { message: `The body is not JSON: ${reason}.` });
  }
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
