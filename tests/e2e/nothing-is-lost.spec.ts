// Tabs, reloads and mistakes: what the seller put in is still there.
import { join } from "node:path";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { addFiles, clickOn, expectFile, goTo, letterText, pasteMessage, tellStory } from "./journey";
import { writeMaterial } from "./material";

const READ_ONLY = "Here you can only read";

test("a second tab only reads, until the first is closed", async ({ page, server, watch, folder, context }) => {
  const files = await writeMaterial(folder);
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  const second = await context.newPage();
  await second.goto(`${server.url}#/files`);
  await expect(second.getByText(READ_ONLY)).toBeVisible();

  await goTo(page, "Files and numbers");
  await addFiles(page, files);
  await expectFile(page, "health.json");
  await goTo(page, "Your story");
  await tellStory(page);
  await expect(page.getByText(/^Saved on this device/).first()).toBeVisible();
  await second.goto(`${server.url}#/letter`);
  await page.close();

  await expect(second.getByText("The other tab is closed.")).toBeVisible();
  const letter = second.getByRole("article", { name: "Plan of Action" });
  await expect(letter).toContainText("31 of 1,500");
  await expect(letter).toContainText("Blue Mug Ltd");
  await expectAccessible(second);
  expect(watch.errors).toEqual([]);
});

test("a tab takes over by hand, and a removed file comes back", async ({ page, server, watch, folder, context }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Files and numbers");
  await addFiles(page, await writeMaterial(folder));
  await expectFile(page, "health.json");

  const second = await context.newPage();
  await second.goto(`${server.url}#/files`);
  const remove = second.getByRole("button", { name: "Remove health.json" });
  await expect(remove).toBeDisabled();
  await second.getByRole("button", { name: "Take over here" }).click();
  await expect(page.getByText(READ_ONLY)).toBeVisible();
  await expect(second.getByText(READ_ONLY)).toBeHidden();

  await remove.click();
  await expect(remove).toBeHidden();
  await second.getByRole("button", { name: "Undo" }).click();
  await expect(remove).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("unread text outlives a reload, and a case that was replaced comes back", async ({ page, server, watch, folder }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  const box = page.getByLabel("Paste Amazon's message here");
  await box.fill("Half a mess");
  await page.reload();
  await expect(box).toHaveValue("Half a mess");

  await pasteMessage(page);
  await page.goto(`${server.url}#/case`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy" }).click();
  const copy = join(folder, "early.candor");
  await (await download).saveAs(copy);

  await goTo(page, "Your story");
  await tellStory(page);
  await page.goto(`${server.url}#/case`);
  await page.getByLabel("Open a copy").last().setInputFiles(copy);
  await page.getByRole("button", { name: "Replace it" }).click();
  await expect(page.getByText("The case is open.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The case is back.")).toBeVisible();
  await goTo(page, "Your story");
  await expect(page.getByLabel("Name of your shop")).toHaveValue("Blue Mug Shop");
  expect(watch.errors).toEqual([]);
});

test("a finding leads to its place", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Letter");
  await clickOn(letterText(page), "Products named");
  await page.getByRole("region", { name: "This sentence" }).getByRole("button", { name: "Remove" }).click();
  const finding = page.getByRole("article", { name: /A product of the message/ });
  await finding.getByRole("button", { name: /Show in the letter/ }).click();
  await expect(letterText(page)).toBeFocused();
  await page.keyboard.press("Alt+Enter");
  await expect(page.getByRole("region", { name: "This sentence" }), "the first of the opening").toContainText("Sentence 1 of");
  expect(watch.errors).toEqual([]);
});
