import { describe, expect, it, vi } from "vitest";
import type { CaseState, DueCheck, Watch, WatchedRow, WatchReport } from "../../src/web/types";
import { WatchDesk } from "../src/watch/desk";
import { stamp, unseen } from "../src/watch/folder";
import { alertName, rowFigure, rowWhy } from "../src/watch/row-text";
import { sheetOf, textOf } from "../src/watch/sheet";

const TODAY = "2026-11-23";

function setUp(watch?: Partial<Watch>) {
  const open = {
    readOnly: false,
    state: { story: { preventions: [] }, papers: [], watch } as unknown as CaseState,
    change(fields: Partial<CaseState>) {
      Object.assign(open.state, fields);
    },
  };
  let ids = 0;
  const desk = new WatchDesk(
    open,
    () => TODAY,
    () => `id${++ids}`,
  );
  return { open, desk };
}

const check: DueCheck = {
  id: "promise.a",
  what: "Count stock",
  by: "owner",
  howOften: "weekly",
  every: 7,
  next: "2026-11-16",
  state: "overdue",
  missed: 1,
  done: 0,
  last: null,
  promised: true,
  noticed: "",
};

const row: WatchedRow = {
  key: "order-defect-rate",
  rule: "order-defect-rate",
  title: "Order Defect Rate",
  todo: "Look at the orders.",
  metric: "order-defect-rate",
  channel: "mfn",
  store: null,
  level: "warn",
  why: ["over-warn"],
  unit: "basis-points",
  value: 0.0055,
  cases: 3,
  of: 545,
  warn: 0.005,
  act: 0.008,
  limit: 0.01,
  floor: false,
  own: false,
  ahead: { verdict: "turns-missed", day: "2026-12-02", inDays: 9, lasts: true },
  window: null,
  maturing: null,
  cadence: "daily",
  source: { type: "statement", field: "x" },
};

const report = {
  today: TODAY,
  dataTo: "2026-11-22",
  nextFiles: "2026-11-29",
  urgent: 1,
  alerts: [
    {
      id: row.key,
      level: "warn",
      since: TODAY,
      rows: [row.key],
      product: "S-1",
      orders: [],
      total: 3,
      good: 0,
      needed: 3,
    },
  ],
  rows: [row],
  notTold: [],
  checks: [check],
  horizon: [],
  kinds: [],
  coverage: null,
  stock: [],
  drift: { changed: [], total: 0, now: null, first: true },
  contacts: [],
  changes: [],
  assurance: null as unknown as WatchReport["assurance"],
  readings: [{ on: TODAY, dataTo: "2026-11-22", files: 1, marks: [] }],
} satisfies WatchReport;

describe("what the seller says while the account is watched", () => {
  it("is kept, and the last change comes back", () => {
    const { open, desk } = setUp();
    desk.begin();
    desk.note(check, true, " count sheet ");
    expect(open.state.watch?.log).toEqual([
      { check: "promise.a", due: "2026-11-16", on: TODAY, done: true, proof: "count sheet" },
    ]);
    expect(desk.canUndo).toBe(true);
    desk.undo();
    expect([open.state.watch?.log, open.state.watch?.since]).toEqual([[], TODAY]);
    expect(desk.canUndo).toBe(false);
  });

  it("is not undone in another case, nor lost by a reading", () => {
    const { open, desk } = setUp({ since: TODAY });
    desk.addRating(240);
    desk.keep(report);
    expect(desk.canUndo).toBe(true);
    open.state.watch = { ...desk.watch };
    expect(desk.canUndo).toBe(false);
  });

  it("changes a promise without taking its words", () => {
    const { open, desk } = setUp({ since: TODAY });
    desk.setEvery(check, 14);
    desk.end(check);
    expect(open.state.watch?.checks).toEqual([
      { id: "promise.a", what: "", by: "", every: 14, startsOn: null, ended: true },
    ]);
  });

  it("keeps one score a day, and our limits when its own are taken back", () => {
    const { open, desk } = setUp({ since: TODAY });
    desk.addRating(240);
    desk.addRating(250);
    expect(open.state.watch?.ratings).toEqual([{ on: TODAY, score: 250 }]);
    desk.setLevel("rating", { warn: 260, act: null, off: false });
    desk.setLevel("rating", null);
    expect(open.state.watch?.levels).toEqual({});
  });

  it("is left alone where another tab has the case", () => {
    const { open, desk } = setUp({ since: TODAY });
    open.readOnly = true;
    desk.addRating(240);
    expect(open.state.watch).toEqual({ since: TODAY });
  });

  it("keeps a reading once", () => {
    const { open, desk } = setUp({ since: TODAY });
    const change = vi.spyOn(open, "change");
    desk.keep(report);
    desk.keep(report);
    expect(change).toHaveBeenCalledTimes(1);
    expect(open.state.watch?.readings).toEqual(report.readings);
  });
});

describe("a watched row", () => {
  it("says its figure, its limit and when that is reached", () => {
    expect(rowFigure(row)).toBe("Now 0.55% (3 of 545). Amazon's limit is 1%.");
    expect(rowWhy(row).at(-1)).toBe("At this pace Amazon's limit is reached in 9 days.");
  });

  it("that this week's files do not tell is said so", () => {
    const alert = { ...report.alerts[0], rows: ["gone"] } as WatchReport["alerts"][number];
    expect(alertName(report, alert)).toBe("Not in this week's files");
  });
});

describe("the weekly report", () => {
  it("is the same on paper and as text, and names what to do", () => {
    const sheet = sheetOf(report, "Blue Mug", "amazon.com");
    expect(sheet.paper).toBe("letter");
    const text = textOf(sheet);
    expect(text).toContain("Account watch · Blue Mug\n23 Nov 2026. Files up to 22 Nov 2026.");
    expect(text).toContain("- Look at it: Order Defect Rate (ODR) · you ship.");
    expect(text).toContain("Look at the orders.");
    expect(text).toContain("- Count stock · owner · 16 Nov 2026 · Overdue");
  });

  it("stays on one page", () => {
    const checks = Array.from({ length: 30 }, (_, n) => ({ ...check, id: String(n) }));
    const part = sheetOf({ ...report, checks }, "", null).parts[2];
    expect(part?.blocks).toHaveLength(9);
    expect(part?.blocks.at(-1)?.runs[0]?.text).toBe("and 22 more");
  });
});

describe("a folder that is watched", () => {
  it("gives each export once, and again when it has changed", () => {
    const file = (name: string, lastModified: number, bytes = "a") =>
      new File([bytes], name, { lastModified });
    const old = file("orders.txt", 1);
    const found = unseen(
      [old, file("orders.txt", 2), file("photo.jpg", 1), file("returns.csv", 1)],
      [stamp(old)],
    );
    expect(found.map(stamp)).toEqual(["orders.txt|1|2", "returns.csv|1|1"]);
  });
});
