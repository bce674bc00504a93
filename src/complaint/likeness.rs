//! What a comment is like as a whole, by weights learned from labelled comments.
//!
//! A sign knows a wording. A comment that complains in other words still speaks of the same things: of a part, of the
//! box, and that something is not there. Which notions stand together in a sentence speaks for and against each theme,
//! and so does what the signs hear.

use std::collections::BTreeSet;

use super::lexicon::Heard;
use crate::policy::{CommentTrait, ThemeWeights, casework};
use crate::text::{Group, Lit};

/// Bits of [`Heard`].
const THEMES: usize = 32;

/// The weights of the pack, ready to be added up.
#[derive(Debug)]
pub(super) struct Likeness {
    weights: &'static ThemeWeights,
    /// Number of the notion by group, where the group is one.
    notions: Vec<Option<u8>>,
    /// How many notions there are.
    count: usize,
    /// Places in [`ThemeWeights::traits`], by [`Likeness::code`]; [`NOWHERE`] where nothing was learned.
    places: Vec<u16>,
}

/// No place.
const NOWHERE: u16 = u16::MAX;

/// What a comment was seen to speak of.
#[derive(Debug)]
pub(super) struct Seen {
    /// By place of the trait.
    is_noted: Vec<bool>,
    places: Vec<u16>,
    /// What they say, by number of the theme.
    sums: [i32; THEMES],
    /// The notions of one sentence.
    sentence: Vec<u8>,
    /// Codes of all traits, learned or not, for who asks for them.
    codes: Option<BTreeSet<usize>>,
}

impl Seen {
    fn clear(&mut self) {
        for place in self.places.drain(..) {
            self.is_noted[usize::from(place)] = false;
        }
        self.sums = [0; THEMES];
    }
}

impl Likeness {
    /// `groups` are those of the notions, in their order; there are no others behind them.
    pub(super) fn new(weights: &'static ThemeWeights, groups: &[Group]) -> Self {
        let count = groups.len();
        let mut notions = vec![None; groups.last().map_or(0, |&last| usize::from(last) + 1)];
        for (number, &group) in (0..).zip(groups) {
            notions[usize::from(group)] = Some(number);
        }
        let mut likeness = Self { weights, notions, count, places: vec![NOWHERE; count * count] };
        for (place, (of, _)) in (0..NOWHERE).zip(&weights.traits) {
            if let Some(code) = likeness.code(*of) {
                likeness.places[code] = place;
            }
        }
        likeness
    }

    /// A notion is a pair with itself.
    fn code(&self, of: CommentTrait) -> Option<usize> {
        match of {
            CommentTrait::Notion(one) => Some(usize::from(one) * (self.count + 1)),
            CommentTrait::Pair(one, other) => Some(usize::from(one) * self.count + usize::from(other)),
            CommentTrait::Silent | CommentTrait::Heard(_) => None,
        }
    }

    /// A place to note what is seen. `codes` says whether [`Likeness::traits`] will be asked for.
    pub(super) fn board(&self, codes: bool) -> Seen {
        Seen {
            is_noted: vec![false; self.weights.traits.len()],
            places: Vec::new(),
            sums: [0; THEMES],
            sentence: Vec::new(),
            codes: codes.then(BTreeSet::new),
        }
    }

    /// Notes what a sentence speaks of.
    pub(super) fn note(&self, lit: &Lit, seen: &mut Seen) {
        let notion = |&group: &Group| self.notions.get(usize::from(group)).copied().flatten();
        let mut sentence = std::mem::take(&mut seen.sentence);
        sentence.extend(lit.groups().iter().filter_map(notion));
        sentence.sort_unstable();
        for (at, &one) in sentence.iter().enumerate() {
            for &other in &sentence[at..] {
                let code = usize::from(one) * self.count + usize::from(other);
                self.see(self.places[code], seen);
                if let Some(codes) = &mut seen.codes {
                    codes.insert(code);
                }
            }
        }
        sentence.clear();
        seen.sentence = sentence;
    }

    fn see(&self, place: u16, seen: &mut Seen) {
        if place == NOWHERE || std::mem::replace(&mut seen.is_noted[usize::from(place)], true) {
            return;
        }
        seen.places.push(place);
        for &(theme, weight) in &self.weights.traits[usize::from(place)].1 {
            seen.sums[usize::from(theme)] += i32::from(weight);
        }
    }

