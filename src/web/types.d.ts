// The shapes that cross the boundary, written once by hand.
// Dates are ISO `YYYY-MM-DD`. Spans count UTF-16 code units, so `text.slice(start, end)` works.
// Rates are fractions (0.015 is 1.5 %). `null` means "not known"; it is never zero.

export type IsoDate = string;
export type LanguageCode = "en" | "de" | "fr" | "it" | "es" | "ja" | "zh";
export type ReasonId = string;

/** Given with every call: the engine has no clock and no memory of who is asking. */
export interface Options {
  /** The reader's own date; windows and relative dates count from it. */
  today: IsoDate;
  /** Such as `amazon.de`. Decides dated targets and day/month order. */
  store?: string | null;
  /** Language of the texts that come from the policy pack; English where it has none. */
  language?: LanguageCode | null;
}

export interface Span { start: number; end: number }
export interface Period { from: IsoDate; to: IsoDate }

/** `code` is a stable kebab-case word. `fatal` means: start a new engine. */
export interface ErrorFields {
  code: string;
  message: string;
  help: string;
  location: ErrorLocation | null;
  fatal: boolean;
}
/** Thrown by every call that fails. */
export interface CandorError extends Error, ErrorFields {
  message: string;
}
export interface ErrorLocation { file: string | null; line: number | null; column: string | null }

// ---- where a statement comes from -------------------------------------------------------------

export type Source =
  | { type: "file"; file: number; name: string; sha256: string | null; locator: Locator }
  | { type: "message"; line: number; span: Span }
  | { type: "statement"; field: string }
  | { type: "policy"; entry: string; source: string; asOf: IsoDate; confidence: Confidence };

export type Locator =
  | { type: "whole" }
  /** Line numbers of the file, the first line being 1. `total` may exceed `lines.length`. */
  | { type: "lines"; lines: number[]; total: number; column: string | null }
  /** A JSON pointer, RFC 6901. */
  | { type: "path"; pointer: string };

/** A: Amazon's own text seen. B: several sources. C: one secondary source. K: unconfirmed. P: our proposal. */
export type Confidence = "A" | "B" | "C" | "K" | "P";

// ---- the message ------------------------------------------------------------------------------

export type MessageKind =
  | "account-deactivation" | "listing-removal" | "warning" | "verification-request"
  | "reply-needs-info" | "reply-denied" | "reinstated" | "funds" | "not-a-notice";

/** Codes of the answer Amazon wants; a `+` joins two that are wanted together. */
export type AnswerCode =
  | "POA" | "POA+DOC" | "DOC" | "EDIT" | "DISPUTE" | "RET" | "CN" | "IDV" | "IDV+DOC"
  | "CHAIN" | "WAIT" | "FIX" | "LEGAL";

export interface MessageReading {
  kind: MessageKind;
  language: LanguageCode | null;
  store: string | null;
  /** Best first. Empty when no reason is certain enough: then look at `runnersUp`. */
  reasons: FoundReason[];
  runnersUp: FoundReason[];
  requests: MessageRequest[];
  dates: MessageDate[];
  identifiers: Identifiers;
  metrics: StatedMetric[];
  /** Formats and languages of papers that it takes, as printed. */
  papers: PaperTerm[];
  /** What it says of an earlier answer; null when it is no reply. */
  reply: ReplyReading | null;
  /** What it says to be enough. */
  accepted: RequestKind[];
  /** What it says besides. */
  statements: Statement[];
  /** Where it says otherwise than the dated rules. The message wins. */
  clashes: Clash[];
  answer: AnswerCode | null;
  suspicious: SuspiciousSign[];
  notes: MessageNote[];
}

export interface FoundReason {
  id: ReasonId;
  /** Short name, and one clause that completes "because …", in `options.language`. */
  title: string;
  because: string;
  /** 0 to 1: how sure the reading is, not how the case will end. */
  confidence: number;
  answer: AnswerCode;
  evidence: Evidence[];
}
export interface Evidence { span: Span; line: number; rule: string }

export type RequestKind =
  | "root-cause" | "actions-taken" | "prevention" | "invoices" | "authorization-letter"
  | "business-license" | "identity-document" | "utility-bill" | "bank-information"
  | "safety-certificate" | "retraction" | "acknowledgement" | "delivery-proof"
  | "video-interview" | "quiz" | "listing-edit" | "other";

export interface MessageRequest {
  /** Stable within one message: `request-1`, `request-2`, … */
  id: string;
  what: RequestKind;
  /** Days the message prints for the age of papers or orders ("last 365 days"). */
  window: number | null;
  /** Units or pieces the message prints ("at least 10 units"). */
  quantity: number | null;
  asins: string[];
  /** Where it is asked; null when the reason implies it and the message does not print it. */
  span: Span | null;
  line: number | null;
}

export type MessageDateKind = "sent" | "deadline" | "fund-hold" | "paper-age" | "answer-time" | "mentioned";
export interface MessageDate {
  kind: MessageDateKind;
  /** The day, worked out from the message's own date where it is relative. */
  date: IsoDate | null;
  days: number | null;
  hours: number | null;
  span: Span;
  line: number;
}

export interface Identifiers { asins: Found[]; orders: Found[]; complaintIds: Found[] }
export interface Found { value: string; whole: boolean; span: Span }

export interface StatedMetric {
  id: MetricId;
  value: number | null;
  target: number | null;
  condition: TargetCondition | null;
  span: Span;
}

export type SuspiciousCode =
  | "sender-not-amazon" | "link-not-amazon" | "look-alike-letters" | "buyer-account-words"
  | "asks-to-sign-in" | "asks-for-payment" | "time-pressure";
export interface SuspiciousSign { sign: SuspiciousCode; span: Span; line: number }

export interface PaperTerm { kind: "format" | "language"; value: string; span: Span; line: number }

export type ReplyClass =
  | "received" | "reinstated" | "needs-more-info" | "not-implemented" | "papers-invalid"
  | "supplier-unverifiable" | "new-supplier" | "copy-of-first" | "forged" | "retraction-required"
  | "other-account-first" | "evaluation-complete" | "final" | "wrong-channel";
export interface ReplyReading {
  class: ReplyClass;
  /** What it means and what comes next, in `options.language`. */
  meaning: string;
  next: string;
  /** Null when the whole message says so. */
  span: Span | null;
  line: number | null;
}

export type StatementCode =
  | "funds-held" | "funds-may-be-requested" | "funds-may-be-kept" | "keep-shipping" | "stock-not-removable"
  | "no-plan-needed" | "no-further-replies" | "wrong-channel" | "automated-decision" | "no-other-account";
export interface Statement { what: StatementCode; span: Span; line: number }

export interface Clash {
  subject: "target" | "deadline" | "fund-hold" | "paper-age" | "answer-time";
  /** Of a target. */
  metric: MetricId | null;
  /** What the message prints and what the rule has: fractions for a target, else days. */
  said: number;
  rule: number;
  /** The rule in words, in `options.language`; empty for a target. */
  about: string;
  source: string;
  asOf: IsoDate;
  confidence: Confidence;
  span: Span;
}

/** One of several messages in a paste. */
export interface MessagePart { span: Span; line: number; sent: IsoDate | null; subject: string | null }

export interface ReplyRequest {
  reply: string;
  /** Amazon's messages before it, oldest first. */
  earlier: string[];
  today: IsoDate;
  store?: string | null;
  language?: LanguageCode | null;
}
export type RequestState = "accepted" | "still-asked" | "newly-asked" | "silent";
export interface ComparedRequest {
  state: RequestState;
  what: RequestKind;
  asins: string[];
  /** The earlier message that asked, the first being 0; null when it is new. */
  message: number | null;
  /** Id of the request in that message, or in the reply when it is new. */
  request: string;
}
export interface ReplyComparison {
  reply: ReplyReading | null;
  /** The earlier message that it repeats word for word. */
  copyOf: number | null;
  requests: ComparedRequest[];
}

/** What goes with a kind of answer, in `options.language`. */
export interface AnswerGuide {
  answer: AnswerCode;
  prepare: string[];
  /** What not to do tonight. */
  avoid: string[];
  /** How it is usually misread. */
  misread: string;
  /** Whether a person should look at it. */
  needsPerson: boolean;
}

export type MessageNote = "very-short" | "cut-off" | "language-not-read" | "reason-not-known" | "section-3-only";

/** What the policy pack holds about one reason, in `options.language`. */
export interface ReasonGuide {
  id: ReasonId;
  title: string;
  because: string;
  answer: AnswerCode;
  requests: RequestKind[];
  /** Exports that help to answer it, the most useful first; empty when none does. */
  reports: ReportKind[];
  /** Typical, to jog the memory; never facts about this seller. */
  causes: string[];
  actions: string[];
  preventions: string[];
  mistakes: string[];
  /** Whether a person should look at it, whatever the kind of answer. */
  needsPerson: boolean;
  /** Stretches of time that usually go with it. What the message prints wins. */
  clocks: UsualClock[];
  policyName: string;
  helpId: string | null;
  source: string;
  asOf: IsoDate;
  confidence: Confidence;
}

export interface UsualClock {
  kind: MessageDateKind;
  stretch: { hours: number } | { days: number } | { "business-days": number };
  about: string;
  source: string;
  confidence: Confidence;
}

// ---- files ------------------------------------------------------------------------------------

export type ReportKind =
  | "all-orders" | "seller-feedback" | "fba-returns" | "account-health"
  | "odr-report" | "lsr-report" | "cancellation-report" | "vtr-report"
  | "otdr-report" | "idr-report" | "premium-shipping-report" | "mfn-returns"
  | "unshipped-orders" | "new-orders" | "fba-shipments" | "fba-replacements"
  | "atoz-claims" | "chargebacks" | "buyer-messages" | "policy-compliance"
  | "voice-of-customer" | "all-listings" | "active-listings" | "inactive-listings"
  | "cancelled-listings" | "suppressed-listings" | "open-listings" | "stranded-inventory"
  | "manage-inventory" | "fba-inventory" | "multi-country-inventory" | "ledger-detail"
  | "ledger-summary" | "restock-inventory" | "inventory-planning" | "reimbursements"
  | "removal-orders" | "removal-shipments" | "settlement-v2" | "settlement-v1"
  | "date-range" | "sales-and-traffic";
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be" | "shift_jis" | "gb18030";
export type Delimiter = "tab" | "comma" | "semicolon";

