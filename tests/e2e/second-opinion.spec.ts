// A letter that was written elsewhere: pasted, held against the lints, marked where they fired.
import { expect, expectAccessible, test, whenEngineReady } from "./harness";

const LETTER = `Root cause: Mistakes were made. The courier lost the parcels.
Actions taken: We asked buyers to remove their negative reviews for a refund.
Prevention: We guarantee that all is fine!`;

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
