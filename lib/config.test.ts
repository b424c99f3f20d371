import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "@/lib/config";

test("nothing has to be set", () => {
  expect(readSettings({})).toMatchObject({
    PORT: 3000,
    PAYDOWN_DATA_DIR: path.resolve("data"),
    PAYDOWN_URL: "http://localhost:3000",
    OIDC_NAME: "Single sign-on",
    LOG_LEVEL: "info",
    NODE_ENV: "development",
  });
});

test("what is set to nothing counts as not set", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: " ", OIDC_ISSUER: "" })).toEqual(readSettings({}));
});

test("the public address follows the port, and loses its last slash", () => {
  expect(readSettings({ PORT: "4000" }).PAYDOWN_URL).toBe("http://localhost:4000");
  expect(readSettings({ PAYDOWN_URL: "https://debt.example.org/" }).PAYDOWN_URL).toBe("https://debt.example.org");
});

test.each([
  ["PORT", "70000"],
  ["PORT", "3000.5"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["PAYDOWN_URL", "debt.example.org"],
  ["PAYDOWN_ADMIN_EMAIL", "ada"],
  ["AUTH_SECRET", "short"],
  ["OIDC_ISSUER", "login"],
  ["LOG_LEVEL", "loud"],
  ["NODE_ENV", "staging"],
])("%s=%s is refused by the variable's name", (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be .+\\.$`));
});

test.each([
  [{ GITHUB_CLIENT_SECRET: "x" }, "GITHUB_CLIENT_ID"],
  [{ OIDC_ISSUER: "https://login.example.org", OIDC_CLIENT_ID: "x" }, "OIDC_CLIENT_SECRET"],
])("%j is refused by the name of what is missing beside it", (given, missing) => {
  expect(() => readSettings(given)).toThrow(new RegExp(`^${missing} must be set as well`));
});

test("every setting is explained in .env.example, and nothing else is", () => {
  const explained = readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z][A-Z_]+)=/gm);
  const known = readFileSync("lib/config.ts", "utf8").matchAll(/^ {2}([A-Z][A-Z_]+): /gm);
  const names = (found: Iterable<RegExpMatchArray>) => [...new Set([...found].map((match) => match[1]))].sort();
  expect(names(explained)).toEqual(names(known));
});
