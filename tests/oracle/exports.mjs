// The files that Amazon would give out for a made-up account. One function for each export: its
// header, and the rows that the account has for it.

import { columnDay, iso, isoMoment, named, offsetAt } from "./calendar.mjs";
import { STORES } from "./stores.mjs";
import { writeTable } from "./tables.mjs";

const DAY = 86_400_000;
const day = (number) => (number === null ? "" : iso(number));
/** The day that the account's clock shows. */
const dayOfOrder = (order) => isoMoment(order.time, order.offset).slice(0, 10);

/** Orders that the downloads of one store's pages show. */
function asked(account) {
  return account.orders.filter((order) => account.store === null || order.store === account.store);
}
function askedOwn(account) {
  return asked(account).filter((order) => order.channel === "mfn");
}
/** Downloads say which store only by whom they are asked of, so they tell nothing of unknown channels. */
function shippedOwn(account) {
  return askedOwn(account).filter((order) => order.canceller === null && order.status === "Shipped");
}

const CHANNEL_WORDS = { mfn: ["Merchant", "MFN"], afn: ["Amazon", "AFN"], unknown: ["", "Unknown"] };

const ORDER_COLUMNS = [
  "amazon-order-id", "merchant-order-id", "purchase-date", "last-updated-date", "order-status",
  "fulfillment-channel", "sales-channel", "order-channel", "ship-service-level", "product-name", "sku", "asin",
  "item-status", "quantity", "currency", "item-price", "ship-country", "promotion-ids", "is-business-order",
  "purchase-order-number", "price-designation",
];

/** All Orders of the region, with multi-channel orders among them, which are no orders of Amazon's stores. */
function allOrders(account) {
  const { chance } = account;
  const words = chance.is(0.8) ? 0 : 1;
  const rows = account.orders.flatMap((order) =>
    order.items.map((item) => [
      order.id, "", isoMoment(order.time, order.offset), isoMoment(order.time + DAY, order.offset), order.status,
      CHANNEL_WORDS[order.channel][words], STORES[order.store].channel, "", order.premium ? "NextDay" : "Standard",
      'A 4" mug', item.sku, item.asin, order.status, item.quantity, "EUR", "9.99", "DE", "", order.business, "", "",
    ]),
  );
  for (let number = 0; number < rows.length / 20; number += 1) {
    const copy = [...chance.of(rows)];
    copy[0] = chance.is(0.5) ? `S0${number % 9}-1234567-000000${number % 9}` : `${account.prefix}-9999999-000000${number % 9}`;
    copy[6] = "Non-Amazon";
    rows.push(copy);
  }
  return { name: "orders.txt", columns: ORDER_COLUMNS, rows: chance.mix(rows), separator: "\t", later };
}

/** The same row in a later download: what waited for shipment was shipped. */
function later(row) {
  if (row[4] !== "Unshipped") return row;
  const renewed = [...row];
  renewed[4] = "Shipped";
  renewed[12] = "Shipped";
  return renewed;
}

const FEEDBACK_COLUMNS = {
  "amazon.de": ["Datum", "Bewertung", "Kommentare", "Ihre Antwort", "Bestellnummer", "E\u2011Mail des Bewertenden"],
  "amazon.fr": ["Date", "Évaluation", "Commentaires", "Votre réponse", "Numéro de la commande", "Courriel de l'évaluateur"],
};

function writtenDay(number, order) {
  const [year, month, date] = iso(number).split("-");
  const short = year.slice(2);
  const text = {
    "month-first": `${month}/${date}/${short}`,
    "day-first": `${date}/${month}/${year}`,
    dots: `${date}.${month}.${short}`,
    "year-first": `${short}/${Number(month)}/${Number(date)}`,
  }[order];
  if (columnDay(text, order) !== number) throw new Error(`${text} is not ${iso(number)}`);
  return text;
}

function feedback(account) {
  const { chance } = account;
  const store = account.store ?? account.stores[0];
  const columns = FEEDBACK_COLUMNS[store] ?? ["Date", "Rating", "Comments", "Your Response", "Order ID", "Rater Email"];
  const rows = asked(account)
    .filter((order) => order.stars !== null)
    .map((order) => {
      const given = Math.min(account.today, Math.floor(order.time / DAY) + chance.whole(1, 30));
      return [writtenDay(given, STORES[store].days), order.stars, "it broke", " ", order.id, "buyer@example.com"];
    });
  // Feedback on an order that no orders file has.
  if (chance.is(0.2)) rows.push([writtenDay(account.today, STORES[store].days), 1, "old", " ", "249-8888888-8888888", "x"]);
  return { name: "feedback.txt", columns, rows, separator: "\t" };
}

