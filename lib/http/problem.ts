import { z } from "zod";
import { AppError, type ErrorCode, errorCodes } from "@/lib/errors";

/** A refusal as it is sent: RFC 9457 problem details, with the code, the request id and the fields at fault. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;

/** Where the page about an error code is. */
export function problemType(code: ErrorCode): string {
  return `/errors/${code}`;
}

/** The one table from refusal to answer. */
export function problemResponse(error: AppError, requestId: string): Response {
  const { status, title } = errorCodes[error.code];
  const { message, fields, extra, retryAfterSeconds } = error.details;
  const problem = {
    ...extra,
    type: problemType(error.code),
    title,
    status,
    detail: message,
    code: error.code,
    requestId,
    ...(fields ? { fields } : {}),
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  headers.set("x-request-id", requestId);
  if (retryAfterSeconds !== undefined) headers.set("retry-after", String(Math.ceil(retryAfterSeconds)));
  return new Response(JSON.stringify(problem), { status, headers });
}

/** The fixed sentence for whatever was not foreseen. */
export function unexpectedError(cause: unknown): AppError {
  return new AppError("unexpected", {
    message: "Something went wrong on our side; nothing was changed. The request id helps to find it in the log.",
    internal: cause,
  });
}

/** Turns zod's findings into the fields of a problem, each named by its path. */
export function invalidInput(place: "body" | "query" | "path", error: z.ZodError): AppError {
  const fields = error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: issue.message,
  }));
  const first = fields[0];
  const where = first?.path ? `${first.path}: ` : "";
  return new AppError("invalid-input", {
    message: `The ${place} does not fit. ${where}${first?.message ?? ""}`.trim(),
    fields,
  });
}
