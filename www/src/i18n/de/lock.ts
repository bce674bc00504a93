// Words of passphrases and of the lock, in German.

import type { en } from "../lock.en";
import type { Translation } from "../types";

export const lock = {
  "lock.show": "Zeigen",
  "lock.hide": "Verbergen",
  "lock.strength.empty":
    "Gut sind vier oder mehr Wörter, die nicht zusammengehören. Sie können sie einfügen.",
  "lock.strength.short": "Kurz. Jemand mit einem schnellen Computer könnte sie finden.",
  "lock.strength.fair": "Gut gegen die meisten Leute. Ein Wort mehr macht sie stark.",
  "lock.strength.strong": "Stark.",
  "lock.title": "Den Fall auf diesem Gerät sperren",
  "lock.line": "Wer diesen Browser benutzt, kann den Fall lesen. Eine Passphrase sperrt ihn, wenn Sie gehen.",
  "lock.honest":
    "Solange der Fall offen ist, liegt er unverschlüsselt auf dem Datenträger. Sperren Sie ihn, bevor Sie gehen. Die Seite zu schließen sperrt ihn nicht.",
  "lock.passphrase": "Passphrase",
  "lock.set": "Die Passphrase festlegen",
  "lock.isSet": "Dieser Fall hat eine Passphrase.",
  "lock.forgotten":
    "Ohne die Passphrase kann niemand ihn öffnen, auch wir nicht. Bewahren Sie eine Kopie ohne Sperre an einem sicheren Ort auf.",
  "lock.now": "Jetzt sperren",
  "lock.remove": "Die Passphrase entfernen",
  "lock.removed": "Die Passphrase ist entfernt. Der Fall bleibt offen.",
  "lock.auto": "Von selbst sperren",
  "lock.auto.0": "nie",
  "lock.auto.5": "nach 5 Minuten ohne Taste oder Tippen",
  "lock.auto.15": "nach 15 Minuten ohne Taste oder Tippen",
  "lock.auto.60": "nach einer Stunde ohne Taste oder Tippen",
  "lock.failed":
    "Der Fall konnte nicht gesperrt werden. Er ist offen und sicher. Speichern Sie eine Kopie und versuchen Sie es dann noch einmal.",
  "locked.title": "Dieser Fall ist gesperrt",
  "locked.line": "Geben Sie Ihre Passphrase ein. Sie bleibt auf diesem Gerät.",
  "locked.open": "Den Fall öffnen",
  "locked.opening": "Wird geöffnet",
  "locked.wrong": "Das ist nicht die Passphrase. Nichts hat sich geändert. Versuchen Sie es noch einmal.",
  "locked.changed":
    "Ein Teil des gesperrten Falls wurde von außen geändert. Er bleibt gesperrt und unberührt. Öffnen Sie stattdessen eine Kopie.",
  "locked.forgotten": "Ich habe die Passphrase nicht",
  "locked.forgottenLine":
    "Ohne die Passphrase kann niemand ihn öffnen, auch wir nicht. Eine Kopie ohne Sperre oder eine ältere Datei hilft vielleicht.",
  "locked.delete": "Den gesperrten Fall aus diesem Browser löschen",
  "locked.deleteSure": "Ja, löschen. Ich weiß, dass er nicht zurückkommen kann.",
} as const satisfies Translation<typeof en>;
