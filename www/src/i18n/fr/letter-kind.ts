// Words for what the letter is and for the choices about it, in French.

import type { en } from "../letter-kind.en";
import type { Translation } from "../types";

export const letterKind = {
  "letter-kind.plan": "Votre lettre",
  "letter-kind.plan-and-papers": "Votre lettre et ses documents",
  "letter-kind.cover-note": "Une note pour vos documents",
  "letter-kind.dispute": "Faits et preuves",
  "letter-kind.retraction-request": "Une lettre au titulaire des droits",
  "letter-kind.edit-list": "Votre liste de modifications",
  "letter-kind.identity-note": "Une note pour vos pièces d'identité",
  "letter-kind.correction-note": "Ce que vous avez corrigé",
  "letter-kind.other-account": "Au sujet de l'autre compte",
  "letter-kind.reply": "Ce qu'Amazon demande encore",
  "letter-kind.counter-notice": "Avant une contre-notification",
  "letter-kind.legal": "Consultez d'abord un avocat",
  "letter-kind.wait": "Rien à envoyer maintenant",
  "letter-lead.plan": "Touchez une phrase pour voir d'où elle vient. Changez ce qui n'est pas de vous.",
  "letter-lead.plan-and-papers":
    "Touchez une phrase pour voir d'où elle vient. Envoyez les documents avec la lettre.",
  "letter-lead.cover-note": "Amazon veut ici des documents, pas un plan. Cette note dit à quoi sert chacun.",
  "letter-lead.dispute": "Ni plan ni aveu. Dites ce qui est vrai, et ce qui le montre.",
  "letter-lead.retraction-request": "Cette lettre ne va pas à Amazon. Le titulaire des droits décide.",
  "letter-lead.edit-list":
    "Modifiez d'abord les fiches produit. Dites ensuite à Amazon ce que vous avez modifié.",
  "letter-lead.identity-note": "Amazon veut savoir qui vous êtes. Un plan n'aide pas.",
  "letter-lead.correction-note":
    "Corrigez d'abord. Dites ensuite à Amazon ce que vous avez corrigé, et quand.",
  "letter-lead.other-account": "Rien n'avance ici avant que l'autre compte soit réglé.",
  "letter-lead.reply": "Seulement ce qui est ouvert. Ce qui suffisait n'a pas besoin de nouveaux mots.",
  "letter-lead.counter-notice": "C'est une démarche juridique. Nous ne l'écrivons pas pour vous.",
  "letter-lead.legal": "Nous ne préparons pas de lettre ici. Apportez cette liste à un avocat.",
  "letter-lead.wait": "Il n'y a pas de lettre à écrire. Voici ce que vous pouvez faire.",
  "part.facts": "Faits",
  "part.changes": "Modifications",
  "part.request": "Demande",
  "part.checklist": "Liste de contrôle",
  "letter-choice.open": "Langue, type et longueur",
  "letter-choice.language": "Langue de la lettre",
  "letter-choice.languageHint":
    "Amazon lit l'anglais partout. La langue de votre boutique Amazon convient aussi.",
  "letter-choice.kind": "Ce que c'est",
  "letter-choice.kindAuto": "Comme le veut le message d'Amazon",
  "letter-choice.kindHint": "Changez ceci seulement si vous savez mieux que le message.",
  "letter-choice.length": "Longueur",
  "letter-choice.lengthHint":
    "Une lettre courte omet des phrases entières. Vos propres mots restent toujours.",
  "letter-length.full": "Tout ce que nous savons",
  "letter-length.page": "Environ une page",
  "letter-length.form": "Le formulaire d'Amazon, champ par champ",
  "letter-choice.limit": "Caractères dans un champ",
  "letter-choice.leftOut": { one: "{n} phrase omise", other: "{n} phrases omises" },
} as const satisfies Translation<typeof en>;
