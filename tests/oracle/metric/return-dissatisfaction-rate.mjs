// Return Dissatisfaction Rate, section 13: of its three parts the returns file has one, requests that
// were rejected although within the policy.

import { columnDay } from "../calendar.mjs";
import { isNo, isYes, ownRows } from "./entry.mjs";

function verdict(row) {
  if (!/reject|denied/i.test(row["return request status"]) || isNo(row["in policy"])) return null;
  return isYes(row["in policy"]) ? "counts" : "open";
}

function look(facts) {
  const rows = ownRows(facts, "mfn-returns");
  const requests = new Map();
  for (const row of rows ?? []) {
    const request = { id: row["order id"], day: columnDay(row["return request date"]), verdict: verdict(row) };
    requests.set(`${row["order id"]} ${row["amazon rma id"]}`, request);
  }
  return rows && { entries: [...requests.values()], lowerBound: true };
}

export default { ids: ["return-dissatisfaction-rate"], look };