/** For each outcome: the decision's reason, the status, and whether it counts; null where either is possible. */
const CLAIM_WORDS = {
  withdrawn: ["Item not received", "Withdrawn by buyer", false],
  denied: ["Delivered", "Denied", false],
  "granted-by-amazon": ["Item not received", "Granted, Amazon funded", false],
  "granted-by-seller": ["Item not received", "Granted, seller funded", true],
  "refunded-after": ["Item damaged", "Refunded by seller", true],
  "under-review": ["Item not received", "Under review", true],
  "appeal-granted": ["Item not received", "Appeal granted", null],
  granted: ["Item not received", "Granted", null],
};

function claims(account) {
  const { chance } = account;
  const withImpact = chance.is(0.5);
  const columns = ["Order ID", "Claim date", "Claim decision reason", "Status", "Settlement amount"];
  if (withImpact) columns.push("ODR impact");
  const rows = asked(account)
    .filter((order) => order.claim !== null)
    .map((order) => {
      const [reason, status, counts] = CLAIM_WORDS[order.claim];
      const filed = Math.min(account.today, Math.floor(order.time / DAY) + chance.whole(3, 40));
      const row = [order.id, day(filed), reason, status, "9.99"];
      if (withImpact) row.push({ true: "Yes", false: "No", null: "" }[counts]);
      return row;
    });
  return { name: "claims.csv", columns: [...columns, "Appeal"], rows: rows.map((row) => [...row, ""]), separator: "," };
}

const CHARGEBACK_WORDS = {
  fraud: "Payment fraud",
  "not-received": "Item not received",
  "not-as-described": "Item not as described",
  "refund-not-given": "Refund not given",
  untold: "",
};

function chargebacks(account) {
  const { chance } = account;
  const rows = asked(account)
    .filter((order) => order.chargeback !== null)
    .map((order, number) => {
      const filed = Math.min(account.today, Math.floor(order.time / DAY) + chance.whole(5, 50));
      return [order.id, `CB${number}`, day(filed), CHARGEBACK_WORDS[order.chargeback], "Closed", "9.99"];
    });
  const columns = ["Order ID", "Chargeback ID", "Chargeback date", "Chargeback reason", "Status", "Amount"];
  return { name: "chargebacks.csv", columns, rows, separator: "," };
}

/** Only orders with a defect, as the page lists them; the marks are those of the made-up outcome. */
function orderDefects(account) {
  const { chance } = account;
  const mark = (is) => (is ? "Yes" : "No");
  const rows = asked(account)
    .map((order) => ({
      order,
      stars: order.stars !== null && order.stars <= 2,
      claim: order.claim !== null && CLAIM_WORDS[order.claim][2] === true,
      chargeback: order.chargeback !== null && !["fraud", "untold"].includes(order.chargeback),
    }))
    .filter(({ order, stars, claim, chargeback }) => order.channel !== "unknown" && (stars || claim || chargeback))
    .map(({ order, stars, claim, chargeback }) => [
      dayOfOrder(order), order.id, order.channel === "mfn" ? "Seller" : "Amazon", mark(stars), mark(claim), mark(chargeback),
    ]);
  const columns = ["Order date", "Order ID", "Fulfillment method", "Negative feedback", "A-to-z claims", "Chargeback"];
  return { name: "defects.txt", columns, rows: chance.mix(rows), separator: "\t" };
}

/** Seller-fulfilled orders with their day to ship by and the day of the confirmation: all of them, or the late ones. */
function lateShipments(account) {
  const { chance } = account;
  const lateAlone = chance.is(0.25);
  const zone = STORES[account.store ?? account.stores[0]].zone;
  const timed = chance.is(0.25);
  // The last second of the day to ship by, and a confirmation at the turn of a day, on the store's clock.
  const moment = (number, second) => {
    const offset = offsetAt(zone, number * DAY + second * 1000);
    return isoMoment(number * DAY + second * 1000 - offset * 60_000, offset);
  };
  const rows = shippedOwn(account)
    .filter(({ shipment: { shipBy, shippedOn } }) => !lateAlone || (shippedOn ?? account.today) > shipBy)
    .flatMap((order) => {
      const { shipBy, shippedOn } = order.shipment;
      // Now and then one more parcel is confirmed on another day.
      const confirmed = shippedOn !== null && chance.is(0.05) ? [shippedOn, shippedOn + 2] : [shippedOn];
      return confirmed.map((on) => [
        order.id,
        dayOfOrder(order),
        timed ? moment(shipBy, 86_399) : day(shipBy),
        timed && on !== null ? moment(on, chance.of([1, 1800, 43_200, 86_390])) : day(on),
      ]);
    });
  return {
    name: "late.csv",
    columns: ["Order ID", "Order Date", "Ship by date", "Ship confirmation date"],
    rows: chance.mix(rows),
    separator: ",",
  };
}

