// The page in another language: by the browser's wish, by choice, and without a request more.
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { MESSAGE } from "./material";

test.describe("a browser that asks for German", () => {
  test.use({ locale: "de-DE" });

  for (const width of [1280, 360]) {
    test(`reads the page and the message's meaning in German, at ${width} px`, async ({ page, server, watch }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(server.url);
      await whenEngineReady(page);
      await expect(page.locator("html")).toHaveAttribute("lang", "de");
      await page.locator("textarea").first().fill(MESSAGE);
      await page.getByRole("button", { name: "Diese Nachricht lesen" }).click();
      await expect(page.getByText(/^Amazon hat Ihr Konto gesperrt, weil/)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await expectAccessible(page);
      expect(watch.errors).toEqual([]);
      expect(watch.violations).toEqual([]);
    });
  }
});

test("a language is chosen, and stays chosen with the case", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await page.locator("textarea").first().fill(MESSAGE);
  await page.getByRole("button", { name: "Read this message" }).click();
  await expect(page.getByText(/^Amazon stopped your account because/)).toBeVisible();
  await page.getByLabel("Language", { exact: true }).selectOption("zh");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  await expect(page.getByText("亚马逊的消息说了什么")).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh");
  expect(watch.errors).toEqual([]);
});
