// The steps a seller takes, by the words on the page.
import { expect, type Locator, type Page } from "@playwright/test";
import { MESSAGE } from "./material";

export async function pasteMessage(page: Page, text: string = MESSAGE): Promise<void> {
  await page.getByLabel("Paste Amazon's message here").fill(text);
  await page.getByRole("button", { name: "Read this message" }).click();
  await expect(page.getByRole("heading", { name: "What Amazon's message says" })).toBeVisible();
}

type Step = "Understand" | "Requests" | "Files and numbers" | "Papers" | "Your story" | "Letter" | "Check" | "Send and wait";

export async function goTo(page: Page, step: Step): Promise<void> {
  await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: new RegExp(step) }).click();
}

export async function addFiles(page: Page, paths: string | string[]): Promise<void> {
  await page.getByLabel("Add files").last().setInputFiles(paths);
}

/** A file that has been read can be taken out again. */
export async function expectFile(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("button", { name: `Remove ${name}` })).toBeVisible({ timeout: 30_000 });
}

/** The whole story on one page, as it can be written without being asked. */
export async function showAllAnswers(page: Page): Promise<void> {
  await page.getByRole("button", { name: "All answers" }).click();
}

export async function tellStory(page: Page): Promise<void> {
  await showAllAnswers(page);
  await page.getByLabel("Name of your shop").fill("Blue Mug Shop");
  await page.getByLabel("Legal name of your business").fill("Blue Mug Ltd");
  await page.getByLabel("What happened?").fill("From 10 September we packed mugs in thin boxes, and 23 of them arrived broken");
  await page.getByLabel("Why was it possible?").fill("Nobody tested the new box before we used it");
  await page.getByLabel("Since when?").fill("2026-09-10");
  await page.getByLabel("What was done?").fill("All 23 buyers of B0TEST0003 were refunded");
  await page.getByLabel("On which date?").fill("2026-11-20");
  const actions = page.getByRole("group", { name: "Action 1" });
  await actions.getByLabel("By whom?").fill("owner");
  const control = page.getByRole("group", { name: "Control 1" });
  await control.getByLabel("What will be done?").fill("Every new box is drop-tested with three mugs before use");
  await control.getByLabel("By whom?").fill("warehouse lead");
  await control.getByLabel("How often?").fill("each time a box changes");
  await control.getByLabel("From when?").fill("2026-11-24");
}

/** The letter as a text to write in. */
export function letterText(page: Page): Locator {
  return page.getByRole("textbox", { name: "Text of the letter" });
}

/** Puts the cursor right behind the words, and says where they are on screen. */
export async function putCursorBehind(text: Locator, words: string): Promise<{ x: number; y: number }> {
  return text.evaluate((content, words) => {
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(words) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      (content as HTMLElement).focus();
      const end = at + words.length;
      getSelection()?.setBaseAndExtent(node, end, node, end);
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { x, y, height } = range.getBoundingClientRect();
      return { x: x + 2, y: y + height / 2 };
    }
    throw new Error(`no “${words}”`);
  }, words);
}

export async function clickOn(text: Locator, words: string): Promise<void> {
  const { x, y } = await putCursorBehind(text, words);
  await text.page().mouse.click(x, y);
}
