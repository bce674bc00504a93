// Late responses, section 13: messages not answered within 24 hours, weekends and holidays counted,
// out of those that need an answer, by the day they came.

import { fromIso, momentOf, utcDay } from "../calendar.mjs";
import { isYes } from "./entry.mjs";

const DAY = 86_400_000;

/** The first and the last moment of an answer, where it is a moment or a day; null where it is neither. */
function answerOf(text) {
  const moment = momentOf(text);
  if (moment !== null) return [moment, moment];
  const day = fromIso(text);
  return day === null ? null : [day * DAY, (day + 1) * DAY - 1000];
}

/** Late, in time, or not to be told: what is written says nothing, or cannot have come before the message. */
function verdict(received, text) {
  const [first, last] = answerOf(text) ?? [null, null];
  if (first === null || last < received) return "open";
  if (first - received > DAY) return "counts";
  return last - received <= DAY ? null : "open";
}

function look(facts, { now }) {
  const entries = facts.rows
    .get("buyer-messages")
    ?.filter((row) => !isYes(row["no response needed"]))
    .flatMap((row) => {
      const received = momentOf(row["received at"]);
      const entry = { id: row["order id"], day: utcDay(row["received at"]) };
      if (row["answered at"] !== "") return [{ ...entry, verdict: verdict(received, row["answered at"]) }];
      // What still may be answered in time is not among them.
      return received + DAY >= now * DAY ? [] : [{ ...entry, verdict: "counts" }];
    });
  return entries ? { entries } : null;
}

export default {
  ids: ["late-response-rate", "late-response-rate-seven-days", "late-response-rate-ninety-days"],
  look,
};
