// Sending, waiting and the next round: message, letter, sent, "need more information", second round, back.
import { readFile } from "node:fs/promises";
import { type Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { goTo, letterText, pasteMessage, tellStory } from "./journey";

const REPLY = `Date: 30 November 2026
Hello,

We received your submission but do not have enough information to reactivate your account.

Please send us:
-- Greater detail on the root cause`;

async function toSend(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await tellStory(page);
  await goTo(page, "Letter");
  await expect(letterText(page)).toContainText("thin boxes");
  await goTo(page, "Send and wait");
  await expect(page.getByRole("heading", { level: 1, name: "Send and wait" })).toBeFocused();
}

const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a letter is sent, waited for, answered, sent anew, and in the end the seller is back", async ({ page, server, watch }) => {
  test.slow();
  await toSend(page, server.url);
  await page.getByLabel("Open Performance.").check();
  await expectAccessible(page);

  const form = page.getByRole("region", { name: "What you sent" });
  await expect(form.getByLabel("Day"), "prefilled").toHaveValue("2026-11-23");
  await expect(form.getByLabel("Time")).toHaveValue(/^\d\d:\d\d$/);
  await form.getByLabel("Other files, one name in each line").fill("invoice-7.pdf");
  await form.getByRole("button", { name: "I sent it" }).click();

  await expect(page.getByText("Noted. Round 1 is kept as you sent it.")).toBeVisible();
  const room = page.getByRole("region", { name: "Waiting for Amazon" });
  await expect(room).toContainText("Round 1 was sent on 23 Nov 2026.");
  await expect(room).toContainText("Silence is normal now.");
  await expect(room.getByRole("listitem").filter({ hasText: "Ask where it stands" })).toContainText("30 Nov 2026");
  await expect(page.getByText("Please wait until 30 Nov 2026 before you send again.")).toBeVisible();
  await expect(page.getByRole("button", { name: "I sent it" })).toHaveCount(0);
  await expectAccessible(page);

  const saving = page.waitForEvent("download");
  await room.getByRole("button", { name: /^Add \d+ dates to your calendar$/ }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe("dates-2026-11-23.ics");
  const calendar = await readFile(await file.path(), "utf8");
  expect(calendar).toContain("DTSTART;VALUE=DATE:20261130\r\n");
  expect(calendar).toContain("SUMMARY:Ask where it stands\r\n");

  await page.reload();
  await expect(page.getByRole("region", { name: "Waiting for Amazon" })).toBeVisible();
  await page.clock.setFixedTime(new Date("2026-12-01T09:30:00"));
  await page.reload();
  await expect(page.getByText("You may ask now where it stands.")).toBeVisible();
  await page.getByRole("link", { name: "Amazon answered" }).click();
  await page.getByLabel("Paste Amazon's answer here").fill(REPLY);
  await page.getByRole("button", { name: "Read this message" }).click();
  await expect(page.getByRole("heading", { name: "What Amazon's message says" })).toBeVisible();

  await goTo(page, "Letter");
  await expect(letterText(page)).not.toContainText("[reason in Amazon's message]");
  await goTo(page, "Check");
  const fresh = page.getByRole("region", { name: "What is new this time?" });
  await expect(fresh).toContainText("Nothing is new. Amazon has read all of this before.");
  await page.getByRole("link", { name: "Send anyway…" }).click();
  await expect(page.getByRole("region", { name: "Waiting for Amazon" }), "Amazon has answered").toHaveCount(0);
  await page.getByRole("button", { name: "Send anyway…" }).click();
  await expect(page.getByText("Say why you send it anyway.")).toBeVisible();
  await expect(page.getByLabel("Why do you send it anyway?")).toBeFocused();
  await expectAccessible(page);

  await goTo(page, "Your story");
  await page.getByRole("button", { name: "All answers" }).click();
  await page.getByLabel("What happened?").fill("From 14 September we packed mugs in thin boxes, and 23 of them arrived broken");
  await page.getByLabel("Why was it possible?").fill("The packing list of 9 September had no line for a drop test, and the warehouse lead signed it");
  await goTo(page, "Send and wait");
  await expect(fresh.getByText("Day: 10 September, now 14 September")).toBeVisible();
  await expect(fresh.getByText(/sentences? (is|are) new/)).toBeVisible();
  await expect(fresh).toContainText("no line for a drop test");
  await page.getByRole("button", { name: "I sent it" }).click();
  await expect(page.getByText("Noted. Round 2 is kept as you sent it.")).toBeVisible();

  const rounds = page.getByRole("region", { name: "Rounds" });
  await expect(rounds.getByText("1 answer of Amazon")).toBeVisible();
  await rounds.getByText("Compare two rounds").click();
  await expect(rounds).toContainText("Day: 10 September, now 14 September");
  await expect(rounds).toContainText("not sent this time");

  await page.getByRole("button", { name: "I have to send again now" }).click();
  await page.getByRole("button", { name: "Send anyway…" }).click();
  await expect(page.getByText("Say why you send it anyway.")).toBeVisible();
  await page.getByLabel("Why do you send it anyway?").fill("The first upload lost a page.");
  await page.getByRole("button", { name: "Send anyway…" }).click();
  await expect(rounds).toContainText("Sent anyway: The first upload lost a page.");
  await rounds.getByRole("button", { name: "I did not send it" }).click();
  await expect(page.getByText("Round 3 is taken out.")).toBeVisible();

  await page.getByRole("button", { name: "I am back" }).click();
  await expect(page.getByLabel("Since which day?")).toBeFocused();
  await page.getByRole("button", { name: "Note the day" }).click();
  await expect(page.getByText("Selling again since 1 Dec 2026.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Selling again since 1 Dec 2026.")).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("two calls that say otherwise are told, and the questions can be printed", async ({ page, server }) => {
  await toSend(page, server.url);
  const companion = page.getByRole("region", { name: "Call companion" });
  for (const said of ["Yes", "No"]) {
    await companion.getByRole("button", { name: "Note a call" }).click();
    await expect(companion.getByLabel("Day of the call")).toBeFocused();
    await companion.getByRole("group", { name: "Is the appeal still open?" }).getByLabel(said, { exact: true }).check();
    await companion.getByRole("button", { name: "Keep this call" }).click();
  }
  await expect(companion.getByText("Agents said different things")).toBeVisible();
  await expect(companion).toContainText("Is the appeal still open? Call 1 and call 2 differ.");
  await expectAccessible(page);
  await page.evaluate(() => {
    Object.assign(globalThis, { printed: 0, print: () => (globalThis as unknown as { printed: number }).printed++ });
  });
  await companion.getByRole("button", { name: "Print the questions" }).click();
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { printed: number }).printed)).toBe(1);
});

