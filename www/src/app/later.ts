// The scripts that the first screen does without. Each is loaded when it is needed, or else as soon as
// the engine is ready, so that nothing is left to load when the reader goes offline. PDFs are not in
// the list: few need them, and the service worker keeps them for those who do.

export const later = {
  understand: () => import("../steps/understand"),
  requests: () => import("../steps/requests"),
  reply: () => import("../steps/reply"),
  "second-opinion": () => import("../steps/second-opinion"),
  reason: () => import("../steps/reason"),
  complaints: () => import("../steps/complaints"),
  listings: () => import("../steps/listings"),
  files: () => import("../steps/files"),
  proof: () => import("../steps/proof"),
  story: () => import("../steps/story"),
  letter: () => import("../steps/letter"),
  check: () => import("../steps/check"),
  send: () => import("../steps/send"),
  safe: () => import("../steps/safe"),
  case: () => import("../steps/case"),
  privacy: () => import("../steps/privacy"),
  numbers: () => import("../steps/numbers"),
  storeChoice: () => import("../parts/store-choice"),
  charts: () => import("../parts/charts"),
  tableView: () => import("../parts/table-view"),
  ordersSummary: () => import("../parts/orders-summary"),
  dayQuestion: () => import("../parts/day-question"),
  mappingForm: () => import("../parts/mapping-form"),
  mappingList: () => import("../parts/mapping-list"),
  reportList: () => import("../parts/report-list"),
  snapshots: () => import("../store/snapshots"),
  copyAdvice: () => import("../parts/copy-advice"),
  autoLock: () => import("./auto-lock"),
  messageSplit: () => import("../parts/message-split"),
} satisfies Record<string, () => Promise<unknown>>;

/** Loads all of them. One that fails is loaded again when it is needed. */
export async function loadLater(): Promise<void> {
  await Promise.allSettled(Object.values(later).map((load) => load()));
}
