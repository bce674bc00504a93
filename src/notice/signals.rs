//! The pack's signals, found in one pass.
//!
//! All phrases of the pack go into one automaton. A hit lights up the groups its phrase belongs to
//! (a concept, or one list of a signal); a signal fires on a sentence where its groups are lit.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::automaton::Automaton as _;
use aho_corasick::nfa::contiguous::NFA;

use super::layout::{self, Unit};
use crate::policy::{Concepts, Pack, Place, Signal, Table, pack};
use crate::sort;
use crate::text::{Folded, Span, Utf16Index, fold};

/// Number of a group of phrases.
type Group = u16;

/// The signals of one file of the pack, as a range of rule numbers.
pub(super) type Family = Range<u16>;

/// The families of the built-in pack.
pub(super) struct Families {
    pub(super) headings: Family,
    pub(super) kinds: Family,
    pub(super) asking: Family,
    pub(super) requests: Family,
    pub(super) fallbacks: Family,
    pub(super) dates: Family,
    pub(super) days: Family,
    pub(super) suspicion: Family,
    pub(super) causes: Family,
    pub(super) announces: Family,
    pub(super) section_3: Family,
    pub(super) arrived: Family,
    pub(super) replies: Family,
    pub(super) accepted: Family,
    pub(super) statements: Family,
    /// One for each reason, in the pack's order.
    pub(super) reasons: Vec<Family>,
    /// Names of each metric, in the pack's order.
    pub(super) metric_names: Family,
}

/// The built-in pack, ready to match.
pub(super) struct Matcher {
    /// The one kind of automaton that fits: the facade over all kinds would bring the others along.
    automaton: NFA,
    phrases: Vec<Phrase>,
    rules: Vec<Rule>,
    /// Rules that a group can set off, by group.
    set_off: Vec<Vec<u16>>,
    pub(super) families: Families,
}

struct Phrase {
    groups: Vec<Group>,
    /// Whether a letter may stand right before it.
    open_start: bool,
    /// Whether a letter may stand right behind it.
    open_end: bool,
}

struct Rule {
    any: Vec<Group>,
    with: Vec<Vec<Group>>,
    without: Vec<Group>,
    within: usize,
}

/// A signal that fired on a sentence; `start..end` are folded bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fired {
    pub(super) rule: u16,
    pub(super) unit: u32,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The matcher of the built-in pack, made once.
pub(super) fn matcher() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Builder::default().build(pack()))
}

#[derive(Default)]
struct Builder {
    patterns: Vec<String>,
    phrases: Vec<Phrase>,
    /// Numbers of phrases, by the folded phrase with its stars.
    known: BTreeMap<String, usize>,
    concepts: Table<String, Group>,
    groups: Group,
    rules: Vec<Rule>,
}

impl Builder {
    fn build(mut self, pack: &Pack) -> Matcher {
        self.learn("", &pack.concepts);
        for reason in pack.reasons() {
            self.learn(&reason.id.0, &reason.concepts);
        }
        let families = Families {
            headings: self.family("", &pack.layout.headings),
            kinds: self.family("", &pack.kinds.signals),
            asking: self.family("", &pack.requests.asking),
            requests: self.family("", &pack.requests.signals),
            fallbacks: self.family("", &pack.requests.fallbacks),
            dates: self.family("", &pack.dates.signals),
            days: self.family("", &pack.dates.day_signals),
            suspicion: self.family("", &pack.suspicion.signals),
            causes: self.family("", &pack.topics.causes),
            announces: self.family("", &pack.topics.announces),
            section_3: self.family("", &pack.topics.section_3),
            arrived: self.family("", &pack.replies.arrived),
            replies: self.family("", &pack.replies.signals),
            accepted: self.family("", &pack.replies.accepted),
            statements: self.family("", &pack.statements.signals),
            reasons: pack.reasons().iter().map(|reason| self.family(&reason.id.0, &reason.signals)).collect(),
            metric_names: self.metric_names(pack),
        };
        let mut set_off = vec![Vec::new(); usize::from(self.groups)];
        for (number, rule) in (0u16..).zip(&self.rules) {
            for &group in &rule.any {
                set_off[usize::from(group)].push(number);
            }
        }
        let automaton = NFA::new(&self.patterns).expect("the pack's phrases are far below the limits");
        Matcher { automaton, phrases: self.phrases, rules: self.rules, set_off, families }
    }

