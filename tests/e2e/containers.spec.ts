// Reports that come packed: the page takes them apart without being asked.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage } from "./journey";
import { allOrders, fbaReturns, feedback } from "./material";
import { type Cell, workbook, zip } from "./packing";

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
  await pasteMessage(page);
  await goTo(page, "Files and numbers");
});

/** 18 August 2026 as a workbook counts days. */
const AUGUST_18 = 46_252;

/** All Orders after somebody opened it in Excel and saved it: days and long numbers are no text any more. */
function resavedOrders(): Buffer {
  const [header = "", ...rows] = allOrders().trimEnd().split("\n");
  const names = [...header.split("\t"), "order-item-id"];
  const purchased = names.indexOf("purchase-date");
  const resaved = rows.slice(0, 50).map((row, number) => {
    const cells: Cell[] = [...row.split("\t"), 58_029_300_000_000 + number];
    cells[purchased] = { day: AUGUST_18 + number / 2 };
    return cells;
  });
  return workbook("Orders", [names, ...resaved]);
}

test("an archive of two reports gives both, and names what it cannot use", async ({ page, watch, folder }) => {
  const path = join(folder, "reports.zip");
  const logo = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
  await writeFile(path, zip({ "orders/all.txt": allOrders(), "feedback.txt": feedback(), "logo.png": logo }));
  await addFiles(page, path);
  await expectFile(page, "reports.zip › orders/all.txt");
  await expectFile(page, "reports.zip › feedback.txt");
  await expect(page.getByRole("alert").filter({ hasText: "reports.zip › logo.png" })).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("a workbook that Excel saved again is read with its days and numbers", async ({ page, watch, folder }) => {
  const path = join(folder, "orders.xlsx");
  await writeFile(path, resavedOrders());
  await addFiles(page, path);
  await expectFile(page, "orders.xlsx › Orders");
  await expect(page.getByText("18 August 2026").or(page.getByText("18 Aug 2026")).first()).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("a gzip file is read as what it holds", async ({ page, watch, folder }) => {
  const path = join(folder, "returns.txt");
  await writeFile(path, gzipSync(fbaReturns()));
  await addFiles(page, path);
  await expectFile(page, "returns.txt");
  expect(watch.errors).toEqual([]);
});

test("a mail is known to be a message", async ({ page, watch, folder }) => {
  const path = join(folder, "amazon.eml");
  const mail = [
    "From: Seller Performance <seller-performance@amazon.com>",
    "To: shop@example.com",
    "Subject: =?utf-8?q?Your_account?=",
    "Date: Fri, 20 Nov 2026 09:00:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: text/plain; charset="utf-8"',
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Hello,",
    "",
    "Your account has been deactivated.",
  ].join("\r\n");
  await writeFile(path, mail);
  await addFiles(page, path);
  await expect(page.getByText("amazon.eml").first()).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("an archive made to fill the memory is refused at once, and nothing of it gets in", async ({ page, watch, folder }) => {
  const path = join(folder, "bomb.zip");
  await writeFile(path, zip({ "orders.txt": allOrders(), "zeros.txt": "0".repeat(1000) }, 0xf000_0000));
  await addFiles(page, path);
  await expect(page.getByRole("alert").filter({ hasText: "made to unpack to far more than it holds" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove bomb/ })).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("the second visit takes containers apart without internet", async ({ page, watch, folder, server }) => {
  const path = join(folder, "feedback.zip");
  await writeFile(path, zip({ "feedback.txt": feedback() }));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await server.stop();
  await page.reload();
  await goTo(page, "Files and numbers");
  await addFiles(page, path);
  await expectFile(page, "feedback.zip › feedback.txt");
  expect(watch.errors).toEqual([]);
});
