// duckdb-wasm over the File itself, the build for browsers with wasm exceptions. It has its own worker.
import * as duckdb from "@duckdb/duckdb-wasm";

const DIST = "/peers/@duckdb/duckdb-wasm/dist/";

export async function open() {
  const worker = new Worker(`${DIST}duckdb-browser-eh.worker.js`);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(`${DIST}duckdb-eh.wasm`);
  const connection = await database.connect();
  let products = [];
  return {
    ready: Promise.resolve(),
    async read(files, task) {
      const names = ["orders", "feedback", "returns"];
      for (const [at, file] of files.entries()) {
        await database.registerFileHandle(names[at], file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
      }
      const answer = await aggregate(connection, task);
      products = answer.products;
      return { ...answer, products: products.slice(0, task.top), joined: task.join ? await join(connection, task) : null };
    },
    all: async () => ({ products: products.map(({ sku, rows, quantity, amount }) => [sku, rows, quantity, amount]) }),
    end: () => database.terminate(),
  };
}

const csv = (name, delimiter, quote) =>
  `read_csv('${name}', delim='${delimiter}', quote='${quote}', escape='${quote}', header=true, all_varchar=true)`;

const rows = async (connection, sql) => (await connection.query(sql)).toArray().map((row) => row.toJSON());

/** All three groupings in one pass over the file; for the join, over a table of the columns that are needed. */
async function aggregate(connection, task) {
  let source = csv("orders", task.delimiter, task.delimiter === "\t" ? "" : '"');
  if (task.join) {
    await connection.query(`CREATE TABLE orders AS SELECT "amazon-order-id", "purchase-date", "order-status",
      "fulfillment-channel", sku, quantity, "item-price" FROM ${source}`);
    source = "orders";
  }
  const groups = await rows(
    connection,
    `SELECT status, day, sku, grouping(status, day, sku)::INT AS kind, count(*)::DOUBLE AS rows,
       sum(quantity)::DOUBLE AS quantity, coalesce(sum(cents), 0)::DOUBLE AS amount
     FROM (SELECT "order-status" AS status, left("purchase-date", 10) AS day, sku, quantity::INT AS quantity,
       round(TRY_CAST("item-price" AS DOUBLE) * 100)::BIGINT AS cents FROM ${source})
     GROUP BY GROUPING SETS ((status), (day), (sku))`,
  );
  const of = (kind) => groups.filter((group) => group.kind === kind);
  const statuses = of(0b011).map(({ status, rows }) => [status, rows]);
  return {
    rows: statuses.reduce((sum, [, rows]) => sum + rows, 0),
    statuses,
    days: of(0b101).map(({ day, rows }) => [day, rows]),
    products: of(0b110).sort((a, b) => b.quantity - a.quantity),
  };
}

async function join(connection, { from, to }) {
  const [found] = await rows(
    connection,
    `WITH placed AS (SELECT "amazon-order-id" AS id, any_value("fulfillment-channel") AS channel,
         any_value(left("purchase-date", 10)) AS day FROM orders GROUP BY id),
       negative AS (SELECT DISTINCT "Order ID" AS id FROM ${csv("feedback", "\t", "")} WHERE "Rating"::INT <= 2),
       back AS (SELECT "order-id" AS id, quantity::INT AS quantity FROM ${csv("returns", "\t", "")}),
       counted AS (SELECT channel, count(*) AS orders, count(negative.id) AS negative
         FROM placed LEFT JOIN negative USING (id) WHERE day BETWEEN '${from}' AND '${to}' GROUP BY channel)
     SELECT
       (SELECT orders FROM counted WHERE channel = 'Merchant')::DOUBLE AS mfn,
       (SELECT negative FROM counted WHERE channel = 'Merchant')::DOUBLE AS mfnNegative,
       (SELECT orders FROM counted WHERE channel = 'Amazon')::DOUBLE AS afn,
       (SELECT negative FROM counted WHERE channel = 'Amazon')::DOUBLE AS afnNegative,
       (SELECT sum(quantity) FROM back)::DOUBLE AS units,
       (SELECT count(DISTINCT back.id) FROM back JOIN placed USING (id))::DOUBLE AS matched`,
  );
  return {
    mfn: { orders: found.mfn, negative: found.mfnNegative },
    afn: { orders: found.afn, negative: found.afnNegative },
    returns: { units: found.units, matched: found.matched },
  };
}
