// The room of listings: what the rules find in titles and texts, what bears on the message first.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { addFiles, expectFile, pasteMessage } from "./journey";

const MESSAGE = `Hello,
We removed your listings because your product is identified as a restricted product: medical claims.
Your listing says that it treats or cures a disease. Please remove the claims from the detail page.
ASIN: B0TEACANCR
ASIN: B0NOTTHERE
`;

const HEADER = "item-name\titem-description\tlisting-id\tseller-sku\tprice\topen-date\tasin1\tstatus\n";
const row = (title: string, text: string, sku: string, asin: string) =>
  `${title}\t${text}\tL\t${sku}\t9.99\t2026-01-01\t${asin}\tActive\n`;

const ALL = `${HEADER}${row("Quiet mug, blue", "Holds 300 ml", "MUG", "B0MUG00001")}${row("Leaf blend cures cancer", "Twenty bags", "TEA", "B0TEACANCR")}${row("Best seller lamp, free shipping", "Warm light", "LAMP", "B0LAMP0001")}${row("=Cutting board", "An antibacterial board", "BOARD", "B0BOARD001")}`;

const GONE =
  "item-name\titem-description\tseller-sku\tprice\tproduct-id\tasin1\tadd-delete\n" +
  "Mosquito killer lamp\tFor gardens\tZAP\t19.99\tx\tB0ZAPZAP01\td\n";

/** So many findings that they take several pages. */
const MANY = `${HEADER}${Array.from({ length: 120 }, (_, n) => row(`Antibacterial sponge ${n}`, "Soft", `S${n}`, `B0SPG${String(n).padStart(5, "0")}`)).join("")}`;

async function add(page: Page, url: string, folder: string, files: Record<string, string>): Promise<void> {
  await page.goto(`${url}#/files`);
  await whenEngineReady(page);
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await addFiles(page, paths);
  for (const name of Object.keys(files)) await expectFile(page, name);
  await page.getByRole("link", { name: "Check your listings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your listings" })).toBeVisible();
}

async function expectNoWider(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "nothing is wider than the screen").toBeLessThanOrEqual(0);
}

test("without an export of listings the room says which one to add", async ({ page, server, watch }) => {
  await page.goto(`${server.url}#/listings`);
  await whenEngineReady(page);
  await expect(page.getByRole("heading", { name: "Your files hold no listings yet" })).toBeVisible();
  await expect(page.getByText(/All Listings Report/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Add files" }).click();
  await expect(page).toHaveURL(/#\/files$/);
});

test("the product in the message stands first, its words are marked, and removed listings count too", async ({ page, server, watch, folder }) => {
  await page.goto(server.url);
  await pasteMessage(page, MESSAGE);
  await add(page, server.url, folder, { "all.txt": ALL, "cancelled.txt": GONE });
  await expect(page.getByText("5 listings were looked at.")).toBeVisible();

  const named = page.getByRole("region", { name: "Products in Amazon’s message" });
  await expect(named.getByRole("listitem").filter({ hasText: "B0TEACANCR" })).toContainText("1 finding");
  await expect(named.getByRole("listitem").filter({ hasText: "B0NOTTHERE" })).toContainText("Not in your files");

  const first = page.getByRole("article").first();
  await expect(first).toContainText("In Amazon’s message");
  await expect(first.locator("mark")).toHaveText("cures cancer");
  await first.getByText("Why, and where it stands").click();
  await expect(first.getByText(/all\.txt/)).toBeVisible();

  const removed = page.getByRole("article").filter({ hasText: "ZAP" }).first();
  await expect(removed).toContainText("removed");
  const inText = page.getByRole("article").filter({ hasText: "BOARD" }).first();
  await expect(inText).toContainText("In the description");
  await expect(inText.locator("mark")).toHaveText("antibacterial");
  await expect(page.getByRole("article").filter({ hasText: "Quiet mug" })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  await expectNoWider(page);
});

test("a choice of problem, risk and named products narrows the list, and the table can be taken away", async ({ page, server, watch, folder }) => {
  await page.goto(server.url);
  await pasteMessage(page, MESSAGE);
  await add(page, server.url, folder, { "all.txt": ALL });
  await page.getByRole("combobox", { name: "Risk" }).selectOption("Amazon may hide it");
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(page.getByRole("article").filter({ hasText: "LAMP" })).toHaveCount(2);
  await page.getByRole("combobox", { name: "Risk" }).selectOption("All risks");
  await page.getByRole("combobox", { name: "Problem" }).selectOption({ label: "The title has words of advertising. (1)" });
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByRole("checkbox", { name: "Only products in Amazon’s message" }).check();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("TEA");
  await page.getByRole("checkbox", { name: "Only products in Amazon’s message" }).uncheck();

  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as CSV" }).click();
  const csv = await readFile(await (await saved).path(), "utf8");
  expect(csv.split("\n")[0]).toContain("risk,rule,problem,sku,asin,state");
  expect(csv).toMatch(/antimicrobial-claim,.*BOARD,B0BOARD001,active/);
  expect(csv).not.toMatch(/(^|,)=/m);
});

test("many findings come page by page, also with the keyboard alone", async ({ page, server, watch, folder }) => {
  await add(page, server.url, folder, { "many.txt": MANY });
  await expect(page.getByText("Findings 1 to 50 of 120")).toBeVisible();
  await page.getByRole("button", { name: "More findings" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Findings 51 to 100 of 120")).toBeVisible();
  await expect(page.getByRole("heading", { name: "120 findings" })).toBeFocused();
  await page.getByRole("button", { name: "More findings" }).press("Enter");
  await expect(page.getByText("Findings 101 to 120 of 120")).toBeVisible();
  await expect(page.getByRole("button", { name: "More findings" })).toHaveCount(0);
  await page.getByRole("button", { name: "Earlier findings" }).press("Enter");
  await expect(page.getByText("Findings 51 to 100 of 120")).toBeVisible();
  const problem = page.getByRole("button", { name: /acts against germs/ });
  await problem.press("Enter");
  await expect(problem).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText("Findings 1 to 50 of 120")).toBeVisible();
});
