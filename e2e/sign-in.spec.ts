import { expect, type Page, test } from "@/e2e/fixtures";
import { openIdIssuer, startOpenIdProvider } from "@/e2e/openid-provider";
import { invite } from "@/lib/accounts/invite";
import { hashPassword } from "@/lib/accounts/passwords";
import { prisma } from "@/lib/db/prisma";

const password = "correct horse battery staple";

let provider: { stop: () => Promise<void> };
test.beforeAll(async () => {
  provider = await startOpenIdProvider();
});
test.afterAll(() => provider.stop());

async function typePassword(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(typed);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Goes through the provider, as somebody of this address there. */
async function comeThroughProvider(page: Page, email: string): Promise<void> {
  await page.getByRole("button", { name: "Continue with Test Login" }).click();
  await page.getByLabel("Account").fill(email);
  await page.getByRole("button", { name: "Log in" }).click();
}

async function emailOf(user: { id: string }): Promise<string> {
  const { email } = await prisma().user.findUniqueOrThrow({ where: { id: user.id } });
  return email ?? "";
}

async function withPassword(user: { id: string }): Promise<string> {
  await prisma().user.update({ where: { id: user.id }, data: { passwordHash: await hashPassword(password) } });
  return emailOf(user);
}

test.describe("by password", () => {
  test("one comes back to the page one asked for, and a reload finds one signed in", async ({ page, somebody }) => {
    const email = await withPassword(await somebody("admin"));
    await page.goto("/users?state=enabled");
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await typePassword(page, email, password);
    await expect(page).toHaveURL("/users?state=enabled");
    await page.reload();
    await expect(page.getByRole("heading", { name: "Users", level: 1 })).toBeVisible();
  });

  test("a wrong password, an unknown address and a disabled user get the same answer", async ({ page, somebody }) => {
    const email = await withPassword(await somebody("resident"));
    const disabled = await somebody("resident");
    const disabledEmail = await withPassword(disabled);
    await prisma().user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const tries = [
      [email, "not the password"],
      ["nobody@example.org", password],
      [disabledEmail, password],
    ] as const;
    for (const [address, typed] of tries) {
      await page.goto("/sign-in");
      const answered = page.waitForResponse(/callback\/password/);
      await typePassword(page, address, typed);
      const answer = await answered;
      expect(answer.status()).toBe(401);
      expect(await answer.text()).toContain("error=CredentialsSignin");
      await expect(page.getByText("The e-mail address or the password is not right.")).toBeVisible();
      await expect(page.getByLabel("E-mail")).toHaveValue(address);
    }
  });

  test("an address that was tried too often is told when to come back, right password or not", async ({
    page,
    somebody,
  }) => {
    const email = await withPassword(await somebody("resident"));
    await page.goto("/sign-in");
    for (let tried = 0; tried < 10; tried += 1) {
      const answered = page.waitForResponse(/callback\/password/);
      await typePassword(page, email, "not the password");
      expect((await answered).status()).toBe(401);
      await expect(page.getByRole("button", { name: "Sign in" })).toBeEnabled();
    }
    const answered = page.waitForResponse(/callback\/password/);
    await typePassword(page, email, password);
    const answer = await answered;
    expect(answer.status()).toBe(429);
    expect(Number(answer.headers()["retry-after"])).toBeGreaterThan(0);
    await expect(page.getByText("Too many attempts. Try again in")).toBeVisible();
  });

  test("another site is never the next page", async ({ page, somebody }) => {
    const email = await withPassword(await somebody("admin"));
    await page.goto(`/sign-in?next=${encodeURIComponent("//elsewhere.example/users")}`);
    await typePassword(page, email, password);
    await expect(page).not.toHaveURL(/sign-in/);
    expect(new URL(page.url()).hostname).toBe("localhost");
  });
});

test.describe("through an OpenID provider", () => {
  test("a user comes in by the address the provider verified, and then by the identity itself", async ({
    page,
    somebody,
  }) => {
    const user = await somebody("admin");
    const email = await emailOf(user);
    await page.goto("/sign-in?next=/users");
    await comeThroughProvider(page, email);
    await expect(page).toHaveURL("/users");
    // The address changes here, the identity stays.
    await prisma().user.update({ where: { id: user.id }, data: { email: `moved-${email}` } });
    await page.context().clearCookies();
    await page.goto("/sign-in?next=/users");
    await comeThroughProvider(page, email);
    await expect(page).toHaveURL("/users");
    const identities = await prisma().identity.findMany({ where: { userId: user.id } });
    expect(identities).toHaveLength(1);
  });

  test("somebody invited comes in as what they were invited as", async ({ page, somebody }) => {
    const admin = await somebody("admin");
    const email = `invited-${Date.now()}@example.org`;
    const { link } = await invite(admin, { email, role: "faculty", scopes: [], days: 7 });
    await page.goto(link);
    await comeThroughProvider(page, email);
    await expect(page).not.toHaveURL(/sign-in|invitations/);
    const user = await prisma().user.findUniqueOrThrow({ where: { email } });
    expect(user).toMatchObject({ role: "faculty", name: `Open ${email.split("@")[0]}`, passwordHash: null });
    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByRole("heading", { name: "This invitation cannot be used" })).toBeVisible();
  });

  test("whoever nobody invited, or whose address the provider never verified, is told whom to ask", async ({
    page,
    somebody,
  }) => {
    const user = await somebody("resident");
    const email = `unproven-${await emailOf(user)}`;
    await prisma().user.update({ where: { id: user.id }, data: { email } });
    for (const address of [`stranger-${Date.now()}@example.org`, email]) {
      await page.goto("/sign-in");
      await comeThroughProvider(page, address);
      await expect(page.getByText("Nobody has invited you yet")).toBeVisible();
      await expect(page.getByText("Ask an admin of this register to invite you")).toBeVisible();
      await page.context().clearCookies();
    }
    expect(await prisma().identity.count({ where: { userId: user.id } })).toBe(0);
  });

  test("an answer that this browser did not ask for is refused", async ({ page }) => {
    await page.goto("/api/auth/callback/openid?code=forged&state=forged");
    await expect(page.getByText("Signing in through the provider did not work")).toBeVisible();
  });

  test("the flow is the code flow with PKCE, state and nonce", async ({ page }) => {
    await page.goto("/sign-in");
    const asked = page.waitForRequest((request) => request.url().startsWith(`${openIdIssuer}/auth?`));
    await page.getByRole("button", { name: "Continue with Test Login" }).click();
    const query = new URL((await asked).url()).searchParams;
    expect(query.get("response_type")).toBe("code");
    expect(query.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"]) expect(query.get(name)).toBeTruthy();
  });
});

test.describe("signed in", () => {
  test("an access is renewed a minute before it ends, and not before", async ({ page, somebody }) => {
    const email = await withPassword(await somebody("resident"));
    await page.clock.install();
    await page.goto("/sign-in?next=/tokens");
    await typePassword(page, email, password);
    // A dialog that opens shows that the page's scripts are at work, and so the keeper.
    await page.getByRole("button", { name: "New token…" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.clock.fastForward("13:30");
    expect(asked).not.toContain("/api/auth/session");
    const renewed = page.waitForResponse("**/api/auth/session");
    await page.clock.fastForward("00:45");
    const { accessSeconds } = await (await renewed).json();
    expect(accessSeconds).toBeGreaterThan(14 * 60);
  });

  test("a session that ended is told over the page; signing in goes on with what was typed", async ({
    page,
    somebody,
  }) => {
    const user = await somebody("resident");
    const email = await withPassword(user);
    await page.goto("/sign-in?next=/tokens");
    await typePassword(page, email, password);
    await page.getByRole("button", { name: "New token…" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("typed before");
    await prisma().session.updateMany({ where: { userId: user.id }, data: { revokedAt: new Date() } });
    await page.getByRole("button", { name: "Make the token" }).click();
    const dialog = page.getByRole("dialog", { name: "Your session has ended" });
    await dialog.getByLabel("E-mail").fill(email);
    await dialog.getByLabel("Password", { exact: true }).fill(password);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("typed before");
    await page.getByRole("button", { name: "Make the token" }).click();
    await expect(page.getByLabel("The token", { exact: true })).toHaveValue(/^pd_/);
  });

  test("signing out clears the browser while the server is away, and ends the session once it is back", async ({
    page,
    signInAs,
  }) => {
    const user = await signInAs("resident");
    await page.goto("/tokens");
    await expect(page.getByRole("heading", { name: "Sessions" })).toBeVisible();
    await page.route("**/*", (route) => route.abort());
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    await expect(page.getByText("The server could not be reached")).toBeVisible();
    await page.unroute("**/*");
    const cleared = page.waitForResponse("**/api/v1/sign-out");
    await page.goto("/tokens");
    await expect(page).toHaveURL(/\/sign-in/);
    expect((await cleared).status()).toBe(204);
    const sessions = await prisma().session.findMany({ where: { userId: user.id } });
    expect(sessions.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("paydown.session");
  });
});
