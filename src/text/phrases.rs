//! Many phrases, looked for in folded text in one pass.
//!
//! Phrases come in groups. A phrase that is found lights up its groups, and a [`PhraseRule`] says what must be lit
//! together. A phrase matches whole words; a `*` at an end lets the word go on there.

use super::fold;
use crate::sort;

/// Number of a group of phrases.
pub type Group = u16;

/// Where a phrase stands: folded bytes, the end not among them.
pub type Spot = (usize, usize);

/// Phrases, ready to be looked for.
#[derive(Debug, Default)]
pub struct Phrases {
    /// Those that begin where a word begins.
    closed: PhraseList,
    /// Those that may begin inside a word.
    open: PhraseList,
    groups: Group,
}

/// Phrases in the order of their bytes. An automaton would find them faster and takes far longer to build than a
/// message takes to read.
#[derive(Debug, Default)]
struct PhraseList {
    /// All of them, one behind the other.
    text: String,
    list: Vec<Phrase>,
    /// Groups of all phrases, those of one phrase side by side.
    groups: Vec<Group>,
    /// Where the phrases of each first byte begin; one more for their end.
    first: Vec<usize>,
    /// Where the phrases of each two first bytes begin, those of a single byte left out; one more for their end.
    second: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// Its bytes in the text of all.
    start: usize,
    end: usize,
    /// Where its groups begin; they end where those of the next begin.
    groups: usize,
    /// Whether a letter may stand right behind it.
    open_end: bool,
}

/// A phrase as one group names it; `start..end` are bytes of [`PhrasesBuilder::folded`].
#[derive(Debug)]
struct Entry {
    start: usize,
    end: usize,
    open_start: bool,
    open_end: bool,
    group: Group,
}

/// Gathers phrases.
#[derive(Debug, Default)]
pub struct PhrasesBuilder {
    /// All phrases as they are named, folded, one behind the other.
    folded: String,
    entries: Vec<Entry>,
    groups: Group,
}

impl PhrasesBuilder {
    /// A new group of these phrases, which need not be folded.
    pub fn group<'p>(&mut self, phrases: impl IntoIterator<Item = &'p String>) -> Group {
        let group = self.groups;
        self.groups += 1;
        for phrase in phrases {
            let (open_start, open_end) = (phrase.starts_with('*'), phrase.ends_with('*'));
            let start = self.folded.len();
            self.folded.push_str(&fold(phrase.trim_matches('*')));
            self.entries.push(Entry { start, end: self.folded.len(), open_start, open_end, group });
        }
        group
    }

    /// What was gathered, ready to be looked for.
    pub fn build(mut self) -> Phrases {
        let folded = &self.folded;
        let key = |entry: &Entry| (&folded[entry.start..entry.end], entry.open_end, entry.group);
        sort::by(&mut self.entries, |a, b| key(a).cmp(&key(b)));
        let of =
            |open| PhraseList::new(folded, self.entries.iter().filter(move |entry| entry.open_start == open));
        Phrases { closed: of(false), open: of(true), groups: self.groups }
    }
}

impl Phrases {
    /// How many groups there are. Their numbers begin with 0.
    pub fn groups(&self) -> usize {
        usize::from(self.groups)
    }

    /// A board for [`Phrases::light`] with nothing lit.
    pub fn board(&self) -> Lit {
        Lit { spots: vec![Vec::new(); self.groups()], groups: Vec::new() }
    }

    /// Lights up the groups of all phrases of a folded sentence, which begins at byte `start` of its text.
    pub fn light(&self, sentence: &str, start: usize, lit: &mut Lit) {
        let mut in_a_word = false;
        for (at, letter) in sentence.char_indices() {
            let goes_on = in_a_word && in_word(letter);
            in_a_word = in_word(letter);
            if !goes_on {
                self.closed.light(sentence, at, false, start, lit);
            }
            self.open.light(sentence, at, true, start, lit);
        }
    }
}

/// How many pairs of bytes there are.
const PAIRS: usize = 1 << 16;

fn pair(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
}

