import { afterEach, describe, expect, it, vi } from "vitest";
import { keepUnread, unread } from "../src/store/unread";

describe("a text that is not read yet", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is kept until it is emptied", () => {
    const items = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => items.set(key, value),
      removeItem: (key: string) => items.delete(key),
    });
    keepUnread("anew", "Hello");
    expect(unread("anew")).toBe("Hello");
    expect(unread("as-reply")).toBeNull();
    keepUnread("anew", " ");
    expect(unread("anew")).toBeNull();
  });

  it("is no trouble where the browser keeps nothing", () => {
    const refuse = () => {
      throw new Error("denied");
    };
    vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    keepUnread("anew", "Hello");
    expect(unread("anew")).toBeNull();
  });
});
