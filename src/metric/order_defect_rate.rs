//! Order Defect Rate: orders with at least one defect out of all orders, for seller-fulfilled and
//! FBA orders apart (`domain/metrics.md` section 2).
//!
//! A defect is negative feedback, an A-to-z claim that counts, or a service chargeback. An order
//! counts once, by the day it was placed, whichever of the files says so: the union of the feedback,
//! claims and chargebacks and of Amazon's own list of order defects.
//!
//! Decided here, where section 2 leaves it open: an order that the orders file lacks does not count,
//! as it is not among all orders either. Without Amazon's list the value is a lower bound where one
//! of the three files is missing. A claim in the returns file, which knows no outcome, may count, as
//! long as no file of the claims or of the defects is there.

use super::atoz_claim;
use super::chargeback;
use super::measure::{Base, Counting, Found, Looked, Measure};
use super::order_days::Slice;
use super::scope::Scope;
use super::{Basis, ComponentId, CountReason, Gap, GapCode, Unit};
use crate::policy::MetricId;
use crate::report::{Channel, Field, ReportKind, SheetRow};
use crate::text::fold;

const ID: MetricId = MetricId::OrderDefectRate;

/// The orders with a defect of one channel.
pub(super) fn look(scope: &Scope<'_>, channel: Option<Channel>) -> Found {
    let channel = channel.unwrap_or(Channel::Mfn);
    let has = |kind| scope.has(kind);
    let listed = has(ReportKind::OdrReport);
    let known = [ReportKind::SellerFeedback, ReportKind::AtozClaims, ReportKind::Chargebacks].map(has);
    let mut gaps = Vec::new();
    if !listed {
        if !known[0] {
            gaps.push(Gap::new(GapCode::NoFeedbackFile));
        }
        gaps.extend(component_gaps(scope, channel, known));
    }
    let from_orders = has(ReportKind::AllOrders);
    let list = if listed { listed_defects(scope, channel) } else { Vec::new() };
    let lists_all = list.iter().any(|row| row.why.is_none());
    let base = match (from_orders, lists_all) {
        (true, _) => Base::Orders(Slice::Channel(channel)),
        (false, true) => Base::Listed,
        (false, false) => Base::Nothing,
    };
    if base == Base::Nothing || !(listed || known.contains(&true) || has_claims_in_returns(scope)) {
        return Found { measure: None, with_orders: true, kind: ReportKind::AtozClaims, gaps };
    }
    let mut rows = list;
    rows.extend(feedback(scope));
    rows.extend(atoz_claim::rows(scope));
    rows.extend(chargeback::rows(scope));
    if !listed && !known[1] {
        rows.extend(claims_in_returns(scope));
    }
    let counting = Counting {
        unit: Unit::Orders,
        basis: if from_orders { Basis::Orders } else { Basis::Download },
        base,
        floor: false,
        lower_bound: !listed && known.contains(&false),
        components: components(known.map(|known| known || listed)),
        by_own_day: false,
    };
    let measure = Some(Measure::new(scope, counting, rows));
    Found { measure, with_orders: from_orders, kind: ReportKind::AtozClaims, gaps }
}

/// The three components, and whether a file holds them.
fn components(known: [bool; 3]) -> Vec<(ComponentId, bool)> {
    let ids = [ComponentId::NegativeFeedback, ComponentId::AToZClaims, ComponentId::Chargebacks];
    ids.into_iter().zip(known).collect()
}

/// The most stars that count as a defect, and the most that are worth a look.
const NEGATIVE: u8 = 2;
const NEUTRAL: u8 = 3;

fn feedback(scope: &Scope<'_>) -> impl Iterator<Item = Looked> {
    let rows = scope.account.rows(ReportKind::SellerFeedback);
    rows.filter_map(|(file, row)| {
        let stars = u8::try_from(row.count(Field::Rating)?).ok().filter(|&stars| stars <= NEUTRAL)?;
        let is_negative = stars <= NEGATIVE;
        let why = if is_negative { CountReason::NegativeFeedback } else { CountReason::NeutralFeedback };
        row.order()?;
        let looked = Looked::new(file, row, row.day(Field::Day), Some(why), Field::Rating);
        Some(Looked { rating: Some(stars), component: Some(ComponentId::NegativeFeedback), ..looked })
    })
}

/// Amazon's own list. An empty flag is unknown; a row that names no defect at all may count.
fn listed_defects(scope: &Scope<'_>, channel: Channel) -> Vec<Looked> {
    let mut looked = Vec::new();
    for (file, row) in scope.account.rows(ReportKind::OdrReport) {
        if row.channel().is_some_and(|found| found != channel) {
            continue;
        }
        let found = |why| Looked::new(file, row, row.day(Field::Day), why, Field::Order);
        let defects = defects(row);
        looked.extend(
            defects
                .iter()
                .map(|&id| Looked { component: Some(id), ..found(Some(CountReason::ListedByAmazon)) }),
        );
        if defects.is_empty() {
            let is_clean = FLAGS.iter().any(|(flag, ..)| row.flag(*flag) == Some(false));
            looked.push(found((!is_clean).then_some(CountReason::DefectUnclear)));
        }
    }
    looked
}

/// A flag of the list, the component it is of, and words for that in the kind of defect.
const FLAGS: [(Field, ComponentId, &[&str]); 3] = [
    (Field::NegativeFeedback, ComponentId::NegativeFeedback, &["feedback"]),
    (Field::AtozClaim, ComponentId::AToZClaims, &["claim", "a-to-z"]),
    (Field::Chargeback, ComponentId::Chargebacks, &["chargeback", "charge back"]),
];

fn defects(row: SheetRow<'_>) -> Vec<ComponentId> {
    let kind = fold(row.text(Field::Reason));
    let is_there = |(flag, _, words): &&(Field, ComponentId, &[&str])| {
        row.flag(*flag) == Some(true) || words.iter().any(|word| kind.contains(word))
    };
    FLAGS.iter().filter(is_there).map(|&(_, id, _)| id).collect()
}

fn has_claims_in_returns(scope: &Scope<'_>) -> bool {
    claims_in_returns(scope).next().is_some()
}

fn claims_in_returns(scope: &Scope<'_>) -> impl Iterator<Item = Looked> {
    let rows = scope.account.rows(ReportKind::MfnReturns);
    let with_claim = rows.filter(|(_, row)| row.flag(Field::AtozClaim) == Some(true));
    with_claim.map(|(file, row)| {
        let day = row.day(Field::OrderDay).or(row.day(Field::Day));
        Looked::new(file, row, day, Some(CountReason::ClaimUnclear), Field::AtozClaim)
    })
}

/// Claims and chargebacks that no file holds: Amazon's figures may hold their number.
fn component_gaps(scope: &Scope<'_>, channel: Channel, known: [bool; 3]) -> impl Iterator<Item = Gap> {
    let reported = scope.reported(ID, Some(channel)).map(|(_, metric)| metric);
    let claims = reported.and_then(|metric| metric.claims);
    let chargebacks = reported.and_then(|metric| metric.chargebacks);
    let missing = [(GapCode::NoClaims, known[1], claims), (GapCode::NoChargebacks, known[2], chargebacks)];
    missing.into_iter().filter(|(_, known, _)| !known).filter_map(|(code, _, reported)| match reported {
        Some(0) => None,
        Some(count) => Some(Gap::new(code).of(count)),
        None => Some(Gap::new(code)),
    })
}
