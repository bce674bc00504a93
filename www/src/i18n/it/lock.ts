// Words of passphrases and of the lock, in Italian.

import type { en } from "../lock.en";
import type { Translation } from "../types";

export const lock = {
  "lock.show": "Mostra",
  "lock.hide": "Nascondi",
  "lock.strength.empty": "Vanno bene quattro o più parole che non c'entrano tra loro. Può incollarla.",
  "lock.strength.short": "Breve. Qualcuno con un computer veloce potrebbe trovarla.",
  "lock.strength.fair": "Buona contro quasi tutti. Un'altra parola la rende forte.",
  "lock.strength.strong": "Forte.",
  "lock.title": "Blocchi il caso su questo dispositivo",
  "lock.line": "Chi usa questo browser può leggere il caso. Una frase segreta lo blocca quando si allontana.",
  "lock.honest":
    "Mentre il caso è aperto, non è cifrato sul disco. Lo blocchi prima di allontanarsi. Chiudere la pagina non basta.",
  "lock.passphrase": "Frase segreta",
  "lock.set": "Imposta la frase segreta",
  "lock.isSet": "Questo caso ha una frase segreta.",
  "lock.forgotten":
    "Nessuno può aprirlo senza la frase segreta, nemmeno noi. Tenga una copia senza blocco in un luogo sicuro.",
  "lock.now": "Blocca ora",
  "lock.remove": "Togli la frase segreta",
  "lock.removed": "La frase segreta è stata tolta. Il caso resta aperto.",
  "lock.auto": "Blocco automatico",
  "lock.auto.0": "mai",
  "lock.auto.5": "dopo 5 minuti senza un tasto o un tocco",
  "lock.auto.15": "dopo 15 minuti senza un tasto o un tocco",
  "lock.auto.60": "dopo un'ora senza un tasto o un tocco",
  "lock.failed": "Il caso non si è potuto bloccare. È aperto e al sicuro. Salvi una copia, poi riprovi.",
  "locked.title": "Questo caso è bloccato",
  "locked.line": "Scriva la sua frase segreta. Resta su questo dispositivo.",
  "locked.open": "Apri il caso",
  "locked.opening": "Apertura",
  "locked.wrong": "Non è la frase segreta. Nulla è cambiato. Riprovi.",
  "locked.changed":
    "Una parte del caso bloccato è stata modificata dall'esterno. Resta bloccato e intatto. Apra invece una copia.",
  "locked.forgotten": "Non ho la frase segreta",
  "locked.forgottenLine":
    "Nessuno può aprirlo senza la frase segreta, nemmeno noi. Può aiutare una copia senza blocco o un file più vecchio.",
  "locked.delete": "Elimina il caso bloccato da questo browser",
  "locked.deleteSure": "Sì, eliminalo. So che non può tornare.",
} as const satisfies Translation<typeof en>;
