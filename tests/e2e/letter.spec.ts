// The letter as a text to write in: what is typed, undone, kept, compared and copied.
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { clickOn, goTo, letterText, pasteMessage, putCursorBehind, tellStory } from "./journey";

/** A letter with every part, from a message and a story. */
async function openLetter(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await tellStory(page);
  await goTo(page, "Letter");
  const text = letterText(page);
  await expect(text).toContainText("Blue Mug Shop");
  return text;
}

const own = (page: Page) => page.getByText("changed by you", { exact: true });

test("what is typed becomes the seller's own words of that sentence and of no other", async ({ page, server, watch }) => {
  const text = await openLetter(page, server.url);
  await expect(own(page)).toHaveCount(0);
  await putCursorBehind(text, "refunded");
  await page.keyboard.type(" the same day", { delay: 5 });
  await expect(text).toContainText("refunded the same day");
  await expect(own(page)).toHaveCount(1);

  await page.keyboard.press("Alt+Enter");
  const panel = page.getByRole("region", { name: "This sentence" });
  await expect(panel).toContainText("Changed by you. You vouch for it.");
  await expect(panel, "where it came from stays known").toContainText("What was done?");
  await page.keyboard.press("Escape");
  await page.keyboard.type("!");
  await expect(text, "the focus is back where it was").toContainText("refunded the same day!");
  expect(watch.errors).toEqual([]);
});

