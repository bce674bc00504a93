// Words for what the letter is and for the choices about it, in Spanish.

import type { en } from "../letter-kind.en";
import type { Translation } from "../types";

export const letterKind = {
  "letter-kind.plan": "Su carta",
  "letter-kind.plan-and-papers": "Su carta y sus documentos",
  "letter-kind.cover-note": "Una nota para sus documentos",
  "letter-kind.dispute": "Hechos y prueba",
  "letter-kind.retraction-request": "Una carta al titular de los derechos",
  "letter-kind.edit-list": "Su lista de cambios",
  "letter-kind.identity-note": "Una nota para sus documentos de identidad",
  "letter-kind.correction-note": "Qué corrigió",
  "letter-kind.other-account": "Sobre la otra cuenta",
  "letter-kind.reply": "Lo que Amazon todavía pide",
  "letter-kind.counter-notice": "Antes de una contranotificación (counter-notice)",
  "letter-kind.legal": "Pregunte primero a un abogado",
  "letter-kind.wait": "Ahora no hay nada que enviar",
  "letter-lead.plan": "Toque una frase para ver de dónde viene. Cambie lo que no sea suyo.",
  "letter-lead.plan-and-papers":
    "Toque una frase para ver de dónde viene. Envíe los documentos con ella.",
  "letter-lead.cover-note":
    "Amazon quiere aquí documentos, no un plan. Esta nota dice cuál es cada uno.",
  "letter-lead.dispute": "Ni plan ni confesión. Diga qué es cierto y qué lo muestra.",
  "letter-lead.retraction-request": "Esta carta no va a Amazon. Decide el titular de los derechos.",
  "letter-lead.edit-list": "Cambie primero los listings. Después diga a Amazon qué cambió.",
  "letter-lead.identity-note": "Amazon quiere saber quién es usted. Un plan no ayuda.",
  "letter-lead.correction-note": "Corríjalo primero. Después diga a Amazon qué corrigió y cuándo.",
  "letter-lead.other-account": "Aquí no se mueve nada hasta que se resuelva la otra cuenta.",
  "letter-lead.reply": "Solo lo que está abierto. Lo que bastó no necesita palabras nuevas.",
  "letter-lead.counter-notice": "Es un paso legal. No lo escribimos por usted.",
  "letter-lead.legal": "Aquí no redactamos una carta. Lleve esta lista a un abogado.",
  "letter-lead.wait": "No hay ninguna carta que escribir. Esto es lo que puede hacer.",
  "part.facts": "Hechos",
  "part.changes": "Cambios",
  "part.request": "Petición",
  "part.checklist": "Lista de comprobación",
  "letter-choice.open": "Idioma, tipo y longitud",
  "letter-choice.language": "Idioma de la carta",
  "letter-choice.languageHint":
    "Amazon lee inglés en todas partes. El idioma de su tienda también sirve.",
  "letter-choice.kind": "Qué es",
  "letter-choice.kindAuto": "Como lo quiere el mensaje de Amazon",
  "letter-choice.kindHint": "Cámbielo solo si sabe más que el mensaje.",
  "letter-choice.length": "Longitud",
  "letter-choice.lengthHint":
    "Las cartas cortas dejan fuera frases enteras. Sus propias palabras siempre se quedan.",
  "letter-length.full": "Todo lo que sabemos",
  "letter-length.page": "Una página, más o menos",
  "letter-length.form": "El formulario de Amazon, campo por campo",
  "letter-choice.limit": "Caracteres en un campo",
  "letter-choice.leftOut": { one: "{n} frase dejada fuera", other: "{n} frases dejadas fuera" },
} as const satisfies Translation<typeof en>;
