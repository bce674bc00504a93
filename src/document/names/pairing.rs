//! Which words of two names belong together.

use std::ops::Range;

use super::lexicon::{LONGEST, Lexicon, Meaning};
use super::value::{NameVerdict, NameWay, NamesOf};
use super::word::{Script, Word, script};
use crate::policy::WordRole;
use crate::sort;

/// A word, or several that are one phrase of the lexicon.
#[derive(Debug)]
struct Item {
    word: Word,
    meaning: Option<Meaning>,
    /// The number of a flat or floor.
    is_unit: bool,
}

impl Item {
    fn role(&self) -> Option<WordRole> {
        self.meaning.map(|(role, _)| role)
    }

    /// Whether a name says the same without it.
    fn is_optional(&self) -> bool {
        use WordRole::{Country, Filler, Link, Region, Title, Unit};
        matches!(self.role(), Some(Country | Region | Title | Link | Filler | Unit))
    }
}

/// How two words are the same.
enum Fit {
    /// But for letter case and punctuation.
    Plainly,
    /// Written in another way.
    By(NameWay),
}

impl Fit {
    fn way(self) -> Option<NameWay> {
        match self {
            Self::Plainly => None,
            Self::By(way) => Some(way),
        }
    }
}

/// The words of two names, side by side.
pub(super) struct Pairing {
    of: NamesOf,
    first: Vec<Item>,
    second: Vec<Item>,
    /// Numbers of items that belong together, in the order of the first.
    pairs: Vec<(usize, usize)>,
    ways: Vec<NameWay>,
    other_script: bool,
}

impl Pairing {
    pub(super) fn new(of: NamesOf, a: &str, b: &str) -> Self {
        let lexicon = Lexicon::get();
        let (first, second) = (items(a, of, lexicon), items(b, of, lexicon));
        let mut pairing = Self {
            of,
            first,
            second,
            pairs: Vec::new(),
            ways: Vec::new(),
            other_script: is_other_script(a, b),
        };
        pairing.pair(same_word);
        pairing.pair_joined();
        pairing.pair(one_spelled_wrong);
        if of == NamesOf::Businesses {
            pairing.pair(initial);
        }
        pairing.note_optional();
        pairing.note_order();
        sort::rising(&mut pairing.ways);
        pairing.ways.dedup();
        pairing
    }

    /// Pairs what is still single, each with the first that fits.
    fn pair(&mut self, fits: fn(&Item, &Item) -> Option<Fit>) {
        for i in 0..self.first.len() {
            if self.is_paired(i, 0) {
                continue;
            }
            let mut free = (0..self.second.len()).filter(|&j| !self.is_paired(j, 1));
            let found = free.find_map(|j| Some((j, fits(&self.first[i], &self.second[j])?)));
            if let Some((j, fit)) = found {
                self.pairs.push((i, j));
                self.ways.extend(fit.way());
            }
        }
    }

    /// Pairs words that are one word on the other side.
    fn pair_joined(&mut self) {
        for side in [0, 1] {
            let (one, many) =
                if side == 0 { (&self.first, &self.second) } else { (&self.second, &self.first) };
            let mut found: Vec<(usize, Range<usize>)> = Vec::new();
            for (i, item) in one.iter().enumerate().filter(|&(i, _)| !self.is_paired(i, side)) {
                let run = runs(many.len()).find(|run| {
                    let free = run.clone().all(|j| !self.is_paired(j, 1 - side));
                    let taken = found.iter().any(|(_, other)| other.start < run.end && run.start < other.end);
                    free && !taken && is_joined(item, &many[run.clone()])
                });
                found.extend(run.map(|run| (i, run)));
            }
            for (i, run) in found {
                let pairs = run.map(|j| if side == 0 { (i, j) } else { (j, i) });
                self.pairs.extend(pairs);
                self.ways.push(NameWay::Spacing);
            }
        }
    }

    fn is_paired(&self, number: usize, side: usize) -> bool {
        self.pairs.iter().any(|&(i, j)| number == if side == 0 { i } else { j })
    }

