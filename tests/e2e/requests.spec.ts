// The step Requests: everything Amazon asks, what is said to it, what proves it, and what cannot be had.
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage } from "./journey";

const NOTICE = `Hello,

Your selling account has been deactivated.

Why did this happen?
We received complaints about the authenticity of the items you sell.

How do I reactivate my account?
Please send us the following:
-- Copies of invoices from your supplier issued in the last 365 days
-- The root cause of the complaints
-- The actions you have taken to resolve them
-- The steps you have taken to prevent them going forward`;

const AGAIN = `Hello,

We received your submission but do not have enough information to reactivate your account.

Please send us:
-- Copies of invoices from your supplier
-- A copy of your business license`;

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
});

test("each thing that is asked is answered, proved or openly not, and nothing of it is lost", async ({ page, folder, watch }) => {
  await pasteMessage(page, NOTICE);
  await goTo(page, "Requests");
  await expect(page.getByRole("heading", { level: 1, name: "What Amazon asks" })).toBeFocused();
  await expect(page.getByText("0 of 4 answered.")).toBeVisible();
  await expect(page.getByText("Next: Invoices or receipts from your supplier.")).toBeVisible();
  await expectAccessible(page);

  await whenEngineReady(page);
  const path = join(folder, "feedback.txt");
  await writeFile(path, "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n10/20/26\t1\tbroken\t \t111-0000001-0000001\tb@example.com\n");
  await goTo(page, "Files and numbers");
  await addFiles(page, path);
  await expectFile(page, "feedback.txt");
  await goTo(page, "Requests");

  await page.getByRole("button", { name: "Do the next one" }).click();
  const panel = page.getByRole("region", { name: /^Attach: Invoices/ });
  await expect(panel.getByLabel("Choose a file")).toBeFocused();
  await panel.getByLabel("Where in the file").fill("row 2");
  await panel.getByRole("button", { name: "Attach this file" }).click();
  const invoices = page.getByRole("row").filter({ hasText: "Invoices or receipts" });
  await expect(invoices).toContainText("feedback.txt, row 2");
  await expect(invoices.getByText("Answered", { exact: true })).toBeVisible();
  await expect(page.getByText("1 of 4 answered.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Invoices or receipts from your supplier" })).toBeFocused();

  await page.getByRole("button", { name: /^I cannot: The root cause/ }).click();
  const ways = page.getByRole("region", { name: /^I cannot: The root cause/ });
  await expect(ways.getByRole("listitem")).toHaveCount(3);
  await expectAccessible(page);
  await ways.getByRole("button", { name: /Say what you checked/ }).click();
  await expect(page.getByText("You chose: Say what you checked")).toBeVisible();
  await expect(page.getByText("1 you cannot answer.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("You chose: Say what you checked")).toHaveCount(0);

  await page.reload();
  await expect(page.getByText("1 of 4 answered.")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "feedback.txt, row 2" })).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("what Amazon asks again is open again until it is settled anew", async ({ page }) => {
  await pasteMessage(page, NOTICE);
  await goTo(page, "Requests");
  await page.getByRole("button", { name: /^Attach: Invoices/ }).click();
  await page.getByLabel("Name of the paper").fill("Invoice 2026-17 of Bright");
  await page.getByRole("button", { name: "Note this paper" }).click();
  await expect(page.getByText("1 of 4 answered.")).toBeVisible();

  await goTo(page, "Understand");
  await page.getByRole("link", { name: "Amazon answered me" }).click();
  await page.getByLabel("Paste Amazon's answer here").fill(AGAIN);
  await page.getByRole("button", { name: "Read this message" }).click();
  await goTo(page, "Requests");
  await expect(page.getByText("0 of 5 answered.")).toBeVisible();
  const invoices = page.getByRole("row").filter({ hasText: "Invoices or receipts" });
  await expect(invoices.getByText("Asked again")).toBeVisible();
  await expect(invoices).toContainText("Invoice 2026-17 of Bright");
  await invoices.getByRole("button", { name: "This answers it now" }).click();
  await expect(page.getByText("1 of 5 answered.")).toBeVisible();
});

test("on a phone each thing is a card, and all of it works by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await pasteMessage(page, NOTICE);
  await page.goto(new URL("#/requests", page.url()).href);
  await expect(page.getByText("0 of 4 answered.")).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide(), "nothing is wider than a phone").toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: /^Attach: Invoices/ }).press("Enter");
  await expect(page.getByRole("region", { name: /^Attach: Invoices/ })).toBeVisible();
  expect(await wide(), "nor the panel").toBeLessThanOrEqual(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "Invoices or receipts from your supplier" })).toBeFocused();
  await expectAccessible(page);
});
