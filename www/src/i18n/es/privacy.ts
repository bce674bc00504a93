// Words of the page on which our promise can be tested, in Spanish.

import type { en } from "../privacy.en";
import type { Translation } from "../types";

export const privacy = {
  "privacy.title": "Compruébelo usted mismo",
  "privacy.lead": "Lo que pone aquí se queda en este dispositivo. No tiene que creerlo. Pruébelo.",
  "privacy.count.title": "1. Cuente las solicitudes de red",
  "privacy.count.text":
    "Una solicitud de red es el modo de enviar algo. Desde que se cargó, esta página hizo:",
  "privacy.count.how":
    "Contamos cada solicitud de la página y del motor. Cargar los archivos del propio programa no cuenta.",
  "privacy.rules.title": "2. Lea las reglas que damos al navegador",
  "privacy.rules.text": "Su navegador hace cumplir estas reglas. Esta página no puede cambiarlas.",
  "privacy.rules.raw": "Las reglas tal como las lee su navegador",
  "privacy.rule.default-src": "Lo que ninguna regla permite está prohibido.",
  "privacy.rule.script-src":
    "Solo funcionan los scripts de este programa. Ninguno dentro de un texto, ninguno de otro servidor.",
  "privacy.rule.style-src": "Solo los estilos de este programa.",
  "privacy.rule.img-src":
    "Las imágenes vienen de este programa o de sus propios archivos. Ninguna de otro servidor.",
  "privacy.rule.connect-src": "La página no puede conectarse a nada, ni siquiera al servidor del que vino.",
  "privacy.rule.worker-src": "Solo los hilos de este programa. Piden archivos del programa y nada más.",
  "privacy.rule.manifest-src": "El nombre y el icono vienen con el programa.",
  "privacy.rule.font-src": "No se cargan fuentes. La página usa las de su dispositivo.",
  "privacy.rule.frame-src": "Ninguna otra página se puede mostrar dentro de esta.",
  "privacy.rule.form-action": "Ningún formulario se puede enviar.",
  "privacy.rule.base-uri": "Nada puede mover el programa a otra dirección.",
  "privacy.rule.require-trusted-types-for":
    "El texto nunca se convierte en código. Lo que contiene un mensaje o un archivo sigue siendo texto.",
  "privacy.rule.trusted-types":
    "Dos partes conocidas pueden crear contenido de la página. No se puede añadir ninguna otra.",
  "privacy.rules.keeper":
    "El programa guardado responde él mismo a cada solicitud. Rechaza todo lo que no es uno de sus archivos.",
  "privacy.rules.limits":
    "Una extensión del navegador con acceso a esta página puede leerla. También una persona que usa este navegador.",
  "privacy.flight.title": "3. Apague internet",
  "privacy.flight.step.ready": "Espere a la línea verde de abajo.",
  "privacy.flight.step.off": "Active el modo avión o desconecte el cable.",
  "privacy.flight.step.work":
    "Cargue esta página otra vez y siga. Lea un mensaje, añada archivos, copie su carta.",
  "privacy.flight.step.close":
    "Cierre la página antes de volver a conectarse. No queda nada que pueda enviar.",
  "privacy.flight.ready": "Esta página está lista para funcionar sin internet.",
  "privacy.flight.notReady": "Esta página todavía no está guardada para usarla sin conexión.",
  "privacy.stored.title": "4. Vea qué está guardado",
  "privacy.stored.text": "Todo está en este navegador, en este dispositivo. No hay cookies.",
  "privacy.stored.case": "Su caso",
  "privacy.stored.account": "Números de sus archivos",
  "privacy.stored.snapshots": "Estados anteriores del caso",
  "privacy.stored.lock": "El bloqueo del caso",
  "privacy.stored.papers": "Sus documentos",
  "privacy.stored.notes": "Notas de este programa, como el día de su última copia",
  "privacy.stored.unread": "Texto en un cuadro que todavía no se leyó",
  "privacy.stored.cookies": "Cookies",
  "privacy.stored.program": "El programa",
  "privacy.stored.files": { one: "{n} archivo", other: "{n} archivos" },
  "privacy.stored.entries": { one: "{n} entrada", other: "{n} entradas" },
  "privacy.stored.link": "Copiarlo o borrarlo en la página del archivo del caso",
  "privacy.build.title": "5. Compare el programa",
  "privacy.build.text":
    "Esta es la huella del programa en este dispositivo. Su navegador la acaba de calcular.",
  "privacy.build.none":
    "El programa todavía no está guardado en este dispositivo. Cargue esta página otra vez en un momento.",
  "privacy.build.how": "Construya el programa desde su código fuente. Obtiene la misma huella:",
  "privacy.build.files": "La huella de cada archivo (SHA-256)",
} as const satisfies Translation<typeof en>;