export interface ReportProgress { bytes: number; rows: number; kind: ReportKind | null }

export interface ReportReading {
  /** Number of the file within this engine; sources name it. */
  file: number;
  name: string;
  bytes: number;
  /** Hex; null until the whole file has been fingerprinted. */
  sha256: string | null;
  kind: ReportKind;
  stores: string[];
  period: Period | null;
  encoding: Encoding;
  delimiter: Delimiter | null;
  /** `read` = `used` + `setAside` + `duplicates`, always. */
  rows: RowCounts;
  setAside: SetAside[];
  missing: MissingColumn[];
  warnings: FileWarning[];
  /** How days such as `04/05/2026` were read; null where every day reads one way. */
  dayOrder: ReadDayOrder | null;
  /** The total that the file states beside the sum of its rows, in hundredths. */
  total: TotalCheck | null;
  /** Whether the seller said what its columns are. */
  mapped: boolean;
}
/** `sure`: the file proves it. If not, `setDayOrder` changes it. */
export interface ReadDayOrder { order: DayOrder; sure: boolean }
export type DayOrder = "year-month-day" | "day-month-year" | "month-day-year";
export interface TotalCheck { stated: number; counted: number; currency: string }
export interface RowCounts { read: number; used: number; setAside: number; duplicates: number }
export type SetAsideReason =
  | "too-few-columns" | "too-many-columns" | "no-order-id" | "bad-order-id" | "bad-date" | "bad-rating"
  | "no-value" | "not-amazon-channel" | "record-too-long" | "cut-off";
export interface SetAside { reason: SetAsideReason; count: number; lines: number[] }
export interface MissingColumn { column: string; effect: MissingEffect }
export type MissingEffect =
  | "no-channel" | "no-store" | "no-asin" | "no-sku" | "no-reason" | "no-quantity"
  | "no-order" | "no-date" | "no-amount" | "no-status" | "no-comment"
  | "no-ship-date" | "no-delivery-date" | "no-defect" | "no-tracking" | "no-canceller" | "no-stock";
export type FileWarningCode =
  | "ended-inside-quotes" | "file-cut" | "day-month-unclear" | "spreadsheet-days" | "lossy-order-ids"
  | "no-rows" | "unknown-columns" | "odd-order-ids" | "kind-unclear" | "other-file-same-rows"
  | "letters-unsure" | "rows-repaired";
export interface FileWarning { code: FileWarningCode; line: number | null; count: number }

/** What an orders file says, over all of its rows that could be used. Sums, no findings. */
export interface OrdersSummary {
  statuses: StatusSum[];
  /** Null when the file has no row. */
  firstDay: IsoDate | null;
  /** Rows of each day, from the first to the last. */
  perDay: number[];
  /** The most sold products, the most pieces first; one entry for each currency. */
  products: ProductSum[];
  /** How many there are, with those that are not listed. */
  productCount: number;
}
/** `status` as written; null where it is blank. */
export interface StatusSum { status: string | null; rows: number }
export interface ProductSum {
  sku: string;
  asin: string;
  rows: number;
  /** Pieces. */
  quantity: number;
  /** Item prices in hundredths of the currency, over the rows that have one. */
  amount: number;
  currency: string | null;
  /** Rows without a price, which `amount` leaves out. */
  unpriced: number;
}

/** What a file is read with, beyond its bytes. */
export interface ReadOptions {
  /** Such as `amazon.de`. Settles the order of day and month where the file does not. */
  store?: string | null;
  /** The seller's own answer to the same question. */
  dayOrder?: DayOrder | null;
  /** Mappings the seller confirmed for files of an unknown header. */
  mappings?: Mapping[] | null;
}

/** The seller's word on what the columns of an unknown header are. Columns it does not name are not read. */
export interface Mapping { kind: ReportKind; columns: MappedColumn[] }
/** `header` as the proposal names it; `as` is the name that the kind's own export gives the column. */
export interface MappedColumn { header: string; as: string }

/** What an unknown table may be. Nothing of it counts until the seller says so. */
export interface MappingProposal {
  /** The line taken as the header; 0 where the file has none. */
  line: number;
  delimiter: Delimiter;
  columns: ProposedColumn[];
  /** The kinds it may be, the likeliest first; all kinds are in the list. */
  kinds: ProposedKind[];
}
/**
 * `header` as the file writes it. A column that has no name, or one that an earlier column has, is
 * `column 7` by its place. At most five samples, none of them empty.
 */
export interface ProposedColumn { header: string; samples: string[] }
export interface ProposedKind {
  kind: ReportKind;
  /** The kind's columns, those that it cannot do without first. */
  columns: KindColumn[];
  /** A guess for some of them. */
  guess: MappedColumn[];
}
export interface KindColumn { name: string; field: Field; needed: boolean }

/** What a column says. `word("field", …)` names it on the page. */
export type Field = string;
export type CellKind = "order" | "day" | "time" | "text" | "count" | "money" | "rate" | "flag";

/** Some rows of a file as they were understood. */
export interface TablePage {
  columns: TableColumn[];
  rows: TableRow[];
  /** Rows of the whole file, without those that were set aside. */
  total: number;
}
export interface TableColumn { field: Field; kind: CellKind; header: string }
/**
 * Cells in the order of the columns; empty where unknown. Flags are `yes` and `no`. `line` is 0 in
 * JSON. `duplicate`: an earlier file holds the row.
 */
export interface TableRow { line: number; duplicate: boolean; cells: string[] }

// ---- numbers ----------------------------------------------------------------------------------

export type MetricId =
  | "order-defect-rate" | "late-shipment-rate" | "cancel-rate" | "valid-tracking-rate"
  | "on-time-delivery-rate" | "invoice-defect-rate" | "late-shipment-rate-ten-days"
  | "cancel-rate-thirty-days" | "premium-on-time-rate" | "premium-tracking-rate" | "premium-cancel-rate"
  | "return-dissatisfaction-rate" | "late-response-rate" | "late-response-rate-seven-days"
  | "late-response-rate-ninety-days";
export type Channel = "mfn" | "afn";
/** The first two are strict. */
export type TargetCondition = "less-than" | "greater-than" | "at-least";

export interface MetricsReport {
  metrics: Metric[];
  /** How the account stands in each store, as the Account Health file says. */
  standing: StoreStanding[];
  /** Violations that the policy compliance export lists, by reason, the most first. */
  violations: ListedViolations[];
  /** What the Voice of the Customer export says of each offer; null without one. */
  experience: CustomerExperience | null;
  returns: ReturnsSummary | null;
}

/** What a metric counts. A rate whose target is a floor counts what went right. */
export type Unit = "orders" | "packages" | "units" | "messages" | "return-requests";
/** `estimate`: the day that decides is in no file. */
export type Basis = "reported" | "download" | "orders" | "estimate";

export interface Metric {
  id: MetricId;
  /** Null for a metric that Amazon gives for seller-fulfilled orders only. */
  channel: Channel | null;
  store: string | null;
  unit: Unit;
  /** Counted from the files here. */
  computed: MetricValue | null;
  /** Read from Amazon's own figures; they decide where both exist. */
  reported: MetricValue | null;
  /** What Amazon has beside what was counted here; null where only one of them is there. */
  comparison: Comparison | null;
  target: Target | null;
  /** From the deciding value; null without data, and for a lower bound on the good side: it proves nothing. */
  meetsTarget: boolean | null;
  /** Orders without a new defect until the target is met; null when met or unknown. */
  ordersToTarget: number | null;
  gaps: Gap[];
}
export interface MetricValue {
  window: Period;
  basis: Basis;
  /** What counts: defects, or what went right where the target is a floor. */
  numerator: number;
  /** The same if everything counted of which the files do not say whether it does: never less. */
  numeratorMost: number;
  denominator: number;
  rate: number | null;
  rateMost: number | null;
  /** Something that counts is in none of the files: the true rate is this or higher. */
  lowerBound: boolean;
  components: MetricComponent[];
  /** Where Amazon judges by category of goods and the file names them: each must meet the target. */
  categories: CategoryValue[];
  /** At most 200: those that count first, each part newest first; `ordersTotal` says how many there are. */
  orders: CountedOrder[];
  ordersTotal: number;
  sources: Source[];
}
export interface CategoryValue {
  /** Empty where the file does not say. */
  category: string;
  numerator: number;
  denominator: number;
  rate: number | null;
  meetsTarget: boolean | null;
}
export interface Comparison {
  verdict: ComparisonVerdict;
  sameWindow: boolean;
  here: number;
  hereOf: number;
  amazon: number;
  /** Null where Amazon's file is a list of defects alone. */
  amazonOf: number | null;
  /** Orders that may make the difference, at most 200. */
  orders: ComparedOrder[];
  ordersTotal: number;
  /** Amazon's file. */
  source: Source;
}
/** `explained`: the orders listed make exactly the difference. */
export type ComparisonVerdict = "same" | "explained" | "partly-explained" | "not-explained";
export interface ComparedOrder { orderId: string; side: ComparedSide; why: CountReason }
/** `open`: the files do not say whether it counts. */
export type ComparedSide = "amazon-only" | "here-only" | "open";
export type ComponentId =
  | "negative-feedback" | "a-to-z-claims" | "chargebacks" | "missing-invoices" | "late-invoices"
  | "rejected-returns" | "unanswered-returns" | "return-feedback";
