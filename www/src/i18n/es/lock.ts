// Words of passphrases and of the lock, in Spanish.

import type { en } from "../lock.en";
import type { Translation } from "../types";

export const lock = {
  "lock.show": "Mostrar",
  "lock.hide": "Ocultar",
  "lock.strength.empty": "Cuatro o más palabras sin relación entre sí van bien. Puede pegar la frase.",
  "lock.strength.short": "Corta. Alguien con un ordenador rápido podría encontrarla.",
  "lock.strength.fair": "Buena contra la mayoría. Una palabra más la hace fuerte.",
  "lock.strength.strong": "Fuerte.",
  "lock.title": "Bloquear el caso en este dispositivo",
  "lock.line":
    "Quien usa este navegador puede leer el caso. Una frase de contraseña lo bloquea cuando se va.",
  "lock.honest":
    "Mientras el caso está abierto, no está cifrado en el disco. Bloquéelo antes de irse. Cerrar la página no lo bloquea.",
  "lock.passphrase": "Frase de contraseña",
  "lock.set": "Poner la frase de contraseña",
  "lock.isSet": "Este caso tiene una frase de contraseña.",
  "lock.forgotten":
    "Nadie puede abrirlo sin la frase de contraseña, tampoco nosotros. Guarde una copia sin bloqueo en un lugar seguro.",
  "lock.now": "Bloquear ahora",
  "lock.remove": "Quitar la frase de contraseña",
  "lock.removed": "La frase de contraseña se ha quitado. El caso sigue abierto.",
  "lock.auto": "Bloquear solo",
  "lock.auto.0": "nunca",
  "lock.auto.5": "después de 5 minutos sin una tecla o un toque",
  "lock.auto.15": "después de 15 minutos sin una tecla o un toque",
  "lock.auto.60": "después de una hora sin una tecla o un toque",
  "lock.failed": "El caso no se pudo bloquear. Está abierto y a salvo. Guarde una copia y pruebe otra vez.",
  "locked.title": "Este caso está bloqueado",
  "locked.line": "Escriba su frase de contraseña. Se queda en este dispositivo.",
  "locked.open": "Abrir el caso",
  "locked.opening": "Abriendo",
  "locked.wrong": "Esta no es la frase de contraseña. Nada ha cambiado. Pruebe otra vez.",
  "locked.changed":
    "Una parte del caso bloqueado se cambió desde fuera. Sigue bloqueado y sin tocar. Abra mejor una copia.",
  "locked.forgotten": "No tengo la frase de contraseña",
  "locked.forgottenLine":
    "Nadie puede abrirlo sin la frase de contraseña, tampoco nosotros. Puede ayudar una copia sin bloqueo o un archivo anterior.",
  "locked.delete": "Borrar el caso bloqueado de este navegador",
  "locked.deleteSure": "Sí, borrarlo. Sé que no puede volver.",
} as const satisfies Translation<typeof en>;
