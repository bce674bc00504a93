// The Order Defect Rate in plain JavaScript over typed arrays: what a page could do without an engine.

const DAY = 86_400_000;
const dayOf = (text) => Date.parse(text.slice(0, 10)) / DAY;

/** Columns of the files, made while they are read. */
export class Peer {
  #days = [];
  #merchant = [];
  #orders = new Map();
  #defects = new Set();

  read({ name, rows, row }) {
    if (!["orders.txt", "feedback.txt", "claims.txt", "chargebacks.txt"].includes(name)) return;
    for (let number = 0; number < rows; number += 1) this.#take(name, row(number));
  }

  #take(name, cells) {
    if (name === "orders.txt") {
      this.#orders.set(cells[0], this.#days.length);
      this.#days.push(dayOf(cells[1]));
      this.#merchant.push(cells[3] === "Merchant" ? 1 : 0);
    } else if (name === "feedback.txt") {
      if (cells[1] <= 2) this.#defects.add(cells[4]);
    } else {
      this.#defects.add(cells[name === "claims.txt" ? 1 : 0]);
    }
  }

  /** Makes the columns what is quick to count. */
  finish() {
    this.#days = Int32Array.from(this.#days);
    this.#merchant = Uint8Array.from(this.#merchant);
  }

  /** `[orders with a defect, orders]` of both channels, seller-fulfilled first. */
  orderDefectRates({ from, to }) {
    const [first, last] = [dayOf(from), dayOf(to)];
    const counts = [[0, 0], [0, 0]];
    for (let place = 0; place < this.#days.length; place += 1) {
      const day = this.#days[place];
      if (day >= first && day <= last) counts[1 - this.#merchant[place]][1] += 1;
    }
    for (const id of this.#defects) {
      const place = this.#orders.get(id);
      const day = this.#days[place];
      if (day >= first && day <= last) counts[1 - this.#merchant[place]][0] += 1;
    }
    return counts;
  }
}
