// Puts the page's policy into the page itself, for hosts that send no headers of their own.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Rules that a browser obeys in a header only, and complains about in a page. */
const HEADER_ONLY = ["frame-ancestors"];

/** The policy that `_headers` gives to the page, as a page may hold it. */
export function pagePolicy(headers: string): string {
  const policy = /^\/\n(?: {2}.*\n)*? {2}Content-Security-Policy: (.+)$/m.exec(headers)?.[1];
  if (!policy) throw new Error("`_headers` has no policy for the page");
  const rules = policy.split(";").map((rule) => rule.trim());
  return rules.filter((rule) => !HEADER_ONLY.some((name) => rule.startsWith(name))).join("; ");
}

export function policy(): Plugin {
  let root: string;
  return {
    name: "candor-policy",
    // Vite's own server reloads what changed over a connection that the policy forbids.
    apply: "build",
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: pagePolicy(readFileSync(join(root, "_headers"), "utf8")),
        },
        injectTo: "head-prepend",
      },
    ],
  };
}
