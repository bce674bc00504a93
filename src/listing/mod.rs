//! Listings against the rules of the pack: those that are on offer, and those that were taken down.
//!
//! [`Scan`] looks through all of them once and keeps only which rule speaks of which listing. [`audit`] answers one
//! question: what to look at first, with the words marked.

mod catalogue;
mod finding;
mod matcher;
mod rule;
mod scan;
mod value;

pub use catalogue::ListingState;
pub use scan::Scan;
pub use value::{
    Audit, AuditContext, AuditFilter, ListingFinding, ListingPlace, NamedListing, RuleCount, StateCount,
};

use crate::account::Account;
use crate::policy::{ReasonId, Table, casework, text};
use crate::source::Locator;
use catalogue::Catalogue;
use finding::Teller;
use scan::Found;

/// The findings from number `from` on, up to `count`, with what there is in all.
pub fn audit(
    account: &Account,
    scan: &Scan,
    context: &AuditContext<'_>,
    filter: &AuditFilter,
    from: usize,
    count: usize,
) -> Audit {
    let catalogue = Catalogue::new(account, &scan.listings);
    let relation = Relation::new(&catalogue, context);
    let chosen = |found: &&Found| {
        let rule = &casework().listing.rules[usize::from(found.rule)];
        filter.rule.as_ref().is_none_or(|id| *id == rule.id)
            && filter.risk.is_none_or(|risk| risk == rule.risk)
            && (!filter.named || relation.is_named(found))
    };
    let mut order: Vec<u64> = scan
        .found
        .iter()
        .zip(0_u32..)
        .filter(|(found, _)| chosen(found))
        .map(|(found, number)| relation.rank(found) << 32 | u64::from(number))
        .collect();
    order.sort_unstable();
    let teller = Teller::new(&catalogue, scan, context.options.language);
    let shown = order.iter().skip(from).take(count).map(|&key| {
        let found = &scan.found[(key & u64::from(u32::MAX)) as usize];
        teller.finding(found, relation.is_tied(found), relation.is_named(found))
    });
    Audit {
        listings: number(scan.listings.len()),
        states: states(&catalogue),
        files: catalogue.files().map(|file| account.source(file.number(), Locator::Whole)).collect(),
        has_descriptions: catalogue.has_descriptions(),
        rules: rules(scan, &relation, filter, context),
        named: named(&catalogue, scan, context),
        findings: shown.collect(),
        total: number(order.len()),
        from: number(from),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How findings stand to the message.
struct Relation {
    /// Of each rule, whether it bears on a reason of the message.
    tied: Vec<bool>,
    /// Of each listing, whether the message names its product.
    named: Vec<bool>,
}

impl Relation {
    fn new(catalogue: &Catalogue<'_>, context: &AuditContext<'_>) -> Self {
        let bears = |reasons: &[ReasonId]| reasons.iter().any(|reason| context.reasons.contains(reason));
        let is_named = |listing: usize| context.asins.iter().any(|asin| *asin == catalogue.asin(listing));
        Self {
            tied: casework().listing.rules.iter().map(|rule| bears(&rule.reasons)).collect(),
            named: (0..catalogue.len())
                .map(|listing| !context.asins.is_empty() && is_named(listing))
                .collect(),
        }
    }

    fn is_tied(&self, found: &Found) -> bool {
        self.tied[usize::from(found.rule)]
    }

    fn is_named(&self, found: &Found) -> bool {
        self.named[found.listing as usize]
    }

    /// What comes first has the lower number: named products, then what the message is about, then by risk.
    fn rank(&self, found: &Found) -> u64 {
        let risk = casework().listing.rules[usize::from(found.rule)].risk as u64;
        u64::from(!self.is_named(found)) << 24
            | u64::from(!self.is_tied(found)) << 20
            | risk << 16
            | u64::from(found.rule)
    }
}

fn states(catalogue: &Catalogue<'_>) -> Vec<StateCount> {
    let mut counts = Table::default();
    for listing in catalogue.listings {
        *counts.entry(listing.state) += 1;
    }
    counts.into_iter().map(|(state, listings)| StateCount { state, listings }).collect()
}

/// Every rule that speaks, in the order of the findings. A choice of a rule or risk does not narrow them.
fn rules(
    scan: &Scan,
    relation: &Relation,
    filter: &AuditFilter,
    context: &AuditContext<'_>,
) -> Vec<RuleCount> {
    let all = &casework().listing.rules;
    let mut counts = vec![0; all.len()];
    for found in scan.found.iter().filter(|found| !filter.named || relation.is_named(found)) {
        counts[usize::from(found.rule)] += 1;
    }
    let mut rules: Vec<RuleCount> = all
        .iter()
        .zip(counts)
        .zip(&relation.tied)
        .filter(|((_, findings), _)| *findings > 0)
        .map(|((rule, findings), &tied)| RuleCount {
            rule: rule.id.clone(),
            topic: rule.topic,
            risk: rule.risk,
            title: text(&rule.title, context.options.language).to_owned(),
            tied,
            findings,
        })
        .collect();
    crate::sort::by_key(&mut rules, |count| (!count.tied, count.risk));
    rules
}

fn named(catalogue: &Catalogue<'_>, scan: &Scan, context: &AuditContext<'_>) -> Vec<NamedListing> {
    let of = |asin: &String| {
        let is_it = |listing: usize| catalogue.asin(listing) == asin;
        NamedListing {
            asin: asin.clone(),
            listings: number((0..catalogue.len()).filter(|&listing| is_it(listing)).count()),
            findings: number(scan.found.iter().filter(|found| is_it(found.listing as usize)).count()),
        }
    };
    context.asins.iter().map(of).collect()
}

/// Ids of the rules that speak of a title by itself, in the order of the pack.
pub fn rules_of_title(title: &str) -> Vec<&'static str> {
    scan::rules_of_title(title)
}
