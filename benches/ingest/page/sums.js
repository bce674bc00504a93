// What the libraries of JavaScript do with each row. A script for workers of both types.
//
// Rows by status and by day; rows, pieces and price of each SKU. In the task `join` also each order once, with
// its day and channel, and feedback and returns looked up by order id.

self.Sums = class Sums {
  constructor(columns, task) {
    const at = (name) => columns.indexOf(name);
    this.id = at("amazon-order-id");
    this.date = at("purchase-date");
    this.status = at("order-status");
    this.channel = at("fulfillment-channel");
    this.sku = at("sku");
    this.quantity = at("quantity");
    this.price = at("item-price");
    this.statuses = new Map();
    this.days = new Map();
    this.products = new Map();
    this.orders = task.join ? new Map() : null;
    this.rows = 0;
  }

  add(cells) {
    this.rows += 1;
    const status = cells[this.status];
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const day = cells[this.date].slice(0, 10);
    this.days.set(day, (this.days.get(day) ?? 0) + 1);
    const sku = cells[this.sku];
    let product = this.products.get(sku);
    if (product === undefined) this.products.set(sku, (product = { sku, rows: 0, quantity: 0, amount: 0 }));
    product.rows += 1;
    product.quantity += Number(cells[this.quantity]);
    product.amount += Math.round(Number(cells[this.price]) * 100);
    if (this.orders) this.orders.set(cells[this.id], { day, channel: cells[this.channel] });
  }

  /** `feedback` and `returns` are rows as lists of cells, the header first. */
  join(feedback, returns, { from, to }) {
    const channels = { Merchant: { orders: 0, negative: 0 }, Amazon: { orders: 0, negative: 0 } };
    for (const { day, channel } of this.orders.values()) {
      if (day >= from && day <= to) channels[channel].orders += 1;
    }
    const negative = new Set();
    for (const cells of feedback.slice(1)) {
      const order = this.orders.get(cells[4]);
      if (Number(cells[1]) > 2 || !order || order.day < from || order.day > to || negative.has(cells[4])) continue;
      negative.add(cells[4]);
      channels[order.channel].negative += 1;
    }
    const header = returns[0];
    const [id, quantity] = [header.indexOf("order-id"), header.indexOf("quantity")];
    const matched = new Set();
    let units = 0;
    for (const cells of returns.slice(1)) {
      units += Number(cells[quantity]);
      if (this.orders.has(cells[id])) matched.add(cells[id]);
    }
    this.joined = { mfn: channels.Merchant, afn: channels.Amazon, returns: { units, matched: matched.size } };
  }

  answer(top) {
    const sold = [...this.products.values()].sort((a, b) => b.quantity - a.quantity);
    return {
      rows: this.rows,
      statuses: [...this.statuses],
      days: [...this.days],
      products: sold.slice(0, top),
      joined: this.joined ?? null,
    };
  }

  all() {
    return { products: [...this.products.values()].map(({ sku, rows, quantity, amount }) => [sku, rows, quantity, amount]) };
  }
};

/** Answers the page: `read(files, task)` gives a finished `Sums`. */
self.serve = (read) => {
  let sums;
  self.onmessage = async ({ data }) => {
    try {
      if (data.all) return postMessage(sums.all());
      sums = await read(data.files, data.task);
      postMessage(sums.answer(data.task.top));
    } catch (error) {
      postMessage({ error: String(error?.stack ?? error) });
    }
  };
  postMessage({ ready: true });
};