impl PhraseList {
    /// Takes phrases that are sorted by text.
    fn new<'e>(folded: &str, entries: impl Iterator<Item = &'e Entry>) -> Self {
        let mut phrases = Self::default();
        for entry in entries {
            let text = &folded[entry.start..entry.end];
            let same = phrases.list.last().is_some_and(|last| {
                last.open_end == entry.open_end && &phrases.text[last.start..last.end] == text
            });
            if !same {
                let (start, groups) = (phrases.text.len(), phrases.groups.len());
                phrases.text.push_str(text);
                phrases.list.push(Phrase {
                    start,
                    end: phrases.text.len(),
                    groups,
                    open_end: entry.open_end,
                });
            }
            phrases.groups.push(entry.group);
        }
        let first = |byte: u16| {
            phrases.list.partition_point(|phrase| u16::from(phrases.text.as_bytes()[phrase.start]) < byte)
        };
        phrases.first = (0..=256).map(first).collect();
        phrases.second = phrases.by_two_bytes();
        phrases
    }

    fn by_two_bytes(&self) -> Vec<u32> {
        let mut starts = Vec::with_capacity(PAIRS + 1);
        for (place, phrase) in (0u32..).zip(&self.list) {
            if let [first, second, ..] = self.text.as_bytes()[phrase.start..phrase.end] {
                let pair = pair(first, second);
                starts.resize(starts.len().max(pair + 1), place);
            }
        }
        starts.resize(PAIRS + 1, u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        starts
    }

    /// Calls `found` with every phrase that `text` begins with.
    fn find(&self, text: &[u8], mut found: impl FnMut(Phrase, &[Group])) {
        let Some(&byte) = text.first() else { return };
        let (mut from, mut to) = (self.first[usize::from(byte)], self.first[usize::from(byte) + 1]);
        while from < to && self.list[from].end - self.list[from].start == 1 {
            self.tell(from, &mut found);
            from += 1;
        }
        let (false, Some(&second)) = (from == to, text.get(1)) else { return };
        let pair = pair(byte, second);
        to = to.min(self.second[pair + 1] as usize);
        from = to.min(self.second[pair] as usize);
        let bytes = self.text.as_bytes();
        // INVARIANT: the phrases of `from..to` are those that begin with the first `depth` bytes.
        for depth in 2..=text.len() {
            while from < to && self.list[from].end - self.list[from].start == depth {
                self.tell(from, &mut found);
                from += 1;
            }
            if from == to || depth == text.len() {
                return;
            }
            let next = |phrase: &Phrase| bytes[phrase.start + depth];
            let left = &self.list[from..to];
            from += left.partition_point(|phrase| next(phrase) < text[depth]);
            to = from + self.list[from..to].partition_point(|phrase| next(phrase) == text[depth]);
        }
    }

    fn tell(&self, place: usize, found: &mut impl FnMut(Phrase, &[Group])) {
        let phrase = self.list[place];
        let groups_end = self.list.get(place + 1).map_or(self.groups.len(), |next| next.groups);
        found(phrase, &self.groups[phrase.groups..groups_end]);
    }

    /// Notes the phrases that begin at `at`.
    fn light(&self, sentence: &str, at: usize, open_start: bool, start: usize, lit: &mut Lit) {
        self.find(&sentence.as_bytes()[at..], |phrase, groups| {
            let end = at + phrase.end - phrase.start;
            let (before, behind) = (&sentence[..at], &sentence[end..]);
            if !phrase.open_end && sentence[at..end].ends_with(in_word) && behind.starts_with(in_word) {
                return;
            }
            // Shown are whole words, even where a phrase leaves their end open.
            let from = if open_start { at - rest_of_word(before.chars().rev()) } else { at };
            let to = if phrase.open_end { end + rest_of_word(behind.chars()) } else { end };
            for &group in groups {
                lit.note(group, (start + from, start + to));
            }
        });
    }
}

/// How often one group is noted in one sentence. More says nothing new.
const SPOTS: usize = 8;

/// Where the phrases of each group stand in the sentence at hand.
#[derive(Debug)]
pub struct Lit {
    spots: Vec<Vec<Spot>>,
    groups: Vec<Group>,
}

impl Lit {
    fn note(&mut self, group: Group, spot: Spot) {
        let spots = &mut self.spots[usize::from(group)];
        if spots.is_empty() {
            self.groups.push(group);
        }
        if spots.len() < SPOTS {
            spots.push(spot);
        }
    }

    /// The groups that are lit, each once, in the order in which they were found.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Where phrases of these groups stand.
    pub fn of<'l>(&'l self, groups: &'l [Group]) -> impl Iterator<Item = Spot> + 'l {
        groups.iter().flat_map(|&group| &self.spots[usize::from(group)]).copied()
    }

    /// Whether a phrase of these groups is there.
    pub fn any(&self, groups: &[Group]) -> bool {
        self.of(groups).next().is_some()
    }

