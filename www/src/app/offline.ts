// The service worker: keeps the program for the next visit, and updates only when asked.

import { ownScript } from "../engine/own-script";

class Offline extends EventTarget {
  #registration: ServiceWorkerRegistration | null = null;
  #later = false;
  #known = Promise.withResolvers<void>();

  /** Resolves once the program is stored on this device, or cannot be. */
  readonly stored = this.#known.promise;

  /** A newer program is stored and waits. */
  get updateReady(): boolean {
    return !this.#later && this.#registration?.waiting != null && navigator.serviceWorker.controller !== null;
  }

  /** The program is stored on this device. */
  get ready(): boolean {
    return this.#registration?.active != null;
  }

  async register(): Promise<void> {
    if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return this.#known.resolve();
    try {
      const registration = await navigator.serviceWorker.register(ownScript("./sw.js"), {
        updateViaCache: "none",
      });
      this.#registration = registration;
      registration.addEventListener("updatefound", () => this.#follow(registration.installing));
      this.#follow(registration.installing);
      await navigator.serviceWorker.ready;
      this.#changed();
    } catch {
      // Without it the page works as before, but not without internet.
    }
    this.#known.resolve();
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
