//! How an account stands: what Amazon itself says beside the rates (`domain/metrics.md` sections 10 and 11).
//! Nothing here is counted or judged anew, as Amazon publishes neither points nor every policy.

use super::scope::Scope;
use super::{ListedViolations, PolicyCount, RatingBand, StoreStanding, ViolationImpact};
use crate::account::{Account, Lines};
use crate::policy::Table;
use crate::report::{Field, ReportKind};
use crate::sort;
use crate::source::Locator;

/// How the account stands in the scope's store; none without an Account Health file of it.
pub(super) fn of(scope: &Scope<'_>) -> Option<StoreStanding> {
    let (file, health) = scope.health?;
    let at =
        |pointer: &str| scope.account.source(file.number(), Locator::Path { pointer: pointer.to_owned() });
    let policies = health.violations.iter().map(|violations| PolicyCount {
        policy: violations.policy.clone(),
        count: violations.count,
        window: violations.window,
        good: violations.good,
        source: at(&violations.pointer),
    });
    let score = health.health_rating.as_ref().and_then(|rating| rating.score);
    Some(StoreStanding {
        store: health.store.clone(),
        status: health.account_status,
        rating: health.health_rating.clone(),
        band: score.map(band),
        warnings: health.warnings.clone(),
        policies: policies.collect(),
        source: scope.account.source(file.number(), Locator::Whole),
    })
}

/// The least scores of the two upper bands.
const HEALTHY: u32 = 200;
const AT_RISK: u32 = 100;

fn band(score: u32) -> RatingBand {
    match score {
        HEALTHY.. => RatingBand::Healthy,
        AT_RISK.. => RatingBand::AtRisk,
        _ => RatingBand::Unhealthy,
    }
}

/// The violations that the policy compliance export lists, by reason.
pub(super) fn listed(account: &Account) -> Vec<ListedViolations> {
    let mut reasons: Table<&str, Group<'_>> = Table::default();
    for (file, row) in account.rows(ReportKind::PolicyCompliance) {
        let group = reasons.entry(row.text(Field::Reason).trim());
        group.count += 1;
        *group.impacts.entry(row.text(Field::HealthImpact).trim()) += 1;
        *group.asins.entry(row.text(Field::Asin)) = ();
        group.lines.add(file.number(), row.line());
    }
    let mut listed: Vec<ListedViolations> = reasons
        .into_iter()
        .map(|(reason, group)| ListedViolations {
            reason: reason.to_owned(),
            count: group.count,
            impacts: group
                .impacts
                .into_iter()
                .map(|(impact, count)| ViolationImpact { impact: impact.to_owned(), count })
                .collect(),
            asins: group.asins.into_iter().map(|(asin, ())| asin.to_owned()).collect(),
            sources: group.lines.sources(account, "Reason"),
        })
        .collect();
    sort::by_key(&mut listed, |violations| std::cmp::Reverse(violations.count));
    listed
}

/// Violations of one reason.
#[derive(Debug, Default)]
struct Group<'a> {
    count: u32,
    impacts: Table<&'a str, u32>,
    asins: Table<&'a str, ()>,
    lines: Lines,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_of_the_rating_begin_at_100_and_200() {
        let bands = [99, 100, 199, 200].map(band);
        assert_eq!(
            bands,
            [RatingBand::Unhealthy, RatingBand::AtRisk, RatingBand::AtRisk, RatingBand::Healthy]
        );
    }
}
