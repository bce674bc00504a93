//! Which chargebacks count against the seller (`domain/metrics.md` section 2).
//!
//! Amazon's own mark decides where the file has one. Without it the reason does: fraud is Amazon's, service the
//! seller's. What is told as neither may count, so that the rate is a range.

use super::measure::Looked;
use super::scope::Scope;
use super::{ComponentId, CountReason};
use crate::report::{Field, ReportKind, SheetRow};
use crate::text::fold;

/// The chargebacks of all files.
pub(super) fn rows(scope: &Scope<'_>) -> impl Iterator<Item = Looked> {
    scope.account.rows(ReportKind::Chargebacks).map(|(file, row)| {
        let looked = Looked::new(file, row, row.day(Field::Day), Some(judge(row)), Field::Reason);
        Looked { component: Some(ComponentId::Chargebacks), ..looked }
    })
}

fn judge(row: SheetRow<'_>) -> CountReason {
    match row.flag(Field::Counts) {
        Some(true) => CountReason::ChargebackOdrImpact,
        Some(false) => CountReason::ChargebackNoOdrImpact,
        None => reason_of(&fold(row.text(Field::Reason))),
    }
}

const FRAUD: [&str; 6] = ["fraud", "unauthor", "not author", "stolen", "unrecogni", "not recogni"];
const SERVICE: [&str; 10] = [
    "service",
    "not received",
    "non-receipt",
    "not delivered",
    "not as described",
    "refund",
    "credit not",
    "defective",
    "damaged",
    "quality",
];

fn reason_of(reason: &str) -> CountReason {
    let has = |words: &[&str]| words.iter().any(|word| reason.contains(word));
    match (has(&FRAUD), has(&SERVICE)) {
        (true, false) => CountReason::ChargebackFraud,
        (false, true) => CountReason::ChargebackService,
        _ => CountReason::ChargebackUnclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fraud_and_service_are_told_apart_and_else_nothing_is_said() {
        for fraud in ["fraud", "unauthorized transaction", "card not recognised"] {
            assert_eq!(reason_of(fraud), CountReason::ChargebackFraud, "{fraud}");
        }
        for service in ["item not received", "not as described", "refund not processed", "service"] {
            assert_eq!(reason_of(service), CountReason::ChargebackService, "{service}");
        }
        for unclear in ["", "dispute", "fraud: item not received"] {
            assert_eq!(reason_of(unclear), CountReason::ChargebackUnclear, "{unclear}");
        }
    }
}
