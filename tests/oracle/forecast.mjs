// What comes of a value if nothing new goes wrong (`domain/metrics.md` section 0, rule 7, and the windows).

/** Whether `wrong` of `whole` is on the good side; `target` in hundredths of a percent, as `targetOf` gives it. */
export function meets({ wrong, whole }, { points, floor = false, strict = !floor }) {
  const allowed = (floor ? 10_000 - points : points) * whole;
  return strict ? wrong * 10_000 < allowed : wrong * 10_000 <= allowed;
}

/**
 * Orders without a defect until the target is met: the least number, 0 where it is met, null where no
 * number is enough. The rule is n > d / t - N; here the sum is done for each number near it.
 */
export function cleanOrdersNeeded({ wrong, whole }, target) {
  const share = (target.floor ? 10_000 - target.points : target.points) / 10_000;
  if (share === 0 && wrong > 0) return null;
  let number = Math.max(0, Math.floor(wrong / (share || 1)) - whole - 2);
  while (!meets({ wrong, whole: whole + number }, target)) number += 1;
  return number;
}

/** The first day on which something of `day` is out of a window of so many days and lag. */
export function leavesOn(day, { days, lag }) {
  return day + lag + days;
}

/** Defects to go until the target is met: the least number. */
export function removalsNeeded({ wrong, whole }, target) {
  let number = 0;
  while (number < wrong && !meets({ wrong: wrong - number, whole }, target)) number += 1;
  return number;
}

/** How many entries there are of those days, and how many of them count; up to `until`, the last day that is known. */
export function known({ entries, whole }, { from, to }, until) {
  const those = (list) => list.filter(({ day }) => day >= from && day <= to && day <= until);
  return { whole: those(whole).length, wrong: those(entries).filter(({ verdict }) => verdict === "counts").length };
}
