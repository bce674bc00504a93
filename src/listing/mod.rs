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
    let shown = order.iter().skip(from).take(count).filter_map(|&key| {
        let number = usize::try_from(key & u64::from(u32::MAX)).ok()?;
        let found = scan.found.get(number)?;
        Some(teller.finding(found, relation.is_tied(found), relation.is_named(found)))
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

#[cfg(test)]
mod tests {
    use super::catalogue::tests::account;
    use super::*;
    use crate::policy::{ListingRisk, Options};
    use crate::text::Day;

    const LISTINGS: &str = "item-name\titem-description\tlisting-id\tseller-sku\tprice\topen-date\tasin1\tstatus\n\
        Switchblade, black\tSteel\tL1\tKNIFE\t9.99\t2026-01-01\tB0KNIFE\tActive\n\
        Quiet mug\tAn antibacterial mug\tL2\tMUG\t9.99\t2026-01-01\tB0MUG\tActive\n\
        Wall clock!\tRound\tL3\tCLOCK\t9.99\t2026-01-01\tB0CLOCK\tInactive\n";

    fn options() -> Options {
        Options { today: Day::new(2026, 11, 23).expect("a day"), store: None, language: None }
    }

    /// The audit of these listings under that message.
    fn found(asins: &[&str], reasons: &[&str], filter: &AuditFilter, from: usize, count: usize) -> Audit {
        let account = account(&[("all", LISTINGS)]);
        let asins: Vec<String> = asins.iter().map(|&asin| asin.to_owned()).collect();
        let reasons: Vec<ReasonId> = reasons.iter().map(|&id| ReasonId(id.into())).collect();
        let context = AuditContext { options: &options(), asins: &asins, reasons: &reasons };
        audit(&account, &Scan::new(&account, &options()), &context, filter, from, count)
    }

    fn skus(audit: &Audit) -> Vec<&str> {
        audit.findings.iter().map(|finding| finding.sku.as_str()).collect()
    }

    #[test]
    fn without_a_message_the_gravest_stands_first() {
        let audit = found(&[], &[], &AuditFilter::default(), 0, 10);
        assert_eq!(skus(&audit), ["KNIFE", "MUG", "CLOCK"]);
        let told: Vec<_> = audit.rules.iter().map(|rule| (rule.rule.as_str(), rule.findings)).collect();
        assert_eq!(told, [("weapon", 1), ("antimicrobial-claim", 1), ("title-characters", 1)]);
    }

    #[test]
    fn what_the_message_names_stands_first_and_what_it_is_about_next() {
        let audit = found(&["B0CLOCK", "B0GONE"], &["RES-PEST"], &AuditFilter::default(), 0, 10);
        assert_eq!(skus(&audit), ["CLOCK", "MUG", "KNIFE"]);
        assert!(audit.findings[0].named && audit.findings[1].tied);
        let named: Vec<_> =
            audit.named.iter().map(|named| (named.asin.as_str(), named.listings, named.findings)).collect();
        assert_eq!(named, [("B0CLOCK", 1, 1), ("B0GONE", 0, 0)]);
    }

    #[test]
    fn a_choice_narrows_the_findings_and_a_page_is_a_part_of_them() {
        let high = AuditFilter { risk: Some(ListingRisk::High), ..AuditFilter::default() };
        assert_eq!(skus(&found(&[], &[], &high, 0, 10)), ["MUG"]);
        let named = AuditFilter { named: true, ..AuditFilter::default() };
        assert_eq!(skus(&found(&["B0CLOCK"], &[], &named, 0, 10)), ["CLOCK"]);
        let page = found(&[], &[], &AuditFilter::default(), 1, 1);
        assert_eq!((skus(&page), page.total, page.from), (vec!["MUG"], 3, 1));
    }

    #[test]
    fn the_words_are_marked_in_the_text_that_holds_them() {
        let audit = found(&[], &["RES-PEST"], &AuditFilter::default(), 0, 1);
        let finding = &audit.findings[0];
        assert_eq!(
            (finding.place, finding.text.as_str()),
            (Some(ListingPlace::Description), "An antibacterial mug")
        );
        let units: Vec<u16> = finding.text.encode_utf16().collect();
        let words: Vec<String> = finding
            .spans
            .iter()
            .map(|span| String::from_utf16_lossy(&units[span.start as usize..span.end as usize]))
            .collect();
        assert_eq!(words, ["antibacterial"]);
    }
}
