//! What a metric is worth, and why. `web/types.d.ts` has the same shapes for the page.

use serde::{Deserialize, Serialize, Serializer};

use crate::limits::ORDERS_SHOWN;
use crate::policy::{MetricId, TargetCondition};
pub use crate::report::Channel;
use crate::report::{AccountStatus, HealthRating, HealthWarning, ReportKind};
use crate::source::Source;
use crate::text::{Day, Period};

/// All metrics of the account, and what the files say beside them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MetricsReport {
    /// In the order of `domain/metrics.md` section 1, MFN before AFN.
    pub metrics: Vec<Metric>,
    /// How the account stands in each store, as the Account Health file says.
    pub standing: Vec<StoreStanding>,
    /// Violations that the policy compliance export lists, by reason, the most first.
    pub violations: Vec<ListedViolations>,
    /// What the Voice of the Customer export says of each offer.
    pub experience: Option<CustomerExperience>,
    /// Returns, when a returns file is there: of the one store that was asked for, or of all.
    pub returns: Option<ReturnsSummary>,
}

/// One metric of one channel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Metric {
    /// Which.
    pub id: MetricId,
    /// Of which orders; none where Amazon counts seller-fulfilled ones only.
    pub channel: Option<Channel>,
    /// Of which store; none when all stores of the files were taken together.
    pub store: Option<String>,
    /// What is counted.
    pub unit: Unit,
    /// Counted from the files.
    pub computed: Option<MetricValue>,
    /// Read from Amazon's own figures, which decide.
    pub reported: Option<MetricValue>,
    /// What Amazon has beside what was counted here; none where only one of them is there.
    pub comparison: Option<Comparison>,
    /// What it should be.
    pub target: Option<Target>,
    /// Of the deciding value. None without data, and for a lower bound on the good side, which
    /// proves nothing.
    pub meets_target: Option<bool>,
    /// Orders without a new defect until the target is met; where each category must meet it, those of all
    /// categories that fail.
    pub orders_to_target: Option<u32>,
    /// What the files cannot tell.
    pub gaps: Vec<Gap>,
}

/// Writes the first of a list, as many as a page shows.
fn first<T: Serialize, S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(&list[..list.len().min(ORDERS_SHOWN)])
}

impl Metric {
    /// Amazon's own value where there is one, else the one counted here.
    pub fn deciding(&self) -> Option<&MetricValue> {
        self.reported.as_ref().or(self.computed.as_ref())
    }
}

/// A value with everything it was made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MetricValue {
    /// The days it counts.
    pub window: Period,
    /// What it was counted from.
    pub basis: Basis,
    /// What counts: defects, or what went right where the target is a floor.
    pub numerator: u32,
    /// The same if everything counted of which the files do not say whether it does.
    pub numerator_most: u32,
    /// Out of how many.
    pub denominator: u32,
    /// As a fraction; none when the denominator is zero, which is "no data".
    pub rate: Option<f64>,
    /// The same with `numerator_most`.
    pub rate_most: Option<f64>,
    /// Whether something that counts is in none of the files.
    pub lower_bound: bool,
    /// The numerator by component. Their sum may exceed it: an order counts once.
    pub components: Vec<MetricComponent>,
    /// The same for each category of goods, where Amazon judges by category and the file names them; by name.
    pub categories: Vec<CategoryValue>,
    /// The orders looked at: those that count first, then those that may, each part newest first; as many as were
    /// asked for. The page gets the first of them.
    #[serde(serialize_with = "first")]
    pub orders: Vec<CountedOrder>,
    /// How many there are in all.
    pub orders_total: u32,
    /// Where it comes from; never empty.
    pub sources: Vec<Source>,
}

/// One component of a rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetricComponent {
    /// Which.
    pub id: ComponentId,
    /// How many; none when no file tells.
    pub count: Option<u32>,
}

/// Components of the Order Defect Rate, the Invoice Defect Rate and the Return Dissatisfaction Rate
/// (`domain/metrics.md` sections 2, 7 and 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComponentId {
    /// One or two stars.
    NegativeFeedback,
    /// A-to-z Guarantee claims that count against the seller.
    AToZClaims,
    /// Service chargebacks.
    Chargebacks,
    /// Orders without an invoice.
    MissingInvoices,
    /// Orders whose invoice came late.
    LateInvoices,
    /// Returns within the policy that were rejected.
    RejectedReturns,
    /// Return requests that were not answered within two days.
    UnansweredReturns,
    /// Return requests with bad feedback.
    ReturnFeedback,
}

/// What a metric counts (`domain/metrics.md` section 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Orders, each once.
    Orders,
    /// Packages.
    Packages,
    /// Pieces.
    Units,
    /// Messages of buyers.
    Messages,
    /// Requests to return something.
    ReturnRequests,
}

