// The module by itself, in a page that is not ours.
import { join } from "node:path";
import { expect, test } from "@playwright/test";

test("the module that wasm-pack writes answers in a plain page", async ({ page }) => {
  await page.route("http://elsewhere.test/**", (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === "") return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>elsewhere</title>" });
    return route.fulfill({ path: join("pkg", name) });
  });
  await page.goto("http://elsewhere.test/");
  const reading = await page.evaluate(async () => {
    const { default: init, Engine } = await import("http://elsewhere.test/candor.js" as string);
    await init();
    const engine = new Engine();
    const options = { today: "2026-11-23", store: "amazon.com" };
    return engine.readMessage("Your account has been deactivated. Your late shipment rate is 7.1%, above our target of 4%.", options);
  });
  expect(reading).toMatchObject({ kind: "account-deactivation", reasons: [{ id: "PERF-LSR" }] });
});
