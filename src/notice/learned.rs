//! What a message is like as a whole, by weights learned from labelled messages.
//!
//! Rules hear what a sentence says; a message that says it in words no rule knows is silent to them. The words of
//! a message taken together still resemble those of other messages about the same thing. How alike they are is
//! one more chance beside those of the rules, with the words that speak for it.

use std::ops::Range;

use super::signals::Scan;
use crate::policy::{Classes, Learned, MessageKind, ReasonId, ReplyClass, Trait};
use crate::sort;

/// Letters of a word that count. Endings differ more between messages than meanings do.
const STEM: usize = 6;

/// A word of a folded text, as [`Trait`]s have it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    /// Its trait, as bytes of the text.
    stem: Range<usize>,
    /// The end of the whole word.
    end: usize,
}

/// Traits of a message, in its order: the first letters of each word; of scripts without spaces each sign, and each
/// two that stand side by side. What is only supposed has none.
pub fn traits(text: &str) -> Vec<String> {
    let scan = Scan::new(text);
    let folded = scan.folded.text();
    words_of(folded, &scan.not_supposed()).into_iter().map(|word| folded[word.stem].to_owned()).collect()
}

fn words_of(folded: &str, parts: &[Range<usize>]) -> Vec<Word> {
    let of = |part: &Range<usize>| {
        let moved = |at: Range<usize>| at.start + part.start..at.end + part.start;
        let words = words(&folded[part.clone()]).into_iter();
        words.map(|word| Word { stem: moved(word.stem), end: word.end + part.start }).collect::<Vec<_>>()
    };
    parts.iter().flat_map(of).collect()
}

fn words(folded: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut before: Option<usize> = None;
    for (at, letter) in folded.char_indices() {
        let end = at + letter.len_utf8();
        if !letter.is_alphabetic() {
            (open, before) = (None, None);
        } else if is_sign(letter) {
            open = None;
            words.push(Word { stem: at..end, end });
            if let Some(start) = before.replace(at) {
                words.push(Word { stem: start..end, end });
            }
        } else if let (Some((start, letters)), Some(last)) = (open, words.last_mut()) {
            if letters < STEM {
                last.stem.end = end;
            }
            last.end = end;
            open = Some((start, letters + 1));
        } else {
            before = None;
            words.push(Word { stem: at..end, end });
            open = Some((at, 1));
        }
    }
    words
}

/// Whether it belongs to a script without spaces: kana, Han, and what stands beside them.
fn is_sign(letter: char) -> bool {
    ('\u{3040}'..='\u{9fff}').contains(&letter)
}

/// How alike a message is to those of each sort and reason.
pub(super) struct Likeness<'p> {
    learned: &'p Learned,
    found: Vec<Found<'p>>,
    kinds: Vec<f64>,
    reasons: Vec<f64>,
    replies: Vec<f64>,
}

/// A trait of the message.
struct Found<'p> {
    known: &'p Trait,
    /// How much it says; all together have length 1.
    weight: f64,
    /// Where its word stands first.
    at: Range<usize>,
}

impl<'p> Likeness<'p> {
    /// Of a message.
    pub(super) fn new(scan: &Scan<'_>, learned: &'p Learned) -> Self {
        Self::of(scan.folded.text(), &scan.not_supposed(), learned)
    }

    fn of(folded: &str, parts: &[Range<usize>], learned: &'p Learned) -> Self {
        let found = find(folded, parts, &learned.traits);
        let kinds = chances(&learned.kinds, &found, |known| &known.kinds);
        let reasons = chances(&learned.reasons, &found, |known| &known.reasons);
        let replies = chances(&learned.replies, &found, |known| &known.replies);
        Self { learned, found, kinds, reasons, replies }
    }

    /// The class of reply that is likeliest among those that it `may_be`, with its chance.
    pub(super) fn reply(&self, may_be: impl Fn(ReplyClass) -> bool) -> Option<(ReplyClass, f64)> {
        let named = self.learned.replies.names.iter().copied().zip(self.replies.iter().copied());
        named.filter(|(class, _)| may_be(*class)).max_by(|(_, a), (_, b)| a.total_cmp(b))
    }

    /// The sorts of message that were learned.
    pub(super) fn kinds(&self) -> impl Iterator<Item = MessageKind> {
        self.learned.kinds.names.iter().copied()
    }

    /// The chance that it is of that sort.
    pub(super) fn kind(&self, kind: MessageKind) -> f64 {
        let mut named = self.learned.kinds.names.iter().zip(&self.kinds);
        named.find(|(name, _)| **name == kind).map_or(0.0, |(_, &chance)| chance)
    }

    /// The chance that it states that reason.
    pub(super) fn reason(&self, id: &ReasonId) -> f64 {
        self.class(id).map_or(0.0, |class| self.reasons[class])
    }

    /// The words that speak most for a reason, as bytes of the folded text, the strongest first.
    pub(super) fn words_for(&self, id: &ReasonId, count: usize) -> Vec<Range<usize>> {
        let Some(class) = self.class(id) else { return Vec::new() };
        let speaks = |found: &Found<'_>| {
            let mut weights = found.known.reasons.iter();
            let weight = weights.find(|(of, _)| usize::from(*of) == class).map_or(0, |(_, weight)| *weight);
            f64::from(weight) * found.weight
        };
        let mut words: Vec<(f64, Range<usize>)> = self
            .found
            .iter()
            .map(|found| (speaks(found), found.at.clone()))
            .filter(|(says, _)| *says > 0.0)
            .collect();
        sort::by(&mut words, |(a, at), (b, other)| b.total_cmp(a).then_with(|| at.start.cmp(&other.start)));
        words.truncate(count);
        words.into_iter().map(|(_, at)| at).collect()
    }

    fn class(&self, id: &ReasonId) -> Option<usize> {
        self.learned.reasons.names.iter().position(|name| name.as_ref() == Some(id))
    }
}