/// What a value was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Amazon's own figure.
    Reported,
    /// Amazon's own download, which lists what counts and what does not.
    Download,
    /// Files of defects beside the orders file.
    Orders,
    /// The same where the day that decides is not told: an estimate.
    Estimate,
}

/// A value of one category of goods.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CategoryValue {
    /// As the file writes it; empty where it does not say.
    pub category: String,
    /// As in [`MetricValue::numerator`].
    pub numerator: u32,
    /// Out of how many.
    pub denominator: u32,
    /// As a fraction.
    pub rate: Option<f64>,
    /// Whether it meets the metric's target.
    pub meets_target: Option<bool>,
}

/// What was counted here, held against what Amazon has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// What came of it.
    pub verdict: ComparisonVerdict,
    /// Whether both are of the same days.
    pub same_window: bool,
    /// What counts here.
    pub here: u32,
    /// Out of how many.
    pub here_of: u32,
    /// What counts at Amazon, as [`MetricValue::numerator`] does.
    pub amazon: u32,
    /// Out of how many, where Amazon says so.
    pub amazon_of: Option<u32>,
    /// Orders that may make the difference. The page gets the first of them.
    #[serde(serialize_with = "first")]
    pub orders: Vec<ComparedOrder>,
    /// How many there are in all.
    pub orders_total: u32,
    /// Amazon's word.
    pub source: Source,
}

/// What came of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparisonVerdict {
    /// Both are the same.
    Same,
    /// The orders listed make exactly the difference.
    Explained,
    /// They may make it, or part of it.
    PartlyExplained,
    /// No order is known that makes it.
    NotExplained,
}

/// An order that may make a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedOrder {
    /// Which.
    pub order_id: String,
    /// Who counts it.
    pub side: ComparedSide,
    /// Why it counts, or does not, here.
    pub why: CountReason,
}

/// Who counts an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparedSide {
    /// Amazon's list has it; the other files do not count it.
    AmazonOnly,
    /// The other files count it; Amazon's list does not have it.
    HereOnly,
    /// The files do not say whether it counts.
    Open,
}

/// What a metric should be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Target {
    /// As a fraction.
    pub value: f64,
    /// Which side is good.
    pub condition: TargetCondition,
    /// Who says so: the data in hand before the policy pack.
    pub source: Source,
}

/// An order that was looked at, and why it counts or does not.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CountedOrder {
    /// `123-1234567-1234567`.
    pub order_id: String,
    /// The day that puts it into a window: placed, expected to ship, promised, asked. The day of the event when
    /// that day is in no file.
    pub day: Day,
    /// Products in it, each once.
    pub asins: Vec<String>,
    /// The seller's names for them.
    pub skus: Vec<String>,
    /// Whether it counts against the seller.
    pub counts: bool,
    /// Whether it may count: the files do not say.
    pub open: bool,
    /// Why.
    pub why: CountReason,
    /// All reasons, the first being `why`: an order counts once, whatever the number.
    pub reasons: Vec<CountReason>,
    /// How many of its packages, pieces, messages or requests count; 1 where orders are counted.
    pub units: u32,
    /// Stars, where feedback is the reason.
    pub rating: Option<u8>,
    /// The rows it was read from.
    pub sources: Vec<Source>,
}

