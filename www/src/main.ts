// First paint, then the case, then the engine when the page has nothing else to do.

import "./styles/tokens.css";
import "./app/app";
import { model } from "./app/model";
import { offline } from "./app/offline";
import { requests } from "./app/requests";
import { tabs } from "./app/tabs";

requests.watchPage();
await tabs.claim();
void model.open();
whenIdle(() => model.startEngine());
if (document.readyState === "complete") void offline.register();
else window.addEventListener("load", () => void offline.register(), { once: true });

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 200);
}
