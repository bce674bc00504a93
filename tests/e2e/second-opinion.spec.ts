// A letter that was written elsewhere: pasted, held against the lints, marked where they fired.
import { expect, expectAccessible, test, whenEngineReady } from "./harness";

const LETTER = `Root cause: Mistakes were made. The courier lost the parcels.
Actions taken: We asked buyers to remove their negative reviews for a refund.
Prevention: We guarantee that all is fine!`;

const LOUD = `Root cause: The box was too thin for the mugs.
Actions taken: On 3 November 2026 the owner changed the box!`;

for (const width of [1280, 360]) {
  test(`a pasted letter is marked where it is weak, at ${width} px`, async ({ page, server, watch }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(server.url);
    await whenEngineReady(page);
    await page.getByRole("link", { name: "I already wrote a letter" }).click();
    await page.getByRole("button", { name: "Check this letter" }).click();
    await expect(page.getByRole("alert")).toContainText("The box is empty.");
    await page.getByLabel("Your letter", { exact: true }).fill(LETTER);
    await page.getByRole("button", { name: "Check this letter" }).click();
    const offer = page.getByRole("article", { name: /This offers buyers something for a review/ });
    await expect(offer).toBeVisible();
    await expect(page.locator("mark", { hasText: "courier lost" })).toBeVisible();
    await offer.getByRole("button", { name: /Show in the letter/ }).click();
    await expect(page.getByRole("region", { name: "Your letter with its marks" })).toBeFocused();
    await expect(page.getByLabel("Your letter", { exact: true })).toHaveValue(LETTER);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectAccessible(page);
    expect(watch.errors).toEqual([]);
    expect(watch.violations).toEqual([]);
  });
}

test("better words are shown, taken and taken back, and the letter is still there after a reload", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await page.getByRole("link", { name: "I already wrote a letter" }).click();
  const text = page.getByLabel("Your letter", { exact: true });
  await text.fill(LOUD);
  await page.getByRole("button", { name: "Check this letter" }).click();
  const loud = page.getByRole("article", { name: /exclamation/i });
  await loud.getByRole("button", { name: /^Fix/ }).click();
  await expect(loud.locator("del")).toHaveText("!");
  await loud.getByRole("button", { name: "Take these words" }).click();
  const better = LOUD.replace("box!", "box.");
  await expect(text).toHaveValue(better);
  await expect(loud).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(text).toHaveValue(LOUD);
  await expect(loud).toBeVisible();
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(LOUD);
  expect(watch.errors).toEqual([]);
});