    fn learn(&mut self, owner: &str, concepts: &Concepts) {
        for (name, phrases) in concepts.iter() {
            let group = self.group(phrases.values().flatten());
            *self.concepts.entry(format!("{owner}@{name}")) = group;
        }
    }

    fn family<T>(&mut self, owner: &str, signals: &[Signal<T>]) -> Family {
        let first = self.next_rule();
        for signal in signals {
            let rule = Rule {
                any: self.list(owner, &signal.any),
                with: signal.with.iter().map(|list| self.list(owner, list)).collect(),
                without: self.list(owner, &signal.without),
                within: signal.within.map_or(usize::MAX, usize::from),
            };
            self.rules.push(rule);
        }
        first..self.next_rule()
    }

    fn metric_names(&mut self, pack: &Pack) -> Family {
        let first = self.next_rule();
        for metric in pack.metrics() {
            let group = self.group(metric.names.values().flatten());
            self.rules.push(Rule {
                any: vec![group],
                with: Vec::new(),
                without: Vec::new(),
                within: usize::MAX,
            });
        }
        first..self.next_rule()
    }

    fn next_rule(&self) -> u16 {
        u16::try_from(self.rules.len()).expect("the pack has far fewer signals")
    }

    fn list(&mut self, owner: &str, list: &[String]) -> Vec<Group> {
        let (named, plain): (Vec<&String>, Vec<&String>) =
            list.iter().partition(|phrase| phrase.starts_with('@'));
        let mut groups: Vec<Group> = named.into_iter().map(|name| self.concept(owner, name)).collect();
        if !plain.is_empty() {
            groups.push(self.group(plain));
        }
        groups
    }

    fn concept(&self, owner: &str, name: &str) -> Group {
        let own = self.concepts.get(&format!("{owner}{name}"));
        *own.or_else(|| self.concepts.get(name)).expect("`candor-pack` checked that every concept is there")
    }

    fn group<'p>(&mut self, phrases: impl IntoIterator<Item = &'p String>) -> Group {
        let group = self.groups;
        self.groups += 1;
        for phrase in phrases {
            let (open_start, open_end) = (phrase.starts_with('*'), phrase.ends_with('*'));
            let text = fold(phrase.trim_matches('*'));
            let stars = |open| if open { "*" } else { "" };
            let key = format!("{}{text}{}", stars(open_start), stars(open_end));
            let number = *self.known.entry(key).or_insert_with(|| {
                self.patterns.push(text);
                self.phrases.push(Phrase { groups: Vec::new(), open_start, open_end });
                self.phrases.len() - 1
            });
            self.phrases[number].groups.push(group);
        }
        group
    }
}

/// A message with its sentences, and the signals that fired on them.
pub(super) struct Scan<'t> {
    pub(super) text: &'t str,
    pub(super) folded: Folded,
    pub(super) units: Vec<Unit>,
    index: Utf16Index<'t>,
    fired: Vec<Fired>,
}

impl<'t> Scan<'t> {
    /// Reads `text` with the built-in pack.
    pub(super) fn new(text: &'t str) -> Self {
        let folded = Folded::new(text);
        let units = layout::units(text, &folded);
        let fired = matcher().fire(&folded, &units);
        let mut scan = Self { text, folded, units, index: Utf16Index::new(text), fired };
        layout::find_places(&mut scan);
        scan
    }

    /// What fired of one family, sentence by sentence.
    pub(super) fn fired<'s>(&'s self, family: &'s Family) -> impl Iterator<Item = &'s Fired> {
        self.fired.iter().filter(|fired| family.contains(&fired.rule))
    }

    /// The sentence a signal fired on.
    pub(super) fn unit(&self, fired: &Fired) -> &Unit {
        &self.units[fired.unit as usize]
    }

    /// The place of the sentence a signal fired on.
    pub(super) fn place(&self, fired: &Fired) -> Place {
        self.unit(fired).place
    }

