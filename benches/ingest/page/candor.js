// Candor's engine as the page uses it: each file is pulled piece by piece and kept as columns, then summed up.
import init, { Engine } from "/pkg/candor.js";

let wasm;
let engine;

async function add(file) {
  const reader = engine.openFile(file);
  while ((await reader.pull()) !== null);
  return reader.finish();
}

async function read(files, task) {
  const [orders] = [await add(files[0])];
  for (const file of files.slice(1)) await add(file);
  const summary = engine.ordersSummary(orders.file, task.top);
  return { ...sums(orders, summary), joined: task.join ? joined(engine.metrics({ today: task.today })) : null };
}

function sums(orders, { statuses, firstDay, perDay, products }) {
  const first = Date.parse(firstDay);
  const day = (at) => new Date(first + at * 86_400_000).toISOString().slice(0, 10);
  return {
    rows: orders.rows.used,
    statuses: statuses.map(({ status, rows }) => [status, rows]),
    days: perDay.map((rows, at) => [day(at), rows]),
    products,
  };
}

function joined({ metrics, returns }) {
  const of = (channel) => {
    const { computed } = metrics.find((metric) => metric.id === "order-defect-rate" && metric.channel === channel);
    return { orders: computed.denominator, negative: computed.numerator };
  };
  return { mfn: of("mfn"), afn: of("afn"), returns: { units: returns.units, matched: returns.matchedOrders } };
}

function all() {
  const { products } = engine.ordersSummary(0, 2 ** 31);
  return {
    products: products.map(({ sku, rows, quantity, amount }) => [sku, rows, quantity, amount]),
    memory: wasm.memory.buffer.byteLength,
  };
}

const fail = (error) => postMessage({ error: `${error.code ?? ""} ${error.stack ?? error.message ?? error}` });

try {
  wasm = await init();
  engine = new Engine();
  engine.warmUp();
  self.onmessage = ({ data }) => {
    const answer = data.all ? Promise.resolve().then(all) : read(data.files, data.task);
    answer.then(postMessage, fail);
  };
  postMessage({ ready: true });
} catch (error) {
  fail(error);
}