    /// Puts out every light.
    pub fn clear(&mut self) {
        for group in self.groups.drain(..) {
            self.spots[usize::from(group)].clear();
        }
    }
}

/// What must stand together in a sentence.
#[derive(Debug)]
pub struct PhraseRule {
    /// One of these.
    pub any: Vec<Group>,
    /// One of each of these.
    pub with: Vec<Vec<Group>>,
    /// None of these.
    pub without: Vec<Group>,
    /// How many folded bytes `any` and `with` may span together.
    pub within: usize,
}

impl Default for PhraseRule {
    /// Nothing; as wide as the sentence.
    fn default() -> Self {
        Self { any: Vec::new(), with: Vec::new(), without: Vec::new(), within: usize::MAX }
    }
}

impl PhraseRule {
    /// Every group it looks at.
    pub fn groups(&self) -> impl Iterator<Item = Group> + '_ {
        self.any.iter().chain(self.with.iter().flatten()).chain(&self.without).copied()
    }

    /// The tightest stretch that holds a phrase of `any` for which `counts` holds, and the nearest of each group
    /// of `with`.
    pub fn reach(&self, lit: &Lit, counts: &dyn Fn(Spot) -> bool) -> Option<Spot> {
        if lit.any(&self.without) {
            return None;
        }
        let around = |spot: Spot| {
            self.with.iter().try_fold(spot, |(start, end), groups| {
                let wider = |(s, e): Spot| (start.min(s), end.max(e));
                lit.of(groups).map(wider).min_by_key(|&(s, e)| e - s)
            })
        };
        let found = lit.of(&self.any).filter(|&spot| counts(spot)).filter_map(around);
        found
            .min_by_key(|&(start, end)| (end - start, start))
            .filter(|(start, end)| end - start <= self.within)
    }
}

/// Letters of a word that are shown on either side of a phrase, at most.
const REST_OF_WORD: usize = 40;

/// The bytes of the letters up to the end of a word.
fn rest_of_word(letters: impl Iterator<Item = char>) -> usize {
    letters.take(REST_OF_WORD).take_while(|&letter| in_word(letter)).map(char::len_utf8).sum()
}

/// Whether a letter belongs to a word that is set off by spaces; Chinese and Japanese are not.
fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() && u32::from(letter) < 0x2e80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], sentence: &str) -> Vec<Spot> {
        let mut builder = PhrasesBuilder::default();
        let group = builder.group(&phrases.iter().map(|&phrase| phrase.to_owned()).collect::<Vec<_>>());
        let phrases = builder.build();
        let mut lit = phrases.board();
        phrases.light(sentence, 0, &mut lit);
        lit.of(&[group]).collect()
    }

    #[test]
    fn a_phrase_matches_whole_words_and_a_star_lets_the_word_go_on() {
        assert_eq!(found(&["box"], "box boxes toolbox box."), [(0, 3), (18, 21)]);
        assert_eq!(found(&["box*"], "box boxes toolbox"), [(0, 3), (4, 9)]);
        assert_eq!(found(&["*box"], "toolbox toolboxes"), [(0, 7)]);
        assert_eq!(found(&["Öffnet nicht"], "offnet nicht"), [(0, 12)]);
    }

    #[test]
    fn chinese_and_japanese_need_no_space_between_words() {
        assert_eq!(found(&["破損"], "箱が破損した"), [(6, 12)]);
    }

    #[test]
    fn a_rule_holds_where_its_phrases_stand_close_together_and_nothing_speaks_against_it() {
        let mut builder = PhrasesBuilder::default();
        let mut group = |phrase: &str| builder.group(&[phrase.to_owned()]);
        let rule = PhraseRule {
            any: vec![group("seal")],
            with: vec![vec![group("broken")]],
            without: vec![group("not")],
            within: 12,
        };
        let phrases = builder.build();
        let reach = |sentence: &str, from: usize| {
            let mut lit = phrases.board();
            phrases.light(sentence, 0, &mut lit);
            rule.reach(&lit, &|(start, _)| start >= from)
        };
        assert_eq!(reach("the seal is broken, seal broken", 0), Some((20, 31)));
        assert_eq!(reach("seal broken and so on", 0), Some((0, 11)));
        assert_eq!(reach("seal broken and so on", 1), None, "a spot that does not count");
        assert_eq!(reach("the seal of the box was broken", 0), None, "too far apart");
        assert_eq!(reach("seal not broken", 0), None);
    }
}
