// The room of the files: what was understood can be looked at, asked about, corrected and taken along.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, takeLongTasks, test, whenEngineReady } from "./harness";
import { addFiles, expectFile } from "./journey";
import { allOrders, fbaReturns, writeLargeOrders } from "./material";

/** A returns file of another program: nothing in it has Amazon's names. */
function unknownReturns(month: number): string {
  const rows = Array.from({ length: 20 }, (_, n) =>
    [`111-000000${month}-${String(n).padStart(7, "0")}`, `2026-0${month}-1${n % 10}`, `MUG-${n % 3}`, "1", "broken handle"].join(";"),
  );
  return `Bestellung;Zurück am;Ware;Stück;Anlass\n${rows.join("\n")}\n`;
}

/** Feedback whose days can all be read two ways. */
const OPEN_DAYS = `Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n${[3, 4, 5]
  .map((day) => `0${day}/06/26\t1\tbroken\t \t111-0000001-000000${day}\tbuyer@example.com`)
  .join("\n")}\n`;

/** A settlement of two rows that states its own total. */
function settlement(total: string): string {
  const header = [
    "settlement-id", "settlement-start-date", "settlement-end-date", "deposit-date", "total-amount", "currency",
    "transaction-type", "order-id", "merchant-order-id", "adjustment-id", "shipment-id", "marketplace-name", "amount-type",
    "amount-description", "amount", "fulfillment-id", "posted-date", "posted-date-time", "order-item-code",
    "merchant-order-item-id", "merchant-adjustment-item-id", "sku", "quantity-purchased", "promotion-id",
  ];
  const row = (values: Record<string, string>) => header.map((name) => values[name] ?? "").join("\t");
  const of = { "settlement-id": "12345678901", currency: "CAD" };
  const amount = (description: string, amount: string) =>
    row({
      ...of, "transaction-type": "Order", "order-id": "701-0000001-0000001", "marketplace-name": "Amazon.ca", "amount-type": "ItemPrice",
      "amount-description": description, amount, "posted-date": "2026-09-01", "posted-date-time": "2026-09-01 10:00:00 UTC", sku: "MUG-1",
    });
  const first = row({
    ...of, "settlement-start-date": "2026-08-20 00:00:00 UTC", "settlement-end-date": "2026-09-03 00:00:00 UTC",
    "deposit-date": "2026-09-05 00:00:00 UTC", "total-amount": total,
  });
  return `${[header.join("\t"), first, amount("Principal", "1250.00"), amount("Commission", "-15.44")].join("\n")}\n`;
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/files`);
  await whenEngineReady(page);
  await expect(page.getByRole("heading", { name: "Files and numbers" })).toBeVisible();
}

/** Says which of the file's columns is `column` of the report. */
async function choose(form: Locator, column: string, header: string): Promise<void> {
  await form.getByLabel(new RegExp(`\\b${column}\\b`)).selectOption(header);
}

const card = (page: Page, name: string) => page.getByRole("article", { name: new RegExp(name) });

test("the rows of a long file are looked at to the last one, by wheel and by keyboard", async ({ page, server, watch, folder }) => {
  const path = join(folder, "large.txt");
  const rows = await writeLargeOrders(path, 25_000_000);
  expect(rows).toBeGreaterThanOrEqual(100_000);
  await open(page, server.url);
  await addFiles(page, path);
  await expectFile(page, "large.txt");
  await page.getByRole("button", { name: "What we understood of large.txt" }).click();
  const table = page.getByRole("table", { name: "What we understood of large.txt" });
  await expect(table.getByRole("cell", { name: "111-0000000-0000000" })).toBeVisible();
  await expect(table).toHaveAttribute("aria-rowcount", String(rows + 1));
  await expect(table.getByRole("columnheader", { name: /Order/ }).first()).toBeVisible();
  await expectAccessible(page);

  await takeLongTasks(page);
  await table.hover();
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 3_000);
  await table.focus();
  await page.keyboard.press("End");
  const last = table.locator(`[role=row][aria-rowindex="${rows + 1}"]`);
  await expect(last.getByRole("rowheader")).toHaveText((rows + 1).toLocaleString("en-GB"));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(last).toBeHidden();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowDown");
  await expect(table.locator('[role=row][aria-rowindex="2"]')).toBeHidden();
  await page.keyboard.press("Home");
  await expect(table.locator('[role=row][aria-rowindex="2"]')).toBeVisible();
  expect(await takeLongTasks(page), "main-thread tasks over 50 ms").toEqual([]);
  expect(watch.errors).toEqual([]);
});

test("an orders file says what it holds, and a row that another file has is marked", async ({ page, server, watch, folder }) => {
  const text = allOrders();
  await writeFile(join(folder, "orders.txt"), text);
  const again = text.split("\n").slice(0, 12).join("\n");
  await writeFile(join(folder, "again.txt"), `${again}\n`);
  await open(page, server.url);
  await addFiles(page, [join(folder, "orders.txt"), join(folder, "again.txt")]);
  await expectFile(page, "again.txt");
  const rows = text.trim().split("\n").length - 1;

  await page.getByRole("button", { name: "What we understood of orders.txt" }).click();
  const orders = card(page, "orders.txt");
  await expect(orders.getByText("Rows by status")).toBeVisible();
  await expect(orders.getByRole("listitem").filter({ hasText: "Shipped" })).toContainText(rows.toLocaleString("en-GB"));
  await expect(orders.getByRole("img", { name: /Most rows on \d+ \w+ 2026: 40\./ })).toBeVisible();
  await expect(orders.getByRole("rowheader", { name: "MUG-3" }).first()).toBeVisible();

  await page.getByRole("button", { name: "What we understood of again.txt" }).click();
  const table = page.getByRole("table", { name: "What we understood of again.txt" });
  await expect(table.getByRole("rowheader", { name: /in another file too/ }).first()).toBeVisible();
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("an unknown table is read by the seller's word, and so is the next one like it", async ({ page, server, watch, folder }) => {
  const paths = [5, 6].map((month) => join(folder, `unknown-${month}.csv`));
  await Promise.all(paths.map((path, i) => writeFile(path, unknownReturns(i + 5))));
  const [first = "", second = ""] = paths;
  await open(page, server.url);
  await addFiles(page, first);
  const form = page.getByRole("form", { name: "We do not know the columns of unknown-5.csv" });
  await expect(form).toBeVisible();
  await expect(form.getByRole("rowheader", { name: "Bestellung" })).toBeVisible();
  await expectAccessible(page);

  const kinds = form.getByLabel("Which report is it?");
  const returns = kinds.getByRole("option", { name: /^FBA customer returns/ });
  await kinds.selectOption(await returns.getAttribute("value"));
  await choose(form, "order-id", "Bestellung");
  await choose(form, "return-date", "Zurück am");
  await expect(form.getByRole("status")).toContainText("Every column we need is there.");
  await form.getByRole("button", { name: "Read the file so" }).click();
  await expectFile(page, "unknown-5.csv");
  await expect(card(page, "unknown-5.csv")).toContainText("Read by the column names you chose.");
  await expect(card(page, "unknown-5.csv")).toContainText("FBA customer returns");

  await addFiles(page, second);
  await expectFile(page, "unknown-6.csv");
  await expect(form).toHaveCount(0);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save these column names" }).click();
  const names = join(folder, "names.json");
  await (await download).saveAs(names);
  expect(await readFile(names, "utf8")).toContain("Bestellung");
  await page.getByRole("button", { name: /^Forget the column names/ }).click();
  await expect(page.getByText("Bestellung →")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Bestellung →")).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByText("Bestellung →"), "kept with the case").toBeVisible();
  await page.getByRole("button", { name: /^Forget the column names/ }).click();
  await page.getByRole("button", { name: "Remove unknown-6.csv" }).click();
  await addFiles(page, second);
  await expect(page.getByRole("form", { name: /unknown-6\.csv/ })).toBeVisible();
  await page.getByLabel("Load column names").last().setInputFiles(names);
  await expectFile(page, "unknown-6.csv");
  expect(watch.errors).toEqual([]);
});

test("what an open day means is asked once, answered, changed and taken back", async ({ page, server, watch, folder }) => {
  const paths = ["one.txt", "two.txt"].map((name) => join(folder, name));
  await Promise.all(paths.map((path) => writeFile(path, OPEN_DAYS)));
  const [one = "", two = ""] = paths;
  await open(page, server.url);
  await addFiles(page, one);
  const question = page.getByRole("region", { name: "Does 03/06/2026 mean 3 Jun 2026 or 6 Mar 2026?" });
  await expect(question).toBeVisible();
  await expect(card(page, "one.txt")).toContainText("6 Mar 2026 to 6 May 2026");
  await expectAccessible(page);

  await question.getByRole("button", { name: "3 Jun 2026" }).click();
  await expect(question).toHaveCount(0);
  await expect(card(page, "one.txt")).toContainText("3 Jun 2026 to 5 Jun 2026");
  await expect(card(page, "one.txt")).toContainText("your answer");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(question).toBeVisible();
  await expect(card(page, "one.txt")).toContainText("6 Mar 2026 to 6 May 2026");

  await question.getByRole("button", { name: "3 Jun 2026" }).click();
  await addFiles(page, two);
  await expectFile(page, "two.txt");
  await expect(question).toHaveCount(0);
  await expect(card(page, "two.txt")).toContainText("3 Jun 2026 to 5 Jun 2026");
  await page.reload();
  await expect(card(page, "two.txt")).toContainText("your answer");
  await page.getByRole("button", { name: "Read the days of two.txt the other way" }).click();
  await expect(card(page, "one.txt")).toContainText("6 Mar 2026 to 6 May 2026");
  expect(watch.errors).toEqual([]);
});

test("a file that states its total is held to it", async ({ page, server, watch, folder }) => {
  await writeFile(join(folder, "right.txt"), settlement("1234.56"));
  await writeFile(join(folder, "wrong.txt"), settlement("1300.00").replaceAll("12345678901", "12345678902"));
  await open(page, server.url);
  await addFiles(page, [join(folder, "right.txt"), join(folder, "wrong.txt")]);
  await expect(card(page, "right.txt")).toContainText("The file states 1,234.56 CAD. Its rows add up to the same.");
  await expect(card(page, "wrong.txt")).toContainText("The file states 1,300.00 CAD. Its rows add up to 1,234.56 CAD.");
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("many files stay easy to look through", async ({ page, server, watch, folder }) => {
  const paths = Array.from({ length: 21 }, (_, n) => join(folder, `file-${n}.txt`));
  const contents = [allOrders(), fbaReturns(), OPEN_DAYS.replaceAll("/06/", "/26/")];
  await Promise.all(paths.map((path, n) => writeFile(path, contents[n % 3] ?? "")));
  await open(page, server.url);
  await addFiles(page, paths);
  await expectFile(page, "file-20.txt");
  await expect(page.getByText("Returns and buyers").first()).toBeVisible();
  await expect(card(page, "file-4.txt")).not.toContainText("in another file too");
  await page.getByRole("button", { name: "Show file-4.txt" }).click();
  await expect(card(page, "file-4.txt")).toContainText("in another file too");
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("any report is found by a word, with the way to it", async ({ page, server, watch }) => {
  await open(page, server.url);
  await page.getByText("All reports we read").click();
  await page.getByLabel("Search").fill("late ship");
  await expect(page.getByText("Late Shipment Rate → Download report.")).toBeVisible();
  await page.getByLabel("Search").fill("no such thing");
  await expect(page.getByText("No report has this word.")).toBeVisible();
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("all of it fits a phone", async ({ page, server, watch, folder }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await writeFile(join(folder, "orders.txt"), allOrders());
  await writeFile(join(folder, "open.txt"), OPEN_DAYS);
  await writeFile(join(folder, "unknown.csv"), unknownReturns(5));
  await open(page, server.url);
  await addFiles(page, ["orders.txt", "open.txt", "unknown.csv"].map((name) => join(folder, name)));
  await expect(page.getByRole("form", { name: /unknown\.csv/ })).toBeVisible();
  await page.getByRole("button", { name: "What we understood of orders.txt" }).click();
  const table = page.getByRole("table", { name: "What we understood of orders.txt" });
  await expect(table.getByRole("row").nth(3)).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "the page itself does not scroll sideways").toBeLessThanOrEqual(360);
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});
