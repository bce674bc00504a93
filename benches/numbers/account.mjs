// An account of a million orders, as the files that Seller Central would give: every download that a rate
// is counted from, and what buyers wrote.

const TODAY = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const DAYS = 365;
const PRODUCTS = 5000;

/** The day that was so many days ago. */
export function daysAgo(days) {
  return new Date(TODAY - Math.max(0, days) * DAY).toISOString().slice(0, 10);
}

/** What buyers write, in several languages; most of it is no complaint. */
const COMMENTS = [
  "Arrived on time, works well, thank you.",
  "The box was crushed and the handle is broken, I want my money back.",
  "Not as described: the colour is blue and not green.",
  "Never arrived and nobody answers.",
  "Kam gebraucht an, Kratzer auf der Vorderseite.",
  "Très bien, rien à dire.",
  "It's fake, the logo is wrong and the seal was open.",
  "Too small, otherwise fine.",
  "Manca un pezzo nella confezione.",
  "Great product, would buy again.",
  "Se calienta mucho y huele a quemado.",
  "Wrong item: I ordered two and got a different one.",
];
const REASONS = ["DEFECTIVE", "NOT_AS_DESCRIBED", "UNWANTED_ITEM", "DAMAGED_BY_CARRIER", "APPAREL_TOO_SMALL", "MISSING_PARTS"];

/** The files of an account with so many orders: name, header, how many rows, and each row. */
export function filesOf(orders) {
  const id = (order) => `171-${String(order % 9973).padStart(7, "0")}-${String(order).padStart(7, "0")}`;
  const age = (order) => Math.floor(((orders - order) / orders) * DAYS);
  const product = (order) => `B0${String(order % PRODUCTS).padStart(8, "0")}`;
  const comment = (order) => COMMENTS[order % COMMENTS.length];
  /** A file with a row for every order of the newest ones, so far apart. */
  const file = (name, header, rows, apart, row) => ({ name, header, rows: Math.min(rows, Math.floor(orders / apart)), row: (number) => row(orders - 1 - number * apart) });
  return [
    {
      name: "orders.txt",
      header: "amazon-order-id\tpurchase-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin\tquantity\tcurrency\titem-price",
      rows: orders,
      row: (order) => [
        id(order), `${daysAgo(age(order))}T10:00:00+00:00`, "Shipped", order % 3 ? "Merchant" : "Amazon", "Amazon.de",
        `SKU-${order % PRODUCTS}`, product(order), 1, "EUR", "9.99",
      ],
    },
    file("feedback.txt", "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email", 20_000, 37, (order) => [
      daysAgo(age(order) - 5), (order % 3) + 1, comment(order), " ", id(order), "a@b.example",
    ]),
    file("claims.txt", "Claim date\tOrder ID\tClaim decision reason\tStatus\tDecision\tSettlement amount\tODR impact\tAppeal", 2000, 101, (order) => [
      daysAgo(age(order)), id(order), "Item not received", "Closed", "Granted, seller-funded", "9.99", "", "",
    ]),
    file("chargebacks.txt", "Order ID\tChargeback date\tChargeback reason\tAmount\tStatus", 500, 211, (order) => [
      id(order), daysAgo(age(order)), "Item not received", "9.99", "Open",
    ]),
    file("late.txt", "Order ID\tOrder Date\tShip by date\tShip confirmation date\tDays late\tSKU", 80_000, 1, (order) => [
      id(order), daysAgo(age(order)), daysAgo(age(order) - 2), daysAgo(age(order) - 2 - (order % 50 === 0 ? 1 : 0)), 0, "A",
    ]),
    file("cancelled.txt", "Order ID\tOrder Date\tCancellation date\tCancellation reason\tCancelled by", 3000, 31, (order) => [
      id(order), daysAgo(age(order)), daysAgo(age(order)), "No inventory", "Seller",
    ]),
    file("tracking.txt", "Order ID\tPromised Delivery Date\tTracking ID\tProduct Category\tNo Valid Tracking\tCarrier Name", 120_000, 1, (order) => [
      id(order), daysAgo(age(order) - 4), `T${order}`, `Category ${order % 12}`, order % 40 === 0 ? "X" : "", `Carrier ${order % 7}`,
    ]),
    file("deliveries.txt", "Order ID\tSKU\tPromised delivery date\tActual delivery date\tTracking ID\tLate flag\tCarrier", 120_000, 1, (order) => [
      id(order), "A", daysAgo(age(order) - 4), daysAgo(age(order) - 4 - (order % 30 === 0 ? 1 : 0)), `T${order}`, order % 30 === 0 ? "Y" : "N", `Carrier ${order % 7}`,
    ]),
    file("messages.txt", "Received on\tReceived at\tAnswered at\tOrder ID\tMessage", 20_000, 5, (order) => [
      daysAgo(age(order)), `${daysAgo(age(order))}T10:00:00Z`, `${daysAgo(age(order) - (order % 9 === 0 ? 2 : 0))}T18:00:00Z`, id(order), comment(order + 1),
    ]),
    file(
      "returns.txt",
      "Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\tA-to-Z Claim\tASIN\tMerchant SKU\tReturn quantity\tReturn Reason\tIn policy",
      20_000, 9,
      (order) => [
        id(order), daysAgo(age(order)), daysAgo(age(order) - 8), order % 20 ? "Approved" : "Rejected", `R${order}`, "N", product(order),
        `SKU-${order % PRODUCTS}`, 1, REASONS[order % REASONS.length], "Y",
      ],
    ),
  ];
}

/** The text of a file, in pieces of some megabytes. */
export function* piecesOf({ header, rows, row }) {
  let piece = `${header}\n`;
  for (let number = 0; number < rows; number += 1) {
    piece += `${row(number).join("\t")}\n`;
    if (piece.length > 2_000_000) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}
