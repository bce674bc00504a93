import { test, whenOfflineReady } from "./harness";
import { writeMaterial } from "./material";
import { addFiles, expectFile, goTo, pasteMessage, tellStory } from "./journey";
for (const [name, width, height, scheme] of [["d", 1280, 800, "light"], ["m", 360, 740, "light"], ["k", 1280, 800, "dark"]] as const) {
  test(`shots ${name}`, async ({ page, server, watch, folder }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: scheme });
    const shot = (n: string) => page.screenshot({ path: `/tmp/candor/shots/${name}-${n}.png`, fullPage: true });
    const files = await writeMaterial(folder);
    await page.goto(server.url);
    await whenOfflineReady(page);
    await shot("1-start");
    await pasteMessage(page);
    await page.waitForTimeout(800);
    await shot("2-understand");
    await page.goto(`${server.url}#/files`);
    await addFiles(page, files);
    await expectFile(page, "health.json");
    await page.waitForTimeout(800);
    await shot("3-files");
    await page.goto(`${server.url}#/story`);
    await tellStory(page);
    await shot("4-story");
    await page.goto(`${server.url}#/letter`);
    await page.waitForTimeout(800);
    await shot("5-letter");
    await page.goto(`${server.url}#/case`);
    await page.waitForTimeout(300);
    await shot("6-case");
  });
}
