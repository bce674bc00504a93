import { describe, expect, it } from "vitest";
import { adviceFor, type Situation } from "../src/store/advice";
import type { Notes } from "../src/store/notes";

const notes = (fields: Partial<Notes> = {}): Notes => ({
  kept: "2026-11-20",
  copied: null,
  dismissed: {},
  deleted: false,
  lockAfter: 0,
  ...fields,
});
const at = (fields: Partial<Situation> = {}): Situation => ({
  today: "2026-11-23",
  startedOn: "2026-11-20",
  read: true,
  files: 0,
  worked: false,
  sending: false,
  protected: true,
  free: 1e9,
  ...fields,
});

describe("advice to save a copy", () => {
  it("is not given before a message was read", () => {
    expect(adviceFor(at({ read: false, sending: true }), notes())).toBeNull();
  });

  it("comes after the first reading, the first file, and before sending", () => {
    expect(adviceFor(at(), notes())).toBe("first-reading");
    expect(adviceFor(at({ files: 1 }), notes())).toBe("first-file");
    expect(adviceFor(at({ files: 1, sending: true }), notes({ copied: "2026-11-22" }))).toBe(
      "before-sending",
    );
  });

  it("is silent on the day of a copy", () => {
    expect(adviceFor(at({ files: 1, sending: true }), notes({ copied: "2026-11-23" }))).toBeNull();
  });

  it("comes again a week after the last copy", () => {
    expect(adviceFor(at(), notes({ copied: "2026-11-17" }))).toBeNull();
    expect(adviceFor(at(), notes({ copied: "2026-11-16" }))).toBe("weekly");
  });

  it("stays away once it was put aside, but for what comes again", () => {
    const dismissed = { "first-reading": "2026-11-20", weekly: "2026-11-20" };
    expect(adviceFor(at(), notes({ dismissed }))).toBeNull();
    expect(adviceFor(at({ today: "2026-11-27" }), notes({ dismissed }))).toBe("weekly");
    expect(adviceFor(at({ sending: true }), notes({ dismissed }))).toBe("before-sending");
  });
});

describe("advice on the browser", () => {
  it("asks for protection after the first real work, and not where it is given or not known", () => {
    const copied = { copied: "2026-11-20" };
    expect(adviceFor(at({ worked: true, protected: false }), notes(copied))).toBe("protect");
    expect(adviceFor(at({ worked: false, protected: false }), notes(copied))).toBeNull();
    expect(adviceFor(at({ worked: true, protected: null }), notes(copied))).toBeNull();
  });

  it("says first when there is little space left", () => {
    expect(adviceFor(at({ free: 1e6, sending: true }), notes())).toBe("full");
  });
});
