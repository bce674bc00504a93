//! The wording that is ours, in English. One fact has one wording; facts stand in `{slots}`.

use super::PlanPart;
use crate::metric::{Channel, ComponentId};
use crate::policy::{MetricId, RequestKind};

/// Opening: who writes.
pub(super) const WRITER: &str = "This letter is from {shop} (legal name: {legal}).";
/// The same where shop and business have one name.
pub(super) const WRITER_ONE_NAME: &str = "This letter is from {shop}.";
/// Opening: about what.
pub(super) const ABOUT: &str = "It answers your message about {reason}.";
/// The same where the message bears a date.
pub(super) const ABOUT_DATED: &str = "It answers your message of {date} about {reason}.";
/// Opening: products of the message.
pub(super) const PRODUCTS: &str = "Products named in your message: {asins}.";
/// Opening: orders of the message.
pub(super) const ORDERS: &str = "Orders named in your message: {orders}.";
/// Opening: complaints of the message.
pub(super) const COMPLAINTS: &str = "Complaint IDs in your message: {complaints}.";
/// Opening of a cover note.
pub(super) const ENCLOSED: &str = "The papers you asked for are listed below.";

/// A rate that Amazon worked out.
pub(super) const REPORTED: &str =
    "Account Health shows that between {from} and {to}, {count} of {total} {orders} ({rate}) {defect}.";
/// A rate that was counted here from files that hold all of it.
pub(super) const COMPUTED: &str = "Our Seller Central reports show that between {from} and {to}, {count} of {total} {orders} ({rate}) {defect}.";
/// A rate that was counted here while something that counts is in none of the files.
pub(super) const COMPUTED_AT_LEAST: &str = "Our Seller Central reports show that between {from} and {to}, \
     at least {count} of {total} {orders} ({rate} or more) {defect}.";
/// A rate that the message prints.
pub(super) const STATED: &str = "Your message gives our {metric} as {rate}.";
/// A target that is an upper limit.
pub(super) const TARGET_BELOW: &str = "Amazon's target is below {target}.";
/// A target that is a lower limit.
pub(super) const TARGET_ABOVE: &str = "Amazon's target is above {target}.";
/// A target that is a lower limit and meets itself.
pub(super) const TARGET_FROM: &str = "Amazon's target is {target} or more.";
/// What the rate is made of.
pub(super) const COMPONENTS: &str = "By component: {components}.";
/// The same where the components overlap.
pub(super) const COMPONENTS_OVERLAP: &str = "By component: {components}. One order can have more than one.";
/// Components that nothing tells of.
pub(super) const NOT_IN_FILES: &str =
    "This count does not include {components}, because these reports do not list them.";
/// Products of the orders that count.
pub(super) const COUNTED_PRODUCTS: &str = "In our order reports, the {orders} are for {asins}.";
/// The same where an order counts for more than one of them.
pub(super) const COUNTED_PRODUCTS_OVERLAP: &str =
    "In our order reports, the {orders} are for {asins}. One order can hold more than one product.";

/// What happened.
pub(super) const CAUSE: &str = "{what} This began on {since}.";
/// Why it was possible.
pub(super) const CAUSE_WHY: &str = "Why it was possible: {why}";
/// What was done.
pub(super) const ACTION: &str = "{date}: {what} Done by: {by}.";
/// A control that is in place.
pub(super) const CONTROL_IN_PLACE: &str =
    "{what} Responsible: {by}. How often: {often}. In place since {date}.";
/// A control that starts later.
pub(super) const CONTROL_PLANNED: &str = "{what} Responsible: {by}. How often: {often}. Starts on {date}.";
/// A paper.
pub(super) const PAPER: &str = "{paper}: {attached}.";
/// A paper and what the message prints about it.
pub(super) const PAPER_WITH_TERMS: &str = "{paper} ({terms}): {attached}.";

/// Words inside placeholders.
pub(super) mod missing {
    pub(in crate::plan) const SHOP: &str = "shop name";
    pub(in crate::plan) const LEGAL: &str = "legal name";
    pub(in crate::plan) const WHOLE_NUMBER: &str = "the whole number, which the message does not show";
    pub(in crate::plan) const REASON: &str = "reason in Amazon's message";
    pub(in crate::plan) const WHAT_HAPPENED: &str = "what happened";
    pub(in crate::plan) const WHY: &str = "why it was possible";
    pub(in crate::plan) const WHAT_WAS_DONE: &str = "what was done";
    pub(in crate::plan) const WHAT_WILL_BE_DONE: &str = "what will be done";
    pub(in crate::plan) const DATE: &str = "date";
    pub(in crate::plan) const WHO: &str = "who";
    pub(in crate::plan) const HOW_OFTEN: &str = "how often";
}