    /// The themes of the comment of which `heard` is what the signs hear. What was noted is forgotten.
    pub(super) fn weigh(&self, heard: Heard, seen: &mut Seen) -> Heard {
        if heard.is_empty() && seen.places.is_empty() {
            return heard;
        }
        let whole =
            (0..NOWHERE).zip(&self.weights.traits).take_while(|(_, (of, _))| self.code(*of).is_none());
        for (place, _) in whole.filter(|(_, (of, _))| is_of(*of, heard)) {
            self.see(place, seen);
        }
        let themes = self.weights.themes.iter().zip(seen.sums);
        let speaks = themes.filter(|((_, ahead), sum)| i32::from(*ahead) + sum > 0);
        let weighed =
            speaks.fold(heard.without_themes(), |all, ((theme, _), _)| all.and(Heard::theme(*theme)));
        seen.clear();
        weighed
    }

    /// Everything that a comment has, in the order of traits.
    pub(super) fn traits(&self, heard: Heard, seen: &Seen) -> Vec<CommentTrait> {
        let themes = casework().complaints.themes.iter().map(|rule| rule.id);
        let whole = themes.map(CommentTrait::Heard).chain([CommentTrait::Silent]);
        let number = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        let of_code = |code: &usize| match (code / self.count, code % self.count) {
            (one, other) if one == other => CommentTrait::Notion(number(one)),
            (one, other) => CommentTrait::Pair(number(one), number(other)),
        };
        let codes = seen.codes.iter().flatten().map(of_code);
        let mut traits: Vec<CommentTrait> = whole.filter(|of| is_of(*of, heard)).chain(codes).collect();
        traits.sort_unstable();
        traits
    }
}

/// Whether the signs hear that.
fn is_of(of: CommentTrait, heard: Heard) -> bool {
    match of {
        CommentTrait::Silent => !heard.has_theme(),
        CommentTrait::Heard(theme) => heard.has(theme),
        CommentTrait::Notion(_) | CommentTrait::Pair(..) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Theme;
    use crate::text::{Phrases, PhrasesBuilder};

    /// Notions `box` and `gone` behind a group of something else.
    fn likeness(weights: ThemeWeights) -> (Phrases, Likeness) {
        let mut builder = PhrasesBuilder::default();
        let groups = ["else", "box", "gone"].map(|word| builder.group(&[word.to_owned()]));
        (builder.build(), Likeness::new(Box::leak(Box::new(weights)), &groups[1..]))
    }

    fn weights() -> ThemeWeights {
        ThemeWeights {
            themes: vec![(Theme::MissingPart, -30), (Theme::Packaging, -10)],
            traits: vec![
                (CommentTrait::Silent, vec![(0, -5)]),
                (CommentTrait::Heard(Theme::Packaging), vec![(1, 20)]),
                (CommentTrait::Notion(0), vec![(1, 5)]),
                (CommentTrait::Notion(1), vec![(0, 20), (1, -20)]),
                (CommentTrait::Pair(0, 1), vec![(0, 20)]),
            ],
        }
    }

    fn weighed(sentences: &[&str], heard: Heard) -> Heard {
        let (phrases, likeness) = likeness(weights());
        let (mut lit, mut seen) = (phrases.board(), likeness.board(false));
        for sentence in sentences {
            phrases.light(sentence, 0, &mut lit);
            likeness.note(&lit, &mut seen);
            lit.clear();
        }
        let found = likeness.weigh(heard, &mut seen);
        assert_eq!(likeness.weigh(Heard::default(), &mut seen), Heard::default(), "all is forgotten");
        found
    }

    #[test]
    fn two_notions_of_one_sentence_say_what_they_do_not_say_apart() {
        let missing = Heard::theme(Theme::MissingPart);
        assert_eq!(weighed(&["gone from the box, else gone"], Heard::default()), missing);
        assert_eq!(weighed(&["a box", "gone"], Heard::default()), Heard::default());
    }

    #[test]
    fn what_the_signs_hear_is_weighed_with_the_rest() {
        let packaging = Heard::theme(Theme::Packaging);
        assert_eq!(weighed(&["a box"], packaging), packaging);
        assert_eq!(weighed(&["gone"], packaging), Heard::default());
        assert_eq!(weighed(&[], packaging), packaging);
    }

    #[test]
    fn traits_are_listed_in_their_order() {
        let (phrases, likeness) = likeness(weights());
        let (mut lit, mut seen) = (phrases.board(), likeness.board(true));
        phrases.light("gone, the box is gone", 0, &mut lit);
        likeness.note(&lit, &mut seen);
        let found = likeness.traits(Heard::theme(Theme::Late), &seen);
        assert_eq!(
            found,
            [
                CommentTrait::Heard(Theme::Late),
                CommentTrait::Notion(0),
                CommentTrait::Notion(1),
                CommentTrait::Pair(0, 1)
            ]
        );
    }
}
