// Late responses, section 13: messages not answered within 24 hours, weekends and holidays counted,
// out of those that need an answer, by the day they came.

import { momentOf, utcDay } from "../calendar.mjs";
import { isYes } from "./entry.mjs";

const DAY = 86_400_000;

function look(facts, { now }) {
  const entries = facts.rows
    .get("buyer-messages")
    ?.filter((row) => !isYes(row["no response needed"]))
    .flatMap((row) => {
      const received = momentOf(row["received at"]);
      const answered = momentOf(row["answered at"]);
      // What still may be answered in time is not among them.
      if (answered === null && received + DAY >= now * DAY) return [];
      const late = answered === null || answered - received > DAY;
      return [{ id: row["order id"], day: utcDay(row["received at"]), verdict: late ? "counts" : null }];
    });
  return entries ? { entries } : null;
}

export default {
  ids: ["late-response-rate", "late-response-rate-seven-days", "late-response-rate-ninety-days"],
  look,
};
