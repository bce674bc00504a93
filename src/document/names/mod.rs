//! Names and addresses: whether two of them are the same, and how they differ.
//!
//! Letter case and punctuation never matter. Legal forms, abbreviations, the order of words and accents are ways of
//! writing the same. A word that only one of the two has is a missing part, and one that stands against another word
//! makes them different. What is in another script is never judged.

mod board;
mod lexicon;
mod pairing;
mod value;
mod word;

pub use board::{AccountNames, NameBoard, NameEntry, NamePair, NamePlace, NameRelation, NameSide, board};
pub use value::{NameComparison, NameVerdict, NameWay, NamesOf};

use crate::policy::{self, Language, NameRemark};
use crate::text::{Piece, difference};
use pairing::Pairing;

/// Compares two names, or two addresses.
pub fn compare(of: NamesOf, a: &str, b: &str) -> NameComparison {
    let pairing = Pairing::new(of, a, b);
    NameComparison {
        verdict: pairing.verdict(),
        ways: pairing.ways(),
        only_first: pairing.only_first(a),
        only_second: pairing.only_second(b),
        pieces: pieces(a, b),
    }
}

/// Whether two names, or two addresses, are the same: what [`compare`] says first, without the rest.
pub fn verdict(of: NamesOf, a: &str, b: &str) -> NameVerdict {
    Pairing::new(of, a, b).verdict()
}

/// What Amazon is likely to say to that.
pub fn says(comparison: &NameComparison, language: Option<Language>) -> &'static str {
    let remark = match comparison.verdict {
        NameVerdict::Same => return "",
        NameVerdict::WrittenDifferently if comparison.ways.contains(&NameWay::Spelling) => {
            NameRemark::Spelling
        }
        NameVerdict::WrittenDifferently => NameRemark::WrittenDifferently,
        NameVerdict::PartMissing => NameRemark::PartMissing,
        NameVerdict::AnotherScript => NameRemark::AnotherScript,
        NameVerdict::Different => NameRemark::Different,
        NameVerdict::Unknown => NameRemark::Unknown,
    };
    remark_text(remark, language)
}

fn remark_text(remark: NameRemark, language: Option<Language>) -> &'static str {
    let says = policy::casework().names.says.get(&remark);
    says.map_or("", |says| policy::text(&says.texts, language))
}

/// What changed from `a` to `b`. Words that differ in letter case or punctuation alone are no change.
fn pieces(a: &str, b: &str) -> Vec<Piece> {
    let theirs: Vec<(String, &str)> = b.split_whitespace().map(|word| (bare(word), word)).collect();
    let ours: Vec<&str> = a
        .split_whitespace()
        .map(|word| {
            let same = bare(word);
            theirs.iter().find(|(known, _)| *known == same).map_or(word, |(_, their)| their)
        })
        .collect();
    difference(&ours.join(" "), b)
}

fn bare(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphanumeric()).map(crate::text::lower).collect()
}

#[cfg(test)]
mod tests {
    use super::NameVerdict::{AnotherScript, Different, PartMissing, Same, Unknown, WrittenDifferently};
    use super::NamesOf::{Addresses, Businesses};
    use super::*;
    use crate::text::PieceKind;

    fn judged(of: NamesOf, a: &str, b: &str) -> (NameVerdict, Vec<NameWay>) {
        let there = compare(of, a, b);
        let back = compare(of, b, a);
        assert_eq!(there.verdict, back.verdict, "{a} | {b} must not hang on which is first");
        assert_eq!(there.only_first, back.only_second, "{a} | {b}");
        (there.verdict, there.ways)
    }

    #[test]
    fn letter_case_and_punctuation_never_matter() {
        assert_eq!(judged(Businesses, "ACME LAMPS LTD.", "Acme Lamps Ltd"), (Same, vec![]));
        assert_eq!(judged(Businesses, "O’Brien & Sons", "O'BRIEN & SONS"), (Same, vec![]));
        assert_eq!(judged(Businesses, "Luce S.r.l.", "LUCE SRL"), (Same, vec![]));
        assert_eq!(judged(Addresses, "12, High Road,\nLeeds", "12 High Road, Leeds"), (Same, vec![]));
    }

