import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Download, Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { addFiles, expectFile } from "./journey";
import { accountHealth, allOrders, feedback, PLANTED, plantedFeedback } from "./material";

const ODR = /Order Defect Rate \(ODR\) · Orders you ship/;
/** As the page writes it. */
const SINCE = "9 Oct 2026";

/** Adds the files and enters the room. */
async function enter(page: Page, url: string, folder: string, files: Record<string, string>): Promise<void> {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  await page.goto(`${url}#/files`);
  await whenEngineReady(page);
  const names = Object.keys(files);
  await addFiles(page, names.map((name) => join(folder, name)));
  for (const name of names) await expectFile(page, name);
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Numbers" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your numbers" })).toBeVisible();
}

async function lookCloser(page: Page): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`Look closer: ${ODR.source}`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: ODR })).toBeVisible();
}

async function save(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await button.click();
  const download: Download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const section = (page: Page, title: string) => page.getByRole("region", { name: title });

test("the numbers of any day are listed, and an empty room says what to add", async ({ page, server, watch, folder }) => {
  await page.goto(`${server.url}#/numbers`);
  await whenEngineReady(page);
  await expect(page.getByText("There are no files yet.")).toBeVisible();
  await expectAccessible(page);
  await enter(page, server.url, folder, { "orders.txt": allOrders(), "feedback.txt": feedback() });
  await watch.startCounting();

  const card = page.getByRole("article", { name: ODR });
  await expect(card).toContainText("1.53%");
  await expect(card).toContainText("23 of 1,500 orders");
  await expect(card).toContainText("Target under 1%");
  await expect(card).toContainText("Does not meet the target");
  await expect(card).toContainText("Needed to meet the target: at least 801 more orders without a defect.");
  await expect(page.getByRole("article", { name: "Numbers your files do not hold" })).toContainText("Where: Performance → Account Health");
  await expectAccessible(page);

  await page.getByLabel("Day", { exact: true }).fill("2026-10-04");
  await expect(page.getByText("You see the numbers as of Sun, 4 Oct 2026.")).toBeVisible();
  await expect(card).toContainText("to 19 Sept 2026");
  await expect(card).not.toContainText("23 of 1,500");
  await page.getByRole("button", { name: "One day on" }).click();
  await expect(card).toContainText("to 20 Sept 2026");
  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(card).toContainText("23 of 1,500 orders");
  await expect(page.getByRole("button", { name: "One day on" })).toBeDisabled();
  expect(watch.requests).toEqual([]);
});

test("the orders behind a number are sorted and taken away", async ({ page, server, watch, folder }) => {
  await enter(page, server.url, folder, { "orders.txt": allOrders(), "feedback.txt": feedback() });
  await lookCloser(page);
  const orders = section(page, "The orders behind it");
  await expect(orders).toContainText("23 orders count.");
  const days = () => orders.getByRole("row").locator("td:nth-of-type(1)").allInnerTexts();
  const time = (day: string) => Date.parse(`${day.replace("Sept", "Sep")} UTC`);
  await orders.getByRole("columnheader", { name: "Day" }).getByRole("button").click();
  await expect(orders.getByRole("columnheader", { name: "Day" })).toHaveAttribute("aria-sort", "ascending");
  const rising = (await days()).map(time);
  expect(rising.length).toBe(10);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  await orders.getByRole("columnheader", { name: "Day" }).getByRole("button").click();
  const falling = (await days()).map(time);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(falling[0]).toBeGreaterThan(rising[0] ?? 0);

  const { name, bytes } = await save(page, orders.getByRole("button", { name: "Download as CSV" }));
  expect(name).toBe("order-defect-rate-mfn-amazon-com-orders.csv");
  const rows = bytes.toString().trim().split("\n");
  expect(rows.filter((row) => row.includes(",yes,"))).toHaveLength(23);
  expect(watch.errors).toEqual([]);
});

test("a planted cause comes first, is never chosen for the seller, and goes into the story when asked", async ({ page, server, watch, folder }) => {
  const planted = plantedFeedback();
  await enter(page, server.url, folder, { "orders.txt": allOrders(), "feedback.txt": planted.text });
  await lookCloser(page);
  const causes = section(page, "What these orders share");
  const [first] = await causes.getByRole("list").first().getByRole("listitem").all();
  await expect(causes.getByRole("heading", { level: 3 }).first()).toHaveText(`SKU ${PLANTED.sku}, placed on ${SINCE} or later`);
  expect(PLANTED.since).toBe("2026-10-09");
  await expect(first as Locator).toContainText("Stands out");
  await (first as Locator).getByText("How sure is this?").click();
  await expect(first as Locator).toContainText("luck alone would do this about once in more than a million times");
  await (first as Locator).getByText(`The ${planted.badOfProduct} orders with a defect`).click();
  await expect((first as Locator).locator(".ids li")).toHaveCount(planted.badOfProduct);
  await expect(causes.locator("input, [aria-checked=true]")).toHaveCount(0);
  await expectAccessible(page);

  await (first as Locator).getByRole("button", { name: /Use in the story/ }).click();
  await expect(first as Locator).toContainText("Added to");
  await (first as Locator).getByRole("button", { name: "Undo" }).click();
  await (first as Locator).getByRole("button", { name: /Use in the story/ }).click();
  await (first as Locator).getByRole("link", { name: "Go to your story" }).click();
  const cause = page.getByRole("group", { name: "Cause 1" });
  await expect(cause.getByLabel("What happened?")).toHaveValue(
    `${planted.badOfProduct} of ${planted.bad} orders with a defect: SKU ${PLANTED.sku}, placed on ${SINCE} or later.`,
  );
  await expect(cause.getByLabel("Since when?")).toHaveValue(PLANTED.since);
  await expect(page.getByRole("group", { name: "Cause 2" })).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("before and after a day: what may be said, and what may not", async ({ page, server, watch, folder }) => {
  await enter(page, server.url, folder, { "orders.txt": allOrders(), "feedback.txt": plantedFeedback().text });
  await lookCloser(page);
  const change = section(page, "Before and after a day");
  await expect(change).toContainText("Choose a day to compare.");
  await change.getByRole("button", { name: SINCE }).click();
  await expect(change).toContainText("The rate rose, by more than luck explains.");
  await expect(change).toContainText(/You may say.*Before 9 Oct 2026, \d+ of 725 orders had a defect/s);
  await expect(change).toContainText("The rise is larger than luck explains.");
  await expect(change).toContainText(/Do not say.*“Our rate is better since 9 Oct 2026\.”/s);
  await expectAccessible(page);

  await change.getByLabel("First day that counts as after").fill("2026-11-07");
  await expect(change).toContainText(/There are too few orders to tell\.|The rate rose|luck may explain it/);
  await change.getByLabel("First day that counts as after").fill("2026-09-10");
  await expect(change).toContainText("There are orders on one side of this day only.");
  expect(watch.errors).toEqual([]);
});

test("a chart is walked by keyboard, read as a table, and taken away as picture, drawing and table", async ({ page, server, watch, folder }) => {
  const orders = allOrders().replaceAll("\tMUG-5\t", "\t=MUG-5\t");
  await enter(page, server.url, folder, { "orders.txt": orders, "feedback.txt": feedback() });
  await lookCloser(page);
  await watch.startCounting();
  const trend = section(page, "How it went");
  const chart = trend.getByRole("slider");
  await expect(chart).toHaveAttribute("aria-valuetext", /^23 Nov 2026: 1\.53% \(23 of 1,500\)/);
  await chart.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(chart).toHaveAttribute("aria-valuetext", /^22 Nov 2026: /);
  await page.keyboard.press("Home");
  const [first, last] = [await chart.getAttribute("aria-valuenow"), await chart.getAttribute("aria-valuemax")];
  expect(first).toBe("1");
  expect(Number(last)).toBeGreaterThan(20);

  await trend.getByRole("button", { name: "Show as a table" }).click();
  const rows = trend.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(Number(last) + 1);
  await expect(rows.last()).toContainText("1.53%");
  await expectAccessible(page);
  await trend.getByRole("button", { name: "By week" }).click();
  await expect(rows).not.toHaveCount(Number(last) + 1);

  const picture = await save(page, trend.getByRole("button", { name: "Save the picture (PNG)" }));
  expect(picture.name).toBe("order-defect-rate-mfn-amazon-com-by-week.png");
  expect(picture.bytes.subarray(0, 4).toString("latin1")).toBe("\x89PNG");
  expect(picture.bytes.readUInt32BE(16), "its width").toBe(1920);
  const drawing = (await save(page, trend.getByRole("button", { name: "Save the drawing (SVG)" }))).bytes.toString();
  expect(drawing).toContain("Order Defect Rate");
  expect(drawing, "it stands without our styles").not.toMatch(/class=|style=|var\(|<!--/);
  const isDrawn = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    return image.decode().then(
      () => true,
      () => false,
    );
  }, drawing);
  expect(isDrawn).toBe(true);

  const breakdown = section(page, "One by one");
  const table = (await save(page, breakdown.getByRole("button", { name: "Save the table (CSV)" }))).bytes.toString();
  expect(table).toContain("MUG-3,");
  expect(table, "no cell is run as a formula").toContain("\n'=MUG-5,");
  await breakdown.getByLabel("Look at it by").selectOption("weekday");
  await expect(breakdown.getByRole("slider")).toHaveAttribute("aria-valuetext", /placed on a \w+day/);
  expect(watch.requests).toEqual([]);
});

test("what Amazon shows stands beside what we count, also on a phone", async ({ page, server, watch, folder }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await enter(page, server.url, folder, { "orders.txt": allOrders(), "feedback.txt": feedback(), "health.json": accountHealth() });
  const card = page.getByRole("article", { name: ODR });
  await expect(card).toContainText("31 of 1,500 orders");
  await expect(card).toContainText("We count 1.53%, Amazon shows 2.07%.");
  await expect(page.getByRole("article", { name: "Account Health, amazon.com" })).toContainText("Amazon stopped the account.");
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await lookCloser(page);
  await expect(section(page, "One by one").getByRole("slider")).toBeVisible();
  expect(await overflow()).toBe(0);
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("orders that make the difference between Amazon's list and our count are named", async ({ page, server, watch, folder }) => {
  const listed = feedback().split("\n").filter((row) => /\t[12]\t.*\t111-/.test(row)).map((row) => row.split("\t")[4] ?? "");
  expect(listed.length).toBe(25);
  const claim = "111-0000040-0000007";
  const row = (id: string, negative: string, claimed: string) => `2026-10-01\t${id}\tSeller\t${negative}\t${claimed}\t`;
  const list = [...listed.slice(1).map((id) => row(id, "X", "")), row(claim, "", "X")];
  await enter(page, server.url, folder, {
    "orders.txt": allOrders(),
    "feedback.txt": feedback(),
    "odr.txt": `Order date\tOrder ID\tFulfillment method\tNegative feedback\tA-to-z claims\tChargeback\n${list.join("\n")}\n`,
  });
  await lookCloser(page);
  const card = page.getByRole("article", { name: ODR });
  await expect(card).toContainText("24 of 1,500 orders");
  await expect(card).toContainText(/These \d+ orders make the difference\./);
  await card.getByText(/^The \d+ orders?$/).click();
  await expect(card.getByRole("listitem").filter({ hasText: claim })).toContainText("only Amazon counts it");
  await expect(card.getByRole("listitem").filter({ hasText: listed[0] ?? "?" })).toContainText("only your files count it");
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("what Amazon's files say besides rates is told as they say it", async ({ page, server, watch, folder }) => {
  const health = JSON.parse(accountHealth());
  const range = { reportingDateFrom: "2026-05-27T00:00Z", reportingDateTo: "2026-11-22T23:59Z" };
  Object.assign(health.performanceMetrics[0], {
    listingPolicyViolations: { reportingDateRange: range, status: "BAD", targetValue: 0, targetCondition: "EQUALS", defectsCount: 2 },
    restrictedProductPolicyViolations: { reportingDateRange: range, status: "GOOD", targetValue: 0, targetCondition: "EQUALS", defectsCount: 0 },
    accountHealthRating: { reportingDateRange: range, ahrStatus: "WARNED", ahrScore: 148 },
  });
  const packages = (category: string, valid: number, all: number) =>
    Array.from({ length: all }, (_, n) => `111-${category.length}00000${n % 10}-0000${100 + n}\tUPS\t1Z${category}${n}\t2026-10-20\t${category}\t${n < valid ? "Yes" : "No"}`);
  await enter(page, server.url, folder, {
    "health.json": JSON.stringify(health),
    "experience.csv": "ASIN,SKU,NCX rate,Total orders,Top NCX reason,CX Health\nB0TEST0001,MUG-1,1.2%,400,Damaged,Good\nB0TEST0003,MUG-3,9.1%,220,Wrong size,Very poor\n",
    "violations.txt": "Reason\tDate\tASIN\tAHR Impact\nExpired item\t2026-10-01\tB0TEST0003\tHigh\nExpired item\t2026-10-04\tB0TEST0004\tLow\n",
    "tracking.txt": `Order ID\tCarrier Name\tTracking ID\tPromised Delivery Date\tProduct Category\tValid tracking\n${[...packages("Kitchen", 60, 60), ...packages("Toys", 30, 40)].join("\n")}\n`,
  });

  const standing = page.getByRole("article", { name: "Account Health, amazon.com" });
  await expect(standing).toContainText("148 of 1,000");
  await expect(standing).toContainText("At risk: 100 to 199");
  await expect(standing.getByRole("listitem").filter({ hasText: "Listing policy violations" })).toContainText("2");
  await expect(standing).toContainText("None open: Restricted product policy violations.");
  const violations = page.getByRole("article", { name: "Violations in your compliance file" });
  await expect(violations.getByRole("row").nth(1)).toContainText(/Expired item\s*2/);
  const experience = page.getByRole("article", { name: "Voice of the Customer" });
  await expect(experience.getByRole("row").nth(1), "the worst first").toContainText(/B0TEST0003.*Very poor.*9\.1%/s);
  await expectAccessible(page);

  await page.getByRole("link", { name: /Look closer: Valid Tracking Rate/ }).click();
  const card = page.getByRole("article", { name: /Valid Tracking Rate/ });
  await expect(card).toContainText("90 of 100 packages");
  const toys = card.getByRole("row").filter({ hasText: "Toys" });
  await expect(toys).toContainText("75%");
  await expect(toys).toContainText("Does not meet the target");
  await expect(card.getByRole("row").filter({ hasText: "Kitchen" })).toContainText("Meets the target");
  await expect(section(page, "The orders behind it")).toContainText("10 orders count.");
  await expect(section(page, "How it went").getByRole("slider")).toBeVisible();
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("what comes next: defects that may go, the days they leave, and the pace", async ({ page, server, watch, folder }) => {
  await enter(page, server.url, folder, { "orders.txt": allOrders(), "feedback.txt": feedback() });
  await lookCloser(page);
  await watch.startCounting();
  const next = section(page, "What comes next");
  await expect(next).toContainText("Now: 1.53% (23 of 1,500). That does not meet the target.");
  await expect(next).toContainText("9 defects fewer would meet the target.");
  await expect(next).toContainText("801 more orders without a defect.");
  await expect(next.getByRole("checkbox", { checked: true })).toHaveCount(0);
  const [first] = await next.getByRole("row").filter({ has: page.getByRole("checkbox") }).all();
  await expect(first as Locator).toContainText(/10 Sept 2026.*24 Nov 2026/s);

  const boxes = await next.getByRole("checkbox").all();
  for (const box of boxes.slice(0, 9)) await box.check();
  await expect(next).toContainText("Without the 9 you ticked: 0.93% (14 of 1,500). That meets the target, as far as your files tell.");
  await next.getByRole("button", { name: "Untick all" }).click();
  await expect(next).not.toContainText("you ticked:");

  // 25 orders a day, and every second day a defect leaves: after 17 days the ninth of them has left.
  await expect(next).toContainText(/If no further order has a defect\s*The target is met in 17 days, on 10 Dec 2026\./);
  // 8 of 750 orders had a defect: 23 - 17 + 33 · 25 · 8 / 750 is the first that is less than 15.
  await expect(next).toContainText("The target is met in 33 days, on 26 Dec 2026. Later days change this again.");
  await next.getByText("What this is reckoned with").click();
  await expect(next).toContainText("750 orders in 30 days, from 22 Oct 2026 to 20 Nov 2026.");
  await expect(next).toContainText("Defects from 10 Oct 2026 to 8 Nov 2026: 1.07% (8 of 750)");
  await expect(next).toContainText("The 3 days since then are reckoned at the same pace.");
  await expect(next).toContainText("1,500 of the orders that count are younger than 90 days.");
  const chart = next.getByRole("slider");
  await expect(chart).toHaveAttribute("aria-valuetext", /^21 Feb 2027: no further defect 0%, at this pace 1\.07%, between /);
  await next.getByRole("button", { name: "30 days" }).click();
  await expect(chart).toHaveAttribute("aria-valuemax", "30");
  await expect(next).toContainText("The target is still missed on the last day shown.");
  await expectAccessible(page);
  const table = await save(page, next.getByRole("button", { name: "CSV" }));
  expect(table.name).toBe("order-defect-rate-mfn-amazon-com-ahead.csv");
  expect(table.bytes.toString().trim().split("\n")).toHaveLength(31);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(watch.requests).toEqual([]);
  expect(watch.errors).toEqual([]);
});