    /// The span of folded bytes.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        self.index.span(self.folded.origin(start), self.folded.origin(end))
    }

    /// The span of bytes of the original.
    pub(super) fn original_span(&self, start: usize, end: usize) -> Span {
        self.index.span(start, end)
    }

    /// The line of a folded byte.
    pub(super) fn line(&self, at: usize) -> u32 {
        self.index.line(self.folded.origin(at))
    }

    /// The line of a byte of the original.
    pub(super) fn original_line(&self, at: usize) -> u32 {
        self.index.line(at)
    }

    /// The number of the sentence that a folded byte stands in.
    pub(super) fn unit_at(&self, at: usize) -> Option<usize> {
        let number = self.units.partition_point(|unit| unit.end <= at);
        self.units.get(number).filter(|unit| unit.start <= at).map(|_| number)
    }
}

/// How often one group is noted in one sentence. More says nothing new.
const SPOTS: usize = 8;

/// Where the phrases of each group stand in the sentence at hand.
struct Lit {
    spots: Vec<Vec<Spot>>,
    groups: Vec<Group>,
}

type Spot = (usize, usize);

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

    fn of<'l>(&'l self, groups: &'l [Group]) -> impl Iterator<Item = Spot> + 'l {
        groups.iter().flat_map(|&group| &self.spots[usize::from(group)]).copied()
    }

    fn any(&self, groups: &[Group]) -> bool {
        self.of(groups).next().is_some()
    }

    /// The tightest stretch that holds a phrase of `any` and the nearest of each group of `with`.
    fn reach(&self, any: &[Group], with: &[Vec<Group>]) -> Option<Spot> {
        let around = |spot: Spot| {
            with.iter().try_fold(spot, |(start, end), groups| {
                let wider = |(s, e): Spot| (start.min(s), end.max(e));
                self.of(groups).map(wider).min_by_key(|&(s, e)| e - s)
            })
        };
        self.of(any).filter_map(around).min_by_key(|&(start, end)| (end - start, start))
    }

    fn clear(&mut self) {
        for group in self.groups.drain(..) {
            self.spots[usize::from(group)].clear();
        }
    }
}

impl Matcher {
    fn fire(&self, folded: &Folded, units: &[Unit]) -> Vec<Fired> {
        let mut fired = Vec::new();
        let mut lit = Lit { spots: vec![Vec::new(); self.set_off.len()], groups: Vec::new() };
        for (number, unit) in (0u32..).zip(units) {
            self.light(&folded.text()[unit.start..unit.end], unit.start, &mut lit);
            self.judge(number, &lit, &mut fired);
            lit.clear();
        }
        fired
    }

    fn light(&self, sentence: &str, start: usize, lit: &mut Lit) {
        let hits = self.automaton.try_find_overlapping_iter(sentence.into());
        for hit in hits.expect("an automaton of standard matches finds overlapping ones") {
            let phrase = &self.phrases[hit.pattern().as_usize()];
            let text = &sentence[hit.range()];
            if !phrase.open_start && text.starts_with(in_word) && sentence[..hit.start()].ends_with(in_word) {
                continue;
            }
            if !phrase.open_end && text.ends_with(in_word) && sentence[hit.end()..].starts_with(in_word) {
                continue;
            }
            // Shown are whole words, even where a phrase leaves their end open.
            let (before, behind) = (&sentence[..hit.start()], &sentence[hit.end()..]);
            let from = before.trim_end_matches(|c| phrase.open_start && in_word(c)).len();
            let to = sentence.len() - behind.trim_start_matches(|c| phrase.open_end && in_word(c)).len();
            for &group in &phrase.groups {
                lit.note(group, (start + from, start + to));
            }
        }
    }

    fn judge(&self, unit: u32, lit: &Lit, fired: &mut Vec<Fired>) {
        let mut candidates: Vec<u16> =
            lit.groups.iter().flat_map(|&group| &self.set_off[usize::from(group)]).copied().collect();
        sort::rising(&mut candidates);
        candidates.dedup();
        for number in candidates {
            let rule = &self.rules[usize::from(number)];
            if lit.any(&rule.without) {
                continue;
            }
            let reach = lit.reach(&rule.any, &rule.with).filter(|(start, end)| end - start <= rule.within);
            if let Some((start, end)) = reach {
                fired.push(Fired { rule: number, unit, start, end });
            }
        }
    }
}

/// Whether a letter belongs to a word that is set off by spaces; Chinese and Japanese are not.
fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() && u32::from(letter) < 0x2e80
}