    #[test]
    fn a_legal_form_may_be_written_out() {
        for (a, b) in [
            ("Acme Lamps Ltd", "Acme Lamps Limited"),
            ("Lampen Müller e.K.", "Lampen Müller eingetragener Kaufmann"),
            ("Luce S.r.l.", "Luce società a responsabilità limitata"),
            ("Licht GmbH & Co. KG", "Licht GmbH und Co. KG"),
            ("深圳灯具有限公司", "深圳灯具有限责任公司"),
        ] {
            assert_eq!(judged(Businesses, a, b).0, WrittenDifferently, "{a} | {b}");
        }
    }

    #[test]
    fn another_legal_form_is_another_business_and_a_missing_one_a_missing_part() {
        assert_eq!(judged(Businesses, "Acme Lamps Ltd", "Acme Lamps LLC").0, Different);
        let missing = compare(Businesses, "Acme Lamps Ltd", "Acme Lamps");
        assert_eq!((missing.verdict, missing.only_first), (PartMissing, vec!["Ltd".to_owned()]));
    }

    #[test]
    fn a_flat_that_is_missing_is_named() {
        let missing = compare(Addresses, "Flat 4, 12 High Street, Leeds", "12 High St, Leeds");
        assert_eq!(missing.verdict, PartMissing);
        assert_eq!(missing.only_first, ["Flat", "4"]);
        assert!(missing.only_second.is_empty());
    }

    #[test]
    fn numbers_that_change_places_are_another_address() {
        assert_eq!(judged(Addresses, "Flat 4, 12 High St", "Flat 12, 4 High St").0, Different);
        assert_eq!(judged(Addresses, "Flat 4, 12 High St", "12 High St, Apt. 4").0, WrittenDifferently);
        assert_eq!(judged(Addresses, "12 High St", "13 High St").0, Different);
    }

    #[test]
    fn german_letters_may_be_written_out_in_two_ways() {
        for other in ["Mueller Lampen", "Muller Lampen", "MÜLLER LAMPEN"] {
            let (verdict, ways) = judged(Businesses, "Müller Lampen", other);
            let expected = if other.contains('Ü') { Same } else { WrittenDifferently };
            assert_eq!((verdict, ways.contains(&NameWay::Accents)), (expected, expected != Same), "{other}");
        }
        assert_eq!(judged(Addresses, "Hauptstr. 5", "Hauptstraße 5").0, WrittenDifferently);
        assert_eq!(judged(Addresses, "Haupt Straße 5", "Hauptstrasse 5").0, WrittenDifferently);
    }

    #[test]
    fn the_order_of_words_is_a_way_of_writing() {
        assert_eq!(
            judged(Businesses, "Smith, John", "John Smith"),
            (WrittenDifferently, vec![NameWay::Order])
        );
    }

    #[test]
    fn one_wrong_letter_of_a_long_word_is_a_spelling_and_never_one_of_a_number() {
        assert_eq!(judged(Businesses, "Brihgt Lamps", "Bright Lamps").1, [NameWay::Spelling]);
        assert_eq!(judged(Businesses, "Silverstone", "Silvertsone").1, [NameWay::Spelling]);
        assert_eq!(judged(Businesses, "Bright Lamps", "Bright Lambs").0, Different, "another word");
        assert_eq!(judged(Businesses, "Jon Lamb", "Jan Lamb").0, Different, "too short to tell");
        assert_eq!(judged(Addresses, "1 Elm Road 90210", "1 Elm Road 90211").0, Different);
    }

    #[test]
    fn another_script_is_never_judged() {
        assert_eq!(judged(Businesses, "深圳灯具有限公司", "Shenzhen Lamp Co Ltd").0, AnotherScript);
        assert_eq!(judged(Businesses, "ООО Свет", "OOO Svet").0, AnotherScript);
    }

    #[test]
    fn what_is_not_there_is_not_known() {
        assert_eq!(judged(Businesses, "", "Acme").0, Unknown);
        assert_eq!(judged(Addresses, " , ", "1 Elm Road").0, Unknown);
    }

    #[test]
    fn the_pieces_show_the_words_that_differ_and_no_others() {
        let pieces = compare(Addresses, "FLAT 4, 12 HIGH ROAD", "12 High Road").pieces;
        let shown: Vec<(PieceKind, &str)> =
            pieces.iter().map(|piece| (piece.kind, piece.text.trim())).collect();
        assert_eq!(shown, [(PieceKind::Gone, "FLAT 4,"), (PieceKind::Same, "12 High Road")]);
    }
}
