import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pagePolicy } from "../build/policy";

const headers = readFileSync(new URL("../_headers", import.meta.url), "utf8");

describe("the policy in the page", () => {
  it("is the one of the header, but for what only a header can say", () => {
    const policy = pagePolicy(headers);
    expect(headers).toContain(policy.split("; base-uri")[0]);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types candor lit-html");
    expect(policy).not.toContain("frame-ancestors");
  });

  it("is missed where the headers have none", () => {
    expect(() => pagePolicy("/*\n  X-Content-Type-Options: nosniff\n")).toThrow(/no policy/);
  });
});