export interface MetricComponent { id: ComponentId; count: number | null }
export interface Target { value: number; condition: TargetCondition; source: Source }
export interface CountedOrder {
  orderId: string;
  day: IsoDate;
  asins: string[];
  skus: string[];
  /** Counts against the seller. */
  counts: boolean;
  /** May count: the files do not say. Never together with `counts`. */
  open: boolean;
  why: CountReason;
  /** All of them, the first being `why`. */
  reasons: CountReason[];
  /** How many of its packages, pieces, messages or requests count; 1 where orders are counted. */
  units: number;
  rating: number | null;
  sources: Source[];
}
/** Those that count, those that may, those that do not. */
export type CountReason =
  | "negative-feedback" | "claim-odr-impact" | "claim-seller-funded" | "claim-refunded" | "claim-open"
  | "chargeback-odr-impact" | "chargeback-service" | "listed-by-amazon" | "shipped-late" | "seller-cancelled"
  | "amazon-cancelled" | "tracking-not-valid" | "delivered-late" | "never-delivered" | "invoice-missing" | "invoice-late"
  | "return-rejected" | "answered-late" | "not-answered"
  | "claim-granted" | "claim-appeal-granted" | "claim-unclear" | "chargeback-unclear" | "cancelled-by-unknown"
  | "defect-unclear" | "not-confirmed" | "time-unclear"
  | "neutral-feedback" | "claim-withdrawn" | "claim-denied" | "claim-amazon-funded" | "claim-no-odr-impact"
  | "chargeback-no-odr-impact" | "chargeback-fraud" | "buyer-cancelled" | "not-tracked"
  | "not-delivered" | "late-but-excused" | "outside-window" | "not-in-orders-file";
export type GapCode =
  | "no-orders-file" | "no-feedback-file" | "no-claims" | "no-chargebacks" | "no-ship-dates" | "who-cancelled-unknown"
  | "window-not-covered" | "no-orders-in-window" | "account-health-missing" | "not-in-account-health"
  | "channel-unknown" | "no-cancellations" | "no-tracking" | "tracking-not-told"
  | "no-deliveries" | "no-invoices" | "no-business-orders" | "no-premium-orders" | "no-premium-total"
  | "no-return-requests" | "return-parts-unknown" | "no-messages" | "message-times-unknown" | "unclear"
  | "day-unknown";
/** `report` is the name in Seller Central of the report of that kind, which would tell. */
export interface Gap {
  code: GapCode;
  report: string;
  kind: ReportKind;
  from: IsoDate | null;
  to: IsoDate | null;
  count: number | null;
}

export interface StoreStanding {
  store: string;
  status: AccountStatus | null;
  /** `score` is 0 to 1000; `status` is Amazon's own word, such as `GREAT`. */
  rating: { score: number | null; status: string | null } | null;
  band: "healthy" | "at-risk" | "unhealthy" | null;
  /** `topic` is Amazon's key, such as `spammingSellerMessaging`. */
  warnings: { topic: string; good: boolean | null }[];
  policies: PolicyCount[];
  source: Source;
}
export type AccountStatus = "normal" | "at-risk" | "suspended" | "deactivated";
/** `policy` is Amazon's key, such as `listingPolicyViolations`. The target of each is 0. */
export interface PolicyCount {
  policy: string;
  count: number;
  window: Period | null;
  good: boolean | null;
  source: Source;
}
export interface ListedViolations {
  reason: string;
  count: number;
  /** As the file writes it, such as `High`; empty where it does not say. */
  impacts: { impact: string; count: number }[];
  asins: string[];
  sources: Source[];
}

/** Amazon's bands and rates by offer. Never to be added up. */
export interface CustomerExperience {
  bands: { band: ExperienceBand; offers: number }[];
  /** The worst first, at most 200. */
  offers: OfferExperience[];
  offersTotal: number;
  sources: Source[];
}
export type ExperienceBand =
  | "very-poor" | "poor" | "fair" | "good" | "excellent" | "insufficient-feedback" | "unknown";
export interface OfferExperience {
  asin: string;
  sku: string;
  band: ExperienceBand;
  rate: number | null;
  negativeOrders: number | null;
  orders: number | null;
  reason: string;
  source: Source;
}

export type TrendStep = "day" | "week";
/** A metric on one day after another, oldest first; at most 400 points. */
export interface Trend {
  id: MetricId;
  channel: Channel | null;
  store: string | null;
  unit: Unit;
  basis: Basis;
  target: Target | null;
  points: TrendPoint[];
  sources: Source[];
}
export interface TrendPoint {
  /** The day it was looked at; the window ends earlier where the metric has a lag. */
  day: IsoDate;
  window: Period;
  numerator: number;
  numeratorMost: number;
  denominator: number;
  rate: number | null;
  /** False where the files begin inside the window. */
  whole: boolean;
}

export interface ReturnsSummary {
  units: number;
  orders: number;
  /** Orders that also stand in an orders file. */
  matchedOrders: number;
  period: Period | null;
  reasons: ReturnReason[];
  sources: Source[];
}
export interface ReturnReason { reason: string; units: number; asins: { asin: string; units: number }[] }

// ---- what may be behind the numbers ------------------------------------------------------------

/** What orders with a defect have in common. Nothing is chosen: the seller knows which it was, if any. */
export interface Causes {
  window: Period;
  all: Share;
  verdict: CausesVerdict;
  dimensions: DimensionSeen[];
  /** Segments that were compared and could have stood out. */
  compared: number;
  /** The likeliest first. Those that do not stand out may well be chance. */
  candidates: Candidate[];
  sources: Source[];
}
export type CausesVerdict =
  | "no-orders" | "no-defects" | "too-few-defects" | "nothing-stands-out" | "stands-out";
/** `low` and `high` are the rate's 95 % interval (Wilson). */
export interface Share { defects: number; orders: number; rate: number | null; low: number; high: number }
/** How many orders the files tell this of, and which files. */
export interface DimensionSeen { dimension: Dimension; orders: number; sources: Source[] }
export type Dimension =
  | "sku" | "asin" | "store" | "weekday" | "since" | "ship-service" | "ship-method" | "carrier" | "warehouse"
  | "origin" | "category" | "return-reason";
/** A weekday is `1` (Monday) to `7`, in UTC. `since` is an ISO day: placed on it or later. */
export interface Trait { dimension: Dimension; value: string }
export interface Candidate {
  /** One thing, or two together. */
  segment: Trait[];
  /** Other things that exactly the same orders have in common. */
  sameAs: Trait[];
  inside: Share;
  /** All other orders of which the same is known. */
  outside: Share;
  /** The rate inside over the rate outside; null without a defect outside. With its 95 % interval. */
  lift: number | null;
  liftLow: number;
  liftHigh: number | null;
  /** Of so many defects inside, or more, by chance alone. */
  chance: number;
  /** The rate of false discoveries at which it stands out; null where so few orders never could. */
  q: number | null;
  standsOut: boolean;
  /** The place of a stronger candidate without whose orders this one would not stand out. */
  explainedBy: number | null;
  /** Fewer than 20 orders or fewer than 3 defects. */
  small: boolean;
  /** The orders with a defect in it, at most 200. `inside.defects` says how many there are. */
  orders: string[];
}

/** A metric by what its orders have in common. Counted in orders, whatever the metric counts. */
export interface Breakdown {
  dimension: Dimension;
  window: Period;
  /** All orders of the metric. */
  all: Share;
  /** Orders of which no file tells. */
  unknown: Share;
  /** The most defects first, at most 200. An order may have several values, such as products. */
  parts: BreakdownPart[];
  partsTotal: number;
  /** Dimensions that the files tell of these orders. */
  dimensions: Dimension[];
  /** The files that tell. */
  sources: Source[];
}
/** `value` as the files write it; a weekday as in `Trait`. */
export interface BreakdownPart { value: string; share: Share }

export interface BeforeAfter {
  /** The first day that counts as after. */
  day: IsoDate;
  window: Period;
  before: Share;
  after: Share;
  /** Of so large a difference, either way, by chance alone; null without orders on both sides. */
  chance: number | null;
  verdict: BeforeAfterVerdict;
  maySay: ChangeStatement;
  mayNotSay: ChangeStatement;
  sources: Source[];
}
export type BeforeAfterVerdict =
  | "one-side-empty" | "no-defects" | "too-few-orders" | "fell" | "rose" | "no-clear-change";
export type ChangeStatement =
  | "rate-fell" | "rate-rose" | "counts-only" | "too-few-to-tell" | "no-defect-seen"
  | "action-caused-it" | "rate-improved" | "problem-solved";

