// First paint, then the case, then the engine when the page has nothing else to do.

import "./styles/tokens.css";
import "./app/app";
import { later, loadLater } from "./app/later";
import { closeWaysOut } from "./app/leaving";
import { model } from "./app/model";
import { offline } from "./app/offline";
import { requests } from "./app/requests";
import { tabs } from "./app/tabs";
import { preferred, speak } from "./i18n/languages";
import { isLocked } from "./store/locked";

closeWaysOut(window, requests.base);
requests.watchPage();
// What is shown first is the lock, or a case that is open; so the words come before it.
await speak(preferred());
const app = document.querySelector("candor-app");
// Where the browser gives no storage there is nothing to lock.
if (app instanceof HTMLElement && (await isLocked().catch(() => false)))
  await (await import("./steps/locked")).unlocked(app);
await tabs.claim();
void model.open();
whenIdle(() => {
  model.startEngine();
  // Where the first message leads to. If this fails, it is loaded again there.
  later.understand().catch(() => {});
});
model.addEventListener("change", loadTheRest);

/** Keeping the program for the next visit loads all of it, and must not make the first reading wait. */
function loadTheRest(): void {
  if (!model.engineReady) return;
  model.removeEventListener("change", loadTheRest);
  void loadLater().then(() => offline.register());
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 2_000 });
  else setTimeout(work, 200);
}
