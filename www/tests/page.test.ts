import { describe, expect, it } from "vitest";
import { RequestCounter } from "../src/app/requests";
import { hrefOf, hrefOfOne, oneOf, ROUTES, routeOf } from "../src/app/router";
import { daysBetween, today } from "../src/app/today";
import { distance } from "../src/parts/distance";
import { fileSafe } from "../src/parts/file-safe";

describe("the router", () => {
  it("finds every route by its own address", () => {
    for (const route of ROUTES) expect(routeOf(hrefOf(route))).toBe(route);
  });

  it("leads to the start from an address it does not know", () => {
    for (const hash of ["", "#", "#/nowhere", "#/letter/extra", "#/__proto__"])
      expect(routeOf(hash)).toBe("start");
  });
});

describe("the address of one of many", () => {
  it("leads to its page and names it", () => {
    for (const [route, one] of [
      ["reason", "PERF-ODR"],
      ["numbers", "order-defect-rate-mfn"],
    ] as const) {
      const address = hrefOfOne(route, one);
      expect([routeOf(address), oneOf(address)]).toEqual([route, one]);
    }
    expect(oneOf("#/letter/PERF-ODR")).toBe("");
  });
});

describe("the page's day", () => {
  it("is the reader's own, not the one in Greenwich", () => {
    expect(today(new Date(2026, 10, 3, 23, 59))).toBe("2026-11-03");
  });

  it("counts whole days across a change of the clocks", () => {
    expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
    expect(daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
  });
});

describe("the distance of a day", () => {
  it("is counted in days for a year, then the date says enough", () => {
    expect(distance("2026-12-02", "2026-11-23")).toBe("in 9 days");
    expect(distance("2026-11-23", "2026-11-23")).toBe("today");
    expect(distance("2025-11-23", "2026-11-23")).toBe("365 days ago");
    expect(distance("2010-07-09", "2026-11-23")).toBeNull();
    expect(distance("2027-11-24", "2026-11-23")).toBeNull();
  });
});

describe("the request counter", () => {
  const counter = () => new RequestCounter("https://candor.example/app/");

  it("does not count the program's own files", () => {
    const requests = counter();
    for (const file of [
      "",
      "assets/index-abc.js",
      "engine/candor_bg-1.wasm",
      "icons/icon.svg",
      "manifest.webmanifest",
    ]) {
      requests.saw(`https://candor.example/app/${file}`);
    }
    requests.saw("blob:https://candor.example/1");
    expect(requests.count).toBe(0);
  });

  it("counts everything else, also to the same server", () => {
    const requests = counter();
    requests.saw("https://elsewhere.example/");
    requests.saw("https://candor.example/app/assets/index-abc.js?order=1");
    requests.saw("https://candor.example/collect");
    expect(requests.count).toBe(3);
  });
});

describe("the name of a copy", () => {
  it("can be stored on every system", () => {
    expect(fileSafe("Küche & Co / “Nr. 1”")).toBe("kuche-co-nr-1");
    expect(fileSafe("  ")).toBe("");
  });
});
