// The step Stay safe: three weekly drops of files lead to an alert, promises become checks, dates run out.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";

const DAY = 86_400_000;
const iso = (day: number) => new Date(day).toISOString().slice(0, 10);
const FIRST_DROP = Date.parse("2026-11-09T00:00:00Z");

/** Orders of the 90 days before a day, ten a day, and the bad feedback that is known by then. */
function week(to: number): { orders: string; feedback: string } {
  const orders = ["amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity"];
  const feedback = ["Date\tRating\tComments\tYour Response\tOrder ID\tRater Email"];
  for (let day = to - 90 * DAY; day < to; day += DAY) {
    for (let n = 0; n < 10; n++) {
      const id = `111-${String(day / DAY).padStart(7, "0")}-${String(n).padStart(7, "0")}`;
      const isBad = n === 0 && day >= Date.parse("2026-10-20T00:00:00Z") && (day / DAY) % 4 === 0;
      orders.push(`${id}\t${iso(day)}\tShipped\tMerchant\tAmazon.com\t${n < 2 ? "MUG" : "JAR"}\t${n < 2 ? "B0MUG00001" : "B0JAR00001"}\t1`);
      const said = new Date(day + 9 * DAY);
      if (isBad && said.getTime() < to)
        feedback.push(`${said.getUTCMonth() + 1}/${said.getUTCDate()}/26\t1\t \t \t${id}\tb@example.com`);
    }
  }
  return { orders: `${orders.join("\n")}\n`, feedback: `${feedback.join("\n")}\n` };
}

/** Drops the files of a week on its Monday. */
async function drop(page: Page, folder: string, number: number): Promise<void> {
  const monday = FIRST_DROP + number * 7 * DAY;
  await page.clock.setFixedTime(new Date(`${iso(monday)}T10:00:00`));
  await page.reload();
  await whenEngineReady(page);
  const { orders, feedback } = week(monday);
  const paths = { [`orders-${number}.txt`]: orders, [`feedback-${number}.txt`]: feedback };
  for (const [name, text] of Object.entries(paths)) await writeFile(join(folder, name), text);
  await page.getByLabel("Add files").last().setInputFiles(Object.keys(paths).map((name) => join(folder, name)));
  await expect(page.getByText(`Your files go up to ${new Date(monday - DAY).getUTCDate()} Nov 2026.`)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Reading /)).toHaveCount(0);
}

async function begin(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/safe`);
  await whenEngineReady(page);
  await page.getByRole("button", { name: "Start watching" }).click();
  await expect(page.getByRole("heading", { name: "What needs a look" })).toBeVisible();
}

test("three weekly drops lead to an alert that names the product, and stay until it is good again", async ({ page, server, watch, folder }) => {
  test.setTimeout(120_000);
  await begin(page, server.url);
  await drop(page, folder, 0);
  await expect(page.getByText("Nothing needs a look today.")).toBeVisible();
  await drop(page, folder, 1);
  await drop(page, folder, 2);
  const alerts = page.getByRole("region", { name: "What needs a look" });
  await expect(alerts.getByRole("heading", { name: /Order Defect Rate/ })).toBeVisible();
  await expect(alerts.getByText("Most cases are of B0MUG00001.")).toBeVisible();
  await expect(alerts.getByText(/Amazon's limit is 1%/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Print" }).evaluate((button: HTMLElement) => {
    globalThis.print = () => {
      (globalThis as unknown as { printed: string }).printed = document.querySelector(".print-sheet")?.textContent ?? "";
    };
    button.click();
  });
  const printed = await page.evaluate(() => (globalThis as unknown as { printed: string }).printed);
  expect(printed).toContain("Order Defect Rate");

  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, "nothing is wider than a phone").toBeLessThanOrEqual(0);
});

test("checks, dates, scores and limits are kept over a reload and in the case file, by keyboard", async ({ page, server, watch, folder }) => {
  await begin(page, server.url);
  await page.getByText("Add a check", { exact: true }).click();
  await page.getByLabel("What is checked?").fill("Count the mugs");
  await page.getByLabel("By whom?").fill("warehouse lead");
  await page.getByLabel("By whom?").press("Enter");
  const checks = page.getByRole("region", { name: "Promises and checks" });
  await expect(checks.getByRole("heading", { name: "Count the mugs" })).toBeVisible();
  await checks.getByLabel("What shows it?").fill("count sheet");
  await checks.getByRole("button", { name: "Done: Count the mugs" }).press("Enter");
  await expect(checks.getByText("1 check is due later")).toBeVisible();

  await page.getByText("Add a date", { exact: true }).click();
  await page.getByLabel("What is it?").selectOption({ label: "Identity document" });
  await page.getByLabel("Its name").fill("Passport");
  await page.getByLabel("Last day").fill("2026-12-10");
  await page.getByLabel("Last day").press("Enter");
  await expect(page.getByText("17 days left")).toBeVisible();

  await page.getByLabel("Score today").fill("1200");
  await page.getByLabel("Score today").press("Enter");
  await expect(page.getByRole("alert")).toHaveText("Type a number from 0 to 1000.");
  await page.getByLabel("Score today").fill("190");
  await page.getByLabel("Score today").press("Enter");
  await expect(page.getByRole("region", { name: "What needs a look" }).getByRole("heading", { name: "Account Health Rating" })).toBeVisible();

  await page.getByRole("button", { name: "Undo the last change" }).click();
  await expect(page.getByText("Nothing needs a look today.")).toBeVisible();

  await page.reload();
  await whenEngineReady(page);
  await expect(page.getByText("Passport")).toBeVisible();
  await page.goto(`${server.url}#/case`);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /Save a copy/ }).first().click();
  const path = join(folder, "case.candor");
  await (await saved).saveAs(path);
  const kept = JSON.parse(await readFile(path, "utf8")) as { case: { watch: { log: unknown[]; expiries: { name: string }[] } } };
  expect(kept.case.watch.log).toHaveLength(1);
  expect(kept.case.watch.expiries[0]?.name).toBe("Passport");
});

test("a drill says what could be answered, and what to collect", async ({ page, server, watch }) => {
  await begin(page, server.url);
  await expect(page.getByText("No promises yet.")).toBeVisible();
  const drill = page.getByRole("region", { name: "Drill" });
  await expect(drill.getByText(/You could answer 0 of \d+ requests/)).toBeVisible();
  await drill.getByLabel("Reason").selectOption("AUTH-SUSP");
  await expect(drill.getByText(/Invoices of the last 365 days/)).toBeVisible();
});
