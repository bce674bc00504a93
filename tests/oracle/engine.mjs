// The engine in Node.

import { readFileSync } from "node:fs";

const pkg = new URL("../../pkg/", import.meta.url);
const candor = await import(new URL("candor.js", pkg).href);
candor.initSync({ module: readFileSync(new URL("candor_bg.wasm", pkg)) });

/** Whether the engine says what comes next. */
export const canForecast = "forecast" in candor.Engine.prototype;

/** What `ask` gets of an engine that has read the files. */
export function withEngine(files, { store }, ask) {
  const engine = new candor.Engine();
  for (const { name, text } of files) {
    const reader = engine.openReport(name, { store });
    reader.push(new TextEncoder().encode(text));
    reader.finish();
  }
  const answer = ask(engine);
  engine.free();
  return answer;
}