/// Why an order counts or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountReason {
    /// One or two stars: counts.
    NegativeFeedback,
    /// A claim that Amazon marks as one that counts.
    ClaimOdrImpact,
    /// A claim that was granted and that the seller paid: counts.
    ClaimSellerFunded,
    /// The seller refunded after the claim was made: counts.
    ClaimRefunded,
    /// A claim under review: counts while it is open.
    ClaimOpen,
    /// A chargeback that Amazon marks as one that counts.
    ChargebackOdrImpact,
    /// A chargeback about service: counts.
    ChargebackService,
    /// Amazon's list of order defects has it: counts.
    ListedByAmazon,
    /// Confirmed after the expected ship date: counts.
    ShippedLate,
    /// The seller cancelled: counts.
    SellerCancelled,
    /// Amazon cancelled because shipment was not confirmed: counts.
    AmazonCancelled,
    /// A package without valid tracking: counts.
    TrackingNotValid,
    /// Delivered after the promised day: counts.
    DeliveredLate,
    /// Not delivered although the promised day is over: counts.
    NeverDelivered,
    /// No invoice: counts.
    InvoiceMissing,
    /// The invoice came late: counts.
    InvoiceLate,
    /// A return within the policy that was rejected: counts.
    ReturnRejected,
    /// Answered after more than 24 hours: counts.
    AnsweredLate,
    /// Not answered for more than 24 hours: counts.
    NotAnswered,
    /// A claim that was granted; who paid is not told: may count.
    ClaimGranted,
    /// A claim whose appeal was granted, which takes back the cost or the defect: may count.
    ClaimAppealGranted,
    /// A claim whose outcome the file does not say: may count.
    ClaimUnclear,
    /// A chargeback that is told neither as fraud nor as service: may count.
    ChargebackUnclear,
    /// Cancelled, and the file does not say by whom: may count.
    CancelledByUnknown,
    /// The file does not say whether something is wrong: may count.
    DefectUnclear,
    /// The expected ship date is past and shipment is not confirmed yet: may count.
    NotConfirmed,
    /// The times are too rough to tell: may count.
    TimeUnclear,
    /// Three stars: does not.
    NeutralFeedback,
    /// A claim that the buyer took back: does not.
    ClaimWithdrawn,
    /// A claim that was denied: does not.
    ClaimDenied,
    /// A claim that Amazon paid: does not.
    ClaimAmazonFunded,
    /// A claim that Amazon marks as one that does not count.
    ClaimNoOdrImpact,
    /// A chargeback that Amazon marks as one that does not count.
    ChargebackNoOdrImpact,
    /// A chargeback for fraud, which Amazon takes on itself: does not.
    ChargebackFraud,
    /// The buyer cancelled: does not.
    BuyerCancelled,
    /// Not tracked: not among the units.
    NotTracked,
    /// Not delivered yet: not among the units.
    NotDelivered,
    /// Late, and Amazon does not count it: protected, or first tried in time.
    LateButExcused,
    /// Placed before or after the window: does not.
    OutsideWindow,
    /// The orders file does not hold it, so its day and channel are unknown: does not.
    NotInOrdersFile,
}

impl CountReason {
    /// What it means for the seller.
    pub fn ruling(self) -> Ruling {
        // INVARIANT: the reasons stand in this order.
        if self <= Self::NotAnswered {
            Ruling::Counts
        } else if self <= Self::TimeUnclear {
            Ruling::Open
        } else {
            Ruling::DoesNotCount
        }
    }
}

/// Whether something counts against the seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ruling {
    /// It does.
    Counts,
    /// The files do not say.
    Open,
    /// It does not.
    DoesNotCount,
}

/// Something the files cannot tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// What.
    pub code: GapCode,
    /// The report that would tell, by its name in Seller Central.
    pub report: String,
    /// Its kind, by which the page says where to download it.
    pub kind: ReportKind,
    /// First day it is about.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// How many orders it is about.
    pub count: Option<u32>,
}

/// Kinds of gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapCode {
    /// Nothing to divide by.
    NoOrdersFile,
    /// No feedback.
    NoFeedbackFile,
    /// A-to-z claims are in none of the files.
    NoClaims,
    /// Chargebacks are in none of the files.
    NoChargebacks,
    /// No file holds ship-by and ship-confirm dates.
    NoShipDates,
    /// The file does not say who cancelled.
    WhoCancelledUnknown,
    /// The orders file starts later or ends earlier than the window.
    WindowNotCovered,
    /// The orders file holds none in the window.
    NoOrdersInWindow,
    /// There is no Account Health file.
    AccountHealthMissing,
    /// No Account Health file holds this figure for this store.
    NotInAccountHealth,
    /// Orders without a channel were left out.
    ChannelUnknown,
    /// No file of the cancelled orders says who cancelled.
    NoCancellations,
    /// No file of the packages with their tracking.
    NoTracking,
    /// The file of the packages does not say whether the tracking is valid.
    TrackingNotTold,
    /// No file of the deliveries.
    NoDeliveries,
    /// No file of the invoices.
    NoInvoices,
    /// The file lists defects alone, and no file says how many business orders there were.
    NoBusinessOrders,
    /// No file of the orders with premium shipping.
    NoPremiumOrders,
    /// The file lists defects alone, and no file says how many premium orders there were.
    NoPremiumTotal,
    /// No file of the return requests.
    NoReturnRequests,
    /// No file has the feedback on returns and the time of each answer.
    ReturnPartsUnknown,
    /// No file of the buyers' messages.
    NoMessages,
    /// The messages' file has no times.
    MessageTimesUnknown,
    /// Of some that are listed the file does not say whether they count.
    Unclear,
    /// Some that are listed have no day and were left out.
    DayUnknown,
}

/// How the account stands in a store.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StoreStanding {
    /// Such as `amazon.de`.
    pub store: String,
    /// Amazon's word.
    pub status: Option<AccountStatus>,
    /// The Account Health Rating.
    pub rating: Option<HealthRating>,
    /// Where the rating's score stands; none without a score.
    pub band: Option<RatingBand>,
    /// What Amazon warns of.
    pub warnings: Vec<HealthWarning>,
    /// What Amazon counts against its policies; each should be 0.
    pub policies: Vec<PolicyCount>,
    /// The Account Health file.
    pub source: Source,
}

