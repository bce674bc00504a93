// What the metrics are made of: one entry for each order, package, piece, request or message.
//
// `{ id, day, store, verdict }`: the order, the day that puts it into a window, its store where the
// files tell it, and what is wrong: `counts` against the seller, `open` where the files do not say
// whether it does, null where nothing is.

/** Marks as exports write them; an empty cell is neither. */
export const isYes = (word) => /^(yes|y|x|true)$/i.test(word ?? "");
export const isNo = (word) => /^(no|n|false)$/i.test(word ?? "");

/** Amazon's own word on whether something counts in the Order Defect Rate: `verdict` where there is none. */
export function byImpact(row, verdict) {
  if (isYes(row["odr impact"])) return "counts";
  return isNo(row["odr impact"]) ? null : verdict;
}

/** The orders of a channel by the day they were placed, with the verdicts that other files give. */
export function placedOrders(facts, channel, verdicts) {
  return placed(facts, (order) => order.channel === channel, verdicts);
}

/** The orders that are `wanted`, in the same way. */
export function placed(facts, wanted, verdicts = new Map()) {
  return [...facts.orders.values()]
    .filter(wanted)
    .map(({ id, day, store }) => ({ id, day, store, verdict: verdicts.get(id) ?? null }));
}

/** Rows of a download for seller-fulfilled orders, without those that the orders file knows as others. */
export function ownRows(facts, kind) {
  const isOwn = (id) => facts.orders?.has(id) !== true || facts.orders.get(id).channel === "mfn";
  return facts.rows.get(kind)?.filter((row) => isOwn(row["order id"])) ?? null;
}

/**
 * What a rate is out of. A download with something that is right lists everything; one without lists
 * the defects alone, and then it is out of `others`, where a file tells them.
 */
export function outOf(entries, others) {
  const listsAll = entries.some((entry) => entry.verdict === null);
  if (listsAll) return { entries };
  return others === null ? null : { entries, whole: others };
}
