// Files to try, for the sample message. Made here, so that nothing is loaded; every name in them is invented.

const ORDERS = 1_240;
const DAYS = 90;
const PRODUCTS = [
  ["Travel mug 350 ml", "MUG-350", "B0CANDOR01"],
  ["Bamboo cutlery set", "CUT-BAM", "B0CANDOR02"],
  ["Kitchen scale", "SCALE-5", "B0CANDOR03"],
] as const;
const COLUMNS = [
  "amazon-order-id",
  "purchase-date",
  "last-updated-date",
  "order-status",
  "fulfillment-channel",
  "sales-channel",
  "ship-service-level",
  "product-name",
  "sku",
  "asin",
  "item-status",
  "quantity",
  "currency",
  "item-price",
];

interface SampleOrder {
  id: string;
  day: Date;
  byAmazon: boolean;
  product: (typeof PRODUCTS)[number];
  /** Stars of its feedback; none for most. */
  rating: number | null;
}

/** All Orders and the feedback download of an invented shop, up to yesterday. */
export function sampleFiles(now = new Date()): File[] {
  const orders = Array.from({ length: ORDERS }, (_, i) => sampleOrder(i, now));
  const file = (name: string, rows: string[][]) =>
    new File([rows.map((row) => `${row.join("\t")}\n`).join("")], name, { type: "text/plain" });
  const rated = orders.filter(({ rating }) => rating !== null);
  return [
    file("sample-all-orders.txt", [COLUMNS, ...orders.map(orderRow)]),
    file("sample-feedback.txt", [
      ["Date", "Rating", "Comments", "Response", "Order ID", "Rater Email"],
      ...rated.map(feedbackRow),
    ]),
  ];
}

function sampleOrder(i: number, now: Date): SampleOrder {
  const day = new Date(
    Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - 1 - (i % DAYS), 9, i % 60),
  );
  const number = (at: number) => String(at).padStart(7, "0");
  // Every 37th order has feedback, two of three times a bad one: enough to be over the target.
  const rating = i % 37 === 5 ? ([1, 4, 2] as const)[i % 3] : undefined;
  return {
    id: `302-${number(4_100_000 + i)}-${number(7_300_000 + i)}`,
    day,
    byAmazon: i % 4 === 0,
    product: PRODUCTS[i % 7 < 4 ? 0 : i % 3] ?? PRODUCTS[0],
    rating: rating ?? null,
  };
}

function orderRow({ id, day, byAmazon, product: [name, sku, asin] }: SampleOrder): string[] {
  const at = `${day.toISOString().slice(0, 19)}+00:00`;
  const channel = byAmazon ? "Amazon" : "Merchant";
  return [
    id,
    at,
    at,
    "Shipped",
    channel,
    "Amazon.de",
    "Standard",
    name,
    sku,
    asin,
    "Shipped",
    "1",
    "EUR",
    "14.99",
  ];
}

function feedbackRow({ id, day, rating }: SampleOrder): string[] {
  const left = new Date(day.getTime() + 86_400_000);
  const date = `${left.getUTCDate()}.${left.getUTCMonth() + 1}.${String(left.getUTCFullYear()).slice(2)}`;
  return [date, String(rating), "Came late, no tracking", "", id, ""];
}
