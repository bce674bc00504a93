import { describe, expect, it } from "vitest";
import { textOf } from "../src/app/mail";

describe("a saved message as text", () => {
  it("stands below what the header of its mail says", () => {
    const mail = {
      from: "Amazon <a@amazon.com>",
      date: "2026-11-20T09:00:00Z",
      subject: "Account",
      text: "Hello\r\nyou",
    };
    expect(textOf(mail)).toBe(
      "From: Amazon <a@amazon.com>\nDate: 2026-11-20\nSubject: Account\n\nHello\nyou",
    );
  });

  it("stays as it is where there is no header", () => {
    expect(textOf({ from: null, date: null, subject: null, text: "Hello" })).toBe("Hello");
  });
});
