//! Variations of one parent whose titles have hardly a word in common.

use super::{OTHERS, Proof, Tell};
use crate::listing::catalogue::Catalogue;
use crate::policy::{ListingRule, Options, ReportKind};
use crate::report::{Field, hash};
use crate::sort;
use crate::text::fold;

/// Words of a title that can be compared.
const WORDS: usize = 4;

/// A product as the report of visits names it.
struct Child<'a> {
    parent: &'a str,
    asin: &'a str,
    /// Of the words of its title, each once.
    words: Vec<u64>,
}

pub(super) fn check(catalogue: &Catalogue<'_>, rule: &ListingRule, _: &Options, tell: Tell<'_>) {
    let mut children: Vec<Child<'_>> = Vec::new();
    for (_, row) in catalogue.account.rows(ReportKind::SalesAndTraffic) {
        let (parent, asin) = (row.text(Field::ParentAsin), row.text(Field::Asin));
        let words = words(row.text(Field::Title));
        if !parent.is_empty() && !asin.is_empty() && words.len() >= WORDS {
            children.push(Child { parent, asin, words });
        }
    }
    sort::by_key(&mut children, |child| (child.parent, child.asin));
    children.dedup_by(|a, b| (a.parent, a.asin) == (b.parent, b.asin));
    let mut strangers: Vec<(&str, Vec<String>)> = Vec::new();
    for family in children.chunk_by(|a, b| a.parent == b.parent) {
        for child in family {
            let apart = |other: &&Child<'_>| shared(child, other) < rule.limit as usize;
            let others: Vec<&Child<'_>> = family.iter().filter(|other| other.asin != child.asin).collect();
            // One that is a stranger to most of its family is in the wrong one.
            if others.iter().filter(|other| apart(other)).count() * 2 > others.len() {
                let named = others.iter().take(OTHERS).map(|other| other.asin.to_owned());
                strangers.push((child.asin, named.collect()));
            }
        }
    }
    sort::by_key(&mut strangers, |(asin, _)| *asin);
    for listing in (0..catalogue.len()).filter(|_| !strangers.is_empty()) {
        let asin = catalogue.asin(listing);
        if let Ok(place) = strangers.binary_search_by(|(known, _)| (*known).cmp(asin)) {
            tell(listing, Proof { others: strangers[place].1.clone(), ..Proof::default() });
        }
    }
}

/// How many percent of the words of the shorter title stand in the other one.
fn shared(one: &Child<'_>, other: &Child<'_>) -> usize {
    let common = one.words.iter().filter(|word| other.words.contains(word)).count();
    common * 100 / one.words.len().min(other.words.len()).max(1)
}

fn words(title: &str) -> Vec<u64> {
    let folded = fold(title);
    let mut words = Vec::new();
    for word in folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 1) {
        let word = hash(word.as_bytes());
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::tests::{found, listings, skus};

    const HEADER: &str = "(Parent) ASIN,(Child) ASIN,Title,Sessions,Units Ordered\n";

    #[test]
    fn a_child_that_shares_no_words_with_its_family_is_told() {
        let all = listings(&[
            ("Acme cotton towel blue 50 cm", "BLUE", "9.99", "B0BLUE"),
            ("Acme cotton towel red 50 cm", "RED", "9.99", "B0RED"),
            ("Garden hose with brass nozzle green", "HOSE", "9.99", "B0HOSE"),
        ]);
        let traffic = format!(
            "{HEADER}B0PARENT,B0BLUE,Acme cotton towel blue 50 cm,10,1\n\
             B0PARENT,B0RED,Acme cotton towel red 50 cm,10,1\n\
             B0PARENT,B0HOSE,Garden hose with brass nozzle green,10,1\n"
        );
        let told = found("variation-misuse", &[("all", &all), ("traffic.csv", &traffic)]);
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].0.as_str(), told[0].1.others.join(" ").as_str()), ("HOSE", "B0BLUE B0RED"));
    }

    #[test]
    fn colours_and_sizes_of_one_product_are_a_family() {
        let all = listings(&[
            ("Acme cotton towel blue 50 cm", "BLUE", "9.99", "B0BLUE"),
            ("Acme cotton towel red 70 cm", "RED", "9.99", "B0RED"),
        ]);
        let traffic = format!(
            "{HEADER}B0PARENT,B0BLUE,Acme cotton towel blue 50 cm,10,1\n\
             B0PARENT,B0RED,Acme cotton towel red 70 cm,10,1\n"
        );
        assert_eq!(skus("variation-misuse", &[("all", &all), ("traffic.csv", &traffic)]), [""; 0]);
    }
}