export interface ForecastRequest {
  metric: MetricId;
  channel: Channel | null;
  /** Claims taken as granted, feedback taken as removed. */
  without: Removal[];
  /** Coming days to be shown, at most 180. */
  days: number;
}
/** Without a reason, all defects of the order. An order leaves the rate with the last of its defects. */
export interface Removal { orderId: string; reason: CountReason | null }
/** Orders that may still get a defect: of the last `days`, until the day. */
export interface Maturing { days: number; orders: number; until: IsoDate }
/** Everything after `now` is without the defects that were asked about. */
export interface Forecast {
  id: MetricId;
  channel: Channel | null;
  store: string | null;
  unit: Unit;
  today: IsoDate;
  /** The days that count in `now` and `whatIf`. */
  window: Period;
  target: Target | null;
  /** Something that counts is in none of the files: the true figures are these or worse. */
  lowerBound: boolean;
  /** Amazon judges each category of goods; this is all of them together. */
  byCategory: boolean;
  /** More that may count, and is in none of the figures. */
  mayCount: number;
  now: Standing;
  whatIf: Standing;
  removed: { orders: number; stillCounting: string[]; notFound: string[] };
  /** Those that leave first at the top, at most 200. */
  defects: LeavingDefect[];
  defectsTotal: number;
  /** The last day up to today that the files cover. */
  coveredTo: IsoDate | null;
  /** Null where the files cover none of the last 30 days: then there are no points either. */
  pace: Pace | null;
  /** Tomorrow first. */
  points: ForecastPoint[];
  /** If no further order has a defect. */
  clean: Course;
  /** If defects go on as before. */
  projected: Course;
  /** Orders that count now and are so young that a defect may still come; null where it is known at once. */
  maturing: Maturing | null;
  sources: Source[];
}
export interface Standing {
  /** What counts against the seller, also where the numerator is what went right. */
  defects: number;
  numerator: number;
  denominator: number;
  rate: number | null;
  meetsTarget: boolean | null;
  /** The fewest further orders without a defect, and the fewest defects to go, that meet the target; 0 where it is met. */
  ordersToTarget: number | null;
  removalsToTarget: number | null;
}
export interface LeavingDefect {
  orderId: string | null;
  day: IsoDate;
  /** How many packages, pieces, messages or requests it is; 1 where orders are counted. */
  units: number;
  reasons: CountReason[];
  /** The first day it counts, where that is still to come. */
  enters: IsoDate | null;
  /** The first day it no longer counts. */
  leaves: IsoDate;
  removed: boolean;
}
export interface Pace {
  /** The last 30 days that the files cover, or fewer where they begin later. */
  period: Period;
  days: number;
  orders: number;
  /** Days up to today that no file covers; they are reckoned at the pace too. */
  daysNotCovered: number;
  /** The last 30 days of the window: the share of defects that a further order is reckoned with. */
  defectsPeriod: Period;
  defects: Share;
  /** It rests on fewer than 3 defects. */
  small: boolean;
}
/** `clean` is `settledDefects + recentDefects` out of `settled + recent + coming`. */
export interface ForecastPoint {
  day: IsoDate;
  window: Period;
  /** Orders of the window that count today as well. */
  settled: number;
  settledDefects: number;
  /** Orders in the files that are too young to count today. */
  recent: number;
  recentDefects: number;
  /** Orders that are to come at the pace. */
  coming: number;
  clean: number | null;
  /** Null where fewer than 20 orders tell the share of defects. */
  projected: Projected | null;
}
/** `rate` is `settledDefects + defects` out of all orders; `low` and `high` are its 95 % interval, if orders come at exactly the pace. */
export interface Projected {
  /** At the pace: those among recent orders, but no fewer than are known, and those among coming ones. */
  defects: number;
  least: number;
  most: number;
  rate: number;
  low: number;
  high: number;
}
export interface Course {
  verdict: CourseVerdict;
  /** The first day on which the target is met or missed, where that changes. */
  day: IsoDate | null;
  inDays: number | null;
  /** It then stays so on all days that were looked at. */
  lasts: boolean;
}
/** `turns-missed`: the limit is reached. */
export type CourseVerdict =
  | "no-target" | "no-data" | "too-few-orders" | "stays-met" | "stays-missed" | "turns-met" | "turns-missed";

// ---- what buyers say ----------------------------------------------------------------------------

export interface ComplaintsRequest {
  /** Words of buyers that the seller pasted; an empty line parts two. */
  pasted?: string[];
  /** Reasons of the case. Themes that bear on them come first. */
  reasons?: ReasonId[];
  asin?: string | null;
  theme?: Theme | null;
  /** The months that these days lie in. What has an order counts on the day of the order, else on its own. */
  period?: Period | null;
}
export type Theme =
  | "authenticity" | "used-or-opened" | "damaged" | "wrong-item" | "missing-part" | "not-as-described" | "defective"
  | "size-or-fit" | "expired" | "safety" | "late" | "not-received" | "tracking" | "service" | "refund" | "quality"
  | "price" | "changed-mind" | "packaging" | "review-request" | "duplicate";
export type EscalationKind =
  | "fire" | "injury" | "illness" | "shock" | "counterfeit" | "lawyer" | "expired" | "recall" | "child" | "pests";
export type VoiceKind = "return" | "feedback" | "claim" | "chargeback" | "message" | "ncx" | "pasted";
export interface Complaints {
  /** Things that buyers said, within what was asked for. */
  voices: number;
  withoutTheme: number;
  places: VoicePlace[];
  /** At most 100, the gravest kind first. `escalationsTotal` says how many there are. */
  escalations: Escalation[];
  escalationsTotal: number;
  /** At most 100: those that bear on the reasons first, then the most. `clustersTotal` says how many there are. */
  clusters: Cluster[];
  clustersTotal: number;
  /** To choose from, the most frequent first. */
  themes: ThemeCount[];
  products: ProductCount[];
  /** From the first to the last day of everything that was said. */
  days: Period | null;
  /** Null without a file of messages. */
  replies: Replies | null;
}
export interface VoicePlace { kind: VoiceKind; voices: number; source: Source }
export interface Escalation { kinds: EscalationKind[]; quote: Quote }
/** Complaints of one product and one theme. */
export interface Cluster {
  asin: string | null;
  theme: Theme;
  /** Those of the case's reasons that it bears on. */
  reasons: ReasonId[];
  voices: number;
  kinds: { kind: VoiceKind; voices: number }[];
  /** Null where the orders of the product are not known. */
  share: OrderShare | null;
  /** Oldest first. What has no day is in none. */
  months: MonthCount[];
  days: Period | null;
  quotes: Quote[];
  sources: Source[];
}
/** Orders with the complaint, out of all orders of the product in the same months. */
export interface OrderShare {
  complaining: number;
  orders: number;
  rate: number;
  /** Fewer than 20 orders or fewer than 3 with the complaint. */
  small: boolean;
}
export interface MonthCount { month: IsoDate; voices: number; share: OrderShare | null }
/** Words of a buyer, without what says who the buyer is. */
export interface Quote {
  text: string;
  /** Amazon's word, as the file has it; empty where there is none. */
  code: string;
  kind: VoiceKind;
  day: IsoDate | null;
  orderId: string | null;
  asin: string | null;
  source: Source;
}
export interface ThemeCount { theme: Theme; voices: number; reasons: ReasonId[] }
export interface ProductCount { asin: string | null; voices: number }
export interface Replies {
  /** Hours within which Amazon wants an answer. */
  hours: number;
  messages: number;
  inTime: number;
  late: number;
  unanswered: number;
  /** Not answered, and there is still time. */
  open: number;
  /** Marked as needing no answer. */
  excluded: number;
  unknown: number;
  /** At most 100 that are late or not answered, the newest first. */
  list: Reply[];
  listTotal: number;
  rule: Source;
}
export interface Reply { answered: boolean; hours: number | null; quote: Quote }

// ---- listings ---------------------------------------------------------------------------------

export interface AuditRequest {
  /** Products that the message names. */
  asins?: string[];
  reasons?: ReasonId[];
  filter?: AuditFilter;
  /** Number of the first finding that is asked for, the first of all being 0. */
  from?: number;
}
export interface AuditFilter {
  rule?: string | null;
  risk?: ListingRisk | null;
  /** Only products that the message names. */
  named?: boolean;
}
/** The gravest first; `papers` is no breach: what Amazon asks for with such products. */
export type ListingRisk = "critical" | "high" | "medium" | "low" | "papers";
export type ListingTopic =
  | "claims" | "restricted" | "brands" | "content" | "condition" | "price" | "catalogue" | "papers";
export type ListingState = "active" | "inactive" | "hidden" | "stranded" | "removed" | "unknown";
export interface Audit {
  /** Listings looked at. */
  listings: number;
  states: { state: ListingState; listings: number }[];
  files: Source[];
  /** Whether any file holds descriptions. Without them only titles are looked at. */
  hasDescriptions: boolean;
  /** Rules that speak, those that bear on the message first, then by risk. */
  rules: ListingRuleCount[];
  /** The products that the message names, in its order. */
  named: { asin: string; listings: number; findings: number }[];
  /** At most 50 from number `from` on; named products first, then what the message is about, then by risk. */
  findings: ListingFinding[];
  /** How many there are in all, within what was asked for. */
  total: number;
  from: number;
}
export interface ListingRuleCount {
  rule: string;
  topic: ListingTopic;
  risk: ListingRisk;
  title: string;
  /** Whether it bears on a reason of the message. */
  tied: boolean;
  findings: number;
}
export interface ListingFinding {
  rule: string;
  topic: ListingTopic;
  risk: ListingRisk;
  tied: boolean;
  named: boolean;
  sku: string;
  /** Empty where the file has none. */
  asin: string;
  state: ListingState;
  /** Null where it is about the listing as a whole. */
  place: "title" | "description" | null;
  /** The title, or the part of the description around the words. */
  text: string;
  /** The words, in `text`. They rise and do not overlap. */
  spans: Span[];
  /** What was found and what it is measured against, where the words themselves are not it. */
  found: string | null;
  expected: string | null;
  /** Other products that it is about. */
  others: string[];
  title: string;
  why: string;
  fix: string;
  /** Where the rule is from. */
  source: Source;
  /** Where the listing stands. */
  row: Source;
}

// ---- the plan ---------------------------------------------------------------------------------

/** Facts in the seller's own words. Ids are the seller's, unique within their list. */
export interface Story {
  shopName: string;
  legalName: string;
  causes: Cause[];
  actions: Action[];
  preventions: Prevention[];
  /** What is true, where the message says something else. */
  facts?: Fact[];
  /** What was changed in listings. */
  changes?: Change[];
  /** Answers that are no field of these, by the id of their question. Older cases lack this and what follows. */
  answers?: Record<string, string>;
  /** Questions that were put off, by path. */
  skipped?: string[];
  /** Questions that the seller cannot answer, by path. */
  unknown?: string[];
  /** The language the seller is asked in. */
  language?: LanguageCode | null;
}
/** What an answer belongs to, where the message has several reasons, or products of different kinds. */
export interface Tied { reason?: ReasonId | null; asins?: string[] }
export interface Cause extends Tied {
  id: string; what: string; why: string; since: IsoDate | null;
  seen?: string; shownBy?: string;
}
export interface Action extends Tied {
  id: string; what: string; doneOn: IsoDate | null; by: string;
  counted?: string; proof?: string;
}
export interface Prevention extends Tied {
  id: string; what: string; by: string; howOften: string; startsOn: IsoDate | null;
  threshold?: string; noticed?: string;
}
export interface Fact { id: string; what: string; day: IsoDate | null; proof: string; asins?: string[] }
/** `listing` is an ASIN or SKU; `before` and `after` are its own words. */
export interface Change { id: string; listing: string; field: string; before: string; after: string; changedOn: IsoDate | null }

