// First paint, then the case, then the engine when the page has nothing else to do.

import "./styles/tokens.css";
import "./app/app";
import { loadLater } from "./app/later";
import { model } from "./app/model";
import { offline } from "./app/offline";
import { requests } from "./app/requests";
import { tabs } from "./app/tabs";

requests.watchPage();
await tabs.claim();
void model.open();
whenIdle(() => model.startEngine());
model.addEventListener("change", loadTheRest);
if (document.readyState === "complete") void offline.register();
else window.addEventListener("load", () => void offline.register(), { once: true });

function loadTheRest(): void {
  if (!model.engineReady) return;
  model.removeEventListener("change", loadTheRest);
  void loadLater();
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 200);
}
