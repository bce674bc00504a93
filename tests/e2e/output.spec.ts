// What is taken away: files, paper and data, each with the words that are on the page.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, TODAY, test, whenEngineReady, whenOfflineReady } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage, tellStory } from "./journey";
import { EXPECTED, writeMaterial } from "./material";
import { textOfPdf } from "./paper";

const NAME = `plan-of-action-${TODAY}`;
const FIGURES = `${EXPECTED.mfn.reportedDefects} of 1,500`;

async function writeLetter(page: Page, folder: string): Promise<Locator> {
  await pasteMessage(page);
  await goTo(page, "Files and numbers");
  await addFiles(page, await writeMaterial(folder));
  await expectFile(page, "health.json");
  await goTo(page, "Your story");
  await tellStory(page);
  await goTo(page, "Letter");
  await expect(page.getByText("No gap is left.")).toBeVisible();
  await page.getByText("Save or print").click();
  return page.getByRole("group", { name: "The letter" });
}

/** What a button hands to the browser's download. */
async function saved(page: Page, button: Locator, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(name);
  await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
  return readFile(await file.path(), "utf8");
}

/** The words on paper while a dialog of the browser would be open. */
async function printed(page: Page, button: Locator): Promise<string> {
  await page.evaluate(() => Object.assign(globalThis, { printing: 0 }));
  await button.click();
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { printing: number }).printing)).toBeGreaterThan(0);
  return textOfPdf(await page.pdf({ preferCSSPageSize: true }));
}

test("the letter is saved as text, Markdown, Word and data, without a request", async ({ page, server, watch, folder }) => {
  await page.goto(server.url);
  await whenOfflineReady(page);
  await whenEngineReady(page);
  await watch.startCounting();
  const clean = await writeLetter(page, folder);
  const annotated = page.getByRole("group", { name: "Annotated copy" });
  await expectAccessible(page);

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await clean.getByRole("button", { name: "Copy" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const text = await saved(page, clean.getByRole("button", { name: "Text" }), `${NAME}.txt`);
  expect(text, "the file is what Amazon's form gets").toBe(`${copied}\n`);
  expect(text).toContain(FIGURES);
  expect(text).not.toContain("health.json");

  const markdown = await saved(page, clean.getByRole("button", { name: "Markdown" }), `${NAME}.md`);
  expect(markdown).toContain("## Root cause\n\n");
  expect(markdown).toContain(FIGURES);

  const word = await saved(page, clean.getByRole("button", { name: "Word" }), `${NAME}.docx`);
  expect(word.startsWith("PK")).toBe(true);
  expect(word).toContain(FIGURES);
  expect(word).toContain('<w:pgSz w:w="12240"');
  expect(word).not.toContain("health.json");

  const withSources = await saved(page, annotated.getByRole("button", { name: "Text" }), `${NAME}-with-sources.txt`);
  expect(withSources).toContain("\nWhere each sentence comes from\n[1] ");
  expect(withSources).toContain("health.json, entry /");
  expect(withSources).toMatch(/Amazon's message, line \d+: “.*Order Defect Rate/);
  expect(withSources).toContain("Your own words, What was done?");

  const footnotes = await saved(page, annotated.getByRole("button", { name: "Markdown" }), `${NAME}-with-sources.md`);
  expect(footnotes).toContain("\n[^1]: Your own words, Name of your shop");

  const wordWithSources = await saved(page, annotated.getByRole("button", { name: "Word" }), `${NAME}-with-sources.docx`);
  expect(wordWithSources).toContain('<w:footnoteReference w:id="1"/>');
  expect(wordWithSources).toContain("health.json");

  const data = JSON.parse(await saved(page, page.getByRole("button", { name: "JSON" }), `${NAME}.json`));
  expect(data).toMatchObject({ format: "candor-letter", version: 1, today: TODAY, store: "amazon.com", reason: "PERF-ODR", ready: true });
  expect(`${data.text}\n`).toBe(text);
  expect(data.metrics).toContainEqual(expect.objectContaining({ id: "order-defect-rate", numerator: 31, denominator: 1500, reported: true }));
  for (const { sentences } of data.parts) for (const { sources } of sentences) expect(sources.length).toBeGreaterThan(0);
  expect(watch.requests).toEqual([]);
});

test("print shows the letter alone, and the annotated copy with its sources", async ({ page, server, watch, folder }) => {
  await page.addInitScript(() => {
    Object.assign(globalThis, { printing: 0, print: () => Object.assign(globalThis, { printing: 1 }) });
  });
  await page.goto(server.url);
  await whenEngineReady(page);
  const clean = await writeLetter(page, folder);

  const letter = await printed(page, clean.getByRole("button", { name: "Print or PDF" }));
  expect(letter).toContain(FIGURES);
  expect(letter).toContain("Root cause");
  for (const around of ["Save or print", "Your letter", "Points to check", "health.json"]) expect(letter).not.toContain(around);
  expect(letter.split("\n"), "the number of the page").toContain("1 / 1");
  await expect(page.locator(".print-sheet"), "the paper is gone with the dialog").toHaveCount(0);
  await expect(page).toHaveTitle(/Letter/);

  const annotated = page.getByRole("group", { name: "Annotated copy" });
  const withSources = await printed(page, annotated.getByRole("button", { name: "Print or PDF" }));
  expect(withSources).toContain("Where each sentence comes from");
  expect(withSources).toContain("health.json");

  await expect
    .poll(async () => textOfPdf(await page.pdf({ preferCSSPageSize: true })), "the browser's own Print gives the clean letter")
    .toBe(letter);
  expect(watch.errors).toEqual([]);
});

test("the group fits a phone and is worked by the keyboard", async ({ page, server, folder }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(server.url);
  await whenEngineReady(page);
  const clean = await writeLetter(page, folder);
  const button = clean.getByRole("button", { name: "Word" });
  await page.getByText("Save or print").focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  await (await download).saveAs(join(folder, "letter.docx"));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});