/** What the seller chose about the letter. */
export interface LetterOptions {
  /** English where none is chosen. */
  language?: LanguageCode | null;
  /** Where the seller knows better than the message tells. */
  kind?: PlanKind | null;
  length?: "full" | "page" | "form";
  /** Characters that a field of the form takes. */
  limit?: number | null;
}
/** The last three are no letters: they speak to the seller, and there is nothing to send. */
export type PlanKind =
  | "plan" | "plan-and-papers" | "cover-note" | "dispute" | "retraction-request" | "edit-list" | "identity-note"
  | "correction-note" | "other-account" | "reply" | "counter-notice" | "legal" | "wait";

/** The questions of a case, in the order of asking. */
export interface Interview {
  questions: AskedQuestion[];
  answered: number;
  /** The place of the first that is neither answered nor put off; null at the end. */
  next: number | null;
  /** The reason whose words they are asked in; null for those that fit every reason. */
  reason: ReasonId | null;
  /** The metric of that reason, whose figures may tell of a cause. */
  metric: MetricId | null;
}
export interface AskedQuestion {
  /** Where the answer stands in the story, such as `causes.cause-1.what`. Unique. */
  path: string;
  /** The entry of a list it stands in; null elsewhere. The first entry of an empty list is not there yet. */
  entry: { list: "causes" | "actions" | "preventions" | "facts" | "changes"; id: string; number: number } | null;
  /** The field there, or the question's id where `answers` has it. */
  field: string;
  slot: StorySlot;
  form: AnswerForm;
  /** Up to three are shown together where there is room: they have the same number. */
  screen: number;
  text: string;
  hint: string | null;
  why: string;
  /** An example, never an answer to take over. */
  good: string | null;
  weak: string | null;
  /** Typical for the reason, to jog the memory. */
  typical: string[];
  /** What may be chosen, or is suggested. Suggestions are kept in English. */
  choices: { value: string; text: string }[];
  state: "open" | "answered" | "skipped" | "unknown";
  /** The answer stands in another language than the letter. */
  foreign: boolean;
}
export type StorySlot =
  | "shop-name" | "legal-name" | "as-told" | "seen" | "happened" | "possible" | "since" | "shown-by" | "fact"
  | "done" | "done-on" | "done-by" | "counted" | "proof"
  | "control" | "control-by" | "how-often" | "threshold" | "noticed" | "starts-on"
  | "is-true" | "true-on" | "true-by-proof" | "listing" | "listing-part" | "before" | "now" | "changed-on";
export type AnswerForm =
  | "text" | "name" | "day" | "number" | "choice" | "yes-no" | "asins" | "role" | "how-often" | "threshold";

/** What the seller did to the drafted sentences, by sentence id. An empty text removes the sentence. */
export type Edits = Record<string, string>;

export interface DraftRequest extends Options {
  message: string;
  /** Every message of the case, oldest first: a reply that names no reason is about that of the one before. */
  messages?: string[];
  /** The seller's own choice of reason; it wins over the reading. */
  reason?: ReasonId | null;
  story: Story;
  edits?: Edits | null;
  letter?: LetterOptions;
  /** What the seller settled for the things that Amazon asks, and the papers of the case. */
  requests?: RequestAnswers;
  papers?: Paper[];
}

// ---- requests, answers, proof -----------------------------------------------------------------

export interface MatrixRequest extends Options {
  /** Every message of the case, oldest first. */
  messages: string[];
  reason?: ReasonId | null;
  story: Story;
  answers?: RequestAnswers;
  /** Ids of the papers that the case holds. */
  papers?: string[];
}
export type RowState = "open" | "partly" | "done" | "cannot" | "asked-again" | "accepted";
/** One place where a thing is asked. */
export interface Ask {
  /** The message that asks, the first being 0. */
  message: number;
  /** The line that asks; null where the reason implies it, or a reply leaves it open without a word. */
  words: string | null;
  span: Span | null;
  line: number | null;
  /** Days the message prints for the age of papers. */
  window: number | null;
  quantity: number | null;
}
/** An entry of the story that answers a row. */
export interface StoryItem { id: string; what: string; complete: boolean }
/** An honest way on where something cannot be had: what it says, and what it does not. */
export interface HonestRoute { id: string; title: string; claims: string; silent: string }
export interface MatrixRow {
  /** Stable while the thing is asked, whatever other messages come. */
  id: string;
  what: RequestKind;
  /** Telling it in the story, something that is done, or papers and files. */
  answeredBy: "story" | "deed" | "papers";
  /** The product it is asked for, where it is asked product by product. */
  asin: string | null;
  /** Oldest first. */
  asks: Ask[];
  /** Whether a message asks for it in words; else such messages usually do. */
  printed: boolean;
  state: RowState;
  items: StoryItem[];
  /** `there`: the case holds it, or the seller says so. */
  proofs: (Proof & { there: boolean })[];
  cannot: string | null;
  note: string;
  routes: HonestRoute[];
}
/** Everything the messages of a case ask, in the order in which it was asked first. */
export interface Matrix {
  rows: MatrixRow[];
  /** The row to do next; null when nothing is left to do. */
  next: string | null;
  /** Rows that are done or that Amazon said to be enough. */
  answered: number;
  cannot: number;
}

// ---- the letter -------------------------------------------------------------------------------

/** `checklist` speaks to the seller, where there is no letter. */
export type PlanPart =
  | "opening" | "root-cause" | "actions-taken" | "prevention" | "facts" | "changes" | "request" | "papers" | "checklist";
export interface Plan {
  kind: PlanKind;
  /** The language it is in. */
  language: LanguageCode | null;
  reason: ReasonId | null;
  sections: PlanSection[];
  /** The whole letter as plain text. */
  text: string;
  words: number;
  /** False while a placeholder or an empty part is left. */
  ready: boolean;
  /** Ids of sentences that were left out to keep it short. */
  leftOut: string[];
}
export interface PlanSection { part: PlanPart; heading: string | null; sentences: Sentence[]; text: string }
export interface Sentence {
  id: string;
  text: string;
  /** Where it stands in the text of the letter. */
  place: Span;
  /** Never empty. */
  sources: Source[];
  /** Spans within `text` that the seller has to fill in. */
  placeholders: Span[];
  edited: boolean;
  // A draft has the next three. A plan that goes back for review needs none of them.
  /** The same in the seller's language, where the letter is in another; null for the seller's own words. */
  pair?: string | null;
  /** Whether words of the seller in it are surely in another language than the letter. */
  foreign?: boolean;
  /** An action without a day, or with a day to come: planned, not told as done. */
  notDone?: boolean;
}

/** How much of a letter is not new. Shares are 0 to 1. */
export interface Sameness {
  /** Runs of five words that stand in an earlier letter. */
  earlier: number;
  /** Words that are phrases of templates. */
  stock: number;
  passages: SamePassage[];
}
/** `letter` is the earlier one, the first being 0; null for a phrase of templates. */
export interface SamePassage { place: Span; letter: number | null }

// ---- the review -------------------------------------------------------------------------------

export interface ReviewRequest extends DraftRequest {
  plan: Plan;
  /** Letters that were sent before, oldest first. */
  earlier?: string[];
}
/** A letter that was written elsewhere. */
export interface TextReviewRequest extends Options {
  text: string;
  /** Empty where it is not at hand. */
  message?: string;
  story?: Story;
  /** Letters that were sent before, oldest first. */
  earlier?: string[];
}
export interface Review { findings: Finding[] }
/** A file of `src/policy/pack/lints/`. */
export type LintId = string;
export type Severity = "must-fix" | "should-fix" | "idea";
export interface Finding {
  lint: LintId;
  severity: Severity;
  part: PlanPart;
  /** Null when the finding is about the part as a whole. */
  sentence: string | null;
  span: Span | null;
  /** The same words, or the whole sentence, within the text of the letter. */
  place: Span | null;
  /** The words or value found, and what the data says instead, where there is such a thing. */
  found: string | null;
  expected: string | null;
  /** What may be done about it, to be shown before it is done. */
  fix: Fix | null;
  /** What is wrong, why that weakens the letter, what to do instead. */
  title: string;
  why: string;
  advice: string;
  source: string;
  asOf: IsoDate;
  confidence: Confidence;
}
/** The words at `span` of the sentence become `replacement`. */
export interface Fix { sentence: string; span: Span; replacement: string }

// ---- two letters ------------------------------------------------------------------------------

/** Words in a row that have the same fate. All but those that are gone are the new text. */
export interface Piece { kind: "same" | "gone" | "new"; text: string }
// ---- the letter, taken away -------------------------------------------------------------------

/** `language` is that of the letter; without one it is English. */
export interface LetterRequest {
  plan: Plan;
  /** Decides the size of the paper. */
  store?: string | null;
  language?: LanguageCode | null;
  /** The document's name. It does not stand in the letter. */
  title: string;
  /** For the annotated copy; null for the clean one. */
  notes?: LetterNotes | null;
}
export interface LetterNotes {
  /** What stands above the list of notes. */
  heading: string;
  /** The sources of each sentence in words, in the order of the letter. */
  sentences: string[][];
}
/** `text` and `markdown` are UTF-8, `word` is a `.docx`. */
export type LetterFormat = "text" | "markdown" | "word";

/** A letter, ready to be set. */
export interface Sheet {
  title: string;
  paper: "a4" | "letter";
  /** A language tag (BCP 47), such as `en-GB`. */
  language: string;
  parts: SheetPart[];
  notesHeading: string;
  /** The first one is number 1; none in a clean copy. */
  notes: string[];
}
export interface SheetPart { heading: string | null; blocks: SheetBlock[] }
/** The words of its runs, joined, are the whole of it. A line break within is the seller's own. */
export interface SheetBlock { kind: "paragraph" | "bullet"; runs: SheetRun[] }
export interface SheetRun { text: string; note: number | null }

/**
 * A letter with everything that stands behind it, for the software of an agency.
 * `version` grows when a field changes its meaning or goes away, not when one is added.
 */