const CANCEL_REASONS = { Seller: "No inventory", Amazon: "Shipment not confirmed", Buyer: "Buyer cancelled", "": "" };

function cancellations(account) {
  const { chance } = account;
  const flagged = chance.is(0.4);
  const columns = ["Order ID", "Order Date", "Cancellation date"];
  columns.push(...(flagged ? ["Seller cancelled", "Buyer requested cancellation"] : ["Cancellation reason", "Cancelled by"]));
  const rows = askedOwn(account)
    .filter((order) => order.canceller !== null)
    .map((order) => {
      const cancelled = Math.min(account.today, Math.floor(order.time / DAY) + chance.whole(0, 3));
      const own = order.canceller === "Seller" || order.canceller === "Amazon";
      const flags = order.canceller === "" ? ["", ""] : [own ? "Yes" : "No", own ? "No" : "Yes"];
      return [order.id, dayOfOrder(order), day(cancelled), ...(flagged ? flags : [CANCEL_REASONS[order.canceller], order.canceller])];
    });
  return { name: "cancellations.csv", columns, rows, separator: "," };
}

/** Orders that wait for shipment, with the day to ship by. */
function unshipped(account) {
  const { chance } = account;
  const rows = askedOwn(account)
    .filter((order) => order.canceller === null && order.status === "Unshipped")
    .flatMap(({ id, time, items, shipment: { shipBy } }) =>
      items.map((item, number) => [
        id, `${number}`, isoMoment(time, 0), "", "", isoMoment(shipBy * DAY + DAY - 1000, 0), account.today - shipBy, item.sku,
        item.quantity, 0, item.quantity, "Standard",
      ]),
    );
  const columns = [
    "order-id", "order-item-id", "purchase-date", "payments-date", "reporting-date", "promise-date", "days-past-promise",
    "sku", "quantity-purchased", "quantity-shipped", "quantity-to-ship", "ship-service-level",
  ];
  return { name: "unshipped.txt", columns, rows: chance.mix(rows), separator: "\t" };
}

/**
 * Every package, with a mark against those that fail or a word for each; in some files a row for each of
 * the goods in it, which may be of another category.
 */
function trackedPackages(account) {
  const { chance } = account;
  const marked = chance.is(0.5);
  const byGoods = chance.is(0.4);
  const rows = shippedOwn(account).flatMap(({ id, items, shipment }) =>
    shipment.packages.flatMap(({ tracking, carrier, category, valid }) => {
      const good = valid && tracking !== "";
      const word = marked ? (good ? "" : "X") : good ? "Yes" : "No";
      return (byGoods ? items : items.slice(0, 1)).map((_, number) => [
        id, carrier, tracking, "DE", day(shipment.promised), "Standard", "Standard", `${9 + number}.99`,
        number === 0 || chance.is(0.5) ? category : "Other", word,
      ]);
    }),
  );
  const columns = [
    "Order ID", "Carrier Name", "Tracking ID", "Origin Country", "Promised Delivery Date", "Ship Method",
    "Ship Option", "Package Value", "Product Category", marked ? "No Valid Tracking" : "Valid tracking",
  ];
  return { name: "tracking.txt", columns, rows: chance.mix(rows), separator: "\t" };
}

/**
 * Every piece that was shipped. Amazon's flag, where the file has one, knows what is protected; in
 * some files it judges by the promise with its extension.
 */
