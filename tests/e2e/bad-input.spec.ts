// Whatever is put in: a clear word about it, and nothing lost.
import { appendFile, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, expectAccessible, test } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage } from "./journey";
import { allOrders, feedback, writeLargeOrders } from "./material";

interface BadFile {
  title: string;
  name: string;
  content: string | Uint8Array;
  told: RegExp;
}

const REFUSED: BadFile[] = [
  { title: "an empty file", name: "empty.txt", content: "", told: /empty\.txt is empty/ },
  {
    title: "an error page saved as a report",
    name: "orders.txt",
    content: "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in</body></html>",
    told: /orders\.txt is a web page, not a report/,
  },
  {
    title: "a page that says sorry in place of a report",
    name: "returns.csv",
    content:
      "<!DOCTYPE html><html><head><title>Seller Central</title></head><body><h1>Sorry</h1><p>Something went wrong on our side. Please go back and try again, or visit the home page.</p></body></html>",
    told: /returns\.csv is a web page, not a report/,
  },
  {
    title: "a picture renamed to .txt",
    name: "photo.txt",
    content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0]),
    told: /photo\.txt/,
  },
];

test.beforeEach(async ({ page, server, folder }) => {
  await writeFile(join(folder, "good.txt"), feedback());
  await page.goto(server.url);
  await pasteMessage(page);
  await goTo(page, "Files and numbers");
  await addFiles(page, join(folder, "good.txt"));
  await expectFile(page, "good.txt");
});

for (const { title, name, content, told } of REFUSED) {
  test(`${title} is refused with what to do, and the other files stay`, async ({ page, watch, folder }) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await addFiles(page, path);
    await expect(page.getByRole("alert").filter({ hasText: told })).toBeVisible();
    await expectFile(page, "good.txt");
    await expectAccessible(page);
    expect(watch.errors).toEqual([]);
  });
}

for (const { title, change } of [
  { title: "cut", change: (path: string) => truncate(path, 3_000_000) },
  { title: "written to", change: (path: string) => appendFile(path, "and more\n") },
]) {
  test(`a file that is ${title} while it is read is not half added, and says so`, async ({ page, watch, folder }) => {
    const path = join(folder, "large.txt");
    await writeLargeOrders(path, 300_000_000);
    await addFiles(page, path);
    await expect(page.getByRole("button", { name: "Cancel large.txt" })).toBeVisible();
    await change(path);
    const told = "The browser can no longer read large.txt. It was moved or changed. Your other files are safe. Add it again.";
    await expect(page.getByRole("alert").filter({ hasText: told })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("button", { name: "Remove large.txt" })).toHaveCount(0);
    await expectFile(page, "good.txt");
    await addFiles(page, path);
    await expectFile(page, "large.txt");
    expect(watch.errors).toEqual([]);
  });
}

test("a file that is gone when it is read is named, and the other files stay", async ({ page, watch, folder }) => {
  const path = join(folder, "gone.xml");
  await writeFile(path, "<?xml version=\"1.0\"?><AmazonEnvelope/>");
  const input = page.getByLabel("Add files").last();
  // The page gets the file only once it is no longer there.
  await input.evaluate((field) => {
    const hold = (event: Event) => event.stopImmediatePropagation();
    field.addEventListener("change", hold, { capture: true });
    Object.assign(globalThis, { release: () => field.removeEventListener("change", hold, { capture: true }) });
  });
  await input.setInputFiles(path);
  await rm(path);
  await page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
  await input.dispatchEvent("change");
  await expect(page.getByRole("alert").filter({ hasText: "The browser can no longer read gone.xml." })).toBeVisible();
  await expectFile(page, "good.txt");
  expect(watch.errors).toEqual([]);
});

test("a file that breaks off is read as far as it goes, and says so", async ({ page, watch, folder }) => {
  const path = join(folder, "cut.txt");
  const whole = allOrders();
  await writeFile(path, whole.slice(0, whole.lastIndexOf("\t", whole.length - 150)));
  await addFiles(page, path);
  await expectFile(page, "cut.txt");
  await expect(page.getByText("The file ends in the middle of a row.")).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("a product name that starts with a quote swallows no rows", async ({ page, watch, folder }) => {
  const path = join(folder, "quotes.txt");
  const text = allOrders();
  const rows = text.trim().split("\n").length - 1;
  expect(text).toContain('\t"Blue" mug');
  await writeFile(path, text.replaceAll('"Blue" mug', '"Blue mug'));
  await addFiles(page, path);
  await expectFile(page, "quotes.txt");
  await expect(page.getByText(rows.toLocaleString("en-GB")).first()).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("three megabytes of text stay in the box, with a word about it", async ({ page, server, watch }) => {
  await page.goto(`${server.url}#/start`);
  const long = "Hello seller, this is a very long text. ".repeat(80_000);
  const box = page.getByLabel("Paste Amazon's message here");
  await box.fill(long);
  await page.getByRole("button", { name: "Read this message" }).click();
  await expect(page.getByText("This text is too long for a message from Amazon.").first()).toBeVisible();
  expect((await box.inputValue()).length).toBe(long.length);
  expect(watch.errors).toEqual([]);
});

test("a message in a language we do not read is kept, and says so", async ({ page, server, watch }) => {
  await page.goto(`${server.url}#/start`);
  await pasteMessage(page, "Dzień dobry, Twoje konto sprzedawcy zostało zawieszone z powodu wysokiego wskaźnika wad zamówień. Prosimy o przesłanie planu działania w ciągu 17 dni.");
  await expect(page.getByText("We cannot read the language of this message yet.")).toBeVisible();
  await expect(page.getByText("Dzień dobry")).toBeVisible();
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("a case file that is none is refused and the case stays", async ({ page, watch, folder }) => {
  const path = join(folder, "other.candor");
  await writeFile(path, '{"format":"something else"}');
  await page.getByRole("link", { name: "Case file" }).first().click();
  await page.getByLabel("Open a copy").last().setInputFiles(path);
  await expect(page.getByRole("alert")).toBeVisible();
  await goTo(page, "Files and numbers");
  await expectFile(page, "good.txt");
  expect(watch.errors).toEqual([]);
  expect(await readFile(path, "utf8")).toContain("something else");
});