/// Heading of a part. The opening stands without one.
pub(super) fn heading(part: PlanPart) -> Option<&'static str> {
    match part {
        PlanPart::Opening => None,
        PlanPart::RootCause => Some("Root cause"),
        PlanPart::ActionsTaken => Some("Actions taken"),
        PlanPart::Prevention => Some("Prevention"),
        PlanPart::Papers => Some("Papers with this letter"),
    }
}

/// How a metric is spoken of.
pub(super) struct MetricWords {
    /// Amazon's name for it.
    pub(super) name: &'static str,
    /// Completes "23 of 1,500 orders …".
    pub(super) defect: &'static str,
    /// The orders that count.
    pub(super) orders: &'static str,
}

/// Words for a metric; none for those that no known reason is about.
pub(super) fn metric(id: MetricId) -> Option<MetricWords> {
    match id {
        MetricId::OrderDefectRate => Some(MetricWords {
            name: "Order Defect Rate",
            defect: "had a defect",
            orders: "orders with a defect",
        }),
        MetricId::LateShipmentRate => Some(MetricWords {
            name: "Late Shipment Rate",
            defect: "had a ship confirmation after the expected ship date",
            orders: "orders confirmed late",
        }),
        MetricId::CancelRate => Some(MetricWords {
            name: "Pre-fulfillment Cancel Rate",
            defect: "had a cancellation by us before shipment",
            orders: "orders we cancelled",
        }),
        _ => None,
    }
}

/// The orders of a channel and a store. Metrics without a channel count seller-fulfilled ones only.
pub(super) fn orders(channel: Option<Channel>, store: Option<&str>) -> String {
    let orders = match channel {
        Some(Channel::Mfn) | None => "seller-fulfilled orders",
        Some(Channel::Afn) => "orders fulfilled by Amazon",
    };
    store.map_or_else(|| orders.to_owned(), |store| format!("{orders} on {store}"))
}

/// Completes "14 with …".
pub(super) fn one_component(id: ComponentId) -> &'static str {
    match id {
        ComponentId::NegativeFeedback => "negative feedback",
        ComponentId::AToZClaims => "an A-to-z claim",
        ComponentId::Chargebacks => "a chargeback",
        ComponentId::MissingInvoices => "a missing invoice",
        ComponentId::LateInvoices => "a late invoice",
        ComponentId::RejectedReturns => "a rejected return",
        ComponentId::UnansweredReturns => "an unanswered return request",
        ComponentId::ReturnFeedback => "negative feedback on a return",
    }
}

/// A component as a kind of thing.
pub(super) fn component_kind(id: ComponentId) -> &'static str {
    match id {
        ComponentId::NegativeFeedback => "negative feedback",
        ComponentId::AToZClaims => "A-to-z claims",
        ComponentId::Chargebacks => "chargebacks",
        ComponentId::MissingInvoices => "missing invoices",
        ComponentId::LateInvoices => "late invoices",
        ComponentId::RejectedReturns => "rejected returns",
        ComponentId::UnansweredReturns => "unanswered return requests",
        ComponentId::ReturnFeedback => "negative feedback on returns",
    }
}

/// A paper Amazon asks for; none for what is no paper.
pub(super) fn paper(kind: RequestKind) -> Option<&'static str> {
    match kind {
        RequestKind::Invoices => Some("Invoices or receipts from our suppliers"),
        RequestKind::AuthorizationLetter => Some("Letter of authorization from the brand"),
        RequestKind::BusinessLicense => Some("Business license or register extract"),
        RequestKind::IdentityDocument => Some("Identity document"),
        RequestKind::UtilityBill => Some("Utility bill"),
        RequestKind::BankInformation => Some("Bank or card statement"),
        RequestKind::SafetyCertificate => Some("Test report or safety certificate"),
        RequestKind::Retraction => Some("Retraction by the rights owner"),
        RequestKind::DeliveryProof => Some("Tracking or proof of delivery"),
        RequestKind::RootCause
        | RequestKind::ActionsTaken
        | RequestKind::Prevention
        | RequestKind::Acknowledgement
        | RequestKind::VideoInterview
        | RequestKind::Quiz
        | RequestKind::ListingEdit
        | RequestKind::Other => None,
    }
}
