import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "@/e2e/fixtures";
import { address, admin } from "@/e2e/installation";

type Register = { file: string; open: number; inProgress: number; resolved: number };

/** The register of a project that works with one, where this machine has it; else one of our own of the same length. */
const real = path.resolve(
  "../shared/corpora/dev/registers/Euda1mon1a__Autonomous-Assignment-Program-Manager__TECHNICAL_DEBT.r4-498e7994.md",
);
const register: Register = existsSync(real)
  ? { file: real, open: 2, inProgress: 4, resolved: 24 }
  : { file: path.resolve("e2e/fixtures-data/TECHNICAL_DEBT.md"), open: 12, inProgress: 6, resolved: 12 };
const filename = path.basename(register.file);

async function signInByForm(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByLabel("E-mail").fill(admin.email);
  await page.getByLabel("Password", { exact: true }).fill(admin.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function choose(page: Page, file: string): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file…" }).click();
  await (await asked).setFiles(file);
}

function column(page: Page, title: string, count: number) {
  return page.getByRole("region", { name: `${title}, ${count} ${count === 1 ? "item" : "items"}`, exact: true });
}

/** What an import would do, or did. */
function report(page: Page) {
  return page.getByRole("region", { name: /^(Dry run of|Imported) / });
}

test("the first admin imports a register and moves a card; a read-only colleague sees it and cannot", async ({
  browser,
  page: theirs,
  signInAs,
}) => {
  test.setTimeout(120_000);
  const own = await (await browser.newContext()).newPage();
  let title = "";
  let number = "";

  await test.step("an empty board says what to do next", async () => {
    await signInByForm(own);
    await expect(own.getByRole("heading", { name: "Board", level: 1 })).toBeVisible();
    await expect(own.getByText("The register is empty")).toBeVisible();
    await own.getByRole("link", { name: "Import a register…" }).click();
    await expect(own.getByRole("heading", { name: "Import", level: 1 })).toBeVisible();
  });

  await test.step("a file is compared before anything is written", async () => {
    await choose(own, register.file);
    await expect(own.getByRole("heading", { name: `Dry run of ${filename}` })).toBeFocused();
    await expect(report(own).getByText("30 created.", { exact: true })).toBeVisible();
    await expect(report(own).getByText("Nothing is written yet.")).toBeVisible();
    await expect(own.getByRole("tab", { name: "Created 30" })).toBeVisible();
    await expect(own.getByRole("table", { name: "Items of the import" }).getByRole("row")).toHaveCount(31);
    const { total } = await (await own.request.get("/api/v1/board")).json();
    expect(total).toBe(0);
  });

  await test.step("and imported when one says so", async () => {
    await own.getByRole("button", { name: "Import 30 items" }).click();
    await expect(own.getByRole("heading", { name: `Imported ${filename}` })).toBeFocused();
    await expect(own.getByRole("table", { name: "Past imports" }).getByText("30 created")).toBeVisible();
    await own.getByRole("link", { name: "See the board" }).click();
  });

  await test.step("its items stand on the board, each where the file says", async () => {
    await expect(column(own, "Open", register.open)).toBeVisible();
    await expect(column(own, "In Progress", register.inProgress)).toBeVisible();
    await expect(column(own, "Resolved", register.resolved)).toBeVisible();
  });

  await test.step("a card moves by the keyboard", async () => {
    const card = column(own, "Open", register.open).getByRole("article").first();
    title = (await card.getByRole("heading").textContent()) ?? "";
    const href = await card.getByRole("link", { name: title }).getAttribute("href");
    number = href?.split("/").pop() ?? "";
    expect(number).toMatch(/^DEBT-\d{3,}$/);
    await card.focus();
    await own.keyboard.press("m");
    const menu = own.getByRole("menu", { name: "Move to" });
    await expect(menu).toBeVisible();
    const saved = own.waitForResponse((answer) => answer.url().endsWith(`/items/${number}/status`));
    await menu.getByRole("menuitem", { name: "In Progress" }).press("Enter");
    expect((await saved).status()).toBe(200);
    const inProgress = column(own, "In Progress", register.inProgress + 1);
    await expect(inProgress.getByRole("article", { name: title })).toBeVisible();
    await expect(column(own, "Open", register.open - 1)).toBeVisible();
  });

  await test.step("a read-only colleague sees it moved, and is offered no way to move it", async () => {
    await signInAs("read_only");
    await theirs.goto("/board");
    const card = column(theirs, "In Progress", register.inProgress + 1).getByRole("article", { name: title });
    await expect(card).toBeVisible();
    await card.hover();
    await card.getByRole("button", { name: `Actions on ${number}` }).click();
    const actions = theirs.getByRole("menu", { name: "Actions" });
    await expect(actions.getByRole("menuitem", { name: "Open its page" })).toBeVisible();
    for (const name of [/^Move to/, /^Status/, /^Priority/, /^Assign/, /^Propose/]) {
      await expect(actions.getByRole("menuitem", { name })).toHaveCount(0);
    }
    await theirs.keyboard.press("Escape");
    await card.focus();
    await theirs.keyboard.press("m");
    await expect(theirs.getByRole("menu", { name: "Move to" })).toHaveCount(0);
  });

  await test.step("nor does the register take it from them", async () => {
    const refused = await theirs.request.put(`/api/v1/items/${number}/status`, {
      data: { status: "open" },
      headers: { origin: address },
    });
    expect(refused.status()).toBe(403);
    expect((await refused.json()).code).toBe("not-allowed");
    const item = await (await theirs.request.get(`/api/v1/items/${number}`)).json();
    expect(item.status).toBe("in_progress");
    await theirs.goto("/import");
    await expect(theirs.getByRole("button", { name: "Choose a file…" })).toHaveCount(0);
  });

  await test.step("the same file again changes nothing, what was moved included", async () => {
    await own.goto("/import");
    await choose(own, register.file);
    await expect(report(own).getByText("0 changes: 30 unchanged.")).toBeVisible();
    await expect(own.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
  });

  await test.step("and the register goes out as a file that comes back equal", async () => {
    const downloaded = own.waitForEvent("download");
    await own.getByRole("link", { name: "Markdown export" }).click();
    const kept = test.info().outputPath("TECHNICAL_DEBT.md");
    await (await downloaded).saveAs(kept);
    const text = await readFile(kept, "utf8");
    expect(text).toContain("DEBT-001");
    expect(text).toContain(title);
    await own.goto("/import");
    await choose(own, kept);
    await expect(report(own).getByText("0 changes: 30 unchanged.")).toBeVisible();
  });
});
