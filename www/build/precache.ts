// Gives the service worker the list of the built files.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

/** Not part of the program: the server's own settings. */
const LEFT_OUT = new Set(["_headers"]);

/** Replaces `__PRECACHE__` in `sw.js` by the files of this build and a version made from their bytes. */
export function precache(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "candor-precache",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle["sw.js"];
        if (worker?.type !== "chunk") throw new Error("the build has no `sw.js`");
        const contents = new Map<string, string | Uint8Array>();
        for (const [name, output] of Object.entries(bundle)) {
          if (name === "sw.js" || name.endsWith(".map")) continue;
          contents.set(name, output.type === "chunk" ? output.code : output.source);
        }
        for (const path of filesBelow(config.publicDir)) {
          const name = relative(config.publicDir, path).split(sep).join("/");
          if (!LEFT_OUT.has(name)) contents.set(name, readFileSync(path));
        }
        const names = [...contents.keys()].sort();
        const hash = createHash("sha256");
        for (const name of names)
          hash
            .update(name)
            .update("\0")
            .update(contents.get(name) ?? "");
        hash.update(worker.code);
        // It stores itself too: only then is what is stored the whole program.
        const files = [...names.map(addressOf), "./sw.js"];
        const list = { version: hash.digest("hex").slice(0, 16), files };
        worker.code = worker.code.replaceAll("__PRECACHE__", JSON.stringify(list));
      },
    },
  };
}

/** The page is stored as its folder: hosts redirect `index.html`, and no redirect may answer a visit. */
function addressOf(name: string): string {
  return name === "index.html" ? "./" : `./${name}`;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