test("headings stay, whatever is typed or deleted over them", async ({ page, server, watch }) => {
  const text = await openLetter(page, server.url);
  await putCursorBehind(text, "Root cause");
  await page.keyboard.type("abc");
  await expect(text).toContainText("Root cause");
  await expect(text).not.toContainText("Root causeabc");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(page.getByText(/sentences removed/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(text).toContainText("Root cause");
  await expect(text).toContainText("Blue Mug Shop");
  expect(watch.errors).toEqual([]);
});

test("a finding comes while its words are typed, leads to them, and can be kept with a reason", async ({ page, server, watch }) => {
  const text = await openLetter(page, server.url);
  const finding = page.getByRole("article", { name: /This speaks of feelings/ });
  await expect(finding).toHaveCount(0);
  await putCursorBehind(text, "Every new box");
  await page.keyboard.type(", we are deeply sorry,", { delay: 5 });
  await expect(finding).toBeVisible();
  const marked = text.locator("mark.finding");
  await expect(marked.first()).toContainText(/sorry/);

  await putCursorBehind(text, "Blue Mug Shop");
  await finding.getByRole("button", { name: /Show in the letter/ }).click();
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/sorry/);
  await putCursorBehind(text, "Blue Mug Shop");
  await expect(async () => {
    await page.keyboard.press("F7");
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/sorry/);
  }, "F7 goes from one finding to the next").toPass();

  await finding.getByRole("button", { name: /Keep mine/ }).click();
  await finding.getByLabel("Why do you keep it?").fill("It is what we wrote to the buyers");
  await page.keyboard.press("Enter");
  await expect(finding).toHaveCount(0);
  await expect(marked).toHaveCount(0);
  await page.reload();
  await page.getByText("1 point kept by you").click();
  await expect(page.getByText("Your reason: It is what we wrote to the buyers")).toBeVisible();
  await page.getByRole("button", { name: /Check it again/ }).click();
  await expect(finding).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("removals and typing are undone and redone, by key and by button", async ({ page, server, watch }) => {
  const text = await openLetter(page, server.url);
  await clickOn(text, "Products named in your message");
  const panel = page.getByRole("region", { name: "This sentence" });
  await expect(panel).toContainText("Amazon's message, line");
  await panel.getByRole("button", { name: "Remove" }).click();
  await expect(text).not.toContainText("Products named in your message");
  await putCursorBehind(text, "Blue Mug Shop");
  await page.keyboard.type(" and more");
  await expect(text).toContainText("Blue Mug Shop and more");

  await page.keyboard.press("Control+z");
  await expect(text).not.toContainText("and more");
  await page.keyboard.press("Control+z");
  await expect(text).toContainText("Products named in your message");
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(text).not.toContainText("Products named in your message");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(text).toContainText("Products named in your message");
  await expect(own(page)).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("versions are kept over a reload, compared by word and restored", async ({ page, server, watch }) => {
  const text = await openLetter(page, server.url);
  await putCursorBehind(text, "thin boxes");
  await page.keyboard.type(" of paper");
  await expect(text).toContainText("thin boxes of paper");
  await page.getByText(/earlier version/).click();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.reload();
  await expect(text).toContainText("thin boxes of paper");

  await page.getByText("2 earlier versions").click();
  const versions = page.getByRole("list", { name: "Earlier versions, newest first" }).getByRole("listitem");
  await expect(versions.first()).toContainText("23 Nov, 11:00:01 · round 1");
  await page.getByLabel("Compare").selectOption({ index: 1 });
  const difference = page.getByRole("region", { name: "What differs" });
  await expect(difference.locator("ins")).toContainText("of paper");
  await expectAccessible(page);

  await versions.last().getByRole("button", { name: /Restore/ }).click();
  await expect(text).not.toContainText("of paper");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(text).toContainText("thin boxes of paper");
  expect(watch.errors).toEqual([]);
});

test("the form has a counted box for each part, copied one by one", async ({ page, server, watch }) => {
  await openLetter(page, server.url);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Amazon form" }).click();
  const box = page.getByRole("region", { name: "Actions taken" });
  const length = (await box.locator(".text").innerText()).length;
  await expect(box).toContainText(`${length} of 1,000`);
  await page.getByLabel("Characters that one box takes").fill("50");
  await page.keyboard.press("Tab");
  await expect(box).toContainText(`${length - 50} characters too many`);
  await box.getByRole("button", { name: /Copy the part/ }).click();
  await expect(box.getByRole("button")).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("All 23 buyers of B0TEST0003 were refunded");
  expect(copied, "the form prints the heading itself").not.toContain("Actions taken");
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("the check lists what was asked, papers and words, and forgets what was declared of another letter", async ({ page, server, watch }) => {
  const text = await openLetter(page, server.url);
  await page.getByRole("link", { name: "Next: check the letter" }).click();
  await expect(page.getByRole("heading", { name: "Check before you send" })).toBeFocused();
  const requests = page.getByRole("region", { name: "Requests answered" });
  await expect(requests.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("region", { name: "Words" })).toContainText("No gap is left.");
  await page.getByLabel("Every fact is true.").check();
  await page.getByLabel("No document was changed.").check();
  await expect(page.getByText("You confirmed both.")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("No document was changed.")).toBeChecked();

  await requests.getByRole("link", { name: /Go there: The steps/ }).click();
  await expect(text).toBeFocused();
  await page.keyboard.type(" Also weekly.");
  await expect(text).toContainText("Also weekly.");
  await goTo(page, "Check");
  await expect(page.getByLabel("Every fact is true.")).not.toBeChecked();
  expect(watch.errors).toEqual([]);
});

for (const width of [360, 1280]) {
  test(`the letter fits ${width} px, by keyboard alone, and is accessible`, async ({ page, server, watch }) => {
    await page.setViewportSize({ width, height: 780 });
    const text = await openLetter(page, server.url);
    await expectAccessible(page);
    await text.focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Dear team. We are very sorry. ");
    await expect(text).toContainText("Dear team. We are very sorry. This letter");
    await page.keyboard.press("Alt+Enter");
    await expect(page.getByRole("region", { name: "This sentence" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    if (width < 1_000) {
      const handle = page.getByRole("button", { name: /points? to check/ });
      await handle.focus();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("article", { name: /This speaks of feelings/ })).toBeInViewport();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(handle).toBeFocused();
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, "no sideways scrolling").toBeLessThanOrEqual(0);
    expect(watch.errors).toEqual([]);
  });
}

test("the letter is read aloud only by a voice of the device", async ({ page, server, watch }) => {
  await page.addInitScript(() => {
    const voices = [
      { voiceURI: "cloud", name: "Cloud", lang: "en-US", localService: false, default: true },
      { voiceURI: "here", name: "Here", lang: "en-GB", localService: true, default: false },
    ];
    const said: string[] = [];
    Object.assign(globalThis, { said });
    speechSynthesis.getVoices = () => voices as SpeechSynthesisVoice[];
    speechSynthesis.speak = (utterance) => void said.push(utterance.text);
    // The made-up voices are no objects of the browser's.
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { set() {}, get: () => null });
  });
  await openLetter(page, server.url);
  await goTo(page, "Check");
  await expect(page.getByLabel("Voice"), "one voice is no choice").toHaveCount(0);
  await page.getByRole("button", { name: "Read the letter aloud" }).click();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join("\n"))).toContain("Blue Mug Shop");
  expect(watch.errors).toEqual([]);
});

test("nothing of what is typed fast, composed or pasted is lost, and a reload keeps it", async ({ page, server, watch }) => {
  const text = await openLetter(page, server.url);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const fast = " quickly typed words".repeat(12);
  await putCursorBehind(text, "thin boxes");
  await page.keyboard.type(fast);
  await expect(text).toContainText(`thin boxes${fast}`);

  const keys = await page.context().newCDPSession(page);
  for (const part of ["に", "にほ", "にほん"]) {
    await keys.send("Input.imeSetComposition", { text: part, selectionStart: part.length, selectionEnd: part.length });
    await page.waitForTimeout(60);
  }
  await keys.send("Input.insertText", { text: "日本" });
  await expect(text).toContainText(`${fast}日本`);

  await page.evaluate(() => navigator.clipboard.writeText(" First line.\r\nSecond line."));
  await page.keyboard.press("Control+v");
  await expect(text).toContainText("日本 First line.");
  await expect(own(page)).toHaveCount(1);
  await expect(page.getByText(/Saved on this device/)).toBeVisible();
  await page.reload();
  await expect(text).toContainText(`thin boxes${fast}日本 First line.`);
  await expect(text).toContainText("Second line.");
  await expect(own(page)).toHaveCount(1);
  expect(watch.errors).toEqual([]);
});
