// Words of the page on which our promise can be tested, in Italian.

import type { en } from "../privacy.en";
import type { Translation } from "../types";

export const privacy = {
  "privacy.title": "Lo verifichi di persona",
  "privacy.lead":
    "Ciò che inserisce qui resta su questo dispositivo. Non deve crederci. Lo metta alla prova.",
  "privacy.count.title": "1. Conti le richieste di rete",
  "privacy.count.text":
    "Una richiesta di rete è il modo per inviare qualcosa. Da quando è caricata, questa pagina ne ha fatte:",
  "privacy.count.how":
    "Contiamo ogni richiesta della pagina e del motore. Il caricamento dei file del programma non conta.",
  "privacy.rules.title": "2. Legga le regole che diamo al browser",
  "privacy.rules.text": "Il suo browser fa rispettare queste regole. Questa pagina non può cambiarle.",
  "privacy.rules.raw": "Le regole come le legge il suo browser",
  "privacy.rule.default-src": "Ciò che nessuna regola permette è vietato.",
  "privacy.rule.script-src":
    "Girano solo gli script di questo programma. Nessuno dentro un testo, nessuno di un altro server.",
  "privacy.rule.style-src": "Solo gli stili di questo programma.",
  "privacy.rule.img-src":
    "Le immagini vengono da questo programma o dai suoi file. Nessuna da un altro server.",
  "privacy.rule.connect-src": "La pagina non può collegarsi a nulla, nemmeno al server da cui viene.",
  "privacy.rule.worker-src":
    "Solo i processi di questo programma. Chiedono file del programma e nient'altro.",
  "privacy.rule.manifest-src": "Nome e icona arrivano con il programma.",
  "privacy.rule.font-src": "Nessun carattere è caricato. La pagina usa quelli del suo dispositivo.",
  "privacy.rule.frame-src": "Nessun'altra pagina può apparire dentro questa.",
  "privacy.rule.form-action": "Nessun modulo può essere inviato.",
  "privacy.rule.base-uri": "Nulla può spostare il programma a un altro indirizzo.",
  "privacy.rule.require-trusted-types-for":
    "Il testo non diventa mai codice. Ciò che un messaggio o un file contiene resta testo.",
  "privacy.rule.trusted-types":
    "Due parti note possono creare contenuto della pagina. Nessun'altra può aggiungersi.",
  "privacy.rules.keeper":
    "Il programma salvato risponde a ogni richiesta di rete. Rifiuta tutto ciò che non è un suo file.",
  "privacy.rules.limits":
    "Un'estensione del browser con accesso a questa pagina può leggerla. Così anche chi usa questo browser.",
  "privacy.flight.title": "3. Spenga internet",
  "privacy.flight.step.ready": "Attenda la riga verde qui sotto.",
  "privacy.flight.step.off": "Attivi la modalità aereo o stacchi il cavo.",
  "privacy.flight.step.work":
    "Ricarichi questa pagina e continui. Legga un messaggio, aggiunga file, copi la lettera.",
  "privacy.flight.step.close":
    "Chiuda la pagina prima di tornare in rete. Non resta nulla che possa inviare.",
  "privacy.flight.ready": "Questa pagina è pronta a funzionare senza internet.",
  "privacy.flight.notReady": "Questa pagina non è ancora salvata per l'uso senza internet.",
  "privacy.stored.title": "4. Veda che cosa è salvato",
  "privacy.stored.text": "Tutto è in questo browser su questo dispositivo. Non ci sono cookie.",
  "privacy.stored.case": "Il suo caso",
  "privacy.stored.account": "Numeri dai suoi file",
  "privacy.stored.snapshots": "Stati precedenti del caso",
  "privacy.stored.lock": "Il blocco del caso",
  "privacy.stored.papers": "I suoi documenti",
  "privacy.stored.notes": "Note di questo programma, come il giorno dell'ultima copia",
  "privacy.stored.unread": "Testo in un riquadro non ancora letto",
  "privacy.stored.cookies": "Cookie",
  "privacy.stored.program": "Il programma",
  "privacy.stored.files": { one: "{n} file", other: "{n} file" },
  "privacy.stored.entries": { one: "{n} voce", other: "{n} voci" },
  "privacy.stored.link": "Copia o elimina nella pagina del file del caso",
  "privacy.build.title": "5. Confronti il programma",
  "privacy.build.text":
    "Questa è l'impronta del programma su questo dispositivo. Il browser l'ha calcolata ora.",
  "privacy.build.none":
    "Il programma non è ancora salvato su questo dispositivo. Ricarichi la pagina tra poco.",
  "privacy.build.how": "Costruisca il programma dal suo sorgente. Ottiene la stessa impronta:",
  "privacy.build.files": "L'impronta di ogni file (SHA-256)",
} as const satisfies Translation<typeof en>;
