// Days as whole numbers since 1970-01-01, and the ways in which exports write them.

const DAY = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The number of the day `year-month-day`; null where there is no such day. */
export function dayOf(year, month, day) {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time / DAY : null;
}

/** `2026-11-23`. */
export function iso(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Of `2026-11-23`, whatever follows it. */
export function fromIso(text) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** 0 is Sunday. */
export function weekday(day) {
  return (((day + 4) % 7) + 7) % 7;
}

/** Minutes that a zone is ahead of UTC at that moment, in milliseconds since 1970. */
export function offsetAt(zone, time) {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  const name = format.formatToParts(time).find((part) => part.type === "timeZoneName").value;
  const parts = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (!parts) return 0;
  return (parts[1] === "-" ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

/** `2026-03-29T01:30:00+01:00`, for a clock that is `offset` minutes ahead of UTC. */
export function isoMoment(time, offset) {
  const clock = new Date(time + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const pad = (number) => String(number).padStart(2, "0");
  return `${clock}${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Milliseconds since 1970 of a time with its zone; null without one. */
export function momentOf(text) {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const time = Date.parse(text.replace(" ", "T"));
  return Number.isNaN(time) ? null : time;
}

/** The day in UTC of a time with its zone, or the day that is written. */
export function utcDay(text) {
  const time = momentOf(text);
  return time === null ? fromIso(text) : Math.floor(time / DAY);
}

/**
 * Days as one column writes them: ISO, `10-Jul-2025`, with dots (day first), or with slashes in the
 * `order` of its store. One column has one order.
 */
export function columnDay(text, order) {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return fromIso(text);
  const named = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text);
  if (named) return dayOf(Number(named[3]), MONTHS.indexOf(named[2].toLowerCase()) + 1, Number(named[1]));
  const parts = /^(\d{1,4})[./](\d{1,2})[./](\d{1,4})$/.exec(text);
  if (!parts) return null;
  const [first, second, third] = parts.slice(1).map(Number);
  const full = (year) => (year < 100 ? 2000 + year : year);
  if (text.includes(".")) return dayOf(full(third), second, first);
  if (order === "year-first") return dayOf(full(first), second, third);
  return order === "month-first" ? dayOf(full(third), first, second) : dayOf(full(third), second, first);
}

/** `10-Jul-2025`. */
export function named(day) {
  const [year, month, date] = iso(day).split("-");
  const name = MONTHS[Number(month) - 1];
  return `${date}-${name[0].toUpperCase()}${name.slice(1)}-${year}`;
}
