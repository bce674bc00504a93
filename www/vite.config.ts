import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { policy } from "./build/policy.ts";
import { precache } from "./build/precache.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** What the rooms with figures share, which the first load does without. */
const METRICS = /\/(parts\/metric-[\w-]+|i18n\/metric\.\w+)\.ts$/;
/** What the letter, the check before sending, the second opinion and the table of requests share. */
const LETTER =
  /\/(letter\/[\w-]+|i18n\/(letter|letter-kind|requests)\.\w+|parts\/(request-name|print-sheet|finding-[\w-]+))\.ts$/;

/** What the step of papers, the case file and the table of requests share. */
const PAPERS = /\/(paper\/[\w-]+|store\/papers|i18n\/(proof|paper-fit)\.\w+)\.ts$/;

/** What sending, waiting and the dates of a message share. */
const ROUNDS =
  /\/(round\/[\w-]+|i18n\/rounds\.\w+|parts\/(round-[\w-]+|calendar-button|date-chip|distance))\.ts$/;
/** What copies and the lock of the case share. */
const KEEPING =
  /\/(store\/(sealed|lock|passphrase|program|inventory)|app\/(copy|auto-lock)|parts\/passphrase-field|i18n\/(lock|case)\.\w+)\.ts$/;

/** The text editor, which only the letter needs. */
const EDITOR = /\/node_modules\/(@codemirror|@lezer|@marijn|crelt|style-mod|w3c-keyname)\//;

export default defineConfig({
  // Relative, so that the page works from any folder of a server.
  base: "./",
  plugins: [policy(), precache()],
  server: { host: "127.0.0.1", fs: { allow: [path(".."), path(".")] } },
  build: {
    target: "es2023",
    // Nothing is put into data URLs: the page's policy allows files of its own only.
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: { index: path("index.html"), sw: path("src/sw.ts") },
      output: {
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        codeSplitting: {
          groups: [
            // One file for what parts that are loaded later share with the page: many small ones load slower.
            {
              name: "shared",
              test: (id) => ![METRICS, LETTER, PAPERS, ROUNDS, KEEPING].some((apart) => apart.test(id)),
              minShareCount: 2,
              priority: 2,
            },
            { name: "editor", test: EDITOR, priority: 3 },
            { name: "papers", test: PAPERS, minShareCount: 2, priority: 1 },
            { name: "drafting", test: LETTER, minShareCount: 2, priority: 1 },
            { name: "keeping", test: KEEPING, minShareCount: 2, priority: 1 },
            { name: "metrics", test: METRICS, minShareCount: 2, priority: 1 },
            { name: "rounds", test: ROUNDS, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  worker: {
    format: "es",
    rollupOptions: {
      // The server gives this folder its own policy, the only one that allows wasm.
      output: {
        entryFileNames: "engine/[name]-[hash].js",
        chunkFileNames: "engine/[name]-[hash].js",
        assetFileNames: "engine/[name]-[hash][extname]",
      },
    },
  },
  test: { include: ["tests/**/*.test.ts"] },
});
