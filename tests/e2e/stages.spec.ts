// The program comes in stages: a message can be read before the whole engine is there.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage } from "./journey";
import { allOrders, MESSAGE } from "./material";

const MESSAGES = /\/messages_bg-[^/]+\.wasm$/;
const POLICY = /\/policy-[^/]+\.pack$/;
const ENGINE = /\/candor_bg-[^/]+\.wasm$/;
const NOT_LOADED = "A part of the program did not load.";

// It would answer from what it has stored.
test.use({ serviceWorkers: "block" });

/** Holds an answer back until the test lets it go. */
async function hold(page: Page, url: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test("a message is read while the engine is on its way, and a file added then waits for it", async ({ page, server, watch, folder }) => {
  const path = join(folder, "orders.txt");
  await writeFile(path, allOrders());
  const release = await hold(page, ENGINE);
  const asked = page.waitForRequest(ENGINE);
  await page.goto(server.url);
  await pasteMessage(page);
  await asked;
  await goTo(page, "Files and numbers");
  await addFiles(page, path);
  await expect(page.getByRole("button", { name: "Cancel orders.txt" })).toBeVisible();
  await goTo(page, "Understand");
  await expect(page.getByRole("heading", { name: "What Amazon's message says" })).toBeVisible();
  await goTo(page, "Files and numbers");
  await expect(page.getByRole("button", { name: "Remove orders.txt" })).toBeHidden();
  release();
  await expectFile(page, "orders.txt");
  expect(watch.errors).toEqual([]);
});

test("a file that is cancelled while the engine is on its way is not added", async ({ page, server, watch, folder }) => {
  const paths = [join(folder, "first.txt"), join(folder, "second.txt")];
  for (const path of paths) await writeFile(path, allOrders());
  const release = await hold(page, ENGINE);
  await page.goto(`${server.url}#/files`);
  await addFiles(page, paths);
  await page.getByRole("button", { name: "Cancel first.txt" }).click();
  await expect(page.getByText("first.txt was not added. Nothing else changed.")).toBeVisible();
  release();
  await expectFile(page, "second.txt");
  await expect(page.getByRole("button", { name: "Remove first.txt" })).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("the engine is asked for once messages can be read", async ({ page, server, watch }) => {
  let isAsked = false;
  page.on("request", (request) => {
    isAsked ||= ENGINE.test(request.url());
  });
  const release = await hold(page, MESSAGES);
  const asked = Promise.all([page.waitForRequest(MESSAGES), page.waitForResponse(POLICY)]);
  await page.goto(server.url);
  await asked;
  expect(isAsked).toBe(false);
  release();
  await expect.poll(() => isAsked).toBe(true);
  expect(watch.errors).toEqual([]);
});

test("an engine that did not load is told, and comes when it is asked for again", async ({ page, server, watch, folder }) => {
  const path = join(folder, "orders.txt");
  await writeFile(path, allOrders());
  await page.route(ENGINE, (route) => route.abort("internetdisconnected"));
  await page.goto(server.url);
  await pasteMessage(page);
  await goTo(page, "Files and numbers");
  await addFiles(page, path);
  await expect(page.getByRole("alert").filter({ hasText: NOT_LOADED })).toBeVisible();
  await page.unroute(ENGINE);
  await addFiles(page, path);
  await expectFile(page, "orders.txt");
  await goTo(page, "Understand");
  await expect(page.getByRole("heading", { name: "What Amazon's message says" })).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("a message that could not be read for want of the program stays in the box, and is read at the next try", async ({ page, server, watch }) => {
  await page.route(MESSAGES, (route) => route.fulfill({ status: 503 }));
  await page.goto(server.url);
  const box = page.getByLabel("Paste Amazon's message here");
  await box.fill(MESSAGE);
  await page.getByRole("button", { name: "Read this message" }).click();
  await expect(page.getByText(NOT_LOADED).first()).toBeVisible();
  await expect(box).toHaveValue(MESSAGE);
  await page.unroute(MESSAGES);
  await pasteMessage(page);
  expect(watch.errors).toEqual([]);
});
