//! Which A-to-z claims count against the seller (`domain/metrics.md` section 2).
//!
//! Amazon's own mark decides where the file has one. Without it the outcome does, as the table of section 2
//! has it. A claim that was granted without a word on who paid may count, and so may one whose appeal was
//! granted, which takes back the cost or the defect. A claim under review counts while it is open.

use super::measure::Looked;
use super::scope::Scope;
use super::{ComponentId, CountReason};
use crate::report::{Field, ReportKind, SheetRow};
use crate::text::fold;

/// The claims of all files.
pub(super) fn rows(scope: &Scope<'_>) -> impl Iterator<Item = Looked> {
    let rows = scope.account.rows(ReportKind::AtozClaims).filter(|(_, row)| row.order().is_some());
    rows.map(|(file, row)| {
        let looked = Looked::new(file, row, row.day(Field::Day), Some(judge(row)), Field::Status);
        Looked { component: Some(ComponentId::AToZClaims), ..looked }
    })
}

fn judge(row: SheetRow<'_>) -> CountReason {
    match row.flag(Field::Counts) {
        Some(true) => return CountReason::ClaimOdrImpact,
        Some(false) => return CountReason::ClaimNoOdrImpact,
        None => {}
    }
    let outcome = format!("{} {}", row.text(Field::Resolution), row.text(Field::Status));
    let appeal = fold(row.text(Field::NextStep));
    let texts = [fold(&outcome), fold(row.text(Field::Reason))];
    texts.iter().find_map(|text| outcome_of(text, &appeal)).unwrap_or(CountReason::ClaimUnclear)
}

/// Words of an outcome, the more telling first.
const OUTCOMES: [(CountReason, &[&str]); 6] = [
    (CountReason::ClaimWithdrawn, &["withdr", "cancelled by buyer", "canceled by buyer"]),
    (
        CountReason::ClaimDenied,
        &["denied", "not granted", "declined", "rejected", "seller's favo", "sellers favo", "your favo"],
    ),
    (
        CountReason::ClaimAmazonFunded,
        &["amazon funded", "amazon-funded", "funded by amazon", "paid by amazon", "amazon paid"],
    ),
    (
        CountReason::ClaimSellerFunded,
        &["seller funded", "seller-funded", "funded by seller", "paid by seller", "seller paid", "debited"],
    ),
    (
        CountReason::ClaimRefunded,
        &["seller refund", "refunded by seller", "seller has refund", "you refunded", "refund by seller"],
    ),
    (
        CountReason::ClaimOpen,
        &["under review", "in review", "open", "pending", "action required", "response needed", "investigat"],
    ),
];

const GRANTED: [&str; 4] = ["granted", "approved", "accepted", "won"];
const REFUSED: [&str; 4] = ["denied", "not granted", "rejected", "declined"];

/// What a folded text says of the outcome, beside what is said of an appeal.
fn outcome_of(text: &str, appeal: &str) -> Option<CountReason> {
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    if text.trim().is_empty() {
        return None;
    }
    let of_appeal = if text.contains("appeal") { text } else { appeal };
    if has(of_appeal, &REFUSED) {
        // Only a claim that the seller paid can be appealed.
        return Some(CountReason::ClaimSellerFunded);
    }
    if has(of_appeal, &GRANTED) {
        return Some(CountReason::ClaimAppealGranted);
    }
    let named = OUTCOMES.iter().find(|(_, words)| has(text, words)).map(|&(why, _)| why);
    named.or_else(|| has(text, &["granted", "approved"]).then_some(CountReason::ClaimGranted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_outcome_of_the_table_is_told() {
        for (outcome, appeal, why) in [
            ("withdrawn by buyer", "", CountReason::ClaimWithdrawn),
            ("denied", "", CountReason::ClaimDenied),
            ("not granted to buyer", "", CountReason::ClaimDenied),
            ("granted, amazon-funded", "", CountReason::ClaimAmazonFunded),
            ("granted (seller-funded)", "", CountReason::ClaimSellerFunded),
            ("closed: seller refunded after claim", "", CountReason::ClaimRefunded),
            ("under review", "", CountReason::ClaimOpen),
            ("granted", "", CountReason::ClaimGranted),
            ("granted", "appeal granted", CountReason::ClaimAppealGranted),
            ("appeal denied", "", CountReason::ClaimSellerFunded),
            ("granted seller-funded", "denied", CountReason::ClaimSellerFunded),
        ] {
            assert_eq!(outcome_of(outcome, appeal), Some(why), "{outcome}, {appeal}");
        }
        for unclear in ["", "closed", "item not received"] {
            assert_eq!(outcome_of(unclear, ""), None, "{unclear}");
        }
    }
}
