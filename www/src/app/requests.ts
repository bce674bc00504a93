// Counts what the page asks the network for, so that the reader can check our promise.

/** Folders and files that hold the program and nothing else. */
const PROGRAM = /^(?:|(?:assets|engine|icons)\/[\w.-]+|sw\.js|manifest\.webmanifest)$/;

/** Tells its listeners with a `change` event. */
export class RequestCounter extends EventTarget {
  #count = 0;

  /** `base` is where the program is. */
  constructor(readonly base: string) {
    super();
  }

  /** Requests so far, the program's own files not counted. */
  get count(): number {
    return this.#count;
  }

  saw(url: string): void {
    if (!/^https?:/.test(url) || this.#isProgram(url)) return;
    this.#count += 1;
    this.dispatchEvent(new Event("change"));
  }

  /** Watches the page. The engine's thread reports its own requests. */
  watchPage(): void {
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) this.saw(name);
    }).observe({ type: "resource", buffered: true });
  }

  /** Whole names only: anything after a `?` could carry data. */
  #isProgram(url: string): boolean {
    return url.startsWith(this.base) && PROGRAM.test(url.slice(this.base.length));
  }
}

export const requests = new RequestCounter(
  new URL("./", globalThis.document?.baseURI ?? "http://localhost/").href,
);
