import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/web/types";
import { mappingsFile, readMappings, withMappings } from "../src/app/mappings";

const mapping = (kind: Mapping["kind"], ...headers: string[]): Mapping => ({
  kind,
  columns: headers.map((header) => ({ header, as: header.toLowerCase() })),
});
const returns = mapping("fba-returns", "Nr", "Tag");
const feedback = mapping("seller-feedback", "Stars");

describe("named columns", () => {
  it("take the place of older ones for the same header, in any order of the columns", () => {
    const again = mapping("mfn-returns", "Tag", "Nr");
    expect(withMappings([returns, feedback], [again])).toEqual([feedback, again]);
  });

  it("come back from their file", () => {
    expect(readMappings(mappingsFile([returns, feedback]))).toEqual([returns, feedback]);
  });

  it.each([
    ["prose", "Hello"],
    ["another JSON", JSON.stringify({ format: "candor-case", mappings: [] })],
    ["no list", JSON.stringify({ format: "candor-columns", mappings: {} })],
    [
      "a column without a name",
      JSON.stringify({
        format: "candor-columns",
        mappings: [{ kind: "fba-returns", columns: [{ as: "x" }] }],
      }),
    ],
    [
      "a kind that is not read",
      JSON.stringify({ format: "candor-columns", mappings: [{ kind: "weather", columns: [] }] }),
    ],
    ["nothing", "null"],
  ])("are refused from a file that holds %s", (_, text) => {
    expect(readMappings(text)).toBeNull();
  });
});
