//! Which kind of paper a text is, by the words of the pack.

use std::sync::OnceLock;

use serde::Serialize;

use crate::policy::{LexiconBuilder, casework};
use crate::text::{Group, Phrases, Spot, fold};

/// Bytes of a folded text in which a paper usually says what it is.
const HEAD: usize = 240;
/// Bytes of a folded text that are looked at: a paper tells what it is on its first pages.
const READ: usize = 20_000;
/// What a name counts first of all and in the head, otherwise in the head, later, and in the name of the file.
const NAME_FIRST: u32 = 50;
const NAME_AHEAD: u32 = 25;
const NAME_LATER: u32 = 14;
const NAME_OF_FILE: u32 = 18;
/// What each other word counts, and how many of them do.
const SIGN: u32 = 6;
const SIGNS: usize = 6;
/// Below this nothing is said.
const LEAST: u32 = 14;
/// From here on, and this far ahead of the next kind, it is certain.
const CERTAIN: u32 = 40;
const AHEAD: u32 = 10;

/// A guess at the kind of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindGuess {
    /// A kind of the pack.
    pub kind: String,
    /// How sure it is.
    pub certainty: Certainty,
}

/// How sure a guess is. It stays a guess until the seller confirms it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// Some words speak for it.
    Likely,
    /// It says so itself, and nothing else comes near.
    Sure,
}

/// Guesses the kind of a paper from its text and the name of its file; none where nothing speaks for any.
pub fn kind_of(text: &str, file_name: Option<&str>) -> Option<KindGuess> {
    let words = words();
    let text = fold(text);
    let end = (0..=READ.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    let name: String = fold(file_name.unwrap_or_default())
        .chars()
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let mut points: Vec<u32> = vec![0; words.kinds.len()];
    words.count(&text[..end], &mut points, true);
    words.count(&name, &mut points, false);
    let best = (0..points.len()).rev().max_by_key(|&kind| points[kind])?;
    let next = (0..points.len()).filter(|kind| *kind != best).map(|kind| points[kind]).max().unwrap_or(0);
    if points[best] < LEAST || points[best] == next {
        return None;
    }
    let is_sure = points[best] >= CERTAIN && points[best] >= next + AHEAD;
    let certainty = if is_sure { Certainty::Sure } else { Certainty::Likely };
    Some(KindGuess { kind: casework().documents.kinds[best].id.clone(), certainty })
}

/// The words of all kinds, ready to be looked for.
struct Words {
    phrases: Phrases,
    kinds: Vec<KindWords>,
}

/// The words of one kind.
struct KindWords {
    names: Group,
    /// One group for each, so that each counts once.
    signs: Vec<Group>,
}

fn words() -> &'static Words {
    static WORDS: OnceLock<Words> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut lexicon = LexiconBuilder::default();
        let kinds = casework().documents.kinds.iter().map(|kind| KindWords {
            names: lexicon.group(kind.names.values().flatten()),
            signs: kind.signs.values().flatten().map(|sign| lexicon.group([sign])).collect(),
        });
        let kinds = kinds.collect();
        Words { phrases: lexicon.build().0, kinds }
    })
}

impl Words {
    /// Counts what speaks for each kind in a folded text, which is that of the paper or the name of its file.
    fn count(&self, text: &str, points: &mut [u32], is_paper: bool) {
        let mut lit = self.phrases.board();
        self.phrases.light(text, 0, &mut lit);
        let names: Vec<Vec<Spot>> = self.kinds.iter().map(|kind| lit.of(&[kind.names]).collect()).collect();
        // A "pro forma invoice" is no "invoice".
        let is_within = |spot: &Spot, kind: usize| {
            let others =
                names.iter().enumerate().filter(|(other, _)| *other != kind).flat_map(|(_, spots)| spots);
            others
                .into_iter()
                .any(|other| other.0 <= spot.0 && spot.1 <= other.1 && other.1 - other.0 > spot.1 - spot.0)
        };
        // Of the names in the head, the first is the heading.
        let own =
            |kind: usize| names[kind].iter().filter(|spot| !is_within(spot, kind)).map(|spot| spot.0).min();
        let first = (0..names.len()).filter_map(own).min();
        for (kind, words) in self.kinds.iter().enumerate() {
            points[kind] += match own(kind) {
                None => 0,
                Some(_) if !is_paper => NAME_OF_FILE,
                Some(at) if at < HEAD && Some(at) == first => NAME_FIRST,
                Some(at) if at < HEAD => NAME_AHEAD,
                Some(_) => NAME_LATER,
            };
            if is_paper {
                let signs = words.signs.iter().filter(|sign| lit.any(&[**sign])).take(SIGNS).count();
                points[kind] += SIGN * u32::try_from(signs).unwrap_or(0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Certainty, kind_of};

    #[test]
    fn a_longer_name_holds_a_shorter_one() {
        let guess = kind_of("PRO FORMA INVOICE 12\nunit price 4.50", None).expect("a guess");
        assert_eq!((guess.kind.as_str(), guess.certainty), ("pro-forma-invoice", Certainty::Sure));
    }

    #[test]
    fn the_name_of_the_file_helps_where_there_is_no_text() {
        let guess = kind_of("", Some("utility_bill-2026.pdf")).expect("a guess");
        assert_eq!((guess.kind.as_str(), guess.certainty), ("utility-bill", Certainty::Likely));
    }

    #[test]
    fn nothing_is_said_where_nothing_speaks() {
        assert_eq!(kind_of("", None), None);
        assert_eq!(kind_of("The quick brown fox.", Some("scan0001.pdf")), None);
    }
}
