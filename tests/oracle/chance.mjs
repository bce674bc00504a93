// Chance that comes out the same for the same seed (mulberry32).

/** A source of chance: every method draws the next number of the seed's sequence. */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 to below 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something of that probability happens. */
  is(probability) {
    return this.next() < probability;
  }

  /** One of the list. */
  of(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** The list in another order. */
  mix(list) {
    const mixed = [...list];
    for (let place = mixed.length - 1; place > 0; place -= 1) {
      const other = this.whole(0, place);
      [mixed[place], mixed[other]] = [mixed[other], mixed[place]];
    }
    return mixed;
  }
}
