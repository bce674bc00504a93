// The case file: locked copies, two copies put together, earlier states, the lock, and a text to show to others.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { goTo, pasteMessage, showAllAnswers, tellStory } from "./journey";

const WORDS = "four words and a door";
const WRONG = "This is not the passphrase";

async function begin(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await tellStory(page);
  await expect(page.getByText(/^Saved on this device/).first()).toBeVisible();
}

async function saveTo(page: Page, file: string): Promise<void> {
  const download = page.waitForEvent("download");
  await page.getByRole("region", { name: "Save a copy" }).getByRole("button", { name: "Save a copy" }).click();
  await (await download).saveAs(file);
}

const openFile = (page: Page, file: string) => page.getByLabel("Open a copy").last().setInputFiles(file);
const shop = (page: Page) => page.getByLabel("Name of your shop");

async function goToShop(page: Page): Promise<void> {
  await goTo(page, "Your story");
  await showAllAnswers(page);
}

test("a copy with a passphrase shows nothing, and opens with it only", async ({ page, server, folder, watch }) => {
  await begin(page, server.url);
  await page.goto(`${server.url}#/case`);
  await page.getByLabel("A note for whoever opens this copy").fill("Ask the supplier first");
  await page.getByLabel("Lock this copy with a passphrase").check();
  await page.getByRole("region", { name: "Save a copy" }).getByLabel("Passphrase", { exact: true }).fill(WORDS);
  const copy = join(folder, "locked.candor");
  await saveTo(page, copy);
  const text = (await readFile(copy)).toString("latin1");
  expect(text).toContain('"iterations":600000');
  expect(text).not.toContain("Blue Mug");

  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Yes, delete everything" }).click();
  await openFile(page, copy);
  const open = page.getByRole("region", { name: "Open a copy" });
  await open.getByLabel("Passphrase", { exact: true }).fill("four words");
  await open.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByText(WRONG)).toBeVisible();
  await open.getByLabel("Passphrase", { exact: true }).fill(WORDS);
  await open.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByText("Ask the supplier first").first()).toBeVisible();
  await expectAccessible(page);
  await goToShop(page);
  await expect(shop(page)).toHaveValue("Blue Mug Shop");
  expect(watch.errors).toEqual([]);
});

test("two copies of a case are put together, and it can be undone", async ({ page, server, folder, watch }) => {
  await begin(page, server.url);
  await page.goto(`${server.url}#/case`);
  const copy = join(folder, "theirs.candor");
  await saveTo(page, copy);
  await goToShop(page);
  await shop(page).fill("Green Cup Shop");
  await shop(page).blur();
  await page.goto(`${server.url}#/case`);
  await openFile(page, copy);
  await page.getByRole("button", { name: "Compare them" }).click();
  await expect(page.getByText("They differ in 1 place.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /In theirs.candor/ }).check();
  await page.getByRole("button", { name: "Use what I chose" }).click();
  await expect(page.getByText("Both copies are put together.")).toBeVisible();
  await goToShop(page);
  await expect(shop(page)).toHaveValue("Blue Mug Shop");
  await page.goto(`${server.url}#/case`);
  await page.getByRole("button", { name: "Undo" }).click();
  await goToShop(page);
  await expect(shop(page)).toHaveValue("Green Cup Shop");
  expect(watch.errors).toEqual([]);
});

test("an earlier state comes back, and can be undone", async ({ page, server, watch }) => {
  await begin(page, server.url);
  await page.goto(server.url);
  await page.getByLabel("Paste Amazon's message here").fill("Hello,\n\nYour listing B0F4Q7TZ21 was removed because of a complaint about authenticity. Send invoices of the last 365 days.");
  await page.getByRole("button", { name: "Read this message" }).click();
  await expect(page.getByText("authenticity").first()).toBeVisible();
  await page.goto(`${server.url}#/case`);
  await page.getByRole("button", { name: /^Bring back the state of/ }).first().click();
  await expect(page.getByText("This earlier state is the case now.")).toBeVisible();
  await goToShop(page);
  await expect(shop(page)).toHaveValue("Blue Mug Shop");
  await page.goto(`${server.url}#/understand`);
  await expect(page.getByText("authenticity")).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("a locked case opens with its passphrase only", async ({ page, server, watch }) => {
  await begin(page, server.url);
  await page.goto(`${server.url}#/case`);
  const lock = page.getByRole("region", { name: "Lock the case on this device" });
  await lock.getByLabel("Passphrase", { exact: true }).fill(WORDS);
  await lock.getByRole("button", { name: "Set the passphrase" }).click();
  await lock.getByRole("button", { name: "Lock now" }).click();
  await expect(page.getByRole("heading", { name: "This case is locked" })).toBeVisible();
  await expect(page.getByText("Blue Mug")).toHaveCount(0);
  await expectAccessible(page);
  const stored = await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open("candor");
      request.onsuccess = () => done(request.result);
    });
    const all = (name: string) =>
      new Promise((done) => {
        const request = opened.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => done(request.result);
      });
    return JSON.stringify(await Promise.all([all("case"), all("snapshots"), all("account")]));
  });
  expect(stored).not.toMatch(/Blue Mug|amazon/i);
  await page.getByLabel("Passphrase", { exact: true }).fill("four words");
  await page.getByRole("button", { name: "Open the case" }).click();
  await expect(page.getByText(WRONG)).toBeVisible();
  await page.getByLabel("Passphrase", { exact: true }).fill(WORDS);
  await page.getByRole("button", { name: "Open the case" }).click();
  await goToShop(page);
  await expect(shop(page)).toHaveValue("Blue Mug Shop");
  expect(watch.errors).toEqual([]);
});

