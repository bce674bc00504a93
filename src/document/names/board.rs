//! All names and addresses of a case side by side: those that should be the same and are not come first.

use serde::Serialize;

use super::{NameComparison, NameVerdict, NamesOf, compare, remark_text, says};
use crate::document::{Field, FieldId, Paper};
use crate::policy::{Language, NameRemark};
use crate::sort;

/// Names that are put side by side. The pairs grow with their square.
const NAMES: usize = 60;

/// What Seller Central has, as the seller typed it; empty where it is not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct AccountNames<'a> {
    /// The legal name of the business.
    pub legal_name: &'a str,
    /// The registered address.
    pub address: &'a str,
}

/// Names and addresses of the account and its papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameBoard {
    /// Each once, the account's first.
    pub entries: Vec<NameEntry>,
    /// Those that are held against each other, the worst first.
    pub pairs: Vec<NamePair>,
    /// Entries that were left out, because there are too many.
    pub left: usize,
}

/// A name or an address, as it is written in one or several places.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameEntry {
    /// What it is.
    pub of: NamesOf,
    /// Whose it is.
    pub side: NameSide,
    /// As it is written.
    pub text: String,
    /// Where it is written so.
    pub places: Vec<NamePlace>,
    /// Whether the seller says that it stands there so, in one place at least.
    pub confirmed: bool,
}

/// Where a name is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamePlace {
    /// The paper; none for the account.
    pub paper: Option<String>,
    /// The field of it: `holder-name`, `holder-address`, `issuer-name` or `issuer-address`.
    pub field: FieldId,
    /// Whether the seller says that it stands there so.
    pub confirmed: bool,
}

/// Whose name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameSide {
    /// Of the account, or of who a paper is made out to.
    Holder,
    /// Of who wrote a paper.
    Issuer,
}

/// Why two names are held against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameRelation {
    /// Both name the holder: they should be the same.
    Holder,
    /// Issuer and holder should not be the same, and seem to be.
    SelfIssued,
    /// Two issuers that seem to be one: it should be written the same.
    Issuer,
}

/// Two names, and what there is to say about them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamePair {
    /// Places in [`NameBoard::entries`].
    pub first: usize,
    /// The other.
    pub second: usize,
    /// Why they are held against each other.
    pub relation: NameRelation,
    /// How they compare.
    pub comparison: NameComparison,
    /// Whether both are confirmed. Until then nothing may be built on it.
    pub confirmed: bool,
    /// What Amazon is likely to say; empty where they are the same and should be.
    pub says: String,
}

/// Puts the names and addresses of the account and of papers side by side.
pub fn board(account: AccountNames<'_>, papers: &[Paper], language: Option<Language>) -> NameBoard {
    let mut entries = entries(account, papers);
    let left = entries.len().saturating_sub(NAMES);
    entries.truncate(NAMES);
    let mut pairs: Vec<NamePair> = Vec::new();
    for (second, other) in entries.iter().enumerate() {
        for (first, one) in entries[..second].iter().enumerate().filter(|(_, one)| one.of == other.of) {
            let comparison = compare(one.of, &one.text, &other.text);
            let relation = relation(one, other, comparison.verdict);
            pairs.extend(relation.map(|relation| NamePair {
                first,
                second,
                relation,
                says: worded(relation, &comparison, language),
                confirmed: one.confirmed && other.confirmed,
                comparison,
            }));
        }
    }
    sort::by_key(&mut pairs, |pair| (rank(pair), !pair.confirmed, pair.first, pair.second));
    NameBoard { entries, pairs, left }
}

const FIELDS: [(FieldId, NamesOf, NameSide); 4] = [
    (FieldId::HolderName, NamesOf::Businesses, NameSide::Holder),
    (FieldId::HolderAddress, NamesOf::Addresses, NameSide::Holder),
    (FieldId::IssuerName, NamesOf::Businesses, NameSide::Issuer),
    (FieldId::IssuerAddress, NamesOf::Addresses, NameSide::Issuer),
];

fn entries(account: AccountNames<'_>, papers: &[Paper]) -> Vec<NameEntry> {
    let mut entries: Vec<NameEntry> = Vec::new();
    let mut add = |of: NamesOf, side: NameSide, text: &str, place: NamePlace| {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        match entries.iter_mut().find(|entry| entry.of == of && entry.side == side && entry.text == text) {
            Some(entry) => {
                entry.confirmed |= place.confirmed;
                entry.places.push(place);
            }
            None => entries.push(NameEntry {
                of,
                side,
                text: text.to_owned(),
                confirmed: place.confirmed,
                places: vec![place],
            }),
        }
    };
    for (text, (field, of, side)) in [account.legal_name, account.address].into_iter().zip(FIELDS) {
        add(of, side, text, NamePlace { paper: None, field, confirmed: true });
    }
    for paper in papers {
        for (field, of, side) in FIELDS {
            if let Some(Field { value, confirmed, .. }) = paper.fields.get(&field) {
                add(
                    of,
                    side,
                    value,
                    NamePlace { paper: Some(paper.id.clone()), field, confirmed: *confirmed },
                );
            }
        }
    }
    entries
}

