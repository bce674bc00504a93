import { describe, expect, it } from "vitest";
import { beginning } from "../src/parts/beginning";

describe("the beginning of a message", () => {
  it("is its first words, on one line", () => {
    expect(beginning("\nHello,\n\nyour  account", 40)).toBe("Hello, your account");
    expect(beginning("Hello, your account", 5)).toBe("Hello…");
  });

  it("leaves out the header of a mail, and nothing that only looks like one", () => {
    expect(beginning("From: a@b\nSubject: Account\n\nHello", 40)).toBe("Hello");
    expect(beginning("Reason: late\nHello", 40)).toBe("Reason: late Hello");
  });
});
