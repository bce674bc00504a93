// The text in the first box that is not read yet: it outlives a reload, and goes with the tab.

const KEY = "candor-unread";

/** Keeps `text`; an empty one is forgotten. */
export function keepUnread(text: string): void {
  try {
    if (text.trim() === "") sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // No storage, or no room for a text of this length: it is still on screen.
  }
}

/** The kept text; null when there is none. */
export function unread(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