    fn single(&self, side: usize) -> impl Iterator<Item = &Item> {
        let items = if side == 0 { &self.first } else { &self.second };
        items
            .iter()
            .enumerate()
            .filter(move |&(number, _)| !self.is_paired(number, side))
            .map(|(_, item)| item)
    }

    fn note_optional(&mut self) {
        let optional = |item: &Item| match item.role().filter(|_| item.is_optional()) {
            Some(WordRole::Country | WordRole::Region) => Some(NameWay::Country),
            Some(WordRole::Unit) => Some(NameWay::Abbreviation),
            Some(_) => Some(NameWay::Filler),
            None => None,
        };
        let ways: Vec<NameWay> = self.single(0).chain(self.single(1)).filter_map(optional).collect();
        self.ways.extend(ways);
    }

    fn note_order(&mut self) {
        sort::rising(&mut self.pairs);
        let counts =
            |&&(i, j): &&(usize, usize)| !self.first[i].is_optional() && !self.second[j].is_optional();
        let seconds: Vec<usize> = self.pairs.iter().filter(counts).map(|&(_, j)| j).collect();
        if !seconds.is_sorted() {
            self.ways.push(NameWay::Order);
        }
    }

    pub(super) fn verdict(&self) -> NameVerdict {
        if self.first.is_empty() || self.second.is_empty() {
            return NameVerdict::Unknown;
        }
        if self.other_script {
            return NameVerdict::AnotherScript;
        }
        let lacks = |side| self.single(side).any(|item| !item.is_optional());
        let shared = self.pairs.iter().filter(|&&(i, _)| {
            !self.first[i].is_optional() && self.first[i].role() != Some(WordRole::LegalForm)
        });
        let shared = shared.count();
        let enough = match self.of {
            NamesOf::Businesses => 1,
            NamesOf::Addresses => 2,
        };
        match (lacks(0), lacks(1)) {
            _ if self.has_other_unit() => NameVerdict::Different,
            (true, true) => NameVerdict::Different,
            (true, false) | (false, true) if shared < enough => NameVerdict::Different,
            (true, false) | (false, true) => NameVerdict::PartMissing,
            (false, false) if self.ways.is_empty() => NameVerdict::Same,
            (false, false) => NameVerdict::WrittenDifferently,
        }
    }

    /// Whether both have a flat or floor, and not the same.
    fn has_other_unit(&self) -> bool {
        let units = |items: &[Item]| -> Vec<String> {
            let mut units: Vec<String> =
                items.iter().filter(|item| item.is_unit).map(|item| item.word.plain.clone()).collect();
            sort::rising(&mut units);
            units
        };
        let (ours, theirs) = (units(&self.first), units(&self.second));
        !ours.is_empty() && !theirs.is_empty() && ours.iter().all(|unit| !theirs.contains(unit))
    }

    /// How the words that both have are written.
    pub(super) fn ways(&self) -> Vec<NameWay> {
        if self.other_script { Vec::new() } else { self.ways.clone() }
    }

    pub(super) fn only_first(&self, a: &str) -> Vec<String> {
        self.only(0, a)
    }

    pub(super) fn only_second(&self, b: &str) -> Vec<String> {
        self.only(1, b)
    }

    /// Words that one side has alone. The word for a flat is told with its number, never by itself.
    fn only(&self, side: usize, text: &str) -> Vec<String> {
        let single: Vec<&Item> = self.single(side).collect();
        let told = |item: &&&Item| {
            let is_unit_word = item.role() == Some(WordRole::Unit);
            !item.is_optional() || is_unit_word && single.iter().any(|other| other.is_unit)
        };
        single.iter().filter(told).map(|item| text[item.word.at.clone()].to_owned()).collect()
    }
}