/// Why the two are worth a look; none where they are two issuers, or issuer and holder, as they should be.
fn relation(a: &NameEntry, b: &NameEntry, verdict: NameVerdict) -> Option<NameRelation> {
    let seems_one = matches!(verdict, NameVerdict::Same | NameVerdict::WrittenDifferently);
    match (a.side, b.side) {
        (NameSide::Holder, NameSide::Holder) => Some(NameRelation::Holder),
        (NameSide::Issuer, NameSide::Issuer) => {
            (seems_one || verdict == NameVerdict::PartMissing).then_some(NameRelation::Issuer)
        }
        _ => seems_one.then_some(NameRelation::SelfIssued),
    }
}

/// The worst first: an own invoice, then holders that differ, then issuers.
fn rank(pair: &NamePair) -> u8 {
    let verdict = pair.comparison.verdict;
    match pair.relation {
        NameRelation::SelfIssued => 0,
        NameRelation::Holder if verdict < NameVerdict::Same => 1 + verdict as u8,
        NameRelation::Issuer if verdict < NameVerdict::Same => 10 + verdict as u8,
        _ => 20,
    }
}

fn worded(relation: NameRelation, comparison: &NameComparison, language: Option<Language>) -> String {
    let text = match relation {
        NameRelation::SelfIssued => remark_text(NameRemark::SelfIssued, language),
        NameRelation::Issuer if comparison.verdict != NameVerdict::Same => {
            remark_text(NameRemark::Issuer, language)
        }
        NameRelation::Issuer | NameRelation::Holder => says(comparison, language),
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::FieldFrom;

    fn paper(id: &str, fields: &[(FieldId, &str, bool)]) -> Paper {
        let fields = fields.iter().map(|&(field, value, confirmed)| {
            (field, Field { value: value.to_owned(), from: FieldFrom::Typed, confirmed, place: None })
        });
        Paper {
            id: id.to_owned(),
            kind: "invoice".to_owned(),
            kind_confirmed: true,
            file: None,
            fields: fields.collect(),
            lines: Vec::new(),
            lines_confirmed: false,
            asins: Vec::new(),
        }
    }

    const ACCOUNT: AccountNames<'_> =
        AccountNames { legal_name: "Harbour Goods Ltd", address: "Flat 4, 12 High Street, Leeds" };

    #[test]
    fn holders_that_differ_come_before_those_that_are_written_differently() {
        use FieldId::HolderName;
        let papers = [
            paper("a", &[(HolderName, "Harbour Goods Limited", true)]),
            paper("b", &[(HolderName, "Other Shop", true)]),
            paper("c", &[(HolderName, "Harbour Goods Ltd", false)]),
        ];
        let board = board(ACCOUNT, &papers, None);
        let names: Vec<&str> = board.entries.iter().map(|entry| entry.text.as_str()).collect();
        assert_eq!(names, [ACCOUNT.legal_name, ACCOUNT.address, "Harbour Goods Limited", "Other Shop"]);
        assert_eq!(board.entries[0].places.len(), 2, "the account and paper c write it alike");
        let verdicts: Vec<(usize, usize, NameVerdict)> =
            board.pairs.iter().map(|pair| (pair.first, pair.second, pair.comparison.verdict)).collect();
        assert_eq!(
            verdicts,
            [
                (0, 3, NameVerdict::Different),
                (2, 3, NameVerdict::Different),
                (0, 2, NameVerdict::WrittenDifferently)
            ]
        );
        assert!(board.pairs.iter().all(|pair| !pair.says.is_empty()));
    }

    #[test]
    fn a_value_that_nobody_confirmed_is_shown_as_such() {
        let papers = [paper("a", &[(FieldId::HolderAddress, "12 High Street, Leeds", false)])];
        let board = board(ACCOUNT, &papers, Some(Language::De));
        assert!(!board.pairs[0].confirmed && !board.entries[2].confirmed);
        assert!(board.pairs[0].says.contains("fehlt"), "{}", board.pairs[0].says);
    }

    #[test]
    fn an_issuer_who_is_the_holder_comes_first_and_other_issuers_are_left_alone() {
        use FieldId::{HolderName, IssuerName};
        let papers = [
            paper("a", &[(IssuerName, "HARBOUR GOODS LTD.", true), (HolderName, "Harbour Goods", true)]),
            paper("b", &[(IssuerName, "Bright Lamps GmbH", true)]),
            paper("c", &[(IssuerName, "Bright Lamps Gesellschaft mbH", true)]),
        ];
        let board = board(ACCOUNT, &papers, None);
        let relations: Vec<NameRelation> = board.pairs.iter().map(|pair| pair.relation).collect();
        assert_eq!(relations, [NameRelation::SelfIssued, NameRelation::Holder, NameRelation::Issuer]);
    }

    #[test]
    fn the_self_same_text_as_issuer_and_holder_is_told_too() {
        let papers = [paper("a", &[(FieldId::IssuerName, ACCOUNT.legal_name, true)])];
        let board = board(ACCOUNT, &papers, None);
        assert_eq!(board.pairs[0].relation, NameRelation::SelfIssued);
    }
}