test("a text to show to others holds tokens instead of names and products", async ({ page, server, watch }) => {
  await begin(page, server.url);
  await page.goto(`${server.url}#/case`);
  await page.getByRole("button", { name: "Make a safe text" }).click();
  const text = page.getByRole("region", { name: "Show it to others safely" }).locator(".page");
  await expect(text).toContainText(/\[(NAME|ASIN|NUMBER|ORDER|LINK|EMAIL)-1\]/);
  await expect(text).not.toContainText(/Blue Mug|B0[A-Z0-9]{8}/);
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("a case that the browser threw away is missed, and its copy asked for", async ({ page, server, watch }) => {
  await begin(page, server.url);
  await page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open("candor");
      request.onsuccess = () => done(request.result);
    });
    const transaction = opened.transaction(["case", "account"], "readwrite");
    for (const name of ["case", "account"]) transaction.objectStore(name).clear();
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
  });
  await page.goto(server.url);
  await page.reload();
  await expect(page.getByText(/^Your browser removed the case of/)).toBeVisible();
  await page.getByRole("button", { name: "I have no copy" }).click();
  await page.reload();
  await expect(page.getByText(/^Your browser removed the case of/)).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("the reader is advised to save a copy, once", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  const advice = page.getByText("Your case is in this browser only.");
  await expect(advice).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(advice).toHaveCount(0);
  await page.reload();
  await whenEngineReady(page);
  await expect(advice).toHaveCount(0);
  await page.goto(`${server.url}#/check`);
  await expect(page.getByText("Before you send: save a copy")).toBeVisible();
  expect(watch.errors).toEqual([]);
});

/** Markup, a formula, a sign that turns the direction, and a link that is a script. */
const HOSTILE = `=1+1 <img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)> \u202e [x](javascript:alert(4)) "'`;

/** The same case with hostile words in the place of every text that is not an id, a day or a code. */
function poisoned(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
  const isWords = typeof value === "string" && /\s|^$/.test(value) && !["id", "store", "reason", "language"].includes(key);
  return isWords ? `${value}${HOSTILE}` : value;
}

test("hostile words in every field of a case file stay words", async ({ page, server, folder, watch }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await begin(page, server.url);
  await page.goto(`${server.url}#/case`);
  const copy = join(folder, "plain.candor");
  await saveTo(page, copy);
  const file = JSON.parse(await readFile(copy, "utf8"));
  file.case = { ...(poisoned(file.case) as object), id: HOSTILE, pasted: [HOSTILE], edits: { [HOSTILE]: HOSTILE } };
  const hostile = join(folder, "hostile.candor");
  await writeFile(hostile, JSON.stringify(file));
  await openFile(page, hostile);
  await expect(page.getByText("The case is open.")).toBeVisible();
  for (const route of ["understand", "requests", "files", "story", "letter", "check", "complaints", "case", "reply"]) {
    await page.goto(`${server.url}#/${route}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  const made = await page.evaluate(() => {
    const found: string[] = [];
    const look = (root: ParentNode) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.matches("img[src=x], svg[onload], [onerror], body script:not([src])")) found.push(element.outerHTML);
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return found;
  });
  expect(made).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(watch.violations).toEqual([]);
});