function deliveries(account) {
  const { chance } = account;
  const flagged = chance.is(0.6);
  const judgedByExtension = chance.is(0.4);
  const rows = shippedOwn(account)
    .filter(({ shipment }) => shipment.shippedOn !== null)
    .flatMap(({ id, items, shipment }) => {
      const { promised, extended, deliveredOn, shippedOn, packages } = shipment;
      const isLate = deliveredOn > (judgedByExtension ? extended : promised) && !shipment.protected;
      const late = deliveredOn === null ? "" : isLate ? "Yes" : "No";
      return items.map((item) => [
        id, item.sku, day(promised), day(extended), day(deliveredOn), packages[0].carrier, "Standard",
        day(shippedOn), day(shippedOn), packages[0].tracking, flagged ? late : "", "DE",
      ]);
    });
  const columns = [
    "Order ID", "SKU", "Promised delivery date", "Promised delivery date with extension", "Actual delivery date",
    "Carrier", "Ship method", "First scan", "Ship confirmation date", "Tracking ID", "Late flag", "Origin country",
  ];
  return { name: "deliveries.txt", columns, rows: chance.mix(rows), separator: "\t" };
}

/** Business orders and what became of their invoices: all of them, or the defects alone. */
function invoices(account) {
  const { chance } = account;
  const defectsAlone = chance.is(0.2);
  const rows = asked(account)
    .filter((order) => order.business && order.canceller === null && !(defectsAlone && order.invoice === "None"))
    .map((order) => [
      order.id, dayOfOrder(order), day(order.shipment.shippedOn),
      order.invoice === "None" ? "Uploaded" : order.invoice === "Late" ? "Uploaded late" : "Missing",
      order.invoice === "None" ? "" : `${order.invoice} invoice`,
    ]);
  const columns = ["Order ID", "Order date", "Ship date", "Invoice status", "Invoice defect type"];
  return { name: "invoices.csv", columns, rows: chance.mix(rows), separator: "," };
}

/** Premium orders with the marks of what went wrong: all of them, or those with a mark alone. */
function premiumOrders(account) {
  const { chance } = account;
  const defectsAlone = chance.is(0.2);
  const mark = (is) => (is ? "X" : "");
  const rows = askedOwn(account)
    .filter((order) => order.premium)
    .map(({ id, time, canceller, shipment }) => {
      const { promised, deliveredOn, shipBy, shippedOn, packages } = shipment;
      const cancelled = canceller === "Seller" || canceller === "Amazon";
      const gone = canceller !== null;
      const [{ tracking, carrier, valid }] = packages;
      return [
        id, isoMoment(time, 0), gone ? "" : tracking, gone ? "" : carrier, "NextDay", "Express", day(promised),
        gone ? "" : day(deliveredOn), gone ? "" : day(deliveredOn), day(shipBy), gone ? "" : day(shippedOn),
        mark(!gone && deliveredOn !== null && deliveredOn > promised), mark(cancelled), mark(!gone && !(valid && tracking !== "")),
      ];
    })
    .filter((row) => !defectsAlone || row.slice(-3).includes("X"));
  const columns = [
    "Order ID", "Order date/time", "Tracking number", "Carrier", "Shipping speed", "Ship method", "Promised delivery date",
    "First delivery attempt", "Actual delivery", "Ship-by date", "First physical scan", "Late delivery", "Seller cancelled",
    "Invalid tracking",
  ];
  return { name: "premium.txt", columns, rows, separator: "\t" };
}

function sellerReturns(account) {
  const { chance } = account;
  const rows = account.returns
    .filter(({ order }) => order.channel === "mfn" && (account.store === null || order.store === account.store))
    .map(({ order, requestedOn, status, inPolicy, reason }, number) => [
      order.id, named(Math.floor(order.time / DAY)), named(requestedOn), status, `RMA${number}`, " ", order.claim === null ? "N" : "Y", "N",
      order.items[0].asin, order.items[0].sku, "Mug", 1, reason, inPolicy, "C-Returns", "StandardRefund", "9.99",
    ]);
  const columns = [
    "Order ID", "Order date", "Return request date", "Return request status", "Amazon RMA ID", "Merchant RMA ID",
    "A-to-Z Claim", "Is prime", "ASIN", "Merchant SKU", "Item Name", "Return quantity", "Return Reason", "In policy",
    "Return type", "Resolution", "Refunded Amount",
  ];
  return { name: "returns.txt", columns, rows: chance.mix(rows), separator: "\t" };
}

