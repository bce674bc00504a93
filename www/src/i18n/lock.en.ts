// Words of passphrases and of the lock, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "lock.show": "Show",
  "lock.hide": "Hide",
  "lock.strength.empty": "Four or more words that do not belong together are good. You can paste it.",
  "lock.strength.short": "Short. Somebody with a fast computer could find it.",
  "lock.strength.fair": "Good against most people. One more word makes it strong.",
  "lock.strength.strong": "Strong.",
  "lock.title": "Lock the case on this device",
  "lock.line": "Whoever uses this browser can read the case. A passphrase locks it when you leave.",
  "lock.honest":
    "While the case is open, it is not encrypted on the disk. Lock it before you leave. Closing the page alone does not lock it.",
  "lock.passphrase": "Passphrase",
  "lock.set": "Set the passphrase",
  "lock.isSet": "This case has a passphrase.",
  "lock.forgotten":
    "Nobody can open it without the passphrase, also not us. Keep a copy without a lock in a safe place.",
  "lock.now": "Lock now",
  "lock.remove": "Take the passphrase away",
  "lock.removed": "The passphrase is gone. The case stays open.",
  "lock.auto": "Lock by itself",
  "lock.auto.0": "never",
  "lock.auto.5": "after 5 minutes without a key or a tap",
  "lock.auto.15": "after 15 minutes without a key or a tap",
  "lock.auto.60": "after an hour without a key or a tap",
  "lock.failed": "The case could not be locked. It is open and safe. Save a copy, then try again.",
  "locked.title": "This case is locked",
  "locked.line": "Enter your passphrase. It stays on this device.",
  "locked.open": "Open the case",
  "locked.opening": "Opening",
  "locked.wrong": "This is not the passphrase. Nothing changed. Try again.",
  "locked.changed":
    "A part of the locked case was changed from outside. It stays locked and untouched. Open a copy instead.",
  "locked.forgotten": "I do not have the passphrase",
  "locked.forgottenLine":
    "Nobody can open it without the passphrase, also not us. A copy without lock, or an older file, may help.",
  "locked.delete": "Delete the locked case from this browser",
  "locked.deleteSure": "Yes, delete it. I know that it cannot come back.",
} as const satisfies Messages;

learn(en);