export interface LetterExport {
  format: "candor-letter";
  version: 1;
  caseId: string;
  today: IsoDate;
  store: string | null;
  reason: ReasonId | null;
  /** False while a placeholder or an empty part is left. */
  ready: boolean;
  words: number;
  text: string;
  /** Every sentence with its sources. */
  parts: PlanSection[];
  /** Those whose figures stand in the letter. */
  metrics: QuotedMetric[];
  /** What the review still says of it. */
  findings: { mustFix: number; shouldFix: number; idea: number };
}
export interface QuotedMetric {
  id: MetricId;
  channel: Channel | null;
  store: string | null;
  window: Period;
  numerator: number;
  denominator: number;
  rate: number | null;
  /** Something that counts is in none of the files. */
  lowerBound: boolean;
  /** It is Amazon's own figure. */
  reported: boolean;
  target: Target | null;
  meetsTarget: boolean | null;
  sources: Source[];
}

// ---- the case ---------------------------------------------------------------------------------

/** Everything the seller typed or chose. The page keeps it; the engine checks, saves and opens it. */
/** One thing that proves an answer. */
export type Proof =
  | { type: "file"; name: string; place: string }
  | { type: "paper"; name: string; ready: boolean }
  /** A paper of the case, by its id. */
  | { type: "exhibit"; paper: string }
  | { type: "deed"; what: string; on: IsoDate | null };
/** What the seller settled for one thing that Amazon asks. */
export interface RequestAnswer {
  proofs: Proof[];
  /** The id of a route: the honest way on that was chosen because it cannot be had. */
  cannot: string | null;
  note: string;
  /** How many messages the case held when the seller last said that this answers what is asked. */
  settled: number;
}
/** By the id of a row. */
export type RequestAnswers = Record<string, RequestAnswer>;

export interface CaseState {
  /** Random, made by the page. */
  id: string;
  startedOn: IsoDate;
  store: string | null;
  /** The message that is read and answered; those before and after it, oldest first. */
  message: string;
  earlier: string[];
  later: string[];
  reason: ReasonId | null;
  story: Story;
  edits: Edits;
  /** Why the seller keeps words that a finding is about, by a key of the page. */
  kept: Record<string, string>;
  /** Earlier states of the letter, oldest first. */
  versions: Version[];
  /** Statements that the seller ticked before sending, by a key of the page. */
  declared: string[];
  /** What the seller settled for the things that Amazon asks. */
  requests: RequestAnswers;
  /** What the seller said about files of an unknown header, for `ReadOptions.mappings`. */
  mappings: Mapping[];
  /** The seller's answer for every file that leaves day and month open, for `ReadOptions.dayOrder`. */
  dayOrder: DayOrder | null;
  /** Words of buyers that the seller pasted, for `ComplaintsRequest.pasted`. */
  pasted: string[];
  /** In the order in which they were added. */
  papers: Paper[];
  /** A letter that was written elsewhere, for `reviewText`. */
  otherLetter: string;
  /** What was sent to Amazon, oldest first. */
  rounds: Round[];
  /** What the seller did besides to reach Amazon, oldest first. */
  attempts: Attempt[];
  /** Talks with Account Health Support, oldest first. */
  calls: Call[];
  /** The day on which the seller could sell again. */
  reinstatedOn: IsoDate | null;
  letter?: LetterOptions;
  watch?: Watch;
  /** A note for whoever opens the case next. */
  handover?: string;
  /** What a newer version wrote into the file the case was opened from: JSON, by where it stands in the file. */
  unknown?: Record<string, string>;
}
/** The letter as it was at one moment. */
export interface Version {
  /** The seller's own day and time, such as `2026-11-23T12:04:30`. No two versions have the same. */
  at: string;
  /** Which answer to Amazon it was, the first being 1. */
  round: number;
  text: string;
  /** What comes back with it: facts may be others today. */
  edits: Edits;
}
export interface OpenedCase {
  case: CaseState;
  files: ReportReading[];
  /** Paths of what could not be read, such as `case.story.causes.2` or `account`. */
  damaged: string[];
  /** A newer version wrote the file: what is not understood is kept, and written back. */
  newer: boolean;
}

// ---- papers -----------------------------------------------------------------------------------

/** What a field of a paper is about. The issuer wrote the paper; the holder is who it is made out to. */
export type FieldId =
  | "issuer-name" | "issuer-address" | "issuer-phone" | "issuer-email" | "issuer-website"
  | "holder-name" | "holder-address" | "number" | "issued-on" | "valid-from" | "valid-until"
  | "currency" | "net-total" | "tax" | "total" | "terms"
  | "product" | "model" | "brand" | "territory" | "channel" | "signatory" | "standards" | "laboratory"
  | "lot" | "made-on" | "made-at" | "tested-on" | "report-number"
  | "tracking" | "carrier" | "shipped-on" | "delivered-on" | "order" | "units"
  | "registration" | "country" | "trademark" | "status" | "sections" | "flash-point" | "transport";
/** A place on a page, the first page being 1. Edges and sizes are shares of the page's. */
export interface PagePlace { page: number; x: number; y: number; w: number; h: number }
export interface PaperField {
  /** As it stands in the paper; days as `2026-11-23`, sums as `1234.50`. */
  value: string;
  from: "text" | "picture" | "register" | "typed";
  /** The seller says that it is right. Until then it is a guess, and nothing may be built on it. */
  confirmed: boolean;
  place: PagePlace | null;
}
/** One product of an invoice. */
export interface PaperLine {
  product: string;
  /** Numbers of the product, such as a GTIN or a model. */
  codes: string[];
  quantity: number | null;
  unitPrice: string | null;
  total: string | null;
  /** The product of the account that the seller says it is. */
  asin: string | null;
  /** Sellable units in one unit of the line, as the seller says. */
  pack: number | null;
  place: PagePlace | null;
}
export type FileFormat =
  | "pdf" | "jpeg" | "png" | "gif" | "tiff" | "bmp" | "webp" | "heic"
  | "old-office" | "docx" | "xlsx" | "zip" | "text" | "other";
/** What was found out about the file of a paper. Null is "not known". */
export interface FileFacts {
  /** By its first bytes, never by its name. */
  format: FileFormat;
  pages: number | null;
  width: number | null;
  height: number | null;
  coloured: boolean | null;
  /** 0 to 100; below 20 letters are hard to read. */
  sharpness: number | null;
  cropped: boolean | null;
  screenshot: boolean | null;
  protected: boolean;
  producer: string | null;
  /** When it says it was made: `2026-11-23T12:04:30`. */
  created: string | null;
  modified: string | null;
  /** How many times something was appended behind its first end. */
  updates: number;
  annotations: number;
  /** It holds scripts, or things that act when it is opened. */
  active: boolean;
  /** Bytes of another format follow behind its end. */
  trailing: boolean;
  text: "present" | "absent" | "unknown";
}
export interface PaperFile { name: string; sha256: string; bytes: number; facts: FileFacts }
export interface Paper {
  id: string;
  /** A kind of the policy pack; empty while nobody knows. */
  kind: string;
  kindConfirmed: boolean;
  /** Null for a paper whose fields were typed or came from a register. */
  file: PaperFile | null;
  fields: Partial<Record<FieldId, PaperField>>;
  lines: PaperLine[];
  linesConfirmed: boolean;
  /** The products that the seller says it proves something for. */
  asins: string[];
}
/** One thing found about a paper, in neutral words: what was seen, never what somebody did. */
export interface PaperFinding {
  /** Unique within its paper. */
  id: string;
  check: string;
  /** `fail`: Amazon's words say it is not accepted. `warn`: usually rejected. */
  level: PaperLevel;
  /** It rests on something that the seller has not confirmed; its level is then `info`. */
  toConfirm: boolean;
  paper: string;
  other: string | null;
  field: FieldId | null;
  place: PagePlace | null;
  what: string;
  why: string;
  todo: string;
  source: string;
}

// ---- the packet of papers ---------------------------------------------------------------------

export interface ExhibitPack {
  /** In the order of the letter. */
  exhibits: PackedPaper[];
  leftOut: { paper: string; why: "not-attached" | "no-file" }[];
  /** Formats that the message takes, as printed; empty where it prints none. */
  formats: string[];
  /** The largest file that the message takes, in bytes. */
  most: number | null;
  /** What the packet's own files are called. */
  names: { word: string; text: string; manifest: string };
  index: Sheet;
  indexText: string;
  /** As `sha256sum --check` reads it. */
  manifest: string;
}
export interface PackedPaper {
  /** `A`, `B`, … `Z`, `AA`. */
  letter: string;
  paper: string;
  /** Its name in the packet. */
  name: string;
  title: string;
  /** Ids of the rows of the table of requests that it answers. */
  rows: string[];
  sha256: string;
  bytes: number;
  /** Whether lines may be marked in a further copy. The clean one goes out all the same. */
  marks: "allowed" | "never" | "unknown";
  /** Where it is otherwise than the message prints. It is never converted. */
  misfits: { kind: "format" | "size"; line: number | null }[];
}

// ---- what is found about papers ---------------------------------------------------------------

