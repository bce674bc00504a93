// The page's side of the engine: typed calls, cancelling, and a new worker when one dies.

import type { ReportProgress, ReportReading } from "../../../src/web/types";
import { cancelled, crashed, EngineError } from "./failure";
import { ownScript } from "./own-script";
import type { AccountKept, CallName, Calls, FromWorker, RestoreOutcome, ToWorker } from "./protocol";
import address from "./worker.ts?worker&url";

/** As much of a `Worker` as the client uses. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** Says when the holder of a lock is gone, which is how a silently killed worker is noticed. */
export interface LockWatch {
  /** Resolves once the lock is free; never after `signal` is aborted. */
  released(name: string, signal: AbortSignal): Promise<void>;
}

export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ReportProgress, total: number) => void;
}

export interface ClientEvents {
  /** A worker is ready, the first one or one that took the place of a dead one. */
  ready(files: ReportReading[], restored: RestoreOutcome): void;
  /** The list of files changed behind a call's back, as when a fingerprint arrives. */
  files(files: ReportReading[]): void;
  accountKept(where: AccountKept["where"]): void;
  /** A worker died; the next call starts a new one. */
  crashed(error: EngineError): void;
  request(url: string): void;
}

interface Pending {
  name: CallName;
  resolve(value: unknown): void;
  reject(error: EngineError): void;
  onProgress: CallOptions["onProgress"];
  signal: AbortSignal | undefined;
  abort(): void;
}

/** How long a cancelled call may go on before its worker is ended. */
const PATIENCE_MS = 3_000;
/** Workers that may die one after the other without a single answer. */
const TRIES = 3;

export class EngineClient {
  #worker: WorkerLike | null = null;
  #lock: string | null = null;
  #watch: AbortController | null = null;
  #pending = new Map<number, Pending>();
  #nextId = 1;
  #deadInARow = 0;
  /** Held only while the disk does not have it. */
  #account: Uint8Array | null = null;

  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly events: Partial<ClientEvents> = {},
    private readonly locks: LockWatch | null = null,
  ) {}

  /** Starts the worker, if none runs. Called when the page is idle; a call does it as well. */
  start(): void {
    this.#running();
  }

  /** Makes a call. Rejects with `EngineError`; `cancelled` when `signal` is aborted. */
  call<N extends CallName>(
    name: N,
    args: Parameters<Calls[N]>,
    options: CallOptions = {},
  ): Promise<ReturnType<Calls[N]>> {
    const { signal, onProgress } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const abort = () => this.#cancel(id);
      const pending = { name, resolve: resolve as Pending["resolve"], reject, onProgress, signal, abort };
      let worker: WorkerLike;
      try {
        worker = this.#running();
      } catch (thrown) {
        reject(thrown instanceof EngineError ? thrown : crashed(String(thrown)));
        return;
      }
      this.#pending.set(id, pending);
      signal?.addEventListener("abort", abort, { once: true });
      try {
        worker.postMessage({ type: "call", id, name, args });
      } catch (thrown) {
        this.#settle(id)?.reject(crashed(String(thrown)));
      }
    });
  }

  #running(): WorkerLike {
    if (this.#worker) return this.#worker;
    if (this.#deadInARow >= TRIES) {
      // The saved account may be what kills the engine: the reader is told, and may try again.
      this.#deadInARow = 0;
      throw crashed(`it failed ${TRIES} times in a row`);
    }
    const worker = this.spawn();
    this.#worker = worker;
    worker.onmessage = (event) => this.#receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#crash(event.message || "it could not be loaded");
    };
    worker.onmessageerror = () => this.#crash("a message could not be read");
    const lock = this.locks ? `candor-engine-${crypto.randomUUID()}` : null;
    worker.postMessage({ type: "start", lock, account: this.#account });
    this.#lock = lock;
    this.#watch = new AbortController();
    return worker;
  }

  /** The worker holds its lock from now on; when the lock is free, the worker is gone. */
  #watchOver(): void {
    const watch = this.#watch;
    if (!this.locks || !watch || !this.#lock) return;
    this.locks.released(this.#lock, watch.signal).then(
      () => {
        if (!watch.signal.aborted) this.#crash("its thread was ended");
      },
      () => {},
    );
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case "held":
        this.#watchOver();
        return;
      case "ready":
        this.events.ready?.(message.files, message.restored);
        return;
      case "result":
        this.#deadInARow = 0;
        this.#settle(message.id)?.resolve(message.value);
        return;
      case "error":
        this.#settle(message.id)?.reject(new EngineError(message.error));
        if (message.error.fatal) this.#crash(message.error.message);
        return;
      case "progress":
        this.#pending.get(message.id)?.onProgress?.(message.progress, message.total);
        return;
      case "account":
        this.#account = message.kept.where === "memory" ? message.kept.bytes : null;
        this.events.accountKept?.(message.kept.where);
        return;
      case "files":
        this.events.files?.(message.files);
        return;
      case "request":
        this.events.request?.(message.url);
        return;
      case "fatal":
        this.#crash(message.error.message);
        return;
    }
  }

  /** The worker is asked to stop between two pieces; one that does not listen is ended. */
  #cancel(id: number): void {
    const pending = this.#settle(id);
    if (!pending) return;
    pending.reject(cancelled());
    const worker = this.#worker;
    worker?.postMessage({ type: "cancel", id });
    if (pending.name === "addFile") return;
    setTimeout(() => {
      if (this.#worker === worker && this.#pending.size > 0) this.#crash("a cancelled call did not stop");
    }, PATIENCE_MS);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.signal?.removeEventListener("abort", pending.abort);
    return pending;
  }

  #crash(detail: string): void {
    if (!this.#worker) return;
    this.#deadInARow += 1;
    const error = crashed(detail);
    this.#end(error);
    this.events.crashed?.(error);
    if (this.#deadInARow < TRIES) this.start();
  }

  #end(error: EngineError): void {
    this.#watch?.abort();
    this.#watch = null;
    const worker = this.#worker;
    this.#worker = null;
    if (worker) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.onmessageerror = null;
      worker.terminate();
    }
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(error);
  }
}

/** The worker of this build. */
export function spawnWorker(): WorkerLike {
  return new Worker(ownScript(address), { type: "module", name: "candor-engine" });
}

/** Web Locks, where the browser has them. */
export function webLocks(): LockWatch | null {
  if (!("locks" in navigator)) return null;
  return {
    released: (name, signal) => navigator.locks.request(name, { signal }, () => undefined),
  };
}