/// The known traits of a text, each once, weighed by how often they stand there and how rare they are.
fn find<'p>(folded: &str, parts: &[Range<usize>], known: &'p [Trait]) -> Vec<Found<'p>> {
    let place = |stem: &str| known.binary_search_by(|known| known.text.as_str().cmp(stem)).ok();
    let words = words_of(folded, parts).into_iter();
    let mut all: Vec<(usize, Word)> =
        words.filter_map(|word| Some((place(&folded[word.stem.clone()])?, word))).collect();
    sort::by_key(&mut all, |(place, word)| (*place, word.stem.start));
    let mut found: Vec<Found<'p>> = all
        .chunk_by(|(a, _), (b, _)| a == b)
        .map(|same| {
            let (place, word) = &same[0];
            let times = u32::try_from(same.len()).unwrap_or(u32::MAX);
            let weight = weight(times, known[*place].rarity);
            Found { known: &known[*place], weight, at: word.stem.start..word.end }
        })
        .collect();
    let length = found.iter().map(|found| found.weight * found.weight).sum::<f64>().sqrt();
    for one in &mut found {
        one.weight /= length;
    }
    found
}

/// How much a trait says that stands there `times` times.
pub fn weight(times: u32, rarity: u16) -> f64 {
    (1.0 + f64::from(times).ln()) * f64::from(rarity) / 100.0
}

fn chances<T>(classes: &Classes<T>, found: &[Found<'_>], weights: fn(&Trait) -> &Vec<(u8, i8)>) -> Vec<f64> {
    let mut sums: Vec<f64> = classes.ahead.iter().map(|&ahead| f64::from(ahead) / 100.0).collect();
    for one in found {
        for &(class, weight) in weights(one.known) {
            sums[usize::from(class)] += one.weight * f64::from(weight) * f64::from(classes.unit) / 10_000.0;
        }
    }
    let most = sums.iter().copied().fold(f64::MIN, f64::max);
    let sharpness = f64::from(classes.sharpness) / 100.0;
    for sum in &mut sums {
        *sum = ((*sum - most) * sharpness).exp();
    }
    let all: f64 = sums.iter().sum();
    sums.into_iter().map(|sum| sum / all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::pack;

    fn listed(text: &str) -> Vec<&str> {
        words(text).into_iter().map(|word| &text[word.stem]).collect()
    }

    fn like<'p>(text: &str, learned: &'p Learned) -> Likeness<'p> {
        Likeness::of(text, std::slice::from_ref(&(0..text.len())), learned)
    }

    #[test]
    fn words_count_by_their_first_letters_and_signs_by_one_and_two() {
        assert_eq!(listed("your listings, 3x b0"), ["your", "listin", "x", "b"]);
        assert_eq!(listed("出品がamazonで"), ["出", "品", "出品", "が", "品が", "amazon", "で"]);
        assert_eq!(listed("12.5 % -- \u{200f}"), Vec::<&str>::new());
    }

    fn known() -> Learned {
        let known = |text: &str, reasons: &[(u8, i8)]| Trait {
            text: text.to_owned(),
            rarity: 200,
            kinds: vec![(0, reasons[0].1)],
            reasons: reasons.to_vec(),
            replies: Vec::new(),
        };
        Learned {
            kinds: Classes { names: vec![MessageKind::Warning], ahead: vec![0], unit: 100, sharpness: 100 },
            reasons: Classes {
                names: vec![None, Some(ReasonId("A".into())), Some(ReasonId("B".into()))],
                ahead: vec![0, 0, 0],
                unit: 1000,
                sharpness: 100,
            },
            replies: Classes::default(),
            traits: vec![known("late", &[(1, 90), (2, -90)]), known("parcel", &[(1, 20), (2, 40)])],
        }
    }

    #[test]
    fn the_words_of_a_message_together_tell_what_it_is_like() {
        let learned = known();
        let chances = |text: &str| {
            let likeness = like(text, &learned);
            ["A", "B"].map(|id| likeness.reason(&ReasonId(id.to_owned())))
        };
        let [a, b] = chances("late parcel");
        assert!(a > 0.9 && b < 0.05, "{a} {b}");
        let [a, b] = chances("parcels");
        assert!(b > a, "{a} {b}");
        let [a, b] = chances("nothing known");
        assert!((a - 1.0 / 3.0).abs() < 1e-9 && (b - a).abs() < 1e-9, "{a} {b}");
    }

    #[test]
    fn the_words_that_speak_for_a_reason_come_strongest_first() {
        let learned = known();
        let text = "a parcel was late, late";
        let words = like(text, &learned).words_for(&ReasonId("A".to_owned()), 3);
        assert_eq!(words.into_iter().map(|at| &text[at]).collect::<Vec<_>>(), ["late", "parcel"]);
        assert!(like(text, &learned).words_for(&ReasonId("C".to_owned()), 3).is_empty());
    }

    #[test]
    fn every_sort_and_every_reason_of_the_pack_was_learned() {
        let learned = &pack().learned;
        for reason in pack().reasons() {
            assert!(learned.reasons.names.contains(&Some(reason.id.clone())), "{}", reason.id.0);
        }
        assert!(learned.kinds.names.contains(&MessageKind::NotANotice));
        assert!(learned.traits.len() > 1000);
    }
}
