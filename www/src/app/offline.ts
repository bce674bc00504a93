// The service worker: keeps the program for the next visit, and updates only when asked.

class Offline extends EventTarget {
  #registration: ServiceWorkerRegistration | null = null;
  #later = false;

  /** A newer program is stored and waits. */
  get updateReady(): boolean {
    return !this.#later && this.#registration?.waiting != null && navigator.serviceWorker.controller !== null;
  }

  /** The program is stored on this device. */
  get ready(): boolean {
    return this.#registration?.active != null;
  }

  async register(): Promise<void> {
    if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
    try {
      const registration = await navigator.serviceWorker.register("./sw.js", { updateViaCache: "none" });
      this.#registration = registration;
      registration.addEventListener("updatefound", () => this.#follow(registration.installing));
      this.#follow(registration.installing);
      await navigator.serviceWorker.ready;
      this.#changed();
    } catch {
      // Without it the page works as before, but not without internet.
    }
  }

  update(): void {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    this.#registration?.waiting?.postMessage({ type: "activate" });
  }

  later(): void {
    this.#later = true;
    this.#changed();
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener("statechange", () => this.#changed());
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}

export const offline = new Offline();
