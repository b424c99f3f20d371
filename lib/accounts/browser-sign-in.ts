import { z } from "zod/mini";

const Csrf = z.object({ csrfToken: z.string() });
const Redirect = z.object({ url: z.string() });
const Refusal = z.object({ detail: z.string() });

const wrong = "The e-mail address or the password is not right.";
const away = "The server cannot be reached. Try again in a moment.";
const confused = "Signing in did not work. Try again.";

/** Null when it worked, else what to tell the person. */
export type SignInFailure = string | null;

/** Signs this browser in by password. */
export async function signInByPassword({
  email,
  password,
}: {
  email: string;
  password: string;
}): Promise<SignInFailure> {
  try {
    const response = await post("callback/password", { email, password });
    if (response.status === 401) return wrong;
    if (!response.ok) return detailOf(await response.json());
    const { url } = Redirect.parse(await response.json());
    if (new URL(url, window.location.origin).pathname.startsWith("/api/auth/")) return confused;
    return null;
  } catch (error) {
    return error instanceof TypeError ? away : confused;
  }
}

/** Sends this browser to a provider, from where it comes back to `next`. */
export async function signInThrough(provider: string, next: string): Promise<SignInFailure> {
  try {
    const response = await post(`signin/${provider}`, { callbackUrl: next });
    const { url } = Redirect.parse(await response.json());
    window.location.assign(url);
    return null;
  } catch (error) {
    return error instanceof TypeError ? away : confused;
  }
}

async function post(action: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = Csrf.parse(await (await fetch("/api/auth/csrf", { cache: "no-store" })).json());
  return fetch(`/api/auth/${action}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
}

function detailOf(body: unknown): string {
  const refusal = Refusal.safeParse(body);
  return refusal.success ? refusal.data.detail : confused;
}
