// Reports that come packed: the page takes them apart without being asked.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, expectAccessible, test } from "./harness";
import { addFiles, expectFile, goTo, pasteMessage } from "./journey";
import { allOrders, fbaReturns, feedback, MESSAGE } from "./material";
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

/** Amazon's message with a figure that the one on the page does not have. */
const NEWER = MESSAGE.replace("2.07%", "3.11%");

const MAIL = [
  "From: Seller Performance <seller-performance@amazon.com>",
  "To: shop@example.com",
  "Subject: =?utf-8?q?Your_account?=",
  "Date: Fri, 20 Nov 2026 09:00:00 +0000",
  "MIME-Version: 1.0",
  'Content-Type: text/plain; charset="utf-8"',
  "Content-Transfer-Encoding: 8bit",
  "",
  ...NEWER.split("\n"),
].join("\r\n");

const SAVED_PAGE = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Performance notification</title><script>const token = "secret";</script></head>
<body>${NEWER.split("\n").filter(Boolean).map((line) => `<p>${line}</p>`).join("\n")}</body></html>`;

for (const { title, name, content } of [
  { title: "a mail", name: "amazon.eml", content: MAIL },
  { title: "a saved page", name: "notification.html", content: SAVED_PAGE },
  { title: "a page saved in a mail", name: "notification.mht", content: MAIL.replace("text/plain", "text/html").replace(/Hello,[^]*/, SAVED_PAGE) },
]) {
  test(`${title} with Amazon's message is offered to be read, and read`, async ({ page, watch, folder }) => {
    const path = join(folder, name);
    await writeFile(path, content);
    await addFiles(page, path);
    const offer = page.getByRole("region", { name: new RegExp(name.replace(".", "\\.")) });
    await expect(offer.getByText(/Your account|Performance notification/)).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expectAccessible(page);
    await offer.getByRole("button", { name: "Read this message" }).click();
    await expect(page.getByRole("heading", { name: "What Amazon's message says" })).toBeVisible();
    await expect(page.getByText("3.11%").first()).toBeVisible();
    await expect(page.getByText("secret")).toHaveCount(0);
    expect(watch.errors).toEqual([]);
  });
}

test("an XML export of orders is read as All Orders", async ({ page, watch, folder }) => {
  const path = join(folder, "orders.xml");
  const orders = Array.from(
    { length: 30 },
    (_, n) => `<Message><Order><AmazonOrderID>111-0000001-00000${10 + n}</AmazonOrderID>
      <PurchaseDate>2026-10-${10 + (n % 20)}T09:00:00+00:00</PurchaseDate><OrderStatus>Shipped</OrderStatus><SalesChannel>Amazon.com</SalesChannel>
      <FulfillmentData><FulfillmentChannel>Merchant</FulfillmentChannel></FulfillmentData>
      <OrderItem><ASIN>B0TEST0001</ASIN><SKU>MUG &amp; SAUCER</SKU><ItemStatus>Shipped</ItemStatus><ProductName>Mug, blue</ProductName><Quantity>1</Quantity>
      <ItemPrice><Component><Type>Principal</Type><Amount currency="USD">19.99</Amount></Component></ItemPrice></OrderItem></Order></Message>`,
  );
  await writeFile(path, `<?xml version="1.0" encoding="UTF-8"?>\n<AmazonEnvelope>${orders.join("\n")}</AmazonEnvelope>`);
  await addFiles(page, path);
  await expectFile(page, "orders.xml");
  await expect(page.getByRole("article", { name: "All Orders, orders.xml" }).getByRole("definition").nth(2)).toHaveText("30");
  expect(watch.errors).toEqual([]);
});

test("an XML export of returns is read as returns", async ({ page, watch, folder }) => {
  const path = join(folder, "returns.xml");
  const returns = Array.from(
    { length: 3 },
    (_, n) => `<return_details><item_details><item_name>Mug</item_name><asin>B0TEST0001</asin><merchant_sku>MUG-1</merchant_sku>
      <return_reason_code>CR-DEFECTIVE</return_reason_code><return_quantity>1</return_quantity><in_policy>Y</in_policy><refund_amount>19.99</refund_amount></item_details>
      <order_id>111-0000001-000000${n}</order_id><order_date>2026-10-01</order_date><return_request_date>2026-10-1${n}</return_request_date>
      <return_request_status>Approved</return_request_status><a_to_z_claim>N</a_to_z_claim><is_prime>N</is_prime><order_amount>19.99</order_amount><order_quantity>1</order_quantity></return_details>`,
  );
  await writeFile(path, `<?xml version="1.0"?><returns>${returns.join("")}</returns>`);
  await addFiles(page, path);
  await expectFile(page, "returns.xml");
  await expect(page.getByRole("article", { name: "Seller-fulfilled returns, returns.xml" }).getByRole("definition").nth(2)).toHaveText("3");
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
