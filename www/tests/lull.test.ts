import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Lull } from "../src/engine/lull";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether the lull has begun, for looking at it later. */
function watch(lull: Lull): { begun: boolean } {
  const seen = { begun: false };
  void lull.begun().then(() => {
    seen.begun = true;
  });
  return seen;
}

const takes = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe("a lull", () => {
  it("is there at once where nobody has called", async () => {
    const seen = watch(new Lull());
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.begun).toBe(true);
  });

  it("waits for calls that run, and for those that follow from them", async () => {
    const lull = new Lull();
    void lull.during(takes(300));
    const seen = watch(lull);
    await vi.advanceTimersByTimeAsync(340);
    expect(seen.begun).toBe(false);
    void lull.during(takes(50));
    await vi.advanceTimersByTimeAsync(140);
    expect(seen.begun).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(seen.begun).toBe(true);
  });

  it("comes after a call that failed, too", async () => {
    const lull = new Lull();
    const failing = lull.during(() => Promise.reject(new Error("too long")));
    await expect(failing).rejects.toThrow("too long");
    const seen = watch(lull);
    await vi.advanceTimersByTimeAsync(200);
    expect(seen.begun).toBe(true);
  });
});
