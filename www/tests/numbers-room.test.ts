import type { ReactiveControllerHost } from "lit";
import { describe, expect, it } from "vitest";
import type { Metric } from "../../src/web/types";
import { Answer } from "../src/app/answer";
import { luckText } from "../src/parts/luck-text";
import { metricKey } from "../src/parts/metric-name";
import { traitsText, traitsTitle } from "../src/parts/trait-text";

describe("luck in words", () => {
  it("is a count in a hundred while it is frequent", () => {
    expect([1, 0.5, 0.104].map(luckText)).toEqual(["100 in 100 times", "50 in 100 times", "10 in 100 times"]);
  });

  it("is once in so many times below, with no more digits than are known", () => {
    expect([0.05, 0.004, 1 / 2437].map(luckText)).toEqual([
      "once in 20 times",
      "once in 250 times",
      "once in 2,400 times",
    ]);
  });

  it("has an end", () => {
    expect([0, 1e-9].map(luckText)).toEqual(Array(2).fill("once in more than a million times"));
  });
});

describe("what orders share", () => {
  it("is said with the month and the weekday as words", () => {
    const traits = [
      { dimension: "since", value: "2026-03-04" },
      { dimension: "weekday", value: "7" },
      { dimension: "carrier", value: "DHL" },
    ] as const;
    expect(traitsText(traits)).toBe("placed on 4 Mar 2026 or later, placed on a Sunday, Carrier DHL");
    expect(traitsTitle(traits.slice(0, 1))).toBe("Placed on 4 Mar 2026 or later");
  });
});

describe("the address of a metric", () => {
  it("tells channels and stores apart", () => {
    const metric = { id: "order-defect-rate", channel: "mfn", store: "amazon.co.uk" } as Metric;
    expect(metricKey(metric)).toBe("order-defect-rate-mfn-amazon-co-uk");
    expect(metricKey({ ...metric, channel: null, store: null })).toBe("order-defect-rate");
  });
});

describe("an answer of the engine", () => {
  const host = () => {
    let updates = 0;
    const addController = () => {};
    const requestUpdate = () => {
      updates += 1;
    };
    return {
      host: { addController, requestUpdate } as unknown as ReactiveControllerHost,
      updates: () => updates,
    };
  };
  const settled = () => new Promise((done) => setTimeout(done));

  it("is asked for once while nothing that it depends on changes", async () => {
    const { host: element, updates } = host();
    const answer = new Answer<number>(element);
    let asked = 0;
    const ask = () => Promise.resolve(++asked);
    answer.to(["a"], ask).to(["a"], ask);
    expect(answer.asking).toBe(true);
    await settled();
    answer.to(["a"], ask);
    expect([asked, answer.value, answer.asking, updates()]).toEqual([1, 1, false, 1]);
  });

  it("is that to the last question, whichever comes back last", async () => {
    const answer = new Answer<string>(host().host);
    let arrive = (_: string) => {};
    const early = new Promise<string>((resolve) => {
      arrive = resolve;
    });
    answer.to(["early"], () => early).to(["late"], () => Promise.resolve("late"));
    await settled();
    arrive("early");
    await settled();
    expect(answer.value).toBe("late");
  });

  it("stays until the next one is there, and a failure takes its place", async () => {
    const answer = new Answer<string>(host().host);
    answer.to([1], () => Promise.resolve("one"));
    await settled();
    answer.to([2], () => Promise.reject(new Error("no")));
    expect(answer.value).toBe("one");
    await settled();
    expect([answer.value, answer.failed]).toEqual([undefined, true]);
  });
});
