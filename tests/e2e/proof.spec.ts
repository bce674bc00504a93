// Papers: added, looked at, attached, and taken away as a packet that is the originals byte for byte.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, TODAY, test, whenEngineReady, whenOfflineReady } from "./harness";
import { goTo, pasteMessage } from "./journey";

const NOTICE = `Hello,
Date: 20 November 2026
We removed your listings because buyers complained that the items are inauthentic.
ASIN: B0TEST0001
To sell these products again, please send us:
-- Copies of invoices from your supplier issued in the last 365 days
-- A letter of authorization from the brand
We accept .pdf, .jpg and .png files under 10 MB.
Sincerely, Seller Performance Team
`;

interface Invoice {
  supplier: string;
  number: string;
  date: string;
  quantity: number;
}

const BRIGHT: Invoice = { supplier: "Bright Household Ltd", number: "INV-4711", date: "2026-03-03", quantity: 120 };

function printed({ supplier, number, date, quantity }: Invoice): string {
  return `<!doctype html><meta charset="utf-8"><title>Invoice</title>
    <style>body{font:12pt sans-serif;margin:2cm}table{width:100%;border-collapse:collapse;margin-top:1cm}td,th{text-align:left;padding:4pt}</style>
    <p><b>${supplier}</b><br>12 Mill Lane<br>Leeds LS1 4AB<br>Phone: +44 113 496 0000<br>www.bright-household.example</p>
    <h1>INVOICE</h1>
    <p>Invoice number: ${number}<br>Invoice date: ${date}</p>
    <p>Bill to:<br>Blue Mug Ltd<br>Flat 4, 8 Harbour Road<br>Bristol BS1 5TY</p>
    <table><tr><th>Description</th><th>EAN</th><th>Quantity</th><th>Unit price</th><th>Total</th></tr>
    <tr><td>Blue mug 300 ml</td><td>4006381333931</td><td>${quantity}</td><td>2.50</td><td>${(quantity * 2.5).toFixed(2)}</td></tr></table>
    <p>Total GBP: ${(quantity * 2.5).toFixed(2)}</p>`;
}

/** A PDF as a browser prints it, made before anything is counted. */
async function invoicePdf(page: Page, path: string, invoice: Invoice): Promise<string> {
  const paper = await page.context().newPage();
  await paper.setContent(printed(invoice));
  await writeFile(path, await paper.pdf({ format: "A4" }));
  await paper.close();
  return path;
}

async function addPapers(page: Page, paths: string | string[]): Promise<void> {
  await page.getByLabel("Add papers").last().setInputFiles(paths);
}

function card(page: Page, name: RegExp | string): Locator {
  return page.locator("candor-paper-card").filter({ has: page.getByRole("heading", { name }) });
}

