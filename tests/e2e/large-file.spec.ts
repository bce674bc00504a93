// A file too large to be read at once: Cancel works, and a dead engine loses nothing.
import { truncate } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, whenOfflineReady } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage } from "./journey";
import { writeLargeOrders } from "./material";

const MEGABYTE = 1_000_000;

async function start(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await whenOfflineReady(page);
  await pasteMessage(page);
  await goTo(page, "Files and numbers");
}

test("a large file can be cancelled on the way, and added again", async ({ page, server, watch, folder }) => {
  const path = join(folder, "large.txt");
  await writeLargeOrders(path, 300 * MEGABYTE);
  await start(page, server.url);
  await addFiles(page, path);
  await page.getByRole("button", { name: "Cancel large.txt" }).click();
  await expect(page.getByText("large.txt was not added. Nothing else changed.")).toBeVisible();
  await addFiles(page, path);
  await expectFile(page, "large.txt");
  expect(watch.errors).toEqual([]);
});

test("an engine killed in the middle of a file is replaced, and the case is whole", async ({ page, server, watch, folder }) => {
  const small = join(folder, "small.txt");
  const large = join(folder, "large.txt");
  await writeLargeOrders(small, MEGABYTE);
  await writeLargeOrders(large, 300 * MEGABYTE);
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(globalThis, { workers });
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
  });
  await start(page, server.url);
  await addFiles(page, small);
  await expectFile(page, "small.txt");
  await addFiles(page, large);
  await expect(page.getByRole("button", { name: "Cancel large.txt" })).toBeVisible();
  await page.evaluate(() => {
    // What the browser does when a worker runs out of memory: it reports an error and answers no more.
    const { workers } = globalThis as unknown as { workers: Worker[] };
    const engine = workers.at(-1);
    engine?.terminate();
    engine?.dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
  });
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expectFile(page, "small.txt");
  await addFiles(page, large);
  await expectFile(page, "large.txt");
  expect(watch.errors).toEqual([]);
});

test("two gigabytes, most of them a hole without a line end, are read to their end and cost one row", async ({ page, server, watch, folder }) => {
  const path = join(folder, "hole.txt");
  const rows = await writeLargeOrders(path, MEGABYTE);
  await truncate(path, 2_000 * MEGABYTE);
  await start(page, server.url);
  await addFiles(page, path);
  await expectFile(page, "hole.txt");
  const article = page.getByRole("article", { name: "All Orders, hole.txt" });
  await expect(article.getByRole("definition").filter({ hasText: rows.toLocaleString("en-GB") }).first()).toBeVisible();
  await expect(article.getByRole("definition").filter({ hasText: /^1$/ })).toBeVisible();
  expect(watch.errors).toEqual([]);
});
