//! One round against another: what is new, what was said before, what was said otherwise.

use std::ops::Range;

use serde::Serialize;

use super::said::{Letter, Said, ValueKind};
use super::{Round, SentFile};
use crate::policy::Table;
use crate::text::{Span, Utf16Index};

/// From here on, in percent of their words, two sentences are about the same thing.
const SAME_THING: usize = 50;
/// From here on they say the same, where the values agree too.
const SAME_WORDS: usize = 70;

/// The place of what is left out, behind the states of a sentence.
const LEFT_OUT: usize = 3;

/// What a sentence is beside the earlier round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SentenceState {
    /// The earlier round does not say it.
    New,
    /// It does, in these words or others.
    Repeated,
    /// It says the same thing with another value.
    Contradicting,
}

/// A sentence of the later round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedSentence {
    /// What it is.
    pub state: SentenceState,
    /// Where in the later letter.
    pub place: Span,
    /// The sentence of the earlier letter that is about the same.
    pub before: Option<Span>,
    /// What is said otherwise.
    pub differing: Vec<Differing>,
}

/// A value that both say, each in another way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// What sort of value.
    pub kind: ValueKind,
    /// As the earlier letter has it.
    pub before: String,
    /// As the later one has it.
    pub now: String,
}

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileState {
    /// It was not sent before.
    New,
    /// It was, byte for byte, or by its name where the bytes are not known.
    Repeated,
    /// A file of that name was sent, with other bytes.
    Changed,
    /// It was sent before and is not sent now.
    LeftOut,
}

/// A file of either round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedFile {
    /// Its name.
    pub name: String,
    /// What became of it.
    pub state: FileState,
}

/// What is said of one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AsinComparison {
    /// The product.
    pub asin: String,
    /// Sentences about it that are new.
    pub new: u32,
    /// Sentences that were there before.
    pub repeated: u32,
    /// Sentences that were there with another value.
    pub contradicting: u32,
    /// Sentences about it that the later round leaves out.
    pub left_out: u32,
}

/// Two rounds, compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoundComparison {
    /// Whether the later round says or shows anything that the earlier did not.
    pub has_new: bool,
    /// Sentences of the later letter, in its order. Salutations and headings are none.
    pub sentences: Vec<ComparedSentence>,
    /// Sentences of the earlier letter that the later one has no more.
    pub left_out: Vec<Span>,
    /// Files of the later round, then those that were left out.
    pub files: Vec<ComparedFile>,
    /// Products that either letter names, by ASIN.
    pub asins: Vec<AsinComparison>,
}

/// Holds a later round against an earlier one. The store decides what `3/4/2026` means. Needs the second part of
/// the policy pack.
pub fn compare_rounds(before: &Round, now: &Round, store: Option<&str>) -> RoundComparison {
    let (old, new) = (Letter::new(&before.text, store), Letter::new(&now.text, store));
    let (old_index, new_index) = (Utf16Index::new(&before.text), Utf16Index::new(&now.text));
    let span = |index: &Utf16Index<'_>, at: &Range<usize>| index.span(at.start, at.end);
    let judged: Vec<Judged<'_>> = new.sentences.iter().map(|said| judged(said, &old)).collect();
    let is_taken_up = |said: &Said| judged.iter().any(|one| one.before.is_some_and(|old| old.at == said.at));
    let left_out: Vec<&Said> = old.sentences.iter().filter(|said| !is_taken_up(said)).collect();
    let mut asins = Table::<&str, [u32; 4]>::default();
    for (said, kind) in judged.iter().map(|one| (one.now, one.state as usize)) {
        said.things.iter().filter(|thing| is_asin(thing)).for_each(|asin| asins.entry(asin)[kind] += 1);
    }
    for said in &left_out {
        said.things.iter().filter(|thing| is_asin(thing)).for_each(|asin| asins.entry(asin)[LEFT_OUT] += 1);
    }
    let files = files(&before.files, &now.files);
    let shows_new = files.iter().any(|file| matches!(file.state, FileState::New | FileState::Changed));
    let says_new = judged.iter().any(|one| one.state == SentenceState::New);
    let sentence = |one: &Judged<'_>| ComparedSentence {
        state: one.state,
        place: span(&new_index, &one.now.at),
        before: one.before.map(|said| span(&old_index, &said.at)),
        differing: one.differing(&old, &new),
    };
    RoundComparison {
        has_new: shows_new || says_new,
        sentences: judged.iter().map(sentence).collect(),
        left_out: left_out.iter().map(|said| span(&old_index, &said.at)).collect(),
        files,
        asins: asins.into_iter().map(asin_comparison).collect(),
    }
}

