// Words of the step Requests, in Spanish.

import type { en } from "../requests.en";
import type { Translation } from "../types";

export const requests = {
  "requests.title": "Qué pide Amazon",
  "requests.lead":
    "Una fila por cada cosa. Respóndala, pruébela o diga abiertamente que no puede. Las filas vacías son su lista de tareas.",
  "requests.none": "Todavía no hay ningún mensaje",
  "requests.noneLine": "Pegue primero el mensaje de Amazon. Después verá aquí qué pide.",
  "requests.nothing": "Este mensaje no pide nada que podamos leer.",
  "requests.nothingLine": "Léalo usted una vez más. Si pide algo, elija usted el motivo.",
  "requests.loading": "Ordenando lo que pide Amazon",
  "requests.failed":
    "No pudimos ordenar lo que pide Amazon. Su caso está a salvo. Pruebe otra vez en un momento.",
  "requests.next": "Siguiente: archivos y números",
  "requests.count": "{answered} de {total} con respuesta.",
  "requests.countCannot": {
    one: "{n} no la puede responder.",
    other: "{n} no las puede responder.",
  },
  "requests.nextIs": "Ahora toca: {what}.",
  "requests.allDone": "Aquí no queda nada por hacer.",
  "requests.doNext": "Hacer la siguiente",
  "requests.table": "Todo lo que pide Amazon",
  "requests.asked": "Se pide",
  "requests.answer": "Su respuesta",
  "requests.proof": "Prueba",
  "requests.state": "Estado",
  "requests.forAsin": "{what}, para {asin}",
  "requests.usual": "No está en el mensaje. Amazon suele pedirlo.",
  "requests.terms.window": {
    one: "Con no más de {n} día.",
    other: "Con no más de {n} días.",
  },
  "requests.terms.quantity": { one: "Para {n} unidad o más.", other: "Para {n} unidades o más." },
  "requests.again": { one: "Se pidió {n} vez", other: "Se pidió {n} veces" },
  "requests.toStory": "Ir a su historia",
  "requests.toLetter": "Verlo en la carta",
  "requests.toReply": "Comparar con la respuesta",
  "requests.incomplete": "incompleto",
  "requests.noAnswer": "Todavía nada",
  "requests.answeredByProof": "La prueba es la respuesta.",
  "requests.noProof": "Todavía ninguna",
  "requests.paperGone": "Un documento que se quitó",
  "requests.missing": "ya no está aquí",
  "requests.waiting": "lo está esperando",
  "requests.done": "Hecho el {day}",
  "requests.planned": "previsto",
  "requests.removeProof": "Quitar {name}",
  "requests.do.attach": "Adjuntar",
  "requests.do.done": "Lo hice",
  "requests.do.cannot": "No puedo",
  "requests.do.why": "¿Por qué?",
  "requests.do.settle": "Esto ya lo responde",
  "requests.do.canNow": "Ahora sí puedo",
  "requests.named": "{action}: {what}",
  "requests.panel": "{action}: {what}",
  "requests.close": "Cerrar",
  "requests.changed": "Su respuesta está guardada.",

  "requests.attach.case": "Un documento de este caso",
  "requests.attach.noPapers": "Todavía no ha añadido ningún documento.",
  "requests.attach.toPapers": "Ir a sus documentos",
  "requests.attach.choosePaper": "Elegir un documento",
  "requests.attach.addExhibit": "Adjuntar este documento",
  "requests.attach.file": "Un archivo que ha añadido",
  "requests.attach.choose": "Elegir un archivo",
  "requests.attach.noFiles": "Todavía no ha añadido ningún archivo.",
  "requests.attach.place": "En qué lugar del archivo",
  "requests.attach.placeHint": "Por ejemplo: filas 12 a 18, o página 2.",
  "requests.attach.addFile": "Adjuntar este archivo",
  "requests.attach.paper": "Un documento que tiene",
  "requests.attach.paperHint": "Escriba su nombre. El documento se queda donde está.",
  "requests.attach.name": "Nombre del documento",
  "requests.attach.have": "Lo tengo",
  "requests.attach.wait": "Lo estoy esperando",
  "requests.attach.addPaper": "Anotar este documento",
  "requests.attach.on": "¿Qué día?",
  "requests.attach.what": "¿Qué hizo?",
  "requests.attach.addDeed": "Anotar esto",

  "requests.cannot.lead": "Es una respuesta normal. Elija un camino honesto para seguir.",
  "requests.cannot.says": "Dice:",
  "requests.cannot.silent": "No dice:",
  "requests.cannot.choose": "Elegir este camino",
  "requests.cannot.chosen": "Usted eligió: {title}",

  "requests.note": "Su nota",
  "requests.noteHint": "Solo para usted. No va a ningún otro sitio.",

  "requests.state.open": "Abierta",
  "requests.state.partly": "Empezada",
  "requests.state.done": "Respondida",
  "requests.state.cannot": "No se puede",
  "requests.state.asked-again": "Pedida otra vez",
  "requests.state.accepted": "Basta para Amazon",

  "requests.why.root-cause":
    "Amazon quiere ver que encontró dónde empezó. Una causa que puede mostrar vale más que una suposición.",
  "requests.why.actions-taken":
    "Amazon quiere ver qué está hecho ya. Cada acción necesita un día y alguien que la hizo.",
  "requests.why.prevention":
    "Amazon quiere ver qué evita que vuelva a pasar: quién revisa qué, y con qué frecuencia.",
  "requests.why.invoices":
    "Las facturas muestran de dónde viene la mercancía, cuándo la compró y cuánta.",
  "requests.why.authorization-letter":
    "La carta muestra que la marca le permite vender sus productos.",
  "requests.why.business-license":
    "Muestra que la empresa existe, con el nombre y la dirección de su cuenta.",
  "requests.why.identity-document":
    "Muestra quién está detrás de la cuenta. Nombre y fecha de nacimiento deben coincidir.",
  "requests.why.utility-bill": "Muestra que vive o trabaja en la dirección de su cuenta.",
  "requests.why.bank-information": "Muestra que la cuenta que recibe el dinero es suya.",
  "requests.why.safety-certificate":
    "Muestra que este modelo se probó según las normas para su tipo.",
  "requests.why.retraction":
    "Solo el titular del derecho puede retirar una queja. Amazon espera al titular.",
  "requests.why.acknowledgement":
    "Amazon quiere ver que leyó la norma. Es un clic en Estado de la cuenta (Account Health).",
  "requests.why.delivery-proof": "Muestra que los paquetes se enviaron y llegaron.",
  "requests.why.video-interview": "Alguien de Amazon le ve a usted y sus documentos en una llamada.",
  "requests.why.quiz": "Amazon le deja hacer una prueba corta en lugar de escribir un plan.",
  "requests.why.listing-edit":
    "Las palabras o imágenes de la oferta infringen una norma. Tienen que cambiar.",
  "requests.why.other": "No pudimos saber qué tipo de cosa es. Lea la línea del mensaje.",
} as const satisfies Translation<typeof en>;
