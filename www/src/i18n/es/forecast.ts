// Words of what a number would be and will be, in Spanish.

import type { en } from "../forecast.en";
import type { Translation } from "../types";

export const forecast = {
  "depth.forecast": "Qué viene ahora",
  "depth.forecast.lead":
    "Qué pasa si se concede una reclamación, cuándo sale cada defecto y adónde lleva este ritmo.",
  "forecast.counting": "Contando los días que vienen",
  "forecast.failed":
    "Esto no se pudo calcular. Sus archivos están a salvo. Elija otro día o abra esta página otra vez.",
  "forecast.absent": "Sus archivos no tienen los pedidos de este número. No podemos mirar hacia delante.",
  "forecast.ourCount": "Decide el número de Amazon. Lo que sigue es de nuestra cuenta.",
  "forecast.byCategory": "Amazon mira cada categoría por separado. Aquí están todas juntas.",
  "forecast.lowerBound": "Algunos defectos no están en ningún archivo. Las cifras reales son estas o peores.",

  "forecast.whatIf": "Si algunos defectos desaparecen",
  "forecast.whatIfLine":
    "Marque lo que se puede conceder o quitar. Solo cuenta: no se envía nada y sus archivos no cambian.",
  "forecast.now": "Ahora: {value}.",
  "forecast.without": {
    one: "Sin el que marcó ({n}): {value}.",
    other: "Sin los {n} que marcó: {value}.",
  },
  "forecast.met": "Eso cumple el objetivo.",
  "forecast.metAsFar": "Eso cumple el objetivo, según dicen sus archivos.",
  "forecast.missed": "Eso no cumple el objetivo.",
  "forecast.removals": {
    one: "Con {n} defecto menos se cumpliría el objetivo.",
    other: "Con {n} defectos menos se cumpliría el objetivo.",
  },
  "forecast.still": {
    one: "{n} de ellos sigue contando, por otro defecto.",
    other: "{n} de ellos siguen contando, por otro defecto.",
  },
  "forecast.untick": "Desmarcar todo",
  "forecast.none": "Ahora no cuenta ningún defecto, y ninguno está en camino.",
  "forecast.list": {
    one: "{n} defecto, y cuándo sale",
    other: "{n} defectos, y cuándo sale cada uno",
  },
  "forecast.first": "Se muestran los primeros {shown} que salen.",
  "forecast.by.without": "Dejar fuera",
  "forecast.by.leaves": "Sale el",
  "forecast.leaveOut": "Dejar fuera {order}",
  "forecast.noOrder": "un mensaje",
  "forecast.enters": "Cuenta desde el {day}",

  "forecast.ahead": "Los días que vienen",
  "forecast.horizon": "Hasta dónde mirar",
  "forecast.days": { one: "{n} día", other: "{n} días" },
  "forecast.cleanTitle": "Si ningún pedido más tiene un defecto",
  "forecast.clean.no-target": "No hay objetivo con el que comparar esto.",
  "forecast.clean.no-data": "Ahora no cuenta nada, o sus archivos terminan hace demasiado tiempo.",
  "forecast.clean.too-few-orders": "Hay muy pocos pedidos para mirar hacia delante.",
  "forecast.clean.stays-met": "El objetivo se cumple en todos los días mostrados.",
  "forecast.clean.stays-missed": "El objetivo sigue sin cumplirse el último día mostrado.",
  "forecast.clean.turns-met": {
    one: "El objetivo se cumple en {n} día, el {day}.",
    other: "El objetivo se cumple en {n} días, el {day}.",
  },
  "forecast.clean.turns-missed": {
    one: "El objetivo deja de cumplirse en {n} día, el {day}. Salen pedidos buenos del periodo o entran defectos ya conocidos.",
    other:
      "El objetivo deja de cumplirse en {n} días, el {day}. Salen pedidos buenos del periodo o entran defectos ya conocidos.",
  },
  "forecast.paceTitle": "Si los defectos siguen a este ritmo",
  "forecast.pace.no-target": "No hay objetivo con el que comparar esto.",
  "forecast.pace.no-data": "Ahora no cuenta nada, o sus archivos terminan hace demasiado tiempo.",
  "forecast.pace.too-few-orders": "Hay menos de 20 pedidos. Con tan pocos no proyectamos nada.",
  "forecast.pace.stays-met": "A este ritmo no se llega al límite en los días mostrados.",
  "forecast.pace.stays-missed": "El objetivo sigue sin cumplirse el último día mostrado.",
  "forecast.pace.turns-met": {
    one: "El objetivo se cumple en {n} día, el {day}.",
    other: "El objetivo se cumple en {n} días, el {day}.",
  },
  "forecast.pace.turns-missed": {
    one: "Se llega al límite en {n} día, el {day}.",
    other: "Se llega al límite en {n} días, el {day}.",
  },
  "forecast.notLasting": "Los días siguientes lo cambian otra vez.",

  "forecast.unit.orders": { one: "{n} pedido", other: "{n} pedidos" },
  "forecast.unit.packages": { one: "{n} paquete", other: "{n} paquetes" },
  "forecast.unit.units": { one: "{n} unidad", other: "{n} unidades" },
  "forecast.unit.messages": { one: "{n} mensaje", other: "{n} mensajes" },
  "forecast.unit.return-requests": {
    one: "{n} solicitud de devolución",
    other: "{n} solicitudes de devolución",
  },
  "forecast.how": "Con qué se calcula esto",
  "forecast.how.orders": {
    one: "{orders} en {n} día, del {from} al {to}.",
    other: "{orders} en {n} días, del {from} al {to}.",
  },
  "forecast.how.defects": "Defectos del {from} al {to}: {value}, probablemente {range}.",
  "forecast.how.small": "Menos de 3 defectos es un número pequeño. Uno más cambia la imagen.",
  "forecast.how.notCovered": {
    one: "Sus archivos terminan el {day}. El día siguiente ({n}) se calcula al mismo ritmo.",
    other: "Sus archivos terminan el {day}. Los {n} días siguientes se calculan al mismo ritmo.",
  },
  "forecast.how.range":
    "El margen trata solo de los defectos. Vale si los pedidos llegan justo a este ritmo.",
  "forecast.how.maturing": {
    one: "{n} de los pedidos que cuentan tiene menos de {days} días. Todavía puede venir un defecto, hasta el {until}.",
    other:
      "{n} de los pedidos que cuentan tienen menos de {days} días. Todavía puede venir un defecto, hasta el {until}.",
  },

  "forecast.chart": "Los días que vienen: {metric}",
  "forecast.legend.pace": "A este ritmo",
  "forecast.legend.clean": "Sin más defectos",
  "forecast.summary": "Sin más defectos: {clean} el {day}. A este ritmo: {rate}, probablemente {range}.",
  "forecast.summaryClean": "Sin más defectos: {clean} el {day}.",
  "forecast.point": "{day}: sin más defectos {clean}, a este ritmo {rate}, {range}",
  "forecast.pointClean": "{day}: sin más defectos {clean}",
  "forecast.table.settled": "Cuentan ahora",
  "forecast.table.settledDefects": "Con un defecto",
  "forecast.table.recent": "En los archivos, demasiado recientes para contar",
  "forecast.table.recentDefects": "Con un defecto hasta ahora",
  "forecast.table.coming": "Vendrán a este ritmo",
  "forecast.table.expected": "Defectos de estos a este ritmo",
} as const satisfies Translation<typeof en>;
