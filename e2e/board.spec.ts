import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@/e2e/fixtures";
import type { Item } from "@/lib/items/item";
import { paths } from "@/lib/paths";

/** Each journey looks at its own items only: they share a label that no other has. */
let journeys = 0;
function ownLabel(): string {
  journeys += 1;
  return `board-${process.pid}-${journeys}-${Date.now()}`;
}

async function openBoard(page: Page, label: string, more: Record<string, string> = {}): Promise<void> {
  await page.goto(paths.board({ label, ...more }));
  await expect(page.getByRole("status").filter({ hasText: /^Live$/ })).toBeVisible();
}

const column = (page: Page, title: string) => page.getByRole("region", { name: new RegExp(`^${title}, `) });
const card = (page: Page, item: Item) => page.getByRole("article", { name: item.title });
const announced = (page: Page, text: string | RegExp) =>
  expect(page.getByRole("status").filter({ hasText: text })).toBeAttached();

test("a coordinator drags a card to another column, and the order stays", async ({ page, signInAs, item }) => {
  await signInAs("coordinator");
  const label = ownLabel();
  const [first, second, third] = [
    await item({ title: `Retry storm ${label}`, labels: [label] }),
    await item({ title: `Stale cache ${label}`, labels: [label] }),
    await item({ title: `Silent failure ${label}`, labels: [label] }),
  ];
  await openBoard(page, label);
  await expect(column(page, "Open")).toHaveAccessibleName("Open, 3 items");
  await card(page, second).dragTo(column(page, "In Progress"));
  await expect(column(page, "In Progress").getByRole("article", { name: second.title })).toBeVisible();
  await expect(column(page, "Open")).toHaveAccessibleName("Open, 2 items");
  await card(page, third).dragTo(card(page, first), { targetPosition: { x: 40, y: 6 } });
  await expect(column(page, "Open").getByRole("article")).toHaveText([
    new RegExp(third.title),
    new RegExp(first.title),
  ]);
  await page.reload();
  await expect(column(page, "In Progress").getByRole("article", { name: second.title })).toBeVisible();
  await expect(column(page, "Open").getByRole("article")).toHaveText([
    new RegExp(third.title),
    new RegExp(first.title),
  ]);
});

test("a card is moved by keys alone, each step announced, and Undo brings it back", async ({
  page,
  signInAs,
  item,
}) => {
  await signInAs("coordinator");
  const label = ownLabel();
  const moved = await item({ title: `Leaking handles ${label}`, labels: [label] });
  await item({ title: `Slow boot ${label}`, labels: [label] });
  await openBoard(page, label);
  await page.keyboard.press("j");
  await expect(card(page, moved)).toBeFocused();
  await page.keyboard.press("Space");
  await announced(page, `${moved.id} picked up. Open, place 1 of 2.`);
  await page.keyboard.press("ArrowRight");
  await announced(page, "In Progress, place 1 of 1.");
  await page.keyboard.press("Escape");
  await announced(page, `${moved.id} put back.`);
  await expect(column(page, "Open")).toHaveAccessibleName("Open, 2 items");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await announced(page, `${moved.id} dropped in In Progress`);
  await expect(column(page, "In Progress")).toHaveAccessibleName("In Progress, 1 item");
  await expect(card(page, moved)).toBeFocused();
  await page.keyboard.press("u");
  await expect(column(page, "Open")).toHaveAccessibleName("Open, 2 items");
});

test("whoever may only read has a still board", async ({ page, signInAs, item }) => {
  await signInAs("read_only");
  const label = ownLabel();
  const still = await item({ title: `Untyped boundary ${label}`, labels: [label] });
  await openBoard(page, label);
  await expect(page.getByRole("link", { name: "New item" })).toHaveCount(0);
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await card(page, still).dragTo(column(page, "In Progress"));
  await expect(column(page, "Open")).toHaveAccessibleName("Open, 1 item");
  await card(page, still).focus();
  await page.keyboard.press(".");
  await expect(page.getByRole("menuitem", { name: "Open its page" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: /Move to|Status|Priority|Propose/ })).toHaveCount(0);
});

test("faculty proposes what they may not do", async ({ page, signInAs, item }) => {
  await signInAs("faculty");
  const label = ownLabel();
  const theirs = await item({ title: `Racy test ${label}`, labels: [label] });
  await openBoard(page, label);
  await card(page, theirs).focus();
  await page.keyboard.press("1");
  const dialog = page.getByRole("dialog", { name: "Propose a change" });
  await dialog.getByLabel("Why").fill("It fails every third build");
  await dialog.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText(`Proposed on ${theirs.id}`)).toBeVisible();
  await expect(card(page, theirs)).toContainText("P2");
});

test("resolving a security item asks for its regression test first", async ({ page, signInAs, item }) => {
  await signInAs("coordinator");
  const label = ownLabel();
  const risky = await item({
    title: `Open redirect ${label}`,
    labels: [label],
    category: "Security",
    risk: "theoretical",
  });
  await openBoard(page, label);
  await card(page, risky).dragTo(column(page, "Resolved"));
  const dialog = page.getByRole("dialog", { name: `Resolve ${risky.id}` });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(column(page, "Open")).toHaveAccessibleName("Open, 1 item");
  await card(page, risky).dragTo(column(page, "Resolved"));
  await dialog.getByLabel("Regression test").fill("tests/redirects.py::test_foreign_host");
  await dialog.getByRole("button", { name: "Resolve" }).click();
  await expect(column(page, "Resolved")).toHaveAccessibleName("Resolved, 1 item");
});