/// Bands of the Account Health Rating (`domain/metrics.md` section 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RatingBand {
    /// 200 or more.
    Healthy,
    /// 100 to 199.
    AtRisk,
    /// Below 100.
    Unhealthy,
}

/// Violations of one policy, as Amazon counts them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PolicyCount {
    /// Amazon's key, such as `listingPolicyViolations`.
    pub policy: String,
    /// How many.
    pub count: u32,
    /// The days they count for.
    pub window: Option<Period>,
    /// Amazon's verdict.
    pub good: Option<bool>,
    /// Where it stands.
    pub source: Source,
}

/// Violations of one reason that a file lists.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedViolations {
    /// As the file writes it.
    pub reason: String,
    /// How many.
    pub count: u32,
    /// How many of each impact on the Account Health Rating, as the file writes it; empty where it does not.
    pub impacts: Vec<ViolationImpact>,
    /// Products, each once.
    pub asins: Vec<String>,
    /// The rows.
    pub sources: Vec<Source>,
}

/// Violations of one impact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ViolationImpact {
    /// As the file writes it, such as `High`.
    pub impact: String,
    /// How many.
    pub count: u32,
}

/// What buyers' reports say of the offers. Rates are Amazon's and are never added up: a product has several
/// rows, and its rate is relative to offers like it (`domain/metrics.md` section 12).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CustomerExperience {
    /// Offers of each band, the worst first.
    pub bands: Vec<BandCount>,
    /// Offers, those of the worst band first. The page gets the first of them.
    #[serde(serialize_with = "first")]
    pub offers: Vec<OfferExperience>,
    /// How many there are in all.
    pub offers_total: u32,
    /// The files.
    pub sources: Vec<Source>,
}

/// Offers of one band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BandCount {
    /// Which.
    pub band: ExperienceBand,
    /// How many.
    pub offers: u32,
}

/// Bands of an offer's customer experience, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExperienceBand {
    /// May be closed already.
    VeryPoor,
    /// Worse than offers like it.
    Poor,
    /// As offers like it.
    Fair,
    /// Better.
    Good,
    /// Much better.
    Excellent,
    /// Too little is known.
    InsufficientFeedback,
    /// A word that is not known.
    Unknown,
}

/// An offer as Amazon sees it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OfferExperience {
    /// The product.
    pub asin: String,
    /// The seller's name for it; empty where the file does not say.
    pub sku: String,
    /// Amazon's band.
    pub band: ExperienceBand,
    /// Amazon's rate of orders with a negative experience, as a fraction.
    pub rate: Option<f64>,
    /// Orders with one.
    pub negative_orders: Option<u32>,
    /// Orders it is out of.
    pub orders: Option<u32>,
    /// The most frequent reason, as the file writes it.
    pub reason: String,
    /// The row.
    pub source: Source,
}

/// A metric on one day after another.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Trend {
    /// Which.
    pub id: MetricId,
    /// Of which orders.
    pub channel: Option<Channel>,
    /// Of which store.
    pub store: Option<String>,
    /// What is counted.
    pub unit: Unit,
    /// What it was counted from.
    pub basis: Basis,
    /// What it should be.
    pub target: Option<Target>,
    /// Oldest first.
    pub points: Vec<TrendPoint>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How far the points of a trend are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// One for each day.
    Day,
    /// One for each week, up to the last day.
    Week,
}

/// A metric as it stood on a day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TrendPoint {
    /// The day it was looked at.
    pub day: Day,
    /// The days it counts, which end earlier where the metric has a lag.
    pub window: Period,
    /// As in [`MetricValue::numerator`].
    pub numerator: u32,
    /// As in [`MetricValue::numerator_most`].
    pub numerator_most: u32,
    /// Out of how many.
    pub denominator: u32,
    /// As a fraction; none over nothing.
    pub rate: Option<f64>,
    /// Whether the files begin before the window does.
    pub whole: bool,
}

/// Returns, by reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReturnsSummary {
    /// Units returned.
    pub units: u32,
    /// Orders they came from.
    pub orders: u32,
    /// Of these, orders that also stand in an orders file.
    pub matched_orders: u32,
    /// From the first to the last return.
    pub period: Option<Period>,
    /// Most units first.
    pub reasons: Vec<ReturnReason>,
    /// The files.
    pub sources: Vec<Source>,
}

/// Returns for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReturnReason {
    /// Amazon's code, such as `DEFECTIVE`.
    pub reason: String,
    /// Units.
    pub units: u32,
    /// By product, most units first, ten at most.
    pub asins: Vec<AsinUnits>,
}

/// Units of one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AsinUnits {
    /// The product.
    pub asin: String,
    /// How many.
    pub units: u32,
}
