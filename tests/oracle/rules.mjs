// Single rules of `domain/metrics.md`, each with the least files that show it.

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

/** Account Health of a store that had nothing to track. */
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
 * The rule, and the least files that show it with the store that is asked for. `differs`: where the
 * engine does not follow it, for which reason, and how that shows; `everywhere` if made-up accounts
 * show it too. This is the whole list: everything else must be equal.
 */
export const RULES = [
  {
    rule: "a tracking rate of exactly the target meets it: at least 95 % (section 1)",
    store: "amazon.de",
    files: [
      table("tracking.txt", PACKAGES, Array.from({ length: 100 }, (_, number) => [
        orderId(number), "UPS", `1Z${number}`, "2026-11-01", "Toys", number < 5 ? "X" : "",
      ])),
    ],
  },
  {
    rule: "each category of goods must meet the target for tracking (section 1)",
    store: "amazon.de",
    files: [
      table("tracking.txt", PACKAGES, Array.from({ length: 29 }, (_, number) => [
        orderId(number), "UPS", `1Z${number}`, "2026-11-01", number < 9 ? "Books" : "Toys", number === 0 ? "X" : "",
      ])),
    ],
    differs: {
      why: "the engine says that the target is missed and no further order is needed",
      of: /^valid-tracking-rate/,
      is: ({ message }) => message.startsWith("no order is needed"),
      everywhere: true,
    },
  },
  {
    rule: "premium shipping has targets in three regions and none elsewhere (section 8)",
    store: "amazon.in",
    files: [table("premium.txt", PREMIUM, [[orderId(1), "2026-11-12", "", "", ""]])],
  },
  {
    rule: "nothing of nothing is no data, whatever status Amazon gives it (section 0, rule 8)",
    store: "amazon.de",
    files: [{ name: "health.json", text: JSON.stringify(nothingTracked) }],
  },
  {
    rule: "invoice defects alone are out of the business orders of All Orders (sections 7 and 14)",
    store: "amazon.de",
    files: [
      businessOrders,
      table("invoices.txt", ["Order ID", "Order date", "Invoice status", "Invoice defect type"], [
        [orderId(1), "2026-11-12", "Missing", "Missing invoice"],
      ]),
    ],
  },
  {
    rule: "the columns of the invoice download are those of section 7",
    store: "amazon.de",
    files: [
      businessOrders,
      table("invoices.txt", ["Shipment ID", "Order ID", "Ship Date UTC", "Defect Type", "Defect Reason"], [
        ["X1", orderId(1), "2026-11-12", "Missing", "No invoice"],
      ]),
    ],
  },
  ...["amazon.com", "amazon.co.uk"].map((store) => ({
    rule: `a tracked unit that never came is not on time, but in the UK it is not counted (section 6): ${store}`,
    store,
    files: [
      table("deliveries.txt", DELIVERIES, [
        [orderId(1), "MUG", "2026-11-10", "2026-11-10", "2026-11-09", "1Z1", ""],
        [orderId(2), "MUG", "2026-11-10", "2026-11-10", "", "1Z2", ""],
      ]),
    ],
  })),
  {
    rule: "an answer one second after 24 hours is late (section 13)",
    store: "amazon.com",
    files: [
      table("messages.txt", MESSAGES, [
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(1), "Question", "Where?", "2026-11-11T10:00:01+00:00"],
      ]),
    ],
    differs: {
      why: "the engine counts whole minutes",
      of: /^late-response-rate/,
      is: ({ actual, expected }) => actual?.numerator === 0 && expected.numerator === 1,
    },
  },
  {
    rule: "an order is placed on its day in UTC, in which Amazon's windows begin and end",
    store: "amazon.de",
    files: [
      table("orders.txt", ORDER_COLUMNS, ["2026-11-08T23:30:00+00:00", "2026-11-09T00:30:00+01:00"].map((placed, number) => [
        orderId(number), placed, "Shipped", "Merchant", "Amazon.de", "MUG", "B0ORACLE01", "Shipped", 1, false,
      ])),
      table("feedback.txt", ["Date", "Rating", "Comments", "Your Response", "Order ID", "Rater Email"], [
        ["2026-11-10", 1, "broken", " ", orderId(0), ""],
      ]),
    ],
    differs: {
      why: "the engine takes the day as the file writes it, in any zone",
      of: /^order-defect-rate/,
      is: ({ actual, expected }) => actual?.denominator === 1 && expected.denominator === 2,
    },
  },
];

/** Whether a difference is one of the list. */
export function isListed({ differs }, difference) {
  return differs !== undefined && differs.of.test(difference.heading) && differs.is(difference);
}

/** The day of an order as the engine takes it, as long as the last rule differs. */
export { fromIso as writtenDay } from "./calendar.mjs";
