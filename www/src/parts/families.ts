// Kinds of reports by what they are about, so that many files stay easy to look through.

import type { ReportKind } from "../../../src/web/types";

export const FAMILIES = ["orders", "buyers", "health", "listings", "stock", "money"] as const;
export type Family = (typeof FAMILIES)[number];

export const FAMILY: Record<ReportKind, Family> = {
  "all-orders": "orders",
  "unshipped-orders": "orders",
  "new-orders": "orders",
  "fba-shipments": "orders",
  "fba-replacements": "orders",
  "seller-feedback": "buyers",
  "fba-returns": "buyers",
  "mfn-returns": "buyers",
  "atoz-claims": "buyers",
  chargebacks: "buyers",
  "buyer-messages": "buyers",
  "voice-of-customer": "buyers",
  "account-health": "health",
  "odr-report": "health",
  "lsr-report": "health",
  "cancellation-report": "health",
  "vtr-report": "health",
  "otdr-report": "health",
  "idr-report": "health",
  "premium-shipping-report": "health",
  "policy-compliance": "health",
  "all-listings": "listings",
  "active-listings": "listings",
  "inactive-listings": "listings",
  "cancelled-listings": "listings",
  "suppressed-listings": "listings",
  "open-listings": "listings",
  "stranded-inventory": "stock",
  "manage-inventory": "stock",
  "fba-inventory": "stock",
  "multi-country-inventory": "stock",
  "ledger-detail": "stock",
  "ledger-summary": "stock",
  "restock-inventory": "stock",
  "inventory-planning": "stock",
  "removal-orders": "stock",
  "removal-shipments": "stock",
  reimbursements: "money",
  "settlement-v2": "money",
  "settlement-v1": "money",
  "date-range": "money",
  "sales-and-traffic": "money",
};

/** Every kind, family by family. */
export const KINDS = Object.keys(FAMILY) as ReportKind[];

/** What belongs together stands together, in the order of `FAMILIES`; families without any are left out. */
export function byFamily<T extends { kind: ReportKind }>(items: readonly T[]): [Family, T[]][] {
  return FAMILIES.map((family): [Family, T[]] => [
    family,
    items.filter(({ kind }) => FAMILY[kind] === family),
  ]).filter(([, some]) => some.length > 0);
}
