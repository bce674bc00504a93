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

/** The rule, and the least files that show it with the store that is asked for. */
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
  },
  {
    rule: "a message is placed on its day in UTC as well",
    store: "amazon.com",
    files: [
      table("messages.txt", MESSAGES, [
        // The last moment of the 24th of October in Seattle is the first day of the window.
        ["2026-10-24", "2026-10-24T23:30:00-07:00", orderId(1), "Question", "Where?", "2026-10-27T10:00:00+00:00"],
      ]),
    ],
  },
  {
    rule: "what is written as an answer but cannot be read says nothing (section 13)",
    store: "amazon.com",
    files: [
      table("messages.txt", MESSAGES, [
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(1), "Question", "Where?", "yes"],
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(2), "Question", "Where?", "2026-11-10"],
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(3), "Question", "Where?", "2026-11-11"],
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(4), "Question", "Where?", "2026-11-12"],
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(5), "Question", "Where?", "2026-11-09T10:00:00+00:00"],
        ["2026-11-10", "2026-11-10T10:00:00+00:00", orderId(6), "Question", "Where?", ""],
      ]),
    ],
  },
  {
    rule: "packages are counted, so rows with the same tracking number are one (section 0, rule 4)",
    store: "amazon.de",
    files: [
      table("tracking.txt", PACKAGES, [
        [orderId(1), "UPS", "1Z1", "2026-11-01", "Toys", ""],
        // Two rows of an order in one package, one of them marked.
        [orderId(2), "UPS", "1Z2", "2026-11-01", "Toys", ""],
        [orderId(2), "UPS", "1Z2", "2026-11-01", "Toys", "X"],
        // Two orders in one package, promised for two days of which one is out of the window.
        [orderId(3), "UPS", "1Z3", "2026-10-10", "Toys", ""],
        [orderId(4), "UPS", "1Z3", "2026-11-01", "Toys", ""],
        // One package with goods of two categories.
        [orderId(5), "UPS", "1Z5", "2026-11-01", "Toys", ""],
        [orderId(5), "UPS", "1Z5", "2026-11-01", "Books", ""],
      ]),
    ],
  },
  {
    rule: "a number that no carrier scanned, or none at all, does not make one package of two orders",
    store: "amazon.de",
    files: [
      table("tracking.txt", PACKAGES, [
        [orderId(1), "UPS", "N/A", "2026-11-01", "Toys", "X"],
        [orderId(2), "UPS", "N/A", "2026-11-01", "Toys", "X"],
        [orderId(2), "UPS", "N/A", "2026-11-01", "Toys", "X"],
        [orderId(3), "UPS", "", "2026-11-01", "Toys", "X"],
        [orderId(4), "UPS", "", "2026-11-01", "Toys", "X"],
        [orderId(5), "UPS", "1Z5", "2026-11-01", "Toys", ""],
      ]),
    ],
  },
];
