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

/** Bytes that the notes take. */
export function notesSize(): number {
  try {
    return localStorage.getItem(KEY)?.length ?? 0;
  } catch {
    return 0;
  }
}
