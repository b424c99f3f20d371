/** Every way the product refuses, with its HTTP status and a title; a page per code stands in `docs/errors`. */
export const errorCodes = {
  "invalid-input": { status: 400, title: "The request does not fit" },
  "malformed-body": { status: 400, title: "The body cannot be read" },
  "sign-in-required": { status: 401, title: "Sign in first" },
  "not-allowed": { status: 403, title: "You may not do this" },
  "not-found": { status: 404, title: "There is nothing here" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  conflict: { status: 409, title: "It stands against what is there" },
  "dependency-cycle": { status: 409, title: "The items would wait for each other" },
  "item-overtaken": { status: 412, title: "Somebody changed it first" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "This kind of content is not taken" },
  "rule-broken": { status: 422, title: "A rule of the register forbids it" },
  "unreadable-register": { status: 422, title: "The file cannot be read as a register" },
  "idempotency-mismatch": { status: 422, title: "The key was used for another request" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  unexpected: { status: 500, title: "Something went wrong" },
  unavailable: { status: 503, title: "The register cannot be reached" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** What was wrong with one field of a request; `path` is dotted, e.g. `locations.0.path`. */
export type FieldError = { path: string; message: string };

type Details = {
  /** Shown to the person; says what is wrong and names it. */
  message: string;
  /** For the log only. */
  internal?: unknown;
  fields?: FieldError[];
  /** Further members of the problem document, safe to show. */
  extra?: Record<string, unknown>;
  /** Seconds after which to try again. */
  retryAfterSeconds?: number;
};

/** A refusal: a code from the closed list, a message that is safe to show, and a note for the log. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, details: Details) {
    super(details.message);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}
