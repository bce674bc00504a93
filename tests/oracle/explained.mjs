// Where the engine and the text of `domain/metrics.md` differ, and why that is known. Everything else must be equal.

import { writeTable } from "./tables.mjs";

const ORDER_COLUMNS = [
  "amazon-order-id", "purchase-date", "order-status", "fulfillment-channel", "sales-channel", "sku", "asin", "item-status",
  "quantity", "is-business-order",
];
const orderId = (number) => `111-${1_000_000 + number}-1000001`;
const table = (name, columns, rows) => ({ name, text: writeTable(columns, rows, "\t") });

/** Two orders of business buyers. */
const businessOrders = table("orders.txt", ORDER_COLUMNS, [1, 2].map((number) => [
  orderId(number), "2026-11-12T10:00:00+00:00", "Shipped", "Merchant", "Amazon.de", "MUG", "B0ORACLE01", "Shipped", 1, true,
]));

const PACKAGES = ["Order ID", "Carrier Name", "Tracking ID", "Promised Delivery Date", "Product Category", "No Valid Tracking"];
const PREMIUM = ["Order ID", "Promised delivery date", "Late delivery", "Seller cancelled", "Invalid tracking"];
const DELIVERIES = [
  "Order ID", "SKU", "Promised delivery date", "Promised delivery date with extension", "Actual delivery date", "Tracking ID",
  "Late flag",
];
const MESSAGES = ["Received on", "Received at", "Order ID", "Subject", "Message", "Answered at"];

const nothingTracked = {
  accountStatuses: [{ marketplaceId: "A1PA6795UKMFR9", status: "NORMAL" }],
  performanceMetrics: [
    {
      marketplaceId: "A1PA6795UKMFR9",
      validTrackingRate: {
        reportingDateRange: { reportingDateFrom: "2026-10-11T00:00Z", reportingDateTo: "2026-11-09T23:59Z" },
        shipmentCount: 0, validTrackingCount: 0, rate: 0, status: "GOOD", targetValue: 0.95, targetCondition: "GREATER_THAN",
      },
    },
  ],
};

/**
 * `of`: what a difference is about; `is`: whether it is this one. `files` and `store`: the least that
 * shows it. `everywhere`: it is seen in made-up accounts as well.
 */
export const EXPLAINED = [
  {
    why: "section 1 has these targets as at least, the policy pack as more than",
    of: /^(valid-tracking|on-time-delivery)-rate/,
    is: ({ message }) => /orders until|whether \d+ of \d+ meets/.test(message),
    everywhere: true,
    store: "amazon.de",
    files: [
      table("tracking.txt", PACKAGES, Array.from({ length: 100 }, (_, number) => [
        orderId(number), "UPS", `1Z${number}`, "2026-11-01", "Toys", number < 5 ? "X" : "",
      ])),
    ],
  },
  {
    why: "section 8 has targets for three regions, the policy pack one for all others, marked as unconfirmed",
    of: /^premium-/,
    is: ({ message }) => message.startsWith("a target that nobody published"),
    everywhere: true,
    store: "amazon.in",
    files: [table("premium.txt", PREMIUM, [[orderId(1), "2026-11-12", "", "", ""]])],
  },
  {
    why: "section 0, rule 8: nothing of nothing is no data; the engine takes Amazon's status without the count",
    of: /-rate/,
    is: ({ message }) => message.startsWith("no data is neither good nor bad"),
    everywhere: true,
    store: "amazon.de",
    files: [{ name: "health.json", text: JSON.stringify(nothingTracked) }],
  },
  {
    why: "section 7: out of business orders; the engine does not find them in All Orders where the download has defects alone",
    of: /^invoice-defect-rate/,
    is: ({ actual, expected }) => actual?.denominator === 0 && expected.denominator > 0,
    everywhere: true,
    store: "amazon.de",
    files: [
      businessOrders,
      table("invoices.txt", ["Order ID", "Order date", "Invoice status", "Invoice defect type"], [
        [orderId(1), "2026-11-12", "Missing", "Missing invoice"],
      ]),
    ],
  },
  {
    why: "section 7 names the columns of this download; the engine takes it for the one of the Order Defect Rate",
    of: /^invoice-defect-rate/,
    is: ({ message }) => message.startsWith("the engine has no value"),
    store: "amazon.de",
    files: [
      businessOrders,
      table("invoices.txt", ["Shipment ID", "Order ID", "Ship Date UTC", "Defect Type", "Defect Reason"], [
        ["X1", orderId(1), "2026-11-12", "Missing", "No invoice"],
      ]),
    ],
  },
  {
    why: "section 6: a tracked unit that never came is a tracked unit; only the UK leaves it out, the engine does everywhere",
    of: /^on-time-delivery-rate/,
    is: ({ actual, expected }) => actual?.denominator === 1 && expected.denominator === 2,
    store: "amazon.com",
    files: [
      table("deliveries.txt", DELIVERIES, [
        [orderId(1), "MUG", "2026-11-10", "2026-11-10", "2026-11-09", "1Z1", ""],
        [orderId(2), "MUG", "2026-11-10", "2026-11-10", "", "1Z2", ""],
      ]),
    ],
  },
  {
    why: "section 13: an answer one second after 24 hours is late; the engine counts whole minutes",
    of: /^late-response-rate/,
    is: ({ actual, expected }) => actual?.numerator === 0 && expected.numerator === 1,
    store: "amazon.com",
    files: [
      table("messages.txt", MESSAGES, [
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(1), "Question", "Where?", "2026-11-11T10:00:01+00:00"],
      ]),
    ],
  },
  {
    why: "Amazon's windows begin and end in UTC; the engine takes the day of an order as its file writes it, in any zone",
    of: /^order-defect-rate/,
    is: ({ actual, expected }) => actual?.denominator === 1 && expected.denominator === 2,
    store: "amazon.de",
    files: [
      table("orders.txt", ORDER_COLUMNS, ["2026-11-08T23:30:00+00:00", "2026-11-09T00:30:00+01:00"].map((placed, number) => [
        orderId(number), placed, "Shipped", "Merchant", "Amazon.de", "MUG", "B0ORACLE01", "Shipped", 1, false,
      ])),
      table("feedback.txt", ["Date", "Rating", "Comments", "Your Response", "Order ID", "Rater Email"], [
        ["2026-11-10", 1, "broken", " ", orderId(0), ""],
      ]),
    ],
  },
];

/** The day of an order as the engine takes it, until the last entry is settled. */
export { fromIso as writtenDay } from "./calendar.mjs";

/** What the files of an explained difference are asked. */
export function optionsOf({ store }) {
  return { today: "2026-11-23", store };
}

/** Whether a difference is the one that is explained. */
export function fits({ of, is }, difference) {
  return of.test(difference.heading) && is(difference);
}

/** Whether a difference in a made-up account is explained. */
export function isExplained(difference) {
  return EXPLAINED.some((entry) => entry.everywhere === true && fits(entry, difference));
}
