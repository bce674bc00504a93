// Words of the step Papers, in Italian.

import type { en } from "../proof.en";
import type { Translation } from "../types";

export const proof = {
  "proof.title": "I suoi documenti",
  "proof.lead":
    "Aggiunga i documenti che Amazon chiede. Vede se sono leggibili e se corrispondono. Nulla in essi è mai modificato.",
  "proof.drop": "Trascini qui i documenti",
  "proof.dropHint": "PDF o una foto. Restano su questo dispositivo, byte per byte.",
  "proof.add": "Aggiungi documenti",
  "proof.photo": "Scatta una foto",
  "proof.typed": "Scrivine uno",
  "proof.typedLine": "Per un documento che non ha ancora come file.",
  "proof.adding": "Esame di {name}",
  "proof.added": "{name} è stato aggiunto. Guardi che cosa è stato letto.",
  "proof.here": "{name} è già qui.",
  "proof.list": "Documenti di questo caso",
  "proof.next": "Avanti: la sua storia",
  "proof.none": "Ancora nessun documento",
  "proof.noneLine": "Di solito Amazon decide in base ai documenti. Aggiunga il primo.",

  "proof.refused.password": "{name} ha una password. La scriva, resta qui. Il suo caso è invariato.",
  "proof.password": "Password di {name}",
  "proof.open": "Apri",
  "proof.unread": "Aggiungilo e scrivi i campi",
  "proof.removed": "{name} è stato tolto.",
  "proof.back": "{name} è di nuovo qui.",

  "proof.noFile": "Scritto a mano, senza file",
  "proof.pages": { one: "{n} pagina", other: "{n} pagine" },
  "proof.remove": "Togli {name}",
  "proof.lost":
    "Il file non è su questo dispositivo. Aggiunga di nuovo lo stesso file: troverà qui il suo posto.",
  "proof.notKept.no-storage":
    "Questo browser non conserva file. Il documento vale finché non chiude la finestra. Il suo file è invariato.",
  "proof.notKept.full":
    "Il browser non ha spazio. Il documento vale finché non chiude la finestra. Faccia spazio, poi lo aggiunga di nuovo.",
  "proof.notKept.differs":
    "La copia salvata non era uguale, quindi è stata scartata. Il documento vale finché non chiude la finestra. Lo aggiunga di nuovo.",
  "proof.notKept.other":
    "Il documento non si è potuto salvare. Vale finché non chiude la finestra. Il suo file è invariato. Lo aggiunga di nuovo.",
  "proof.original": "Conservato byte per byte. SHA-256 {sum}",

  "proof.notInCopy":
    "I documenti vi sono indicati con la loro impronta. I file restano qui: ne aggiunga uno di nuovo e troverà il suo posto.",
  "proof.stored": "I suoi documenti",
  "proof.count": { one: "{n} documento", other: "{n} documenti" },

  "proof.kind": "Che cos'è?",
  "proof.kindGuess": "Crediamo sia questo. Controlli.",
  "proof.kindYes": "Sì, è: {kind}",
  "proof.kindNone": "Scelga",

  "proof.lights": "In tre parole",
  "proof.light.readable": "Leggibile?",
  "proof.light.complete": "Completo?",
  "proof.light.matches": "Corrisponde?",
  "proof.light.yes": "Sì",
  "proof.light.look": "Da guardare",
  "proof.light.no": "Non ancora",
  "proof.light.unknown": "Non ancora noto",
  "proof.checking": "Controllo in corso",
  "proof.checkFailed": "Non siamo riusciti a controllare i documenti. Sono al sicuro. Riprovi tra poco.",

  "proof.findings": "Che cosa abbiamo visto",
  "proof.noFindings": "Non vediamo nulla da cambiare.",
  "proof.more": { one: "{n} altro", other: "altri {n}" },
  "proof.level.fail": "Non accettato",
  "proof.level.warn": "Spesso rimandato indietro",
  "proof.level.info": "Utile a sapersi",
  "proof.why": "Perché è importante",
  "proof.where": "Vedi dove",
  "proof.source": "Regola da {source}",

  "proof.look": "Che cosa contiene",
  "proof.close": "Chiudi",
  "proof.guess": "Letto dal file. È un'ipotesi finché non dice che è giusto.",
  "proof.allRight": "È tutto giusto",
  "proof.right": "Giusto",
  "proof.rightNamed": "{field}: giusto",
  "proof.confirmed": "Confermato da lei",
  "proof.unconfirmed": "Da confermare",
  "proof.fieldNeeded": "necessario",
  "proof.otherField": "Un altro campo",
  "proof.page": "Pagina {n} di {total}",
  "proof.pageOf": "{name}, pagina {n}",
  "proof.pageBack": "Pagina precedente",
  "proof.pageNext": "Pagina successiva",
  "proof.larger": "Più grande",
  "proof.smaller": "Più piccolo",
  "proof.noPage": "Questo file non si può mostrare qui. Lo apra sul dispositivo e scriva ciò che vede.",

  "proof.lines": "Prodotti nel documento",
  "proof.linesLine": "Una riga per ogni prodotto. Dica quale dei suoi prodotti è.",
  "proof.line.product": "Prodotto, come stampato",
  "proof.line.codes": "Numeri",
  "proof.line.quantity": "Quantità",
  "proof.line.pack": "Unità per confezione",
  "proof.line.asin": "Il suo prodotto (ASIN)",
  "proof.line.number": "Riga {n}",
  "proof.line.remove": "Togli la riga {n}",
  "proof.line.add": "Aggiungi una riga",
  "proof.line.propose": "Forse {asin}: {why}",
  "proof.line.take": "Sì, usa {asin}",
  "proof.linesRight": "Queste righe sono giuste",

  "proof.answersLine": "Scelga ciò che Amazon ha chiesto e che questo documento mostra.",
  "proof.answersNone": "Nessun messaggio chiede un documento. Può comunque aggiungerne.",
  "proof.attached": { one: "Risponde a {n} richiesta", other: "Risponde a {n} richieste" },
  "proof.notAttached": "Non risponde ancora a nulla",

  "proof.missing": "Chiesto ancora",
  "proof.missingLine": "Nessun documento risponde ancora a queste richieste.",

  "proof.fit": "I documenti vanno d'accordo tra loro?",
  "proof.dates": "Date",
  "proof.dates.title": "Giorni dei suoi documenti",
  "proof.dates.summary": {
    one: "{inside} su {n} documento con data è tra {from} e {to}.",
    other: "{inside} su {n} documenti con data sono tra {from} e {to}.",
  },
  "proof.dates.none": "Nessun documento ha ancora un giorno. Scriva il giorno nel documento.",
  "proof.dates.paper": "Documento",
  "proof.dates.day": "Giorno",
  "proof.dates.state": "Nel periodo",
  "proof.dates.in": "Sì",
  "proof.dates.out": "No",
  "proof.dates.unsure": "non confermato",

  "packet.title": "Prepari il pacchetto",
  "packet.lead":
    "I suoi documenti nell'ordine della lettera, con nomi neutri e un elenco. I file sono quelli che ha aggiunto.",
  "packet.noMessage": "Incolli prima il messaggio di Amazon. Dice in quale ordine vanno i documenti.",
  "packet.none": "Nel pacchetto non c'è ancora nulla. Dica per ogni documento a che cosa risponde.",
  "packet.table": "Che cosa va nel pacchetto",
  "packet.exhibit": "Allegato",
  "packet.name": "Nome nel pacchetto",
  "packet.what": "Che cos'è",
  "packet.size": "Dimensione",
  "packet.marks": "Segni",
  "packet.marks.allowed": "Può segnare righe in un'altra copia. Questa resta pulita.",
  "packet.marks.never": "Da inviare senza segni.",
  "packet.marks.unknown": "Nessuna regola nota. Da inviare pulito.",
  "packet.formats": "Il messaggio di Amazon accetta: {formats}.",
  "packet.formatsNone": "Il messaggio non indica un formato. PDF e foto sono abituali.",
  "packet.most": "Nessun file più grande di {size}.",
  "packet.misfit.format":
    "Il suo formato non è nel messaggio. Noi non convertiamo mai: lo chieda in un altro formato.",
  "packet.misfit.size":
    "È più grande di quanto accetta il messaggio. Noi non riduciamo mai: lo scansioni di nuovo.",
  "packet.misfit.line": "Riga {n} del messaggio",
  "packet.fits": "Conforme al messaggio",
  "packet.left": "Resta fuori",
  "packet.left.not-attached": "Non risponde ancora a nulla.",
  "packet.left.no-file": "Non c'è un file. Lo aggiunga.",
  "packet.save": "Salva il pacchetto (ZIP)",
  "packet.saving": "Scrittura del pacchetto",
  "packet.saved": "Salvato come {name}. Lo estragga e alleghi i documenti uno per uno.",
  "packet.printIndex": "Stampa l'elenco",
  "packet.copyIndex": "Copia l'elenco",
  "packet.names": "Il modulo di Amazon vuole file singoli. Lo ZIP li tiene insieme per lei.",
  "packet.manifest": "L'elenco delle impronte mostra in seguito che nulla è stato modificato.",
  "packet.failed": "Non siamo riusciti a comporre il pacchetto. I suoi documenti sono al sicuro.",
  "packet.file": "allegati",

  "error.paper-too-large":
    "{name} supera 100 MB. È rimasto invariato, e così il suo caso. Lo scansioni con meno punti per pollice.",
  "error.paper-not-read":
    "{name} ha fermato il lettore. Il suo caso è al sicuro e il file invariato. Scriva invece i campi.",
  "error.paper-changed":
    "{name} non è più il file che è stato aggiunto. Nulla è stato scritto. Lo aggiunga di nuovo dalla sua copia.",
  "error.paper-missing":
    "{name} non è su questo dispositivo. Il suo caso è al sicuro. Aggiunga di nuovo lo stesso file.",
  "error.packet-too-large":
    "I documenti sono troppo grandi per un solo pacchetto. Sono invariati. Tolga il più grande e lo invii a parte.",
} as const satisfies Translation<typeof en>;
