import { test as base, expect, type Page } from "@playwright/test";
import { address, authSecret, dataFolder } from "@/e2e/installation";
import type { Role } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { changeConfig } from "@/lib/config";
import { findEmbeddedUrl } from "@/lib/db/embedded-state";
import type { Item } from "@/lib/items/item";
import { reported, signedIn } from "@/lib/testing/register";
import { cookieOf } from "@/lib/testing/sessions";

type Cast = Parameters<typeof signedIn>[1];
type Fields = Parameters<typeof reported>[1];

type Fixtures = {
  /** A new user of this role, signed in in this page's browser. */
  signInAs: (role: Role, cast?: Cast) => Promise<Viewer>;
  /** A user of this role who is not at this browser. */
  somebody: (role: Role, cast?: Cast) => Promise<Viewer>;
  /** An item of the register; triaged, reported by an admin, unless said otherwise. */
  item: (fields?: Fields, reporter?: Viewer) => Promise<Item>;
};

/** Journeys: sentences over a real installation, a real database and a real browser. */
export const test = base.extend<Fixtures, { database: undefined }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its first parameter
    async ({}, use) => {
      const url = await findEmbeddedUrl(dataFolder);
      if (url === null) throw new Error("The installation of the journeys has no database.");
      changeConfig({ DATABASE_URL: url, AUTH_SECRET: authSecret, PAYDOWN_URL: address, NODE_ENV: "test" });
      await use(undefined);
    },
    { scope: "worker", auto: true },
  ],
  somebody: async ({ database: _ }, use) => {
    await use(named);
  },
  signInAs: async ({ context }, use) => {
    await use(async (role, cast) => {
      const viewer = await named(role, cast);
      const [name = "", value = ""] = (await cookieOf(viewer)).split(/=(.*)/s);
      await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: "Lax" }]);
      return viewer;
    });
  },
  item: async ({ somebody }, use) => {
    await use(async (fields = {}, reporter) =>
      reported(reporter ?? (await somebody("admin")), { priority: "P2", ...fields }),
    );
  },
});

let people = 0;

/** Names are told apart across workers and runs. */
function named(role: Role, cast: Cast = {}): Promise<Viewer> {
  people += 1;
  return signedIn(role, { name: `${role.replace("_", " ")} ${process.pid}-${people}`, ...cast });
}

export { expect, type Page };