export type PaperLevel = "fail" | "warn" | "info";
/** A kind of paper, its texts in `options.language`. */
export interface PaperKindGuide {
  id: string;
  title: string;
  /** What it calls who wrote it and who it is made out to, such as "Supplier" and "Buyer". */
  issuer: string;
  holder: string;
  /** Empty where Amazon takes another kind instead, such as the invoice for a quotation. */
  answers: RequestKind[];
  /** In the order of asking. */
  fields: PaperFieldGuide[];
  /** It lists products line by line. */
  lines: boolean;
  marks: "allowed" | "never" | "unknown";
  /** What holds where the message prints nothing else; null and empty where no rule is known. */
  ageDays: number | null;
  formats: string[];
  megabytes: number | null;
  source: string;
  asOf: IsoDate;
  confidence: Confidence;
}
/** `missing` is how much it weighs that a paper lacks the field. */
export interface PaperFieldGuide { id: FieldId; label: string; missing: PaperLevel }
export interface PapersRequest {
  papers: Paper[];
  /** Every message of the case, oldest first. */
  messages: string[];
  today: IsoDate;
  store?: string | null;
  language?: LanguageCode | null;
  /** As Seller Central has it; what is not typed yet is empty. */
  account?: { legalName?: string; address?: string; phone?: string };
  /** The day of the first order by product. Left out, the files of the account tell. */
  firstOrders?: Record<string, IsoDate> | null;
}
export interface CheckedPapers {
  papers: CheckedPaper[];
  /** What the messages ask and no paper answers. */
  missing: MissingPaper[];
}
export interface CheckedPaper {
  id: string;
  /** Can it be read? Is everything in it? Does it fit the message, the account and the other papers? */
  lights: { readable: PaperLight; complete: PaperLight; matches: PaperLight };
  window: PaperWindow | null;
  /** Worst first. */
  findings: PaperFinding[];
}
/** `open`: something waits to be looked at. `findings` are ids, worst first. */
export interface PaperLight { state: "good" | "open" | "look" | "problem"; findings: string[] }
/** The days that the day in `field` may be from; `printed` when the message says so. */
export interface PaperWindow { from: IsoDate; to: IsoDate; days: number; printed: boolean; field: FieldId }
export interface MissingPaper {
  what: RequestKind;
  title: string;
  /** Products without a paper; empty where the message ties it to none. */
  asins: string[];
  window: number | null;
  quantity: number | null;
  /** Kinds of paper that would answer it. */
  kinds: string[];
}

// ---- reading a paper --------------------------------------------------------------------------

/** A piece of text on a page. Edges and sizes are shares of the page's. */
export interface TextItem { text: string; x: number; y: number; w: number; h: number }
export interface TextPage { items: TextItem[] }
/** What the page's reader of PDFs says of a file. */
export interface PdfSays {
  pages: number | null;
  /** It asked for a password. */
  protected: boolean;
  creator: string | null;
  producer: string | null;
  /** As PDF writes days: `D:20261123120430+01'00'`. */
  created: string | null;
  modified: string | null;
  annotations: number;
  active: boolean;
}
export interface PaperRequest {
  /** The name of its file. */
  name: string;
  /** Null where nobody could look. */
  pages: TextPage[] | null;
  pdf: PdfSays | null;
  /** The size of the picture whose dots come with the call. */
  raster: { width: number; height: number } | null;
}
/** `day-or-month`: the value is as it stands in the paper, since nothing tells which is which. */
export type DoubtCode = "day-or-month" | "several" | "does-not-add-up" | "shared-sign";
export interface PaperDoubt { field: FieldId; code: DoubtCode }
/** What was read of a paper. No value of it is confirmed. */
export interface ReadPaper {
  fields: Partial<Record<FieldId, PaperField>>;
  lines: PaperLine[];
  doubts: PaperDoubt[];
}
export interface PaperReading extends ReadPaper {
  facts: FileFacts;
  /** Null where nothing speaks for any. */
  kind: { kind: string; certainty: "likely" | "sure" } | null;
  /** Fewer than there are where a paper is very long. */
  pagesRead: number;
}

// ---- papers against the account ---------------------------------------------------------------

export interface QuantityRequest {
  today: IsoDate;
  store?: string | null;
  language?: LanguageCode | null;
  /** The messages of the case, oldest first. */
  messages: string[];
  papers: Paper[];
  /** The days that count, where the seller chose them. */
  window?: Period | null;
  /** Products to ask about, besides those of the messages. */
  asins?: string[];
  /** Whether sales in every store count; null for what the messages say. */
  allStores?: boolean | null;
}
/** Units bought against units sold. Null is "not known", never zero. */
export interface Quantities {
  window: Period;
  windowFrom: "message" | "rule" | "seller";
  /** Null for all stores. */
  store: string | null;
  /** The widest gap first. */
  products: ProductQuantity[];
  /** Products that were left out, because there are too many. */
  left: number;
  /** Days of the window that no orders file speaks of. */
  holes: Period[];
  /** Invoice lines that belong to no product yet. Never taken without the seller. */
  proposals: LineProposal[];
  missing: { report: ReportKind; text: string }[];
}
export interface CitedUnits { value: number; sources: Source[] }
export type CoverState = "short" | "at-least" | "no-invoice" | "no-orders" | "so-far" | "covered";
export interface ProductQuantity {
  asin: string;
  /** Empty where no export names it. */
  title: string;
  state: CoverState;
  sold: CitedUnits | null;
  invoiced: CitedUnits | null;
  /** Sold less invoiced; below zero where more was bought. */
  gap: number | null;
  returned: CitedUnits | null;
  opening: CitedUnits | null;
  stock: CitedUnits | null;
  /** The gap that is left after returns and opening stock. */
  unexplained: number | null;
  says: string;
  records: RecordHint[];
  contributions: Contribution[];
}
export interface RecordHint {
  id: string;
  text: string;
  report: ReportKind | null;
  added: boolean;
  units: number | null;
}
export interface Contribution {
  paper: string;
  /** The first line being 0. */
  line: number;
  product: string;
  issuedOn: IsoDate | null;
  units: number | null;
  state: "counted" | "before" | "after" | "day-open" | "lines-open" | "quantity-open";
}
export interface LineProposal { paper: string; line: number; product: string; candidates: LineCandidate[] }
export interface LineCandidate {
  asin: string;
  title: string;
  reason: "asin" | "product-code" | "sku" | "model" | "title";
  certainty: "sure" | "likely" | "possible";
  /** The number that both have; empty for titles. */
  code: string;
  /** Of the words of the line, how many per cent the title has. */
  words: number;
}

export interface NamesRequest {
  language?: LanguageCode | null;
  legalName: string;
  address: string;
  papers: Paper[];
}
export interface NameBoard {
  entries: NameEntry[];
  /** The worst first. */
  pairs: NamePair[];
  left: number;
}
export interface NameEntry {
  of: "businesses" | "addresses";
  side: "holder" | "issuer";
  text: string;
  /** `paper` is null for the account. */
  places: { paper: string | null; field: FieldId; confirmed: boolean }[];
  confirmed: boolean;
}
export type NameVerdict =
  | "different" | "part-missing" | "another-script" | "written-differently" | "same" | "unknown";
export type NameWay =
  | "spelling" | "legal-form" | "abbreviation" | "order" | "accents" | "spacing" | "country" | "filler";
export interface NamePair {
  /** Places in `entries`. */
  first: number;
  second: number;
  relation: "holder" | "self-issued" | "issuer";
  comparison: NameComparison;
  /** Both are confirmed. Until then nothing may be built on it. */
  confirmed: boolean;
  /** What Amazon is likely to say; empty where all is well. */
  says: string;
}
export interface NameComparison {
  verdict: NameVerdict;
  ways: NameWay[];
  onlyFirst: string[];
  onlySecond: string[];
  pieces: Piece[];
}

export type SupplierAsk =
  | "invoices" | "products" | "final-invoice" | "pdf" | "number" | "issued-on" | "issuer-name" | "issuer-address"
  | "issuer-phone" | "issuer-email" | "issuer-website" | "holder-name" | "holder-address" | "lines" | "quantity"
  | "model" | "authorization";
export interface SupplierRequest {
  today: IsoDate;
  /** The seller's language: that of the card. */
  language?: LanguageCode | null;
  /** The supplier's: that of the message. */
  writeIn?: LanguageCode | null;
  /** The invoice it is about; null where invoices are asked for. */
  paper?: Paper | null;
  /** Empty for what the paper lacks. */
  asks?: SupplierAsk[];
  window?: Period | null;
  products?: string[];
  supplier?: string;
  legalName?: string;
  address?: string;
}
export interface SupplierMessage {
  language: LanguageCode;
  subject: string;
  /** Empty where nothing is missing. */
  text: string;
  asks: SupplierAsk[];
  /** What should be ready where Amazon calls the supplier. */
  card: { id: string; text: string; value: string | null }[];
  followUp: IsoDate;
}

// ---- rounds with Amazon -----------------------------------------------------------------------

/** `sha256` is empty where the case does not hold the file. */
export interface SentFile { name: string; sha256: string }
/** One answer to Amazon, frozen as it was sent. */
export interface Round {
  /** Null for a letter that is not sent yet. */
  sentOn: IsoDate | null;
  /** The seller's own time of day, such as `12:04`. */
  sentAt: string;
  /** A key of the page, such as `appeal-form`. */
  channel: string;
  text: string;
  files: SentFile[];
  language: LanguageCode | null;
  reasons: ReasonId[];
  /** Messages of Amazon that the case had by then; those behind them, up to the next round's, answer it. */
  messages: number;
  /** Why it was sent although nothing was new, or the wait was not over. */
  whyAgain: string;
}
export interface Attempt { day: IsoDate; channel: string; what: string }
export interface CallAnswer { question: string; said: "yes" | "no" | null; words: string }
export interface Call { day: IsoDate; agent: string; answers: CallAnswer[]; notes: string }

/** `now` need not be sent yet. */
export interface RoundsRequest { before: Round; now: Round; store?: string | null }
export type SentenceState = "new" | "repeated" | "contradicting";
export type ValueKind = "day" | "quantity" | "company" | "name";
/** A value of the same thing that both say, each in another way. */
export interface Differing { kind: ValueKind; before: string; now: string }
export interface ComparedSentence {
  state: SentenceState;
  /** In the later letter. */
  place: Span;
  /** The sentence of the earlier letter that is about the same. */
  before: Span | null;
  differing: Differing[];
}
export type SentFileState = "new" | "repeated" | "changed" | "left-out";
export interface AsinComparison {
  asin: string;
  /** Sentences of the later letter about it, and those of the earlier that are left out. */
  new: number;
  repeated: number;
  contradicting: number;
  leftOut: number;
}
export interface RoundComparison {
  hasNew: boolean;
  /** In the order of the later letter. Salutations and headings are none. */
  sentences: ComparedSentence[];
  /** Of the earlier letter. */
  leftOut: Span[];
  files: { name: string; state: SentFileState }[];
  asins: AsinComparison[];
}

