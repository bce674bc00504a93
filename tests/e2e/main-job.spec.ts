import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, TODAY, takeLongTasks, test, type Watch, whenEngineReady, whenOfflineReady } from "./harness";
import { addFiles, expectFile, goTo, tellStory } from "./journey";
import { EXPECTED, MESSAGE, writeLargeOrders, writeMaterial } from "./material";

/** The whole main job, from an empty page to a letter that is copied. */
async function doMainJob(page: Page, watch: Watch, files: string[]): Promise<void> {
  await test.step("the message is explained", async () => {
    await page.getByLabel("Paste Amazon's message here").fill(MESSAGE);
    await page.getByRole("button", { name: "Read this message" }).click();
    await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  });

  await test.step("in the fixed order: meaning, answer, dates, requests, message", async () => {
    const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts();
    const wanted = ["What kind of answer Amazon wants", "Dates", "What Amazon asks for", "Amazon's message"];
    expect(headings.filter((heading) => wanted.includes(heading))).toEqual(wanted);
    await expect(page.getByText("Explanation (Plan of Action)").first()).toBeVisible();
    for (const request of ["The root cause", "The actions you have taken", "The steps so that it does not happen again"]) {
      await expect(page.getByText(request).first()).toBeVisible();
    }
    await expect(page.getByText("7 Dec 2026").first(), "17 days after 20 November").toBeVisible();
    await expect(page.locator("mark").filter({ hasText: /Order Defect Rate/i }).first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the files are counted", async () => {
    await goTo(page, "Files and numbers");
    await addFiles(page, files);
    for (const name of ["orders.txt", "feedback.txt", "returns.txt", "health.json"]) await expectFile(page, name);
    const main = page.getByRole("main");
    await expect(main.getByText("2.07%").first()).toBeVisible();
    await expect(main.getByText(`${EXPECTED.mfn.reportedDefects} of 1,500 orders`).first()).toBeVisible();
    await expect(main.getByText(`${EXPECTED.afn.negativeFeedback} of ${EXPECTED.afn.orders} orders`).first()).toBeVisible();
    await expect(main.getByText("10 Sept 2026 to 8 Nov 2026").first()).toBeVisible();
    await expect(main.getByText("Does not meet the target").first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("100 MB more are read without a blocked moment, and taken out again", async () => {
    const large = join(dirname(files[0] ?? ""), "large.txt");
    const rows = await writeLargeOrders(large, 100_000_000);
    await takeLongTasks(page);
    await addFiles(page, large);
    await expectFile(page, "large.txt");
    await expect(page.getByText(rows.toLocaleString("en-GB")).first()).toBeVisible();
    expect(await takeLongTasks(page), "main-thread tasks over 50 ms").toEqual([]);
    await page.getByRole("button", { name: "Remove large.txt" }).click();
    await expect(page.getByRole("main").getByText(`${EXPECTED.mfn.reportedDefects} of 1,500 orders`).first()).toBeVisible();
  });

  await test.step("the story is told", async () => {
    await goTo(page, "Your story");
    await tellStory(page);
    await expectAccessible(page);
  });

  await test.step("the letter holds the figures, and every sentence shows its source", async () => {
    await goTo(page, "Letter");
    const letter = page.getByRole("article", { name: "Plan of Action" });
    await expect(letter).toContainText("31 of 1,500");
    await expect(letter).toContainText("All 23 buyers of B0TEST0003 were refunded");
    await expect(page.getByText("No gap is left.")).toBeVisible();
    const sentences = await letter.getByRole("button", { name: /^Sentence \d+/ }).all();
    expect(sentences.length).toBeGreaterThan(5);
    for (const sentence of sentences) {
      await sentence.click();
      const sources = page.getByRole("region", { name: "This sentence" }).getByRole("listitem");
      await expect(sources.first()).toBeVisible();
      await sentence.click();
      await expect(sources).toHaveCount(0);
    }
    await letter.getByRole("button", { name: /31 of 1,500/ }).click();
    await expect(page.getByRole("region", { name: "This sentence" })).toContainText("health.json");
    await expectAccessible(page);
  });

  await test.step("a changed sentence is reviewed and can be put back", async () => {
    const panel = page.getByRole("region", { name: "This sentence" });
    await panel.getByRole("button", { name: "Change" }).click();
    await panel.getByLabel("Text of the sentence").fill("Our rate was 0.4 % and it was all the carrier's fault.");
    await expect(page.getByText("This number is not the one in your data.")).toBeVisible();
    await expect(page.getByText("This makes somebody else the cause.")).toBeVisible();
    await panel.getByRole("button", { name: "Back to the draft" }).click();
    await expect(page.getByText("This number is not the one in your data.")).toBeHidden();
  });

  await test.step("the letter is copied whole and by part", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy the whole letter" }).click();
    const whole = await page.evaluate(() => navigator.clipboard.readText());
    expect(whole).toContain("31 of 1,500");
    await page.getByRole("button", { name: /Copy the part: .*(root cause)/i }).click();
    const part = await page.evaluate(() => navigator.clipboard.readText());
    expect(whole).toContain(part.split("\n").at(-1) ?? "?");
    expect(part.length).toBeLessThan(whole.length);
  });

  expect(watch.requests, "requests since the page loaded").toEqual([]);
}

test("a seller goes from Amazon's message to a saved letter, and nothing leaves the page", async ({
  page, server, watch, folder,
}) => {
  const files = await writeMaterial(folder);
  await page.goto(server.url);
  await whenOfflineReady(page);
  await whenEngineReady(page);
  await expectAccessible(page);
  await watch.startCounting();
  await doMainJob(page, watch, files);

  const copy = join(folder, "case.candor");
  await test.step("the case is saved as a file", async () => {
    await page.getByRole("link", { name: "Case file" }).first().click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save a copy" }).click();
    await (await download).saveAs(copy);
    const saved = await readFile(copy, "utf8");
    expect(saved).toContain("Blue Mug Ltd");
    expect(saved, "buyers' data is dropped while reading").not.toContain("buyer@example.com");
    expect(saved).not.toContain("Springfield");
    await expectAccessible(page);
  });

  await test.step("a closed tab comes back whole, with the server stopped", async () => {
    await server.stop();
    await page.goto("about:blank");
    await page.goto(`${server.url}#/letter`);
    await expect(page.getByRole("article", { name: "Plan of Action" })).toContainText("31 of 1,500");
    await goTo(page, "Files and numbers");
    await expectFile(page, "orders.txt");
  });

  await test.step("after everything is deleted, the copy brings it back, still without a server", async () => {
    await page.getByRole("link", { name: "Case file" }).first().click();
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("button", { name: "Yes, delete everything" }).click();
    await expect(page.getByText(/Deleted\. You can undo this/)).toBeVisible();
    await page.goto(`${server.url}#/letter`);
    await page.reload();
    await expect(page.getByRole("heading", { name: "There is no letter yet" })).toBeVisible();
    await page.getByRole("link", { name: "Case file" }).first().click();
    await page.getByLabel("Open a copy").last().setInputFiles(copy);
    await expect(page.getByText("The case is open.")).toBeVisible();
    await goTo(page, "Letter");
    await expect(page.getByRole("article", { name: "Plan of Action" })).toContainText("31 of 1,500");
  });
});

test("the same job is done on a second visit with the server stopped", async ({ page, server, watch, folder }) => {
  const files = await writeMaterial(folder);
  await page.goto(server.url);
  await whenOfflineReady(page);
  await server.stop();
  await page.goto("about:blank");
  await page.goto(server.url);
  await whenEngineReady(page);
  await watch.startCounting();
  await doMainJob(page, watch, files);
});

test("the sample shows the way without a message of one's own", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await page.getByRole("button", { name: "Try a sample" }).click();
  await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  expect(watch.errors).toEqual([]);
  expect(TODAY).toBe(await page.evaluate(() => new Date().toISOString().slice(0, 10)));
});
