import { describe, expect, it, vi } from "vitest";
import type { Options } from "../../src/web/types";
import { EngineClient, type LockWatch, type WorkerLike } from "../src/engine/client";
import type { FromWorker, ToWorker } from "../src/engine/protocol";

const options: Options = { today: "2026-11-23" };

/** A worker whose answers the test writes. */
class ScriptedWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  onmessageerror: WorkerLike["onmessageerror"] = null;
  readonly received: ToWorker[] = [];
  ended = false;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
  die(message: string): void {
    this.onerror?.({ message, preventDefault() {} } as ErrorEvent);
  }
  get lastCall() {
    const call = this.received.findLast((message) => message.type === "call");
    if (!call) throw new Error("no call was received");
    return call;
  }
}

function setUp(locks: LockWatch | null = null) {
  const workers: ScriptedWorker[] = [];
  const events = { crashed: vi.fn(), ready: vi.fn() };
  const client = new EngineClient(
    () => {
      const worker = new ScriptedWorker();
      workers.push(worker);
      return worker;
    },
    events,
    locks,
  );
  const worker = (i: number) => {
    const found = workers[i];
    if (!found) throw new Error(`worker ${i} was not started`);
    return found;
  };
  return { client, workers, worker, events };
}

const file = () => new File(["amazon-order-id"], "orders.txt");

describe("the client", () => {
  it("starts no worker before it is needed", () => {
    expect(setUp().workers).toHaveLength(0);
  });

  it("gives each call the answer with its own id", async () => {
    const { client, worker } = setUp();
    const first = client.call("ordersCsv", ["order-defect-rate", "mfn", options]);
    const firstId = worker(0).lastCall.id;
    const second = client.call("ordersCsv", ["order-defect-rate", "afn", options]);
    worker(0).say({ type: "result", id: worker(0).lastCall.id, value: "second" });
    worker(0).say({ type: "result", id: firstId, value: "first" });
    expect(await first).toBe("first");
    expect(await second).toBe("second");
  });

  it("passes an error on with its code, and goes on with the same worker", async () => {
    const { client, worker, workers } = setUp();
    const call = client.call("readMessage", ["x", options]);
    const error = {
      code: "message-too-long",
      message: "too long",
      help: "shorten it",
      location: null,
      fatal: false,
    };
    worker(0).say({ type: "error", id: worker(0).lastCall.id, error });
    await expect(call).rejects.toMatchObject({ code: "message-too-long", help: "shorten it", fatal: false });
    expect(workers).toHaveLength(1);
    expect(worker(0).ended).toBe(false);
  });

  it("reports progress to the call it belongs to, until the call is settled", async () => {
    const { client, worker } = setUp();
    const seen: number[] = [];
    const call = client.call("addFile", [file(), {}], { onProgress: ({ rows }) => seen.push(rows) });
    const { id } = worker(0).lastCall;
    worker(0).say({ type: "progress", id, progress: { bytes: 10, rows: 1, kind: null }, total: 20 });
    worker(0).say({ type: "result", id, value: {} });
    worker(0).say({ type: "progress", id, progress: { bytes: 20, rows: 2, kind: null }, total: 20 });
    await call;
    expect(seen).toEqual([1]);
  });
});

describe("cancelling", () => {
  it("rejects at once and tells the worker", async () => {
    const { client, worker } = setUp();
    const cancel = new AbortController();
    const call = client.call("addFile", [file(), {}], { signal: cancel.signal });
    const { id } = worker(0).lastCall;
    cancel.abort();
    await expect(call).rejects.toMatchObject({ code: "cancelled", fatal: false });
    expect(worker(0).received.at(-1)).toEqual({ type: "cancel", id });
    expect(worker(0).ended).toBe(false);
  });

  it("does not even start a call that is cancelled already", async () => {
    const { client, workers } = setUp();
    const call = client.call("files", [], { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: "cancelled" });
    expect(workers).toHaveLength(0);
  });

  it("ends a worker that does not listen while other calls wait", async () => {
    vi.useFakeTimers();
    const { client, worker } = setUp();
    const cancel = new AbortController();
    const stuck = client.call("metrics", [options], { signal: cancel.signal });
    const waiting = client.call("files", []);
    cancel.abort();
    await expect(stuck).rejects.toMatchObject({ code: "cancelled" });
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    await expect(waiting).rejects.toMatchObject({ code: "engine-crashed" });
    expect(worker(0).ended).toBe(true);
  });
});

describe("a crash", () => {
  it("rejects every call that waits, and starts a new worker", async () => {
    const { client, worker, workers, events } = setUp();
    const calls = [client.call("files", []), client.call("metrics", [options])];
    worker(0).die("unreachable");
    for (const call of calls)
      await expect(call).rejects.toMatchObject({ code: "engine-crashed", fatal: true });
    expect(worker(0).ended).toBe(true);
    expect(workers).toHaveLength(2);
    expect(events.crashed).toHaveBeenCalledOnce();
  });

  it("follows an error that the engine calls fatal", async () => {
    const { client, worker, workers } = setUp();
    const call = client.call("files", []);
    const error = { code: "engine-crashed", message: "unreachable", help: "", location: null, fatal: true };
    worker(0).say({ type: "error", id: worker(0).lastCall.id, error });
    await expect(call).rejects.toMatchObject({ fatal: true });
    expect(workers).toHaveLength(2);
  });

  it("is noticed by the lock when the worker goes without a word", async () => {
    let release = () => {};
    const locks: LockWatch = {
      released: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    };
    const { client, worker, workers } = setUp(locks);
    const call = client.call("addFile", [file(), {}]);
    worker(0).say({ type: "held" });
    release();
    await expect(call).rejects.toMatchObject({ code: "engine-crashed" });
    expect(workers).toHaveLength(2);
  });

  it("hands the account to the new worker when only the page holds it", async () => {
    const { client, worker } = setUp();
    client.start();
    const bytes = new Uint8Array([1, 2, 3]);
    worker(0).say({ type: "account", kept: { where: "memory", bytes } });
    worker(0).die("killed");
    expect(worker(1).received[0]).toEqual({ type: "start", lock: null, account: bytes });
  });

  it("lets the new worker read the account from the device when it is kept there", async () => {
    const { client, worker } = setUp();
    client.start();
    worker(0).say({ type: "account", kept: { where: "device" } });
    worker(0).die("killed");
    expect(worker(1).received[0]).toMatchObject({ type: "start", account: null });
  });

  it("does not start workers for ever when each of them dies", async () => {
    const { client, worker, workers } = setUp();
    client.start();
    for (let i = 0; i < workers.length && i < 20; i += 1) worker(i).die("killed");
    expect(workers.length).toBeLessThan(6);
    await expect(client.call("files", [])).rejects.toMatchObject({ code: "engine-crashed" });
    const later = client.call("files", []);
    workers.at(-1)?.say({ type: "result", id: workers.at(-1)?.lastCall.id ?? 0, value: [] });
    expect(await later).toEqual([]);
  });
});