export interface WaitingRequest { asked: MatrixRequest; rounds?: Round[]; calls?: Call[] }
export interface WaitingRule { id: string; text: string; source: string; asOf: IsoDate; confidence: Confidence }
export type Silence = "none" | "usual" | "nudge" | "escalate";
/** Something that runs since the account was closed. */
export interface WaitingClock extends WaitingRule {
  days: number | null;
  /** Null where the day of the closure is not known. */
  date: IsoDate | null;
  /** A message says so itself; else it is what is usual. */
  printed: boolean;
}
export interface WaitingStep {
  id: string;
  title: string;
  needs: string;
  costs: string;
  takes: string;
  /** Empty for all. */
  stores: string[];
  source: string;
  asOf: IsoDate;
  confidence: Confidence;
}
/** `text` has `{what}` where it is about a thing that is asked. */
export interface CallQuestion { id: string; text: string; what: RequestKind | null; asin: string | null }
/** `differing` is empty where one said yes and the other no. */
export interface CallClash { question: string; calls: [number, number]; differing: Differing[] }
export interface WaitingRoom {
  /** The round that is waited for, the first being 0. */
  round: number | null;
  /** Working days since it was sent. */
  waited: number;
  silence: Silence;
  /** While the next answer is not to be sent. */
  lock: { until: IsoDate } | null;
  /** `nudge`, `escalate`, or the id of a clock. In their order. */
  dates: { id: string; date: IsoDate }[];
  next: IsoDate | null;
  normal: WaitingRule[];
  avoid: WaitingRule[];
  jobs: WaitingRule[];
  clocks: WaitingClock[];
  ladder: WaitingStep[];
  questions: CallQuestion[];
  clashes: CallClash[];
}

/** Whole days for a calendar file (RFC 5545). */
export interface CalendarRequest { caseId: string; today: IsoDate; events: CalendarEvent[] }
export interface CalendarEvent {
  /** Unique within the case: an event that is added again takes the place of the first. */
  id: string;
  date: IsoDate;
  title: string;
  about?: string;
  /** Rings at nine in the morning of the day before, and of the day. */
  alarm?: boolean;
}

// ---- the engine -------------------------------------------------------------------------------

/** A reason to choose from a list. */
export interface ReasonName { id: ReasonId; title: string }

// ---- watching the account -----------------------------------------------------------------------

/** What the watch keeps, in the case. */
export interface Watch {
  since: IsoDate | null;
  /** The seller's own limits by rule, in the rule's unit: hundredths of a per cent, counts, points, days. */
  levels: Record<string, LevelChoice>;
  /** Oldest first; `WatchReport.readings` takes their place. */
  readings: WatchReading[];
  /** Added by the seller, or what differs for `promise.<id of a prevention>`. */
  checks: WatchCheck[];
  /** Oldest first. */
  log: CheckEntry[];
  expiries: Expiry[];
  /** Oldest first. */
  ratings: HealthScore[];
  emergencyContact: boolean;
  /** Listings as they were when the seller last said that they are right. */
  listings: ListingMark[];
  leadDays: number | null;
  /** Changes of Amazon's rules that were read, by id. */
  read: string[];
  notify: boolean;
}
export interface LevelChoice { warn: number | null; act: number | null; off: boolean }
export type AlertLevel = "good" | "warn" | "act";
export interface WatchReading {
  on: IsoDate; dataTo: IsoDate | null; files: number;
  marks: { row: string; level: AlertLevel; known: number }[];
}
/** Empty words and no days: as the promise says. */
export interface WatchCheck {
  id: string; what: string; by: string; every: number | null; startsOn: IsoDate | null; ended: boolean;
}
/** `done` is false where it was left out. */
export interface CheckEntry { check: string; due: IsoDate; on: IsoDate; done: boolean; proof: string }
/** `kind` is one of the policy pack; `until` the last day it holds. */
export interface Expiry { id: string; kind: string; name: string; until: IsoDate }
export interface HealthScore { on: IsoDate; score: number }
/** `title` is a number that differs for other titles; `price` is in hundredths. */
export interface ListingMark { sku: string; title: number | null; price: number | null; status: string }

export interface WatchRequest { watch: Watch; promises: Prevention[]; papers: Paper[] }
export interface WatchReport {
  today: IsoDate;
  /** The last day that the files cover. */
  dataTo: IsoDate | null;
  /** From then on new files are wanted. */
  nextFiles: IsoDate;
  /** Alerts, checks and dates that are due now. */
  urgent: number;
  /** The gravest first, one for each cause. */
  alerts: Alert[];
  rows: WatchedRow[];
  /** Rules whose figures no file gives. */
  notTold: NotTold[];
  /** Those due first at the top. */
  checks: DueCheck[];
  /** The first at the top. */
  horizon: HorizonRow[];
  /** Kinds to choose from. */
  kinds: { id: string; title: string }[];
  /** Null where no line of an invoice is confirmed. */
  coverage: Coverage | null;
  stock: StockFinding[];
  drift: Drift;
  contacts: ContactRow[];
  /** The newest first. */
  changes: ChangeRow[];
  assurance: Assurance;
  /** What is to be kept. */
  readings: WatchReading[];
}
export interface Alert {
  /** Stable as long as it lasts. */
  id: string;
  level: AlertLevel;
  since: IsoDate;
  /** Keys of its rows, the gravest first. */
  rows: string[];
  /** The product that most of its cases share. */
  product: string | null;
  /** The first of `total`. */
  orders: string[];
  total: number;
  /** Good readings so far; `needed` of them end it. */
  good: number;
  needed: number;
}
export type LevelUnit = "basis-points" | "count" | "points";
/** Values are fractions where the unit is basis points, else numbers. */
export interface WatchedRow {
  key: string;
  rule: string;
  title: string;
  todo: string;
  metric: MetricId | null;
  channel: Channel | null;
  store: string | null;
  level: AlertLevel;
  why: LevelReason[];
  unit: LevelUnit;
  value: number | null;
  cases: number;
  of: number | null;
  warn: number | null;
  act: number | null;
  /** Amazon's own. */
  limit: number | null;
  /** Small values are the bad ones. */
  floor: boolean;
  /** The seller chose the limits. */
  own: boolean;
  /** What becomes of Amazon's limit. */
  ahead: Course | null;
  window: Period | null;
  /** Orders that may still get a defect. */
  maturing: Maturing | null;
  cadence: "daily" | "weekly" | "monthly";
  source: Source;
}
export type LevelReason =
  | "limit-missed" | "over-act" | "over-warn" | "known-ahead" | "pace-ahead" | "rising" | "few";
export interface NotTold { rule: string; title: string; metric: MetricId | null; off: boolean }
export type DueState = "overdue" | "today" | "soon" | "later" | "open";
export interface DueCheck {
  id: string; what: string; by: string;
  /** In the words of the letter. */
  howOften: string;
  /** Days; null where the words are not known. */
  every: number | null;
  next: IsoDate | null;
  state: DueState;
  missed: number;
  done: number;
  last: CheckEntry | null;
  /** It was promised to Amazon. */
  promised: boolean;
  noticed: string;
}
export interface HorizonRow {
  id: string; kind: string; title: string; name: string; until: IsoDate;
  /** Negative when it is over. */
  days: number;
  level: AlertLevel;
  /** Typed here; else it stands in a paper. */
  typed: boolean;
}
export interface Coverage {
  period: Period;
  /** The largest gap first; the first of `total`. */
  products: { asin: string; sold: number; invoiced: number }[];
  total: number;
  short: number;
  /** Confirmed lines without a product, or of an invoice without a confirmed day in the period. */
  unused: number;
}
export type StockCheck = "oversell" | "stranded" | "reorder" | "low-cover" | "returns-up" | "excess";
export interface StockFinding {
  check: StockCheck;
  level: AlertLevel;
  sku: string;
  /** Pieces, or returns; `want` is what is wanted or usual. */
  have: number;
  want: number;
  /** Days that it lasts. */
  days: number | null;
  /** A word of the file. */
  note: string;
  source: Source;
}
export type ListingPart = "gone" | "title" | "price" | "status";
export interface Drift {
  /** The first of `total`. */
  changed: { sku: string; what: ListingPart[]; before: ListingMark; now: ListingMark }[];
  total: number;
  /** To be kept when the seller says that listings are right; null where they are kept so. */
  now: ListingMark[] | null;
  /** Nothing was kept before. */
  first: boolean;
}
/** `open` and `overdue` are null where no file tells. */
export interface ContactRow {
  id: string; title: string; time: string; open: number | null; overdue: number | null; source: Source;
}
export interface ChangeRow {
  id: string; on: IsoDate;
  monthOnly: boolean;
  title: string;
  /** Null where the store is not known. */
  touches: boolean | null;
  coming: boolean;
  read: boolean;
  source: Source;
}
export interface Assurance {
  score: number | null;
  on: IsoDate | null;
  least: number;
  /** Every score since then was high enough. */
  since: IsoDate | null;
  days: number;
  needed: number;
  contact: boolean;
  /** The store has it; null where the store is not known. */
  store: boolean | null;
  source: Source;
}
export interface Drill {
  reason: string;
  title: string;
  answered: number;
  rows: DrillRow[];
}
export interface DrillRow {
  what: RequestKind;
  answered: boolean;
  have: { kind: HeldKind; name: string }[];
  collect: string;
}
export type HeldKind = "file" | "paper" | "check" | "promise" | "nothing";
// ---- texts that may be shown to strangers -----------------------------------------------------

export interface SafeRequest {
  texts: string[];
  /** Words that are hidden wherever they stand, such as the name of the shop. */
  names: string[];
  /** Words that stay although they look like something that is hidden. */
  shown: string[];
}
/** Texts with tokens such as `[ORDER-2]` for what says who somebody is. */
export interface SafeTexts {
  texts: string[];
  /** Every token once, in the order of its first place. */
  tokens: SafeToken[];
}
export type TokenKind = "name" | "address" | "mail" | "telephone" | "asin" | "order" | "number" | "link";
/** `token` without its brackets; `text` is what it stands for. */
export interface SafeToken { kind: TokenKind; token: string; text: string; count: number }