const sum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("from a message about inauthentic items to a packet that is the originals byte for byte", async ({ page, server, watch, folder }) => {
  test.setTimeout(180_000);
  const invoice = await invoicePdf(page, join(folder, "Scan (final2) №7.pdf"), BRIGHT);
  await page.goto(server.url);
  await whenOfflineReady(page);
  await whenEngineReady(page);
  // What reads PDFs is loaded with the first of them, from our own server.
  await pasteMessage(page, NOTICE);
  await goTo(page, "Papers");
  await addPapers(page, invoice);
  const paper = card(page, /Bright|Scan/);
  await expect(paper).toBeVisible({ timeout: 60_000 });
  await watch.startCounting();

  await test.step("what was read is a guess until it is confirmed", async () => {
    await paper.getByRole("button", { name: "What stands in it" }).click();
    await expect(paper.getByLabel("Number", { exact: true })).toHaveValue(BRIGHT.number);
    await expect(paper.getByText("Please confirm").first()).toBeVisible();
    await paper.getByRole("button", { name: "All of it is right" }).click();
    await expect(paper.getByText("Please confirm")).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step("it answers what Amazon asks", async () => {
    await expect(page.getByText("Nothing goes into the packet yet")).toBeVisible();
    await paper.getByRole("checkbox", { name: /invoices/i }).first().check();
    await expect(paper.getByText("Answers 1 request")).toBeVisible();
  });

  const original = await readFile(invoice);
  await test.step("the packet opens, and holds the originals", async () => {
    const name = "01-invoice-Bright-Household-Ltd-2026-03-03.pdf";
    await expect(page.getByRole("cell", { name: new RegExp(name) })).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the packet (ZIP)" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`exhibits-${TODAY}.zip`);
    const zip = join(folder, "packet.zip");
    await file.saveAs(zip);
    execFileSync("unzip", ["-t", zip]);
    const unpacked = join(folder, "packet");
    await mkdir(unpacked);
    execFileSync("unzip", ["-q", zip, "-d", unpacked]);
    expect((await readdir(unpacked)).sort()).toEqual(["00-index.docx", "00-index.txt", name, "SHA256SUMS.txt"].sort());
    expect(sum(await readFile(join(unpacked, name)))).toBe(sum(original));
    expect(execFileSync("sha256sum", ["--check", "SHA256SUMS.txt"], { cwd: unpacked, encoding: "utf8" })).toMatch(new RegExp(`${name}: OK`));
    const index = await readFile(join(unpacked, "00-index.txt"), "utf8");
    expect(index).toContain("Exhibit A: ");
    expect(index).toContain(name);
    execFileSync("unzip", ["-t", join(unpacked, "00-index.docx")]);

    await page.getByRole("button", { name: "Save the packet (ZIP)" }).click();
    const again = await page.waitForEvent("download");
    expect(sum(await readFile(await again.path())), "the same papers give the same bytes").toBe(sum(await readFile(zip)));
  });

  await test.step("the letter names the exhibit", async () => {
    await goTo(page, "Letter");
    await expect(page.getByText(/Exhibit A/).first()).toBeVisible();
  });

  await test.step("all of it is there after a reload", async () => {
    await page.reload();
    await whenEngineReady(page);
    await expect(card(page, /Bright/).or(page.getByText(/Exhibit A/)).first()).toBeVisible();
    await goTo(page, "Papers");
    await expect(card(page, /Bright/)).toBeVisible();
    await expect(page.getByText("The file itself is not on this device")).toHaveCount(0);
  });
});

test("a file that cannot be read is told of, and the case is as it was", async ({ page, server, folder }) => {
  const broken = join(folder, "broken.pdf");
  await writeFile(broken, "%PDF-1.7\nnothing that a reader could use\n%%EOF");
  const empty = join(folder, "empty.pdf");
  await writeFile(empty, "");
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page, NOTICE);
  await goTo(page, "Papers");
  await addPapers(page, [broken, empty]);
  await expect(page.getByRole("alert").filter({ hasText: "broken.pdf" })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("alert").filter({ hasText: "empty.pdf" })).toBeVisible();
  await expect(page.locator("candor-paper-card")).toHaveCount(0);
  await expectAccessible(page);

  await page.getByRole("alert").filter({ hasText: "broken.pdf" }).getByRole("button", { name: "Add it and type the fields" }).click();
  const paper = card(page, "broken.pdf");
  await expect(paper).toBeVisible();
  await expect(paper.getByRole("heading", { name: "broken.pdf" })).toBeFocused();
});

test("a paper that wants to act and a picture of a hundred million dots harm nothing, and nothing is fetched", async ({ page, server, watch, folder }) => {
  const acting = join(folder, "acting.pdf");
  await writeFile(acting, ACTING);
  const huge = join(folder, "huge.png");
  await writeFile(huge, hugePicture(12_000, 10_000));
  await page.goto(server.url);
  await whenOfflineReady(page);
  await whenEngineReady(page);
  await pasteMessage(page, NOTICE);
  await goTo(page, "Papers");
  await watch.startCounting();
  await addPapers(page, [acting, huge]);
  await expect(page.getByRole("alert").filter({ hasText: "huge.png has too many dots" })).toBeVisible({ timeout: 60_000 });
  await expect(card(page, /acting\.pdf|INV-9/)).toBeVisible({ timeout: 60_000 });
  await expect(page.locator("candor-paper-card")).toHaveCount(1);
  expect(watch.requests.filter((request) => !request.includes(server.url)), "what the paper points to").toEqual([]);
});

test("a paper is taken out and comes back, and everything goes with the case", async ({ page, server, folder }) => {
  const photo = join(folder, "licence.png");
  await writeFile(photo, PIXEL);
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page, NOTICE);
  await goTo(page, "Papers");
  await addPapers(page, photo);
  const paper = card(page, "licence.png");
  await expect(paper).toBeVisible({ timeout: 30_000 });
  await addPapers(page, photo);
  await expect(page.locator("candor-paper-card")).toHaveCount(1);

  await paper.getByRole("button", { name: "Take licence.png out" }).click();
  await expect(page.locator("candor-paper-card")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(paper).toBeVisible();
  await expect.poll(() => storedPapers(page)).toEqual([sum(PIXEL)]);

  await page.getByRole("link", { name: "Case file" }).click();
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Yes, delete everything" }).click();
  await expect.poll(() => storedPapers(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => storedPapers(page)).toEqual([sum(PIXEL)]);
  await goTo(page, "Papers");
  await expect(paper).toBeVisible();
});

/** Fingerprints of the originals that the browser holds. */
function storedPapers(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((told, failed) => {
        const opening = indexedDB.open("candor");
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const keys = opening.result.transaction("papers").objectStore("papers").getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            told(keys.result as string[]);
          };
        };
      }),
  );
}

/** A PDF with a script that runs when it is opened, and a link to another host. */
const ACTING = `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\("https://elsewhere.example/x"\\))>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/Annots[6 0 R]>>endobj
4 0 obj<</Length 62>>stream
BT /F 14 Tf 60 780 Td (INVOICE Invoice number: INV-9) Tj ET   
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
6 0 obj<</Type/Annot/Subtype/Link/Rect[60 770 300 800]/A<</S/URI/URI(https://elsewhere.example/y)>>>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** The beginning of a PNG that says it is that large. */
function hugePicture(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(header);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 6, 0, 0, 0], 24);
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
  return header;
}

/** One grey dot. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
