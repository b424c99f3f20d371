import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@/e2e/fixtures";
import { address } from "@/e2e/installation";

type Text = { name: string; mimeType: string; buffer: Buffer };

let made = 0;

/** A register of one's own: names are told apart across tests and runs. */
function file(text: string, ending = "json"): Text {
  made += 1;
  const mimeType = ending === "json" ? "application/json" : "text/csv";
  return { name: `register-${process.pid}-${made}.${ending}`, mimeType, buffer: Buffer.from(text) };
}

function oneItem(fields: { title: string; status?: string; priority?: string }): string {
  return JSON.stringify([{ id: "A-1", priority: "P2", status: "open", ...fields }]);
}

async function choose(page: Page, chosen: Text): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page
    .getByRole("button", { name: /^Choose a/ })
    .first()
    .click();
  await (await asked).setFiles(chosen);
}

/** What an import would do, or did. */
function report(page: Page) {
  return page.getByRole("region", { name: /^(Dry run of|Imported) / });
}

test("a bad file is refused with its line and reason, and the next try goes through", async ({ page, signInAs }) => {
  await signInAs("coordinator");
  await page.goto("/import");
  await page.getByLabel("Register name (optional)").fill("broken and mended");
  const broken = file('[\n  {"title": "One"},\n  {"title": "Two",,}\n]\n');
  await choose(page, broken);
  const alert = page.getByRole("alert").filter({ hasText: "cannot be read as a register" });
  await expect(alert).toContainText("Line 3:");
  await expect(alert).toContainText('{"title": "Two",,}');
  await expect(alert).toContainText("Nothing was changed.");
  await expect(alert.getByRole("button", { name: "Try again" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(alert).toContainText("Line 3:");
  await expect(page.getByLabel("Register name (optional)")).toHaveValue("broken and mended");
  await choose(page, { ...broken, buffer: Buffer.from('[{"title": "One"}, {"title": "Two"}]') });
  await expect(report(page).getByText("2 created.", { exact: true })).toBeVisible();
  await expect(report(page).getByText("As a revision of broken and mended.")).toBeVisible();
});

test("what is no text is told apart before anything is sent", async ({ page, signInAs }) => {
  await signInAs("faculty");
  await page.goto("/import");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const cases = [
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), "It is not a text file."],
    [Buffer.from("one\ntwo, gr\u00f6\u00dfer", "latin1"), "Line 2: This line is not UTF-8 text."],
    [Buffer.from("\ufeffid,title", "utf16le"), "It is UTF-16 text. Save it as UTF-8"],
    [Buffer.from(""), "It is empty."],
  ] as const;
  for (const [buffer, words] of cases) {
    await choose(page, { ...file("", "csv"), buffer });
    await expect(page.getByRole("alert").filter({ hasText: "was not read" })).toContainText(words);
  }
  expect(asked).not.toContain("/api/v1/imports/check");
});

test("faculty may only try, and whoever may not even try finds no such page", async ({ page, signInAs }) => {
  await signInAs("faculty");
  await page.goto("/import");
  const content = oneItem({ title: "A try" });
  const tried = file(content);
  await choose(page, tried);
  await expect(report(page).getByText("1 created.", { exact: true })).toBeVisible();
  await expect(report(page).getByText("Only coordinators and admins can apply an import.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);
  const refused = await page.request.post("/api/v1/imports", {
    data: { filename: tried.name, content },
    headers: { origin: address },
  });
  expect(refused.status()).toBe(403);
  await signInAs("resident");
  const answer = await page.goto("/import");
  expect(answer?.status()).toBe(404);
});

test("a file that is dropped is compared, and two at once are not", async ({ page, signInAs }) => {
  await signInAs("coordinator");
  await page.goto("/import");
  const drop = async (names: readonly string[]) => {
    const dataTransfer = await page.evaluateHandle(
      ([titles, content]) => {
        const data = new DataTransfer();
        for (const name of titles) data.items.add(new File([content], name, { type: "application/json" }));
        return data;
      },
      [names, oneItem({ title: "Dropped" })] as const,
    );
    const zone = page.getByRole("region", { name: "Register file" });
    await zone.dispatchEvent("dragover", { dataTransfer });
    await expect(page.getByText("Drop it to see what it would change")).toBeVisible();
    await zone.dispatchEvent("drop", { dataTransfer });
  };
  await drop(["one.json", "two.json"]);
  await expect(page.getByRole("alert").filter({ hasText: "Drop one at a time." })).toBeVisible();
  await drop([file("").name]);
  await expect(page.getByRole("heading", { name: /^Dry run of/ })).toBeFocused();
  await expect(report(page).getByText("1 created.", { exact: true })).toBeVisible();
});

test("everything is done by the keyboard alone", async ({ page, signInAs }) => {
  await signInAs("coordinator");
  await page.goto("/import");
  const button = page.getByRole("button", { name: "Choose a file…" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  while (!(await button.evaluate((element) => element === document.activeElement))) await page.keyboard.press("Tab");
  const asked = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter");
  await (await asked).setFiles(file(oneItem({ title: "By the keyboard" })));
  await expect(page.getByRole("heading", { name: /^Dry run of/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Import 1 item", exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tab", { name: "All 1" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Created 1" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Imported/ })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Imported: 1 created." })).toHaveCount(1);
  for (const name of ["See the board", "As a list", "Inbox"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("main").getByRole("link", { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(button).toBeFocused();
});

test("a later revision shows each field from and to, and a new register name is compared anew", async ({
  page,
  signInAs,
}) => {
  await signInAs("coordinator");
  await page.goto("/import");
  const first = file(oneItem({ title: "The first title" }));
  await choose(page, first);
  await page.getByRole("button", { name: "Import 1 item", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Imported/ })).toBeFocused();
  await page.getByRole("button", { name: "Import again…" }).click();
  const second = oneItem({ title: "The second title", priority: "P1" });
  await choose(page, { ...first, buffer: Buffer.from(second) });
  await expect(report(page).getByText("1 updated.", { exact: true })).toBeVisible();
  await page.getByRole("tab", { name: "Created 0" }).click();
  await expect(report(page).getByText("No item would be created.")).toBeVisible();
  await page.getByRole("tab", { name: "Updated 1" }).click();
  await page.getByRole("button", { name: /^2 changes of DEBT-/ }).click();
  const changes = page.getByRole("definition");
  await expect(changes.first()).toHaveText("The first title→ becomes The second title");
  await expect(changes.last()).toHaveText("P2→ becomes P1");
  const accessible = await new AxeBuilder({ page }).include("main").analyze();
  expect(accessible.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.getByLabel("Register name (optional)").fill("another one");
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Compare again" }).click();
  await expect(report(page).getByText("1 created.", { exact: true })).toBeVisible();
});

test("work can be stopped, and a lost answer is not taken for a refusal", async ({ page, signInAs }) => {
  await signInAs("coordinator");
  await page.goto("/import");
  await page.route("**/api/v1/imports/check", () => undefined);
  await choose(page, file(oneItem({ title: "Stopped" })));
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("was not compared.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Compare again" })).toBeFocused();
  await page.unroute("**/api/v1/imports/check");
  await page.keyboard.press("Enter");
  await expect(report(page).getByText("1 created.", { exact: true })).toBeVisible();
  await page.route("**/api/v1/imports", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Import 1 item", exact: true }).click();
  await expect(page.getByText("was imported is not known.")).toBeVisible();
  await page.getByRole("button", { name: "Compare again" }).click();
  await expect(report(page).getByText("0 changes: 1 unchanged.")).toBeVisible();
});

test("of a long register the first two hundred rows are drawn, and more on demand", async ({ page, signInAs }) => {
  await signInAs("faculty");
  await page.goto("/import");
  const lines = Array.from({ length: 1_000 }, (_, index) => `J-${index},Retry of job ${index} hides its failure,P3`);
  await choose(page, file(["id,title,priority", ...lines].join("\n"), "csv"));
  const rows = page.getByRole("table", { name: "Items of the import" }).getByRole("row");
  await expect(page.getByText("200 of 1,000 shown")).toBeVisible();
  await expect(rows).toHaveCount(201);
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page.getByText("400 of 1,000 shown")).toBeVisible();
  await expect(rows).toHaveCount(401);
  await page.getByRole("tab", { name: "Created 1000" }).click();
  await expect(rows).toHaveCount(201);
});
