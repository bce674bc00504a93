import { describe, expect, it } from "vitest";
import type { ProposedKind } from "../../src/web/types";
import { check, chosen, guessed, mappingOf } from "../src/parts/column-choice";

const kind: ProposedKind = {
  kind: "fba-returns",
  columns: [
    { name: "order-id", field: "order", needed: true },
    { name: "return-date", field: "day", needed: true },
    { name: "sku", field: "sku", needed: false },
  ],
  guess: [{ header: "Nr", as: "order-id" }],
};
const names = (columns: readonly { name: string }[]) => columns.map(({ name }) => name);

describe("the choice of columns", () => {
  it("starts with the guesses, and names what is needed and missing", () => {
    const choice = guessed(kind);
    expect(choice.get("order-id")).toBe("Nr");
    expect(names(check(kind, choice).missing)).toEqual(["return-date"]);
  });

  it("needs nothing more once the needed columns are there", () => {
    const choice = chosen(guessed(kind), "return-date", "Tag");
    expect(check(kind, choice)).toEqual({ missing: [], twice: [] });
    expect(mappingOf(kind, choice)).toEqual({
      kind: "fba-returns",
      columns: [
        { header: "Nr", as: "order-id" },
        { header: "Tag", as: "return-date" },
      ],
    });
  });

  it("lets a guess be taken back", () => {
    const choice = chosen(guessed(kind), "order-id", "");
    expect(names(check(kind, choice).missing)).toEqual(["order-id", "return-date"]);
    expect(mappingOf(kind, choice).columns).toEqual([]);
  });

  it("notices a header that stands for two columns", () => {
    const choice = chosen(chosen(guessed(kind), "return-date", "Nr"), "sku", "Nr");
    expect(check(kind, choice).twice).toEqual(["Nr"]);
  });
});
