// A labelled notice and the coherent files of one made-up shop, the whole way to a letter.
import { readFile } from "node:fs/promises";
import { expect, test, whenOfflineReady } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage, showAllAnswers } from "./journey";

const FILES = ["all-orders.txt", "feedback.txt", "fba-returns.csv", "account-health.json"];

test("a late-shipment notice becomes a letter without a gap", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenOfflineReady(page);
  await pasteMessage(page, await readFile("tests/fixtures/notices/023.txt", "utf8"));
  const main = page.getByRole("main");
  await expect(main.getByText(/Amazon stopped your account because/)).toBeVisible();
  await expect(main.getByText("Deadline for your answer")).toBeVisible();
  await expect(main.getByText("17 days").first()).toBeVisible();

  await goTo(page, "Files and numbers");
  await addFiles(page, FILES.map((name) => `tests/fixtures/reports/${name}`));
  for (const name of FILES) await expectFile(page, name);

  await goTo(page, "Your story");
  await showAllAnswers(page);
  await page.getByLabel("Name of your shop").fill("Haus & Tasse");
  await page.getByLabel("Legal name of your business").fill("Haus und Tasse GmbH");
  await page.getByLabel("What happened?").fill("Orders of the weekend were confirmed on Tuesday");
  await page.getByLabel("Why was it possible?").fill("Only one person could confirm orders, and she was on leave");
  await page.getByLabel("Since when?").fill("2026-10-05");
  await page.getByLabel("What was done?").fill("All 14 open orders were shipped and confirmed");
  await page.getByLabel("On which date?").fill("2026-11-19");
  await page.getByRole("group", { name: "Action 1" }).getByLabel("By whom?").fill("owner");
  const control = page.getByRole("group", { name: "Control 1" });
  await control.getByLabel("What will be done?").fill("Two trained people confirm each order when its label is bought");
  await control.getByLabel("By whom?").fill("warehouse lead");
  await control.getByLabel("How often?").fill("every working day before 3 pm");
  await control.getByLabel("From when?").fill("2026-11-24");

  await goTo(page, "Letter");
  const letter = page.getByRole("article", { name: "Plan of Action" });
  await expect(letter).toContainText("Haus und Tasse GmbH");
  await expect(letter).toContainText("Two trained people confirm each order when its label is bought");
  await expect(page.getByText("No gap is left.")).toBeVisible();
  await expect(page.getByRole("article", { name: /^Must fix/ })).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});