fn asin_comparison((asin, [new, repeated, contradicting, left_out]): (&str, [u32; 4])) -> AsinComparison {
    AsinComparison { asin: asin.to_owned(), new, repeated, contradicting, left_out }
}

/// An order id has hyphens.
fn is_asin(thing: &str) -> bool {
    !thing.contains('-')
}

/// A sentence of the later letter with its counterpart.
struct Judged<'s> {
    now: &'s Said,
    before: Option<&'s Said>,
    state: SentenceState,
}

impl Judged<'_> {
    fn differing(&self, old: &Letter<'_>, new: &Letter<'_>) -> Vec<Differing> {
        let (Some(before), SentenceState::Contradicting) = (self.before, self.state) else {
            return Vec::new();
        };
        let pairs = Said::differing(before, self.now).into_iter();
        let told = pairs.map(|(was, is)| (is.kind, old.written(was), new.written(is)));
        told.map(|(kind, before, now)| Differing { kind, before, now }).collect()
    }
}

/// Nothing that stands anywhere in the earlier letter is new or contradicting.
///
/// INVARIANT: a sentence contradicts only where every sentence about the same thing has another value.
fn judged<'s>(now: &'s Said, old: &'s Letter<'_>) -> Judged<'s> {
    let mut best: Option<(usize, &Said)> = None;
    for before in old.sentences.iter().filter(|before| now.may_be_about_the_same(before)) {
        let likeness = now.likeness(before);
        let agrees = Said::differing(before, now).is_empty();
        if likeness >= SAME_WORDS && agrees && !now.has_more_values_than(before) {
            return Judged { now, before: Some(before), state: SentenceState::Repeated };
        }
        // Where one sentence agrees, another about the same thing does not count.
        let rank = likeness + usize::from(agrees && likeness >= SAME_THING) * 100;
        if likeness >= SAME_THING && best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, before));
        }
    }
    let Some((_, before)) = best else { return Judged { now, before: None, state: SentenceState::New } };
    let state = if now.adds || Said::differing(before, now).is_empty() {
        SentenceState::New
    } else {
        SentenceState::Contradicting
    };
    Judged { now, before: Some(before), state }
}

