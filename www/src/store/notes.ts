// A few words beside the case, which outlive it: that there was one, and when it was copied.

import type { IsoDate } from "../../../src/web/types";

const KEY = "candor-notes";

export interface Notes {
  /** The day on which the case that is kept here was opened; null where none is. */
  kept: IsoDate | null;
  /** The day of the last copy. */
  copied: IsoDate | null;
  /** Advice that was put aside, with the day. */
  dismissed: Record<string, IsoDate>;
  /** The case was deleted, and what lies around it goes at the next start. */
  deleted: boolean;
  /** Minutes without use after which a case with a passphrase is locked; 0 for never. */
  lockAfter: number;
}

const NONE: Notes = { kept: null, copied: null, dismissed: {}, deleted: false, lockAfter: 15 };

/** What is noted; nothing where the browser keeps nothing. */
export function notes(): Notes {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return { ...NONE, ...(typeof kept === "object" ? kept : {}) };
  } catch {
    return NONE;
  }
}

export function note(fields: Partial<Notes>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...notes(), ...fields }));
  } catch {
    // The case is kept elsewhere: without notes there is only less advice.
  }
}

export function forgetNotes(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There were none.
  }
}

/** How many notes of any kind there are beside the case, and their bytes. */
export function allNotes(): { entries: number; bytes: number } {
  try {
    const all = Object.entries(localStorage);
    return { entries: all.length, bytes: new Blob(all.flat()).size };
  } catch {
    return { entries: 0, bytes: 0 };
  }
}
