// The room of complaints: what buyers say by product and theme, the urgent first, each with its lines.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { addFiles, expectFile } from "./journey";

const order = (n: number) => `111-0000007-${String(n).padStart(7, "0")}`;
const asin = (n: number) => (n % 2 === 0 ? "B0MUG00001" : "B0JAR00001");

/** 60 orders of two products over two months. */
const ORDERS = `amazon-order-id\tpurchase-date\torder-status\tsku\tasin\n${Array.from(
  { length: 60 },
  (_, n) => `${order(n)}\t2026-${n < 30 ? "09" : "10"}-${String((n % 28) + 1).padStart(2, "0")}\tShipped\t${asin(n).slice(2, 5)}\t${asin(n)}`,
).join("\n")}\n`;

const RETURNS = `return-date\torder-id\tsku\tasin\tquantity\treason\tcustomer-comments\n${[
  [order(0), "DEFECTIVE", "Does not turn on"],
  [order(2), "DEFECTIVE", "Stopped working after a week"],
  [order(4), "DEFECTIVE", "=1+1 broken switch, dead"],
  [order(32), "DEFECTIVE", "Smoke came out of the plug"],
  [order(1), "UNWANTED_ITEM", "Changed my mind"],
]
  .map(([id, reason, words], n) => `2026-10-2${n}\t${id}\tX\t${n === 4 ? asin(1) : asin(0)}\t1\t${reason}\t${words}`)
  .join("\n")}\n`;

const MESSAGES = `Received on,Order ID,Subject,Message,Answered at
2026-10-01T10:00Z,${order(6)},Question,"Where is my parcel? Kind regards, Ada Example",2026-10-03T12:00Z
2026-10-02T10:00Z,${order(8)},Question,It does not fit,2026-10-02T12:00Z
2026-10-05,${order(10)},Question,The lid was cracked,
`;

async function open(page: Page, url: string, folder: string): Promise<void> {
  const files = { "orders.txt": ORDERS, "returns.txt": RETURNS, "messages.csv": MESSAGES };
  const paths = Object.entries(files).map(([name, text]) => ({ path: join(folder, name), text }));
  for (const { path, text } of paths) await writeFile(path, text);
  await page.goto(`${url}#/files`);
  await whenEngineReady(page);
  await addFiles(
    page,
    paths.map(({ path }) => path),
  );
  for (const name of Object.keys(files)) await expectFile(page, name);
  await page.getByRole("link", { name: "See what buyers say" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What buyers say" })).toBeVisible();
}

test("complaints stand by product and theme with their share, and the urgent one first", async ({ page, server, watch, folder }) => {
  await open(page, server.url, folder);
  const urgent = page.getByRole("region", { name: "Read this one first" });
  await expect(urgent.getByText("Smoke came out of the plug")).toBeVisible();
  await expect(urgent.getByText("Fire or smoke")).toBeVisible();
  await expect(urgent.getByText(/returns\.txt/)).toBeVisible();

  const defective = page.getByRole("article", { name: "Does not work, B0MUG00001" });
  await expect(defective.getByText("4 complaints")).toBeVisible();
  await expect(defective.getByText("4 of 30 orders (13.33%)")).toBeVisible();
  await defective.getByText("Months and lines").click();
  await expect(defective.getByRole("row", { name: /September 2026 3 3 15 20%/ })).toBeVisible();
  await expect(defective.getByText(/returns\.txt.*2, 3, 4, 5/).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "nothing is wider than a phone").toBeLessThanOrEqual(0);
});

test("a choice of product, theme and month narrows the list, and the table can be taken away", async ({ page, server, watch, folder }) => {
  await open(page, server.url, folder);
  await page.getByRole("combobox", { name: "Product" }).selectOption("B0JAR00001");
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article", { name: "Changed their mind, B0JAR00001" })).toBeVisible();
  await page.getByRole("combobox", { name: "Product" }).selectOption("");
  await page.getByRole("combobox", { name: "Theme" }).selectOption({ label: "Does not work (4)" });
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByRole("combobox", { name: "From" }).selectOption("October 2026");
  await expect(page.getByText("1 of 15 orders (6.67%)")).toBeVisible();

  await page.getByText("Show as a table").click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as CSV" }).click();
  const csv = await readFile(await (await saved).path(), "utf8");
  expect(csv.split("\n")[0]).toContain("asin,theme,month,complaints,orders-with-it,orders,share");
  expect(csv).toContain("B0MUG00001,defective,,1,1,15,6.67%");
  expect(csv).not.toMatch(/(^|,)=1/m);
});

test("late and missing answers are counted, and the buyer's name is nowhere", async ({ page, server, watch, folder }) => {
  await open(page, server.url, folder);
  const replies = page.getByRole("region", { name: "How soon you answered" });
  await expect(replies.getByRole("listitem").filter({ hasText: "in time" })).toContainText("1");
  await expect(replies.getByRole("listitem").filter({ hasText: "answered late" }).first()).toContainText("1");
  await expect(replies.getByRole("listitem").filter({ hasText: "not answered" }).first()).toContainText("1");
  await replies.getByText("2 messages to look at").click();
  await expect(replies.getByText("50 hours")).toBeVisible();
  await expect(page.getByText("Ada Example")).toHaveCount(0);
});

test("pasted reviews are sorted without any file, and nothing leaves the page", async ({ page, server, watch }) => {
  await page.goto(`${server.url}#/complaints`);
  await whenEngineReady(page);
  await expect(page.getByText(/hold no words of buyers yet/)).toBeVisible();
  await watch.startCounting();
  await page.getByText("Paste reviews", { exact: true }).click();
  await page.getByLabel("Reviews or other words of buyers").fill("It is a fake.\n\nThe box was crushed flat.");
  await expect(page.getByRole("article", { name: "Doubts that it is genuine, Product not known" })).toBeVisible();
  await expect(page.getByRole("article", { name: "Poor packaging, Product not known" })).toBeVisible();
  await expectAccessible(page);
  expect(watch.requests).toEqual([]);
});

test("pasted reviews are kept with the case, and are there again after a reload", async ({ page, server, watch }) => {
  await page.goto(`${server.url}#/complaints`);
  await whenEngineReady(page);
  await page.getByText("Paste reviews", { exact: true }).click();
  const reviews = page.getByLabel("Reviews or other words of buyers");
  await reviews.fill("It is a fake.\n\nThe box was crushed flat.");
  await expect(page.getByText("Saved", { exact: false }).first()).toBeVisible();
  await page.reload();
  await whenEngineReady(page);
  await expect(reviews).toHaveValue("It is a fake.\n\nThe box was crushed flat.");
  await expect(page.getByRole("article", { name: "Doubts that it is genuine, Product not known" })).toBeVisible();
  await reviews.fill("");
  await expect(page.getByRole("article")).toHaveCount(0);
  await page.reload();
  await whenEngineReady(page);
  await expect(page.getByText(/hold no words of buyers yet/)).toBeVisible();
});