test("what one person changes appears to another without a reload", async ({
  page,
  browser,
  signInAs,
  item,
  baseURL,
}) => {
  const label = ownLabel();
  const shared = await item({ title: `Shared lock ${label}`, labels: [label] });
  await signInAs("coordinator");
  const other = await browser.newContext({
    storageState: await page.context().storageState(),
    ...(baseURL ? { baseURL } : {}),
  });
  const theirs = await other.newPage();
  await openBoard(page, label);
  await openBoard(theirs, label);
  await card(page, shared).dragTo(column(page, "In Progress"));
  await expect(column(theirs, "In Progress").getByRole("article", { name: shared.title })).toBeVisible();
  await expect(column(theirs, "Open")).toHaveAccessibleName("Open, 0 items");
  await other.setOffline(true);
  await expect(theirs.getByRole("status").filter({ hasText: "Offline since" })).toBeVisible({ timeout: 20_000 });
  await card(page, shared).dragTo(column(page, "Open"));
  await expect(column(page, "Open")).toHaveAccessibleName("Open, 1 item");
  await other.setOffline(false);
  await expect(column(theirs, "Open").getByRole("article", { name: shared.title })).toBeVisible({ timeout: 20_000 });
  await other.close();
});

test("many are changed as one, with a report, and undone as one", async ({ page, signInAs, item }) => {
  await signInAs("coordinator");
  const label = ownLabel();
  await item({ title: `Dead flag ${label}`, labels: [label] });
  await item({ title: `Dead route ${label}`, labels: [label] });
  await openBoard(page, label);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await page
    .getByRole("toolbar", { name: "Actions on 2 selected items" })
    .getByRole("button", { name: "Priority P1" })
    .click();
  await expect(page.getByRole("region", { name: "Messages" }).getByText("2 items moved to P1")).toBeVisible();
  await expect(column(page, "Open").getByRole("article")).toContainText(["P1", "P1"]);
  await page.keyboard.press("u");
  await expect(column(page, "Open").getByRole("article")).toContainText(["P2", "P2"]);
});

test("the address alone shows the same view again", async ({ page, signInAs, item }) => {
  await signInAs("coordinator");
  const label = ownLabel();
  const wanted = await item({ title: `Wide query ${label}`, labels: [label], priority: "P1" });
  await item({ title: `Other matter ${label}`, labels: [label] });
  await openBoard(page, label);
  await page.keyboard.press("/");
  await page.keyboard.type("wide query");
  await expect(page).toHaveURL(/q=wide/);
  await expect(card(page, wanted)).toBeVisible();
  await page.getByRole("button", { name: "Columns: Status" }).click();
  await page.getByRole("menuitemradio", { name: "Priority" }).click();
  await expect(column(page, "P1")).toHaveAccessibleName("P1, 1 item");
  await page.reload();
  await expect(column(page, "P1")).toHaveAccessibleName("P1, 1 item");
  await expect(page.getByRole("article")).toHaveCount(1);
});

test("an item opens over the board, and Back closes it", async ({ page, signInAs, item }) => {
  await signInAs("coordinator");
  const label = ownLabel();
  const [first, second] = [
    await item({ title: `First of two ${label}`, labels: [label] }),
    await item({ title: `Second of two ${label}`, labels: [label] }),
  ];
  await openBoard(page, label);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: first.title, level: 2 })).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.getByRole("heading", { name: second.title, level: 2 })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`item=${second.id}`));
  await page.goBack();
  await expect(page).not.toHaveURL(/item=/);
  await expect(page.getByRole("button", { name: "Close" })).toHaveCount(0);
});

test("the list sorts by its heads, changes in place, and shows the same items", async ({ page, signInAs, item }) => {
  await signInAs("coordinator");
  const label = ownLabel();
  const [urgent, calm] = [
    await item({ title: `Zeta ${label}`, labels: [label], priority: "P1" }),
    await item({ title: `Alpha ${label}`, labels: [label], priority: "P3" }),
  ];
  await page.goto(paths.list({ label }));
  const rows = page.getByRole("row").filter({ hasText: label });
  await expect(rows).toContainText([urgent.title, calm.title]);
  await page.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
  await expect(rows).toContainText([calm.title, urgent.title]);
  await page.getByRole("button", { name: `Priority of ${calm.id}: P3` }).click();
  await page.getByRole("menuitemradio", { name: "P2" }).click();
  await expect(page.getByRole("button", { name: `Priority of ${calm.id}: P2` })).toBeVisible();
});

for (const where of ["board", "list"] as const) {
  for (const theme of ["light", "dark", "contrast", "contrast-dark"] as const) {
    test(`axe finds nothing on the ${where} in ${theme}`, async ({ page, context, signInAs, item, baseURL }) => {
      await context.addCookies([{ name: "paydown-theme", value: theme, url: baseURL ?? "" }]);
      await signInAs("coordinator");
      const label = ownLabel();
      await item({
        title: `Loud logs ${label}`,
        labels: [label],
        locations: [{ path: "backend/app/log.py", startLine: 12 }],
      });
      await item({ title: `Quiet errors ${label}`, labels: [label], priority: "P0" });
      await page.goto(paths[where]({ label }));
      await expect(page.getByText(`Loud logs ${label}`)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}
