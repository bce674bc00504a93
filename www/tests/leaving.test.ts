import { describe, expect, it } from "vitest";
import { closeWaysOut } from "../src/app/leaving";
import { ownScript } from "../src/engine/own-script";

const BASE = "https://candor.example/app/";

/** A window with the few parts that lead out of it. */
function closed() {
  const navigation = new EventTarget();
  const window = { navigation, open: () => ({}), RTCPeerConnection: class {}, WebTransport: class {} };
  closeWaysOut(window as never, BASE);
  const leads = (url: string, downloadRequest: string | null = null) => {
    const event = Object.assign(new Event("navigate", { cancelable: true }), {
      destination: { url },
      downloadRequest,
    });
    return navigation.dispatchEvent(event);
  };
  return { window, leads };
}

describe("the ways out of the page", () => {
  it("lead to the program and nowhere else", () => {
    const { leads } = closed();
    expect(leads(`${BASE}#/letter`)).toBe(true);
    expect(leads("https://candor.example/other")).toBe(false);
    expect(leads("https://elsewhere.example/?case=secret")).toBe(false);
    expect(leads("mailto:a@b.example?body=secret")).toBe(false);
  });

  it("let a file go to the reader that was made here, and no other", () => {
    const { leads } = closed();
    expect(leads("blob:https://candor.example/1", "case.candor")).toBe(true);
    expect(leads("blob:https://candor.example/1")).toBe(false);
    expect(leads("https://elsewhere.example/a", "a")).toBe(false);
  });

  it("are gone for windows and for other browsers, and cannot be brought back", () => {
    const { window } = closed();
    expect(window.open()).toBeNull();
    expect([window.RTCPeerConnection, window.WebTransport]).toEqual([undefined, undefined]);
    expect(() => Object.defineProperty(window, "open", { value: () => ({}) })).toThrow(TypeError);
  });
});

describe("a script of our own", () => {
  it("is taken as it is where the browser knows no Trusted Types", () => {
    expect(ownScript("./sw.js")).toBe("./sw.js");
  });
});