test("other ways name what they need and where they are from, and attempts are noted", async ({ page, server }) => {
  await toSend(page, server.url);
  const ways = page.getByRole("region", { name: "Other ways" });
  await expect(ways.getByRole("listitem").filter({ hasText: "Call Account Health Support" })).toContainText("checked 23 Nov 2026");
  const log = page.getByRole("region", { name: "Other attempts" });
  await log.getByText("Note it", { exact: true }).first().click();
  await log.getByLabel("Which way?").selectOption("Seller Forums");
  await log.getByLabel("What did you ask or say?").fill("Asked for a second look");
  await log.getByRole("button", { name: "Note it", exact: true }).click();
  await expect(log.getByRole("listitem")).toContainText("Asked for a second look");
});

test("on a phone and by keyboard a letter is noted as sent", async ({ page, server }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 780 });
  await toSend(page, server.url);
  expect(await wide(page), "nothing is wider than a phone").toBeLessThanOrEqual(0);
  await page.getByLabel("Open Performance.").press("Space");
  await expect(page.getByLabel("Open Performance.")).toBeChecked();
  await page.getByRole("button", { name: "I sent it" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Send and wait" })).toBeFocused();
  expect(await wide(page), "nor the wait").toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "No answer by the date" }).press("Enter");
  await expect(page.getByRole("region", { name: "Other ways" })).toBeFocused();
  await page.getByRole("button", { name: "I am back" }).press("Enter");
  await expect(page.getByLabel("Since which day?")).toBeFocused();
  await expectAccessible(page);
});
