//! One look through all listings.

use super::catalogue::{Catalogue, Listing, gather};
use super::matcher::{Matcher, matcher};
use super::rule::{CHECKS, Check, Line, Proof, TextCheck};
use super::value::ListingPlace;
use crate::account::Account;
use crate::policy::{ListingRule, Options, casework};
use crate::report::Field;
use crate::text::{Lit, fold};

/// Which rules speak of which listings. Words are marked when they are shown.
#[derive(Debug)]
pub struct Scan {
    pub(super) listings: Vec<Listing>,
    pub(super) found: Vec<Found>,
    /// What was found out about listings as a whole.
    pub(super) proofs: Vec<Proof>,
}

/// A rule that speaks of a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its number in [`Scan::listings`].
    pub(super) listing: u32,
    /// Its number in the pack.
    pub(super) rule: u16,
    pub(super) at: At,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Words of a text.
    Text(ListingPlace),
    /// The listing as a whole: number in [`Scan::proofs`].
    Whole(u32),
}

impl Scan {
    /// Looks through the listings of the account with the rules of that store and day.
    pub fn new(account: &Account, options: &Options) -> Self {
        let listings = gather(account);
        let catalogue = Catalogue::new(account, &listings);
        let rules = &casework().listing.rules;
        let holds: Vec<bool> =
            rules.iter().map(|rule| rule.holds(options.store.as_deref(), options.today)).collect();
        let mut found = texts(&catalogue, &holds);
        let mut proofs = Vec::new();
        for (number, rule) in (0u16..).zip(rules).filter(|(number, _)| holds[usize::from(*number)]) {
            let Some(Check::Whole(check)) = check_of(rule) else { continue };
            check(&catalogue, rule, options, &mut |listing, proof| {
                let at = At::Whole(count(proofs.len()));
                proofs.push(proof);
                found.push(Found { listing: count(listing), rule: number, at });
            });
        }
        Self { listings, found, proofs }
    }

    /// How many listings were looked at.
    pub fn listings(&self) -> usize {
        self.listings.len()
    }

    /// How many findings there are.
    pub fn findings(&self) -> usize {
        self.found.len()
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// What the code of a rule looks at, where it has code.
pub(super) fn check_of(rule: &ListingRule) -> Option<Check> {
    CHECKS.iter().find(|(id, _)| *id == rule.id).map(|&(_, check)| check)
}

/// What the rules say of titles and descriptions.
fn texts(catalogue: &Catalogue<'_>, holds: &[bool]) -> Vec<Found> {
    let mut reader = TextReader::new();
    let mut found = Vec::new();
    for listing in 0..catalogue.len() {
        let row = catalogue.row(listing);
        let is_new = is_new(row.text(Field::Condition));
        for (place, field) in
            [(ListingPlace::Title, Field::Title), (ListingPlace::Description, Field::Description)]
        {
            for &rule in reader.read(row.text(field), place) {
                let number = usize::from(rule);
                if holds[number] && (is_new || !casework().listing.rules[number].sold_as_new) {
                    found.push(Found { listing: count(listing), rule, at: At::Text(place) });
                }
            }
        }
    }
    found
}

/// Whether a listing is sold as new. Where the file does not say so, it may be.
fn is_new(condition: &str) -> bool {
    let folded = fold(condition);
    folded.is_empty() || folded.starts_with("new") || folded == "11"
}

/// Tells which rules speak of a text.
struct TextReader {
    matcher: &'static Matcher,
    lit: Lit,
    /// Rules whose code looks at texts.
    checks: Vec<(u16, &'static ListingRule, TextCheck)>,
    said: Vec<u16>,
}

impl TextReader {
    fn new() -> Self {
        let rules = (0u16..).zip(&casework().listing.rules);
        let checks = rules.filter_map(|(number, rule)| match check_of(rule)? {
            Check::Text(check) => Some((number, rule, check)),
            Check::Whole(_) => None,
        });
        Self { matcher: matcher(), lit: matcher().board(), checks: checks.collect(), said: Vec::new() }
    }

    /// Numbers of the rules, each once, in rising order.
    fn read(&mut self, written: &str, place: ListingPlace) -> &[u16] {
        self.said.clear();
        if written.is_empty() {
            return &self.said;
        }
        let is_title = place == ListingPlace::Title;
        let rules = &casework().listing.rules;
        let said = &mut self.said;
        let folded = fold(written);
        self.matcher.hear(&folded, &mut self.lit, &mut |rule, _| {
            if !said.contains(&rule) && (is_title || !rules[usize::from(rule)].title_only) {
                said.push(rule);
            }
        });
        for &(number, rule, check) in &self.checks {
            let looks = is_title || !rule.title_only;
            if looks && !said.contains(&number) && check(&Line { written, rule }).is_some() {
                said.push(number);
            }
        }
        crate::sort::rising(said);
        said
    }
}

/// Ids of the rules that speak of a title by itself.
pub(super) fn rules_of_title(title: &str) -> Vec<&'static str> {
    let mut reader = TextReader::new();
    let rules = reader.read(title, ListingPlace::Title).iter();
    rules.map(|&rule| casework().listing.rules[usize::from(rule)].id.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::examples;

    #[test]
    fn every_rule_speaks_of_its_examples_and_of_none_of_its_traps() {
        let mut wrong = Vec::new();
        for (id, examples) in examples::of_listings() {
            let speaks = |title: &String| rules_of_title(title).contains(&id.as_str());
            wrong.extend(
                examples
                    .fires
                    .iter()
                    .filter(|title| !speaks(title))
                    .map(|title| format!("{id} misses: {title}")),
            );
            wrong.extend(
                examples
                    .silent
                    .iter()
                    .filter(|title| speaks(title))
                    .map(|title| format!("{id} finds: {title}")),
            );
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_rule_has_words_or_code_and_every_code_a_rule() {
        let rules = &casework().listing.rules;
        for rule in rules {
            let has_words = rule.says.iter().len() + rule.signals.len() > 0;
            assert!(has_words || check_of(rule).is_some(), "{} finds nothing", rule.id);
        }
        for (id, _) in CHECKS {
            assert!(rules.iter().any(|rule| rule.id == *id), "{id} has no file");
        }
    }
}