fn files(before: &[SentFile], now: &[SentFile]) -> Vec<ComparedFile> {
    let known = |file: &SentFile, one: &SentFile| {
        if file.sha256.is_empty() || one.sha256.is_empty() {
            file.name == one.name
        } else {
            file.sha256 == one.sha256
        }
    };
    let state = |file: &SentFile| {
        if before.iter().any(|one| known(file, one)) {
            FileState::Repeated
        } else if before.iter().any(|one| one.name == file.name) {
            FileState::Changed
        } else {
            FileState::New
        }
    };
    let sent = now.iter().map(|file| ComparedFile { name: file.name.clone(), state: state(file) });
    let is_back = |file: &SentFile| now.iter().any(|one| known(file, one) || file.name == one.name);
    let gone = before.iter().filter(|file| !is_back(file));
    sent.chain(gone.map(|file| ComparedFile { name: file.name.clone(), state: FileState::LeftOut })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round(text: &str) -> Round {
        Round { text: text.into(), ..Round::default() }
    }

    fn compared(before: &str, now: &str) -> RoundComparison {
        compare_rounds(&round(before), &round(now), Some("amazon.de"))
    }

    fn states(before: &str, now: &str) -> Vec<SentenceState> {
        compared(before, now).sentences.into_iter().map(|one| one.state).collect()
    }

    const FIRST: &str = "Dear Amazon team,\n\nFrom 10 September 2026 we packed mugs in thin boxes. We refunded 23 buyers of the broken mugs. The mugs came from our supplier Bright Pots Ltd.";

    #[test]
    fn the_same_letter_again_has_nothing_new() {
        let same = compared(FIRST, FIRST);
        assert!(!same.has_new);
        assert_eq!(same.sentences.len(), 3, "{same:?}");
        assert!(same.sentences.iter().all(|one| one.state == SentenceState::Repeated));
        assert!(same.left_out.is_empty());
    }

    #[test]
    fn another_day_number_or_supplier_of_the_same_thing_contradicts() {
        for (now, kind, was, is) in [
            (
                "Since 12 September 2026 the mugs were packed in thin boxes.",
                ValueKind::Day,
                "10 September 2026",
                "12 September 2026",
            ),
            ("We have refunded 31 buyers of broken mugs.", ValueKind::Quantity, "23", "31"),
            (
                "The mugs came from our supplier Clay House Ltd.",
                ValueKind::Company,
                "Bright Pots Ltd",
                "Clay House Ltd",
            ),
        ] {
            let compared = compared(FIRST, now);
            let [sentence] = compared.sentences.as_slice() else { panic!("{compared:?}") };
            assert_eq!(sentence.state, SentenceState::Contradicting, "{now}: {compared:?}");
            let differing = Differing { kind, before: was.into(), now: is.into() };
            assert_eq!(sentence.differing, [differing], "{now}");
            assert!(!compared.has_new);
        }
    }

    #[test]
    fn what_comes_on_top_is_new() {
        let now = "We refunded 5 more buyers of broken mugs on 20 November 2026.";
        assert_eq!(states(FIRST, now), [SentenceState::New]);
        let now = "Every new box is dropped three times with three mugs before we use it.";
        assert_eq!(states(FIRST, now), [SentenceState::New]);
    }

    #[test]
    fn the_same_of_another_product_is_new() {
        let before = "For B0CANDOR01 we bought 100 units from Bright Pots Ltd.";
        let now = "For B0CANDOR02 we bought 200 units from Clay House Ltd.";
        assert_eq!(states(before, now), [SentenceState::New]);
        let asins = compared(before, now).asins;
        assert_eq!((asins[0].left_out, asins[1].new), (1, 1), "{asins:?}");
    }

    #[test]
    fn files_are_told_apart_by_their_bytes() {
        let file = |name: &str, sha256: &str| SentFile { name: name.into(), sha256: sha256.into() };
        let before = [file("a.pdf", "1"), file("b.pdf", "2"), file("c.pdf", "3")];
        let now = [file("a2.pdf", "1"), file("b.pdf", "9"), file("d.pdf", "4")];
        let states: Vec<(String, FileState)> =
            files(&before, &now).into_iter().map(|file| (file.name, file.state)).collect();
        let expected = [
            ("a2.pdf", FileState::Repeated),
            ("b.pdf", FileState::Changed),
            ("d.pdf", FileState::New),
            ("c.pdf", FileState::LeftOut),
        ];
        assert_eq!(states, expected.map(|(name, state)| (name.to_owned(), state)));
    }

    #[test]
    fn spans_are_those_of_the_letter_as_it_is_written() {
        let now = "😀 Since 12 September 2026 the mugs were packed in thin boxes.";
        let place = compared(FIRST, now).sentences[0].place;
        let units: Vec<u16> = now.encode_utf16().collect();
        let words = String::from_utf16_lossy(&units[place.start as usize..place.end as usize]);
        assert!(words.ends_with("the mugs were packed in thin boxes."), "{words}");
    }
}
