// Locks the case by hand, or by itself when nobody has used the page for a while.

import { hasLock, lock } from "../store/lock";
import { note, notes } from "../store/notes";
import { model } from "./model";

/** Tabs of one browser lock together. */
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("candor-lock") : null;
const LOCKED = "locked";
const LOOK_MS = 10_000;

let used = Date.now();

/** Minutes without use after which the case is locked; 0 for never. */
export function autoLock(): number {
  return notes().lockAfter;
}

export function setAutoLock(minutes: number): void {
  note({ lockAfter: minutes });
}

/** Locks the case and shows the lock. Rejects where it could not, and then nothing has changed. */
export async function lockNow(): Promise<void> {
  // What is on its way to the disk must not arrive behind the lock.
  await model.settled();
  if (model.save.is === "failed" || model.adding.length > 0) throw new Error("not everything is on the disk");
  await lock();
  channel?.postMessage(LOCKED);
  location.reload();
}

/** Watches for use from now on. */
export function watchUse(): void {
  channel?.addEventListener("message", () => location.reload());
  for (const kind of ["pointerdown", "keydown", "wheel"])
    addEventListener(
      kind,
      () => {
        used = Date.now();
      },
      { passive: true, capture: true },
    );
  setInterval(look, LOOK_MS);
}

async function look(): Promise<void> {
  const minutes = autoLock();
  if (minutes === 0 || model.readOnly || Date.now() - used < minutes * 60_000) return;
  if (await hasLock().catch(() => false)) await lockNow().catch(() => {});
}

watchUse();
