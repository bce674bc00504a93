// Made-up files of a made-up shop, written for each test, with the figures they must give.
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 7, 20);
const DAYS = 93;
const MFN_PER_DAY = 25;
const AFN_PER_DAY = 15;

const HEADER = [
  "amazon-order-id", "merchant-order-id", "purchase-date", "last-updated-date", "order-status", "fulfillment-channel",
  "sales-channel", "order-channel", "ship-service-level", "product-name", "sku", "asin", "item-status", "quantity",
  "currency", "item-price", "item-tax", "shipping-price", "shipping-tax", "gift-wrap-price", "gift-wrap-tax",
  "item-promotion-discount", "ship-promotion-discount", "ship-city", "ship-state", "ship-postal-code", "ship-country",
  "promotion-ids", "cpf", "is-business-order", "purchase-order-number", "price-designation",
  "signature-confirmation-recommended",
].join("\t");

/** Window of the Order Defect Rate on the tests' day, and what the files hold inside it. */
export const EXPECTED = {
  window: { from: "2026-09-10", to: "2026-11-08" },
  mfn: { orders: 60 * MFN_PER_DAY, negativeFeedback: 23, reportedDefects: 31 },
  afn: { orders: 60 * AFN_PER_DAY, negativeFeedback: 2 },
  returnedUnits: 40,
} as const;

export const MESSAGE = `Date: 20 November 2026
Hello,

Your Amazon seller account has been deactivated in accordance with section 3 of the Business Solutions Agreement. Your listings have been removed. Funds will not be transferred to you while we work with you on this. Please keep shipping open orders.

Why did this happen?
We took this step because your Order Defect Rate is 2.07%; our target is less than 1%. The rate counts negative feedback, A-to-z Guarantee claims and chargebacks.

How do I reactivate my account?
Please send us a plan of action within 17 days that explains:
-- The root cause of the order defects
-- The actions you have taken to resolve them
-- The steps you have taken to prevent them from now on

ASIN: B0TEST0003

The Seller Performance Team
https://sellercentral.amazon.com/performance/dashboard
`;

const iso = (day: number) => new Date(day).toISOString().slice(0, 10);
const digits = (value: number, width: number) => String(value).padStart(width, "0");

function orderId(channel: "mfn" | "afn", day: number, number: number): string {
  return `${channel === "mfn" ? 111 : 222}-${digits(day, 7)}-${digits(number, 7)}`;
}

function orderRow(channel: "mfn" | "afn", day: number, number: number): string {
  const when = `${iso(FIRST + day * DAY)}T0${number % 10}:15:00+00:00`;
  const product = (day + number) % 7;
  const name = product === 3 ? '"Blue" mug, 330 ml' : `Mug number ${product}`;
  return [
    orderId(channel, day, number), "", when, when, "Shipped", channel === "mfn" ? "Merchant" : "Amazon", "Amazon.com", "",
    "Standard", name, `MUG-${product}`, `B0TEST000${product}`, "Shipped", "1", "USD", "19.99", "1.60", "0", "0", "0", "0",
    "0", "0", "Springfield", "IL", "62701", "US", "", "", "false", "", "", "",
  ].join("\t");
}

function* orderRows(): Generator<string> {
  for (let day = 0; day < DAYS; day += 1) {
    for (let n = 0; n < MFN_PER_DAY; n += 1) yield orderRow("mfn", day, n);
    for (let n = 0; n < AFN_PER_DAY; n += 1) yield orderRow("afn", day, n);
  }
}

/** All Orders, tab-separated, with a product name that starts with a quote. */
export function allOrders(): string {
  return `${HEADER}\n${[...orderRows()].join("\n")}\n`;
}

