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
    keepUnread("Hello");
    expect(unread()).toBe("Hello");
    keepUnread(" ");
    expect(unread()).toBeNull();
  });

  it("is no trouble where the browser keeps nothing", () => {
    const refuse = () => {
      throw new Error("denied");
    };
    vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    keepUnread("Hello");
    expect(unread()).toBeNull();
  });
});