/** Units that came back to Amazon's warehouses, on the day they arrived. */
function fbaReturns(account) {
  const { chance } = account;
  const rows = account.returns
    .filter(({ order }) => order.channel === "afn" && (account.store === null || order.store === account.store))
    .map(({ order, requestedOn, reason, units }, number) => {
      const [item] = order.items;
      return [
        isoMoment(requestedOn * DAY, 0), order.id, item.sku, item.asin, `X00${number}`, "Mug", units, "FRA7", "SELLABLE",
        reason, "Unit returned to inventory", `LPN${number}`, chance.of(["", 'a 4" crack', "too small"]),
      ];
    });
  const columns = [
    "return-date", "order-id", "sku", "asin", "fnsku", "product-name", "quantity", "fulfillment-center-id",
    "detailed-disposition", "reason", "status", "license-plate-number", "customer-comments",
  ];
  return { name: "fba-returns.txt", columns, rows: chance.mix(rows), separator: "\t" };
}

const BANDS = ["Excellent", "Good", "Fair", "Poor", "Very poor", "Insufficient feedback"];

function voiceOfCustomer(account) {
  const { chance } = account;
  const rows = Array.from({ length: chance.whole(0, 8) }, (_, product) => {
    const orders = chance.of([0, 7, 250]);
    const bad = Math.min(orders, chance.of([0, 1, 5]));
    const rate = orders === 0 ? "" : `${((100 * bad) / orders).toFixed(2)}%`;
    return ["Mug", `B0ORACLE0${product}`, `SKU-${product}`, chance.of(BANDS), rate, bad, orders, "4.1", "Defective"];
  });
  const columns = ["Product name", "ASIN", "SKU", "CX Health", "NCX rate", "NCX orders", "Total orders", "Star rating", "Top NCX reason"];
  return { name: "voice.csv", columns, rows, separator: "," };
}

function policyCompliance(account) {
  const { chance } = account;
  const rows = Array.from({ length: chance.whole(0, 6) }, (_, number) => [
    chance.of(["Product Condition", "Listing Policy", "Restricted Products"]), iso(account.today - 10 * number),
    `B0ORACLE0${chance.whole(0, 7)}`, "Mug", "0", "Listing removed", chance.of(["High", "Low", "No impact"]), "Appeal", "",
  ]);
  const columns = ["Reason", "Date", "ASIN", "Product Title", "At Risk Sales", "Action Taken", "AHR Impact", "Next Steps", "Options"];
  return { name: "policy.txt", columns, rows, separator: "\t" };
}

function messages(account) {
  const { chance } = account;
  const moment = (time) => (time === null ? "" : isoMoment(time, 0));
  const rows = account.messages
    .filter(({ order }) => account.store === null || order.store === account.store)
    .map(({ order, received, answered, needsNone, beforeSale }) => [
      iso(Math.floor(received / DAY)), moment(received), beforeSale ? "" : order.id, "Question", "Where is it?", moment(answered), needsNone ? "Yes" : "No",
    ]);
  const columns = ["Received on", "Received at", "Order ID", "Subject", "Message", "Answered at", "No response needed"];
  return { name: "messages.csv", columns, rows: chance.mix(rows), separator: "," };
}

/** A file of every export that gives a table, in the order in which they are made. */
const TABLES = [
  [0.95, allOrders], [0.85, feedback], [0.6, claims], [0.6, chargebacks], [0.25, orderDefects], [0.7, lateShipments],
  [0.3, unshipped],  [0.7, cancellations], [0.7, trackedPackages], [0.7, deliveries], [0.7, invoices], [0.6, premiumOrders],
  [0.6, sellerReturns], [0.6, fbaReturns], [0.6, messages], [0.4, voiceOfCustomer], [0.4, policyCompliance],
];

/** `count` of `whole`, and the fraction, as the JSON writes them. */
function share(count, whole) {
  return { rate: whole === 0 ? 0 : Number((count / whole).toFixed(6)) };
}