const usDate = (day: number) => {
  const date = new Date(FIRST + day * DAY);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${String(date.getUTCFullYear()).slice(2)}`;
};

function feedbackRow(rating: number, comment: string, channel: "mfn" | "afn", day: number, number: number): string {
  return [usDate(day + 9), rating, comment, " ", orderId(channel, day, number), "buyer@example.com"].join("\t");
}

function feedbackFile(rows: readonly string[]): string {
  return `Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n${rows.join("\n")}\n`;
}

/** Seller feedback. Day 21 of the file is the first of the window, day 80 the last. */
export function feedback(): string {
  return feedbackFile([
    ...Array.from({ length: 23 }, (_, n) => feedbackRow(1 + (n % 2), "arrived broken", "mfn", 21 + n * 2, 3)),
    ...Array.from({ length: 3 }, (_, n) => feedbackRow(3, "it is fine", "mfn", 30 + n, 9)),
    ...Array.from({ length: 2 }, (_, n) => feedbackRow(1, "late", "afn", 40 + n, 1)),
    ...Array.from({ length: 2 }, (_, n) => feedbackRow(1, "long ago", "mfn", 5 + n, 2)),
    [usDate(50), 1, "another shop", " ", "333-0000001-0000001", "buyer@example.com"].join("\t"),
  ]);
}

/** What is wrong in `plantedFeedback`: one product, from one day on. */
export const PLANTED = { sku: "MUG-3", since: iso(FIRST + 50 * DAY), window: { from: 21, to: 80 } } as const;

/** Bad ratings for every third order of one product from day 50 on, and for one order in eighty of the others. */
export function plantedFeedback(): { text: string; bad: number; badOfProduct: number } {
  const { from, to } = PLANTED.window;
  const orders = Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((day) =>
    Array.from({ length: MFN_PER_DAY }, (_, number) => ({ day, number, ofProduct: day >= 50 && (day + number) % 7 === 3 })),
  );
  const ofProduct = orders.filter((order) => order.ofProduct).filter((_, i) => i % 3 === 0);
  const others = orders.filter((order) => !order.ofProduct).filter((_, i) => i % 80 === 40);
  const rows = [...ofProduct, ...others].map(({ day, number }) => feedbackRow(1, "arrived broken", "mfn", day, number));
  return { text: feedbackFile(rows), bad: rows.length, badOfProduct: ofProduct.length };
}

/** FBA customer returns. */
export function fbaReturns(): string {
  const header =
    "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\treason\tstatus\tlicense-plate-number\tcustomer-comments";
  const rows = Array.from({ length: EXPECTED.returnedUnits }, (_, n) =>
    [
      iso(FIRST + (n + 20) * DAY), orderId("afn", n + 10, 1), "MUG-3", "B0TEST0003", "X0001", "Blue mug", 1, "FRA7",
      "CUSTOMER_DAMAGED", n % 4 === 0 ? "NOT_AS_DESCRIBED" : "DEFECTIVE", "Unit returned to inventory", `LPN${n}`, "broken handle",
    ].join("\t"),
  );
  return `${header}\n${rows.join("\n")}\n`;
}

/** The Account Health report, with the figures Amazon itself would show. */
export function accountHealth(): string {
  const range = { reportingDateFrom: "2026-09-10T00:00Z", reportingDateTo: "2026-11-08T23:59Z" };
  const count = (value: number, status = "NONE") => ({ count: value, status });
  const target = { targetValue: 0.01, targetCondition: "LESS_THAN" };
  const { mfn, afn } = EXPECTED;
  return JSON.stringify({
    accountStatuses: [{ marketplaceId: "ATVPDKIKX0DER", status: "DEACTIVATED" }],
    performanceMetrics: [
      {
        marketplaceId: "ATVPDKIKX0DER",
        orderDefectRate: {
          mfn: {
            reportingDateRange: range, orderCount: mfn.orders, orderWithDefects: count(mfn.reportedDefects, "BAD"),
            claims: count(9), chargebacks: count(1), negativeFeedback: count(mfn.negativeFeedback), fulfillmentType: "mfn",
            status: "BAD", rate: mfn.reportedDefects / mfn.orders, ...target,
          },
          afn: {
            reportingDateRange: range, orderCount: afn.orders, orderWithDefects: count(afn.negativeFeedback, "GOOD"),
            claims: count(0), chargebacks: count(0), negativeFeedback: count(afn.negativeFeedback), fulfillmentType: "afn",
            status: "GOOD", rate: afn.negativeFeedback / afn.orders, ...target,
          },
        },
        lateShipmentRate: {
          reportingDateRange: range, orderCount: mfn.orders, lateShipmentCount: 21, status: "GOOD", rate: 0.014,
          targetValue: 0.04, targetCondition: "LESS_THAN",
        },
        accountHealthRating: { ahrStatus: "WARNED", reportingDateRange: range },
      },
    ],
  });
}

/** Writes the four files into `folder` and gives their paths. */
export async function writeMaterial(folder: string): Promise<string[]> {
  const files: [string, string][] = [
    ["orders.txt", allOrders()],
    ["feedback.txt", feedback()],
    ["returns.txt", fbaReturns()],
    ["health.json", accountHealth()],
  ];
  const paths = files.map(([name]) => join(folder, name));
  await Promise.all(files.map(([, content], index) => writeFile(paths[index] as string, content)));
  return paths;
}

/** An All Orders file of at least `bytes` bytes; gives its number of rows. */
export async function writeLargeOrders(path: string, bytes: number): Promise<number> {
  const file = await open(path, "w");
  let written = 0;
  let rows = 0;
  await file.write(`${HEADER}\n`);
  for (let block = 0; written < bytes; block += 1) {
    const lines: string[] = [];
    for (let n = 0; n < 20_000; n += 1) lines.push(orderRow("mfn", (block + n) % DAYS, block * 20_000 + n));
    const text = `${lines.join("\n")}\n`;
    await file.write(text);
    written += text.length;
    rows += lines.length;
  }
  await file.close();
  return rows;
}