/// The words of a text, phrases of the lexicon as one.
fn items(text: &str, of: NamesOf, lexicon: &Lexicon) -> Vec<Item> {
    let words = Word::all(text, lexicon);
    let mut items: Vec<Item> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (taken, meaning) = phrase(&words[at..], of, lexicon);
        let last = &words[at + taken - 1];
        let mut word = words[at].clone();
        word.at.end = last.at.end;
        for more in &words[at + 1..at + taken] {
            word.small.push(' ');
            word.small.push_str(&more.small);
        }
        at += taken;
        let meaning = beside_postcode(text, &word).filter(|_| of == NamesOf::Addresses).or(meaning);
        if meaning.is_none() && of == NamesOf::Addresses {
            for form in [&mut word.plain, &mut word.spelled] {
                if let Some(short) = lexicon.shortened(form) {
                    *form = short;
                }
            }
        }
        items.push(Item { word, meaning, is_unit: false });
    }
    mark_units(&mut items);
    items
}

/// How many words the longest phrase has that begins here, and what it means; else one word.
fn phrase(words: &[Word], of: NamesOf, lexicon: &Lexicon) -> (usize, Option<Meaning>) {
    for count in (1..=words.len().min(LONGEST)).rev() {
        let phrase = &words[..count];
        let plain: Vec<&str> = phrase.iter().map(|word| word.plain.as_str()).collect();
        let initials = count > 1 && plain.iter().all(|word| word.chars().count() == 1);
        let meaning = lexicon
            .meaning(&plain.join(" "), of)
            .or_else(|| lexicon.meaning(&plain.concat(), of).filter(|_| initials));
        if meaning.is_some() {
            return (count, meaning);
        }
    }
    (1, None)
}

/// `D` of `D-10115` and `CH` of `CH-8001` are the country; `1234` of `45402-1234` is a part of it that few write.
fn beside_postcode(text: &str, word: &Word) -> Option<Meaning> {
    let digits = |text: &mut dyn Iterator<Item = u8>| text.take_while(u8::is_ascii_digit).count();
    let behind = text[word.at.end..].strip_prefix('-').map_or(0, |behind| digits(&mut behind.bytes()));
    if word.plain.len() <= 2 && !word.has_digit() && behind >= 4 {
        return Some((WordRole::Country, NO_GROUP));
    }
    let before =
        text[..word.at.start].strip_suffix('-').map_or(0, |before| digits(&mut before.bytes().rev()));
    let is_rest = before == 5 && word.plain.len() == 4 && digits(&mut word.plain.bytes()) == 4;
    is_rest.then_some((WordRole::Filler, NO_GROUP))
}

/// The number of a list that the pack does not have.
const NO_GROUP: u16 = u16::MAX;

/// Marks the number beside a word for a flat or floor: `Flat 4`, `4. OG`.
fn mark_units(items: &mut [Item]) {
    for at in 0..items.len() {
        if items[at].role() != Some(WordRole::Unit) {
            continue;
        }
        let is_number = |item: Option<&Item>| item.is_some_and(|item| item.word.has_digit() && !item.is_unit);
        if is_number(items.get(at + 1)) {
            items[at + 1].is_unit = true;
        } else if at > 0 && is_number(items.get(at - 1)) {
            items[at - 1].is_unit = true;
        }
    }
}

/// Both as the same word, and how it is written.
fn same_word(a: &Item, b: &Item) -> Option<Fit> {
    let in_words = match (a.meaning, b.meaning) {
        (Some(ours), Some(theirs)) if ours == theirs => true,
        (None, None) if a.word.is_same(&b.word) => false,
        _ => return None,
    };
    if a.word.small == b.word.small || is_one_with_dots(a, b) {
        return Some(Fit::Plainly);
    }
    let way = match a.role() {
        _ if !in_words && a.word.plain == b.word.plain && is_shortened(a, b) => NameWay::Abbreviation,
        None => NameWay::Accents,
        Some(WordRole::LegalForm) => NameWay::LegalForm,
        Some(WordRole::Country | WordRole::Region) => NameWay::Country,
        Some(_) => NameWay::Abbreviation,
    };
    Some(Fit::By(way))
}

/// `S.r.l.` and `SRL`.
fn is_one_with_dots(a: &Item, b: &Item) -> bool {
    let joined = |item: &Item| item.word.small.replace(' ', "");
    joined(a) == joined(b)
}