/** The Account Health JSON: figures of its own, with windows that end when they do. */
function accountHealth(account) {
  const { chance } = account;
  const range = (from, to) => ({
    reportingDateRange: { reportingDateFrom: `${iso(from)}T00:00Z`, reportingDateTo: `${iso(to)}T23:59Z` },
  });
  const drift = chance.is(0.3) ? chance.whole(1, 6) : 0;
  const ending = (days, lag) => range(account.today - lag - drift - days + 1, account.today - lag - drift);
  const counts = () => {
    const whole = chance.of([0, 1, 7, 40, 900]);
    return [Math.min(whole, chance.of([0, 0, 1, 3, 12])), whole];
  };
  // Amazon's status does not always follow from its figures.
  const target = (value, condition) => ({ status: chance.of(["GOOD", "GOOD", "BAD", "NONE"]), targetValue: value, targetCondition: condition });
  const defects = (type) => {
    const [count, orderCount] = counts();
    const part = { count: Math.min(count, 1), status: "NONE" };
    return {
      ...ending(60, 15), orderCount, orderWithDefects: { count, status: "GOOD" }, claims: part, chargebacks: part,
      negativeFeedback: { count, status: "NONE" }, fulfillmentType: type, ...share(count, orderCount), ...target(0.01, "LESS_THAN"),
    };
  };
  const rate = (names, window, aim) => {
    const [count, whole] = counts();
    const part = aim[1] === "GREATER_THAN" ? whole - count : count;
    return { ...window, [names[0]]: part, [names[1]]: whole, ...share(part, whole), ...target(...aim) };
  };
  const late = (days) => rate(["lateShipmentCount", "orderCount"], ending(days, 0), [0.04, "LESS_THAN"]);
  const month = late(30);
  const [missing, business] = counts();
  const stores = account.store === null ? account.stores : [account.store, ...account.stores.filter(() => chance.is(0.3))];
  const metrics = [...new Set(stores)].map((store) => ({
    marketplaceId: STORES[store].marketplace,
    accountHealthRating: { ahrStatus: "GREAT", ahrScore: chance.whole(0, 1000), ...ending(180, 0) },
    lateShipmentRate: month,
    ...(chance.is(0.7) ? { lateShipmentRateList: [late(10), month] } : {}),
    orderDefectRate: { mfn: defects("mfn"), afn: defects("mfn") },
    invoiceDefectRate: {
      ...ending(7, 23), orderCount: business, invoiceDefect: { count: missing, status: "GOOD" },
      missingInvoice: { count: missing, status: "NONE" }, lateInvoice: { count: 0, status: "NONE" },
      ...share(missing, business), ...target(0.05, "LESS_THAN"),
    },
    onTimeDeliveryRate: rate(["onTimeDeliveryCount", "shipmentCountWithValidTracking"], ending(30, 10), [0.97, "GREATER_THAN"]),
    ...(store === "amazon.com"
      ? { unitOnTimeDeliveryRate: rate(["unitOnTimeDeliveryCount", "totalUnitCount"], ending(14, 7), [0.9, "GREATER_THAN"]) }
      : {}),
    validTrackingRate: rate(["validTrackingCount", "shipmentCount"], ending(30, 10), [0.95, "GREATER_THAN"]),
    [chance.is(0.5) ? "preFulfillmentCancellationRate" : "prefulfillmentCancelRate"]: rate(
      ["cancellationCount", "orderCount"], ending(7, 1), [0.025, "LESS_THAN"],
    ),
    listingPolicyViolations: { ...ending(180, 0), defectsCount: chance.whole(0, 3), ...target(0, "EQUALS") },
    [chance.is(0.5) ? "documentRequests" : "documentRequest"]: {
      ...ending(180, 0), defectsCount: chance.whole(0, 2), ...target(0, "EQUALS"),
    },
  }));
  const report = {
    accountStatuses: metrics.map(({ marketplaceId }) => ({ marketplaceId, status: chance.of(["NORMAL", "AT_RISK"]) })),
    performanceMetrics: metrics,
  };
  return { name: "health.json", text: JSON.stringify(report) };
}

/** One download, or two that overlap, the second of a later day. */
function downloads(chance, { name, columns, rows, separator, later: renewed = (row) => row }) {
  const same = new Set(rows.map((row) => row.join("\t"))).size < rows.length;
  if (same || rows.length < 3 || !chance.is(0.3)) return [{ name, text: writeTable(columns, rows, separator) }];
  const to = chance.whole(1, rows.length);
  const from = chance.whole(0, to);
  return [
    { name: `1-${name}`, text: writeTable(columns, rows.slice(0, to), separator) },
    { name: `2-${name}`, text: writeTable(columns, rows.slice(from).map(renewed), separator) },
  ];
}

/** The account's files, in the order in which they are read. */
export function exportsOf(account) {
  const { chance } = account;
  const tables = TABLES.filter(([probability]) => chance.is(probability)).flatMap(([, table]) => downloads(chance, table(account)));
  const files = chance.is(0.4) ? [...tables, accountHealth(account)] : tables;
  return chance.mix(files);
}
