//! The words labels are written in, and what the product calls the same. The only place that knows both.
//!
//! A label may use the product's own words as well: `PERF-ODR`, `account-deactivation`, `root-cause`.

use candor::notice::MessageKind;
use candor::policy::{ReplyClass, RequestKind};
use serde::de::DeserializeOwned;

/// Old words of reasons. Any of the ids is right; the first is the one a word is counted under.
const REASONS: &[(&str, &[&str])] = &[
    ("odr", &["PERF-ODR"]),
    ("a_to_z_non_delivery", &["PERF-ODR"]),
    ("late_shipment", &["PERF-LSR"]),
    ("cancellation", &["PERF-CXL"]),
    ("valid_tracking", &["PERF-VTR"]),
    ("on_time_delivery", &["PERF-OTDR"]),
    ("premium_shipping", &["PERF-PREM", "PERF-OTDR"]),
    ("invoice_defect", &["PERF-IDR"]),
    ("velocity_review", &["PERF-REVIEW"]),
    ("inauthentic", &["AUTH-CUST", "AUTH-SUSP"]),
    ("counterfeit", &["AUTH-CF"]),
    ("used_sold_as_new", &["COND-USED"]),
    ("not_as_described", &["COND-MDIFF"]),
    ("expired", &["COND-EXP"]),
    ("product_safety", &["SAFE-PROD", "SAFE-RECALL", "SAFE-FOOD"]),
    ("compliance_documents", &["SAFE-DOCS", "SAFE-TIC", "SAFE-DG", "EU-REG", "RES-PEST"]),
    ("trademark", &["IP-TM"]),
    ("copyright", &["IP-CR"]),
    ("patent", &["IP-UPAT", "IP-DPAT"]),
    ("design_right", &["IP-DPAT"]),
    ("ip_other", &["IP-SUSP", "IP-TM", "IP-CR", "IP-UPAT", "IP-DPAT"]),
    ("restricted_product", &["RES-LIST", "RES-ACCT", "RES-PEST", "RES-MED"]),
    ("brand_gating", &["LIST-BRAND", "RES-LIST"]),
    ("listing_detail_page", &["LIST-PDP", "LIST-DUP", "LIST-KW", "LIST-BRAND"]),
    ("variation_misuse", &["LIST-VAR"]),
    ("pricing", &["PRICE-FAIR", "PRICE-ERR"]),
    ("review_manipulation", &["REV-MANIP"]),
    ("rank_manipulation", &["REV-RANK"]),
    ("related_accounts", &["ACC-REL"]),
    ("multiple_accounts", &["ACC-REL"]),
    ("identity_verification", &["ACC-IDV", "ACC-INFORM"]),
    ("business_verification", &["ACC-IDV", "ACC-INFORM"]),
    ("tax_or_vat", &["ACC-TAX"]),
    ("bank_or_card", &["ACC-PAY"]),
    ("dormant", &["ACC-PAY"]),
    ("code_of_conduct", &["CODE-FRAUD", "CODE-ABUSE", "CODE-DIVERT", "AUTH-UII"]),
    ("forged_documents", &["CODE-FORGE"]),
    ("fraud_deceptive", &["CODE-FRAUD", "RES-ACCT"]),
    ("excessive_contact", &["CODE-ABUSE"]),
    ("fba_policy", &["CODE-ABUSE"]),
    ("diversion_or_messaging", &["CODE-DIVERT"]),
    ("drop_shipping", &["DROP"]),
    ("epr", &["EU-REG"]),
];

/// Words for messages that state no reason. Whatever is read there is too much.
const NO_REASON: &[&str] = &["section_3_unspecified", "unspecified", "brand_registry_abuse"];

/// Words wider than any reason: a message that says no more may be read without one.
const WIDE: &[&str] = &["code_of_conduct"];

/// Old words of requests. An empty row asks for nothing that is counted.
const REQUESTS: &[(&str, &[RequestKind])] = &[
    ("poa", &[RequestKind::RootCause, RequestKind::ActionsTaken, RequestKind::Prevention]),
    ("identity_docs", &[RequestKind::IdentityDocument]),
    ("bank_info", &[RequestKind::BankInformation]),
    ("tracking", &[RequestKind::DeliveryProof]),
    ("video_call", &[RequestKind::VideoInterview]),
    ("none", &[]),
    ("other", &[]),
];

/// A labelled reason.
pub struct Wanted {
    /// As the label has it.
    pub word: String,
    /// Ids of which any is right. None where the word has no meaning here.
    pub any_of: Vec<String>,
    /// Whether reading no reason is right too.
    pub may_be_silent: bool,
}

impl Wanted {
    /// Whether an id that was read is what the label means.
    pub fn is(&self, id: &str) -> bool {
        self.any_of.iter().any(|one| one == id)
    }

    /// What the label is counted under.
    pub fn class(&self) -> &str {
        self.any_of.first().unwrap_or(&self.word)
    }
}

/// The reason a label names; none where it names that there is none.
pub fn reason(word: &str) -> Option<Wanted> {
    if NO_REASON.contains(&word) {
        return None;
    }
    let row = REASONS.iter().find(|(old, _)| *old == word);
    let any_of = match row {
        Some((_, ids)) => ids.iter().map(|&id| id.to_owned()).collect(),
        None if is_id(word) => vec![word.to_owned()],
        None => Vec::new(),
    };
    Some(Wanted { word: word.to_owned(), any_of, may_be_silent: WIDE.contains(&word) })
}

fn is_id(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase() || c == '-')
}

/// The requests a label names; none where the word has no meaning here.
pub fn requests(word: &str) -> Option<Vec<RequestKind>> {
    match REQUESTS.iter().find(|(old, _)| *old == word) {
        Some((_, kinds)) => Some(kinds.to_vec()),
        None => own(word).map(|kind| vec![kind]),
    }
}

/// Whether a request could only be labelled `other` in the old words.
pub fn is_other_of_old(kind: RequestKind) -> bool {
    matches!(
        kind,
        RequestKind::DeliveryProof
            | RequestKind::VideoInterview
            | RequestKind::Quiz
            | RequestKind::ListingEdit
            | RequestKind::Other
    )
}

/// Sorts of message of the labels that are none here, and those that fit them. A message that only says that an
/// answer has arrived asks for nothing: its class tells.
const KINDS: &[(&str, &[MessageKind])] =
    &[("reply_received", &[MessageKind::ReplyNeedsInfo, MessageKind::NotANotice, MessageKind::Warning])];

/// The sorts of message that fit a label; none where the word has no meaning here.
pub fn kinds(word: &str) -> Vec<MessageKind> {
    match KINDS.iter().find(|(old, _)| *old == word) {
        Some((_, kinds)) => kinds.to_vec(),
        None => own(word).into_iter().collect(),
    }
}

/// Whether a label's sort of message is an answer to an answer.
pub fn is_reply(word: &str) -> bool {
    word.starts_with("reply") || word == "reinstated"
}

/// Classes of replies as the labels shorten them.
const REPLIES: &[(&str, ReplyClass)] =
    &[("more-info", ReplyClass::NeedsMoreInfo), ("documents-invalid", ReplyClass::PapersInvalid)];

/// The class of a reply that a label names; none where the word has no meaning here.
pub fn reply(word: &str) -> Option<ReplyClass> {
    let row = REPLIES.iter().find(|(old, _)| *old == word);
    row.map(|(_, class)| *class).or_else(|| own(word))
}

/// A word of the product, or the same with underscores.
fn own<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.replace('_', "-").into()).ok()
}
