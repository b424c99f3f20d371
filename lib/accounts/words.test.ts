import { afterEach, describe, expect, it } from "vitest";
import { waitWords } from "@/lib/accounts/attempts";
import { browserWords } from "@/lib/accounts/browser-words";
import { accountEvents } from "@/lib/accounts/history";
import { momentWords } from "@/lib/accounts/moment-words";
import { hereOf, nextPath } from "@/lib/accounts/next-path";
import { readCookie, sessionCookieName } from "@/lib/accounts/session-cookie";
import { changeConfig } from "@/lib/config";

afterEach(() => changeConfig({ PAYDOWN_URL: undefined }));

describe("the page after signing in", () => {
  it.each([
    ["/users?search=a", "/users?search=a"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["/\t/evil.example", "/"],
    [undefined, "/"],
  ])("asked for as %s is %s", (next, expected) => {
    expect(nextPath({ next })).toBe(expected);
  });

  it("comes back from a provider as a whole address, of this installation only", () => {
    changeConfig({ PAYDOWN_URL: "https://debt.example.org" });
    expect(nextPath({ callbackUrl: "https://debt.example.org/users?a=1" })).toBe("/users?a=1");
    expect(nextPath({ callbackUrl: "https://evil.example/users" })).toBe("/");
    expect(nextPath({ callbackUrl: "https://debt.example.org//evil.example" })).toBe("/");
    expect(nextPath({ callbackUrl: "http://[" })).toBe("/");
  });

  it("keeps what was asked of it", () => {
    expect(hereOf("/users", { search: "a b", role: undefined, tag: ["x", "y"] })).toBe("/users?search=a+b&tag=x&tag=y");
    expect(hereOf("/users", {})).toBe("/users");
  });
});

describe("the session cookie", () => {
  it("is held to this very host by its name once the installation is on https", () => {
    changeConfig({ PAYDOWN_URL: "http://localhost:3000" });
    expect(sessionCookieName()).toBe("paydown.session");
    changeConfig({ PAYDOWN_URL: "https://debt.example.org" });
    expect(sessionCookieName()).toBe("__Host-paydown.session");
  });

  it("is found among others by its whole name", () => {
    expect(readCookie("xpaydown.session=1; paydown.session=a=b ; paydown.sessions=2", "paydown.session")).toBe("a=b");
    expect(readCookie("a; b=c", "a")).toBeNull();
    expect(readCookie(null, "a")).toBeNull();
  });
});

describe("words", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox on Linux"],
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0",
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605 Version/20.0 Mobile Safari/604",
      "Safari on iOS",
    ],
    ["curl/8.0", "A browser"],
  ])("for %s are %s", (agent, words) => {
    expect(browserWords(agent)).toBe(words);
  });

  const now = new Date("2026-02-09T12:00:00Z");
  it.each([
    ["2026-02-09T11:59:30Z", "just now"],
    ["2026-02-09T11:00:01Z", "59 min ago"],
    ["2026-02-08T13:00:00Z", "23 h ago"],
    ["2026-01-31T12:00:00Z", "9 d ago"],
    ["2025-10-01T12:00:00Z", "1 Oct 2025"],
    ["2026-03-11T11:59:59Z", "in 30 d"],
    ["2026-02-10T11:59:59Z", "in 1 d"],
    ["2026-02-09T12:14:59Z", "in 15 min"],
  ])("for %s at noon on 9 February are %s", (at, words) => {
    expect(momentWords(new Date(at), now)).toBe(words);
  });

  it("for a wait are seconds, then minutes", () => {
    expect([1, 59, 60, 61, 900].map(waitWords)).toEqual([
      "1 second",
      "59 seconds",
      "1 minute",
      "2 minutes",
      "15 minutes",
    ]);
  });
});

describe("every kind of event", () => {
  const user = { id: "usr_1", name: "Grace" };
  const token = { id: "tok_1", name: "laptop", owner: user, scopes: ["read"], expiresAt: "2026-02-09T12:00:00.000Z" };
  const invitation = { id: "inv_1", role: "faculty" };
  const samples: Record<keyof typeof accountEvents, [payload: unknown, sentence: string]> = {
    "user.created": [{ user, role: "faculty", sponsor: null }, "created Grace as faculty"],
    "user.edited": [{ user, fields: ["name", "handle"] }, "changed the name and handle of Grace"],
    "user.role-changed": [
      { user, from: "read_only", to: "admin" },
      "changed the role of Grace from read only to admin",
    ],
    "user.scopes-changed": [{ user, from: [], to: [] }, "gave Grace the whole register as scope"],
    "user.disabled": [{ user }, "disabled Grace"],
    "user.enabled": [{ user }, "enabled Grace"],
    "user.password-changed": [{ user }, "changed their password"],
    "user.identity-linked": [{ user, provider: "GitHub" }, "signed in through GitHub for the first time"],
    "invitation.made": [{ invitation }, "invited somebody as faculty"],
    "invitation.revoked": [{ invitation }, "took back an invitation as faculty"],
    "invitation.accepted": [{ invitation, user }, "accepted the invitation as faculty"],
    "token.created": [{ token }, "created the API token “laptop” of Grace"],
    "token.rotated": [{ token, replaces: "tok_0" }, "rotated the API token “laptop” of Grace"],
    "token.revoked": [{ token }, "revoked the API token “laptop” of Grace"],
    "session.started": [{ session: "ses_1", through: "password" }, "signed in through password"],
    "session.ended": [{ sessions: ["ses_1", "ses_2"], user, why: "by-owner" }, "signed out 2 other browsers"],
  };

  it.each(Object.entries(samples))("%s reads as a sentence", (kind, [payload, sentence]) => {
    const event: { payload: { parse(value: unknown): unknown }; sentence(payload: unknown): string } = Reflect.get(
      accountEvents,
      kind,
    );
    expect(event.sentence(event.payload.parse(payload))).toBe(sentence);
  });
});
