// The text in a box that is not read yet: it outlives a reload, and goes with the tab.

import type { Taking } from "../app/state";

const KEYS = { anew: "candor-unread", "as-reply": "candor-unread-reply" } as const satisfies Record<
  Taking,
  string
>;

/** Keeps `text`; an empty one is forgotten. */
export function keepUnread(box: Taking, text: string): void {
  try {
    if (text.trim() === "") sessionStorage.removeItem(KEYS[box]);
    else sessionStorage.setItem(KEYS[box], text);
  } catch {
    // No storage, or no room for a text of this length: it is still on screen.
  }
}

/** The kept text; null when there is none. */
export function unread(box: Taking): string | null {
  try {
    return sessionStorage.getItem(KEYS[box]);
  } catch {
    return null;
  }
}
