// What Amazon itself says of the account beside the rates (`domain/metrics.md` sections 10 to 12).

import { fromIso } from "./calendar.mjs";
import { STORES } from "./stores.mjs";

/** Green from 200, yellow from 100. */
function bandOf(score) {
  if (score === undefined) return null;
  return score >= 200 ? "healthy" : score >= 100 ? "at-risk" : "unhealthy";
}

/** The schema's own example has a range that runs backwards: it says nothing. */
function lastDay({ reportingDateRange: { reportingDateFrom, reportingDateTo } }) {
  const to = fromIso(reportingDateTo);
  return fromIso(reportingDateFrom) > to ? null : to;
}

/** Score, band, status and unresolved violations of a store, as the Account Health JSON has them. */
export function standingOf(facts, store) {
  const id = STORES[store].marketplace;
  for (const { accountStatuses, performanceMetrics } of facts.health) {
    const own = performanceMetrics.find((part) => part.marketplaceId === id);
    if (own === undefined) continue;
    const policies = Object.entries(own).filter(([, part]) => part.defectsCount !== undefined);
    return {
      status: accountStatuses.find((part) => part.marketplaceId === id)?.status.toLowerCase().replace("_", "-"),
      score: own.accountHealthRating?.ahrScore ?? null,
      band: bandOf(own.accountHealthRating?.ahrScore),
      policies: policies.map(([policy, part]) => [policy.replace(/s$/, ""), part.defectsCount, lastDay(part)]).sort(),
    };
  }
  return null;
}

/** How many rows have each word of a column, sorted; null without such a file. */
function tally(facts, kind, column) {
  const rows = facts.rows.get(kind);
  if (rows === undefined) return null;
  const counts = new Map();
  for (const row of rows) counts.set(row[column], (counts.get(row[column]) ?? 0) + 1);
  return [...counts].sort();
}

/** Offers in each band of customer experience; the bands are Amazon's, and no sum is made of them. */
export function bandsOf(facts) {
  return tally(facts, "voice-of-customer", "cx health")?.map(([band, offers]) => [band.toLowerCase().replaceAll(" ", "-"), offers]).sort() ?? null;
}

/** Violations that the policy compliance export lists, by reason. */
export function violationsIn(facts) {
  return tally(facts, "policy-compliance", "reason") ?? [];
}