/// Whether one is the other with its ending cut short: the letters differ in number by more than accents do.
fn is_shortened(a: &Item, b: &Item) -> bool {
    a.word.small.chars().count().abs_diff(b.word.small.chars().count()) > 1
}

/// Stretches of two to four places.
fn runs(len: usize) -> impl Iterator<Item = Range<usize>> {
    (0..len).flat_map(move |start| (start + 2..=len.min(start + 4)).map(move |end| start..end))
}

/// Whether those words written together are that word. `Haupt Straße` is `Hauptstr.`.
fn is_joined(one: &Item, many: &[Item]) -> bool {
    if one.meaning.is_some() {
        return false;
    }
    let lexicon = Lexicon::get();
    let joined = |form: fn(&Word) -> &String| {
        let whole: String = many.iter().map(|item| form(&item.word).as_str()).collect();
        lexicon.shortened(&whole).unwrap_or(whole)
    };
    let (plain, spelled) = (joined(|word| &word.plain), joined(|word| &word.spelled));
    one.word.plain == plain || one.word.spelled == plain || one.word.plain == spelled
}

/// A long word with a letter too many, one too few, or two swapped; a very long one with two such slips, or one other
/// letter. In a short word another letter makes another word.
fn one_spelled_wrong(a: &Item, b: &Item) -> Option<Fit> {
    let is_name = |item: &Item| item.meaning.is_none() && !item.word.has_digit();
    if !is_name(a) || !is_name(b) {
        return None;
    }
    let (ours, theirs): (Vec<char>, Vec<char>) =
        (a.word.plain.chars().collect(), b.word.plain.chars().collect());
    let allowed = match ours.len().min(theirs.len()) {
        0..5 => return None,
        5..9 => 1,
        _ => 2,
    };
    (distance(&ours, &theirs, allowed) <= allowed).then_some(Fit::By(NameWay::Spelling))
}

/// `J` of `J. Smith` and `John`.
fn initial(a: &Item, b: &Item) -> Option<Fit> {
    let (short, long) =
        if a.word.plain.len() < b.word.plain.len() { (&a.word, &b.word) } else { (&b.word, &a.word) };
    let fits = short.plain.chars().count() == 1
        && long.plain.starts_with(&short.plain)
        && a.meaning.is_none()
        && b.meaning.is_none()
        && !short.has_digit();
    fits.then_some(Fit::By(NameWay::Abbreviation))
}

/// How many letters must be added, taken away or swapped with the next; another letter in its place is two of these.
/// More than `most` is as good as any.
fn distance(a: &[char], b: &[char], most: usize) -> usize {
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let width = b.len() + 1;
    let mut rows: Vec<usize> = (0..(a.len() + 1) * width).map(|at| if at < width { at } else { 0 }).collect();
    for i in 1..=a.len() {
        rows[i * width] = i;
        for j in 1..=b.len() {
            let above = (i - 1) * width;
            let changed = rows[above + j - 1] + 2 * usize::from(a[i - 1] != b[j - 1]);
            let mut best = changed.min(rows[above + j] + 1).min(rows[i * width + j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[above - width + j - 2] + 1);
            }
            rows[i * width + j] = best;
        }
    }
    rows[a.len() * width + b.len()]
}

/// Whether the two have no script in common. Digits have none.
fn is_other_script(a: &str, b: &str) -> bool {
    let scripts = |text: &str| -> Vec<Script> { text.chars().filter_map(script).collect() };
    let (ours, theirs) = (scripts(a), scripts(b));
    !ours.is_empty() && !theirs.is_empty() && ours.iter().all(|script| !theirs.contains(script))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_of_two_letters_is_one_slip_and_another_letter_two() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        assert_eq!(distance(&letters("bright"), &letters("brihgt"), 2), 1);
        assert_eq!(distance(&letters("bright"), &letters("brights"), 2), 1);
        assert_eq!(distance(&letters("goods"), &letters("foods"), 2), 2);
        assert!(distance(&letters("a"), &letters("abcdef"), 2) > 2);
    }
}
