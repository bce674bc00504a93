// Words of the step Papers, in Spanish.

import type { en } from "../proof.en";
import type { Translation } from "../types";

export const proof = {
  "proof.title": "Sus documentos",
  "proof.lead":
    "Añada los documentos que pide Amazon. Verá si se pueden leer y si encajan. Nunca se cambia nada en ellos.",
  "proof.drop": "Suelte aquí los documentos",
  "proof.dropHint": "PDF o una foto. Se quedan en este dispositivo, byte por byte.",
  "proof.add": "Añadir documentos",
  "proof.photo": "Hacer una foto",
  "proof.typed": "Escribir uno a mano",
  "proof.typedLine": "Para un documento que todavía no tiene como archivo.",
  "proof.adding": "Mirando {name}",
  "proof.added": "{name} se ha añadido. Mire lo que se leyó.",
  "proof.here": "{name} ya está aquí.",
  "proof.list": "Documentos de este caso",
  "proof.next": "Siguiente: su historia",
  "proof.none": "Todavía no hay documentos",
  "proof.noneLine": "Amazon suele decidir por los documentos. Añada el primero.",

  "proof.refused.password":
    "{name} tiene contraseña. Escríbala, se queda aquí. Su caso no ha cambiado.",
  "proof.password": "Contraseña de {name}",
  "proof.open": "Abrir",
  "proof.unread": "Añadirlo y escribir los campos",
  "proof.removed": "{name} se ha quitado.",
  "proof.back": "{name} ha vuelto.",

  "proof.noFile": "Escrito a mano, sin archivo",
  "proof.pages": { one: "{n} página", other: "{n} páginas" },
  "proof.remove": "Quitar {name}",
  "proof.lost":
    "El archivo no está en este dispositivo. Añada el mismo archivo otra vez: encuentra aquí su lugar.",
  "proof.notKept.no-storage":
    "Este navegador no guarda archivos. El documento sirve hasta que cierre esta ventana. Su archivo no ha cambiado.",
  "proof.notKept.full":
    "Este navegador no tiene sitio para él. El documento sirve hasta que cierre esta ventana. Haga sitio y añádalo otra vez.",
  "proof.notKept.differs":
    "La copia guardada no era igual, así que se desechó. El documento sirve hasta que cierre esta ventana. Añádalo otra vez.",
  "proof.notKept.other":
    "El documento no se pudo guardar. Sirve hasta que cierre esta ventana. Su archivo no ha cambiado. Añádalo otra vez.",
  "proof.original": "Guardado byte por byte. SHA-256 {sum}",

  "proof.notInCopy":
    "La copia nombra los documentos, con su huella. Los archivos se quedan aquí: añada uno otra vez y encuentra su lugar.",
  "proof.stored": "Sus documentos",
  "proof.count": { one: "{n} documento", other: "{n} documentos" },

  "proof.kind": "¿Qué es?",
  "proof.kindGuess": "Eso creemos. Compruébelo, por favor.",
  "proof.kindYes": "Sí, es: {kind}",
  "proof.kindNone": "Elija, por favor",

  "proof.lights": "En tres palabras",
  "proof.light.readable": "¿Se lee?",
  "proof.light.complete": "¿Completo?",
  "proof.light.matches": "¿Coincide?",
  "proof.light.yes": "Sí",
  "proof.light.look": "Conviene mirarlo",
  "proof.light.no": "Todavía no",
  "proof.light.unknown": "No se sabe todavía",
  "proof.checking": "Revisando",
  "proof.checkFailed":
    "No pudimos revisar los documentos. Están a salvo. Pruebe otra vez en un momento.",

  "proof.findings": "Qué vimos",
  "proof.noFindings": "No vemos nada que cambiar.",
  "proof.more": { one: "{n} más", other: "{n} más" },
  "proof.level.fail": "No se acepta",
  "proof.level.warn": "Se suele rechazar",
  "proof.level.info": "Conviene saberlo",
  "proof.why": "Por qué importa",
  "proof.where": "Ver dónde",
  "proof.source": "Norma de {source}",

  "proof.look": "Qué pone en él",
  "proof.close": "Cerrar",
  "proof.guess": "Leído del archivo. Es una suposición hasta que diga que es correcto.",
  "proof.allRight": "Todo es correcto",
  "proof.right": "Correcto",
  "proof.rightNamed": "{field} es correcto",
  "proof.confirmed": "Usted lo confirmó",
  "proof.unconfirmed": "Confirme, por favor",
  "proof.fieldNeeded": "necesario",
  "proof.otherField": "Otro campo",
  "proof.page": "Página {n} de {total}",
  "proof.pageOf": "{name}, página {n}",
  "proof.pageBack": "Página anterior",
  "proof.pageNext": "Página siguiente",
  "proof.larger": "Más grande",
  "proof.smaller": "Más pequeño",
  "proof.noPage":
    "Este archivo no se puede mostrar aquí. Ábralo en su dispositivo y escriba lo que ve.",

  "proof.lines": "Productos que contiene",
  "proof.linesLine": "Una línea por producto. Diga cuál de sus productos es.",
  "proof.line.product": "Producto, como está impreso",
  "proof.line.codes": "Números",
  "proof.line.quantity": "Cantidad",
  "proof.line.pack": "Unidades en uno",
  "proof.line.asin": "Su producto (ASIN)",
  "proof.line.number": "Línea {n}",
  "proof.line.remove": "Quitar la línea {n}",
  "proof.line.add": "Añadir una línea",
  "proof.line.propose": "Quizá {asin}: {why}",
  "proof.line.take": "Sí, usar {asin}",
  "proof.linesRight": "Estas líneas son correctas",

  "proof.answersLine": "Elija lo que pidió Amazon y este documento muestra.",
  "proof.answersNone":
    "Ningún mensaje pide un documento. Aun así puede añadir documentos.",
  "proof.attached": { one: "Responde a {n} petición", other: "Responde a {n} peticiones" },
  "proof.notAttached": "Todavía no responde a nada",

  "proof.missing": "Todavía se pide",
  "proof.missingLine": "Ningún documento responde a esto todavía.",

  "proof.fit": "¿Encajan los documentos entre sí?",
  "proof.dates": "Fechas",
  "proof.dates.title": "Fechas de sus documentos",
  "proof.dates.summary": {
    one: "{inside} de {n} documento con fecha está entre el {from} y el {to}.",
    other: "{inside} de {n} documentos con fecha están entre el {from} y el {to}.",
  },
  "proof.dates.none":
    "Ningún documento tiene fecha todavía. Escriba la fecha que está en el documento.",
  "proof.dates.paper": "Documento",
  "proof.dates.day": "Fecha",
  "proof.dates.state": "Dentro del periodo",
  "proof.dates.in": "Sí",
  "proof.dates.out": "No",
  "proof.dates.unsure": "sin confirmar",

  "packet.title": "Hacer el paquete",
  "packet.lead":
    "Sus documentos en el orden de la carta, con nombres neutros y una lista. Los archivos son los que usted añadió.",
  "packet.noMessage":
    "Pegue primero el mensaje de Amazon. Dice en qué orden van los documentos.",
  "packet.none": "Todavía no entra nada en el paquete. Diga de cada documento a qué responde.",
  "packet.table": "Qué entra en el paquete",
  "packet.exhibit": "Anexo",
  "packet.name": "Nombre en el paquete",
  "packet.what": "Qué es",
  "packet.size": "Tamaño",
  "packet.marks": "Marcas",
  "packet.marks.allowed": "Puede marcar líneas en otra copia. Esta se queda limpia.",
  "packet.marks.never": "Enviar sin marcas.",
  "packet.marks.unknown": "No se conoce ninguna norma. Envíelo limpio.",
  "packet.formats": "El mensaje de Amazon acepta: {formats}.",
  "packet.formatsNone": "El mensaje no nombra ningún formato. PDF y fotos son habituales.",
  "packet.most": "Ningún archivo mayor de {size}.",
  "packet.misfit.format":
    "Su formato no está en el mensaje. Nunca convertimos: pídalo en otro formato.",
  "packet.misfit.size":
    "Es mayor de lo que acepta el mensaje. Nunca lo reducimos: escanéelo otra vez.",
  "packet.misfit.line": "Línea {n} del mensaje",
  "packet.fits": "Encaja con el mensaje",
  "packet.left": "Se queda fuera",
  "packet.left.not-attached": "Todavía no responde a nada.",
  "packet.left.no-file": "No hay archivo. Añádalo.",
  "packet.save": "Guardar el paquete (ZIP)",
  "packet.saving": "Escribiendo el paquete",
  "packet.saved": "Guardado como {name}. Descomprímalo y adjunte los documentos uno por uno.",
  "packet.printIndex": "Imprimir la lista",
  "packet.copyIndex": "Copiar la lista",
  "packet.names":
    "El formulario de Amazon quiere archivos sueltos. El ZIP los mantiene juntos para usted.",
  "packet.manifest": "La lista de huellas muestra después que no se cambió nada.",
  "packet.failed": "No pudimos hacer el paquete. Sus documentos están a salvo.",
  "packet.file": "anexos",

  "error.paper-too-large":
    "{name} ocupa más de 100 MB. No ha cambiado, y su caso tampoco. Escanéelo con menos puntos por pulgada.",
  "error.paper-not-read":
    "{name} paró el lector. Su caso está a salvo y el archivo no ha cambiado. Escriba los campos a mano.",
  "error.paper-changed":
    "{name} ya no es el archivo que se añadió. No se escribió nada. Añádalo otra vez desde su propia copia.",
  "error.paper-missing":
    "{name} no está en este dispositivo. Su caso está a salvo. Añada el mismo archivo otra vez.",
  "error.packet-too-large":
    "Los documentos son demasiado grandes para un solo paquete. No han cambiado. Saque los mayores y envíelos aparte.",
} as const satisfies Translation<typeof en>;
