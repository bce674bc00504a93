//! The pack's signals, found in one pass.
//!
//! A phrase that is found lights up the groups it belongs to (a concept, or one list of a signal); a signal fires
//! on a sentence where its groups are lit.

use std::ops::Range;
use std::sync::OnceLock;

use super::layout::{self, Unit};
use crate::policy::{LexiconBuilder, Pack, Place, Places, Signal, pack};
use crate::sort;
use crate::text::{Folded, Group, Lit, PhraseRule, Phrases, Span, Spot, Utf16Index};

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
    pub(super) supposed: Family,
    pub(super) arrived: Family,
    pub(super) replies: Family,
    pub(super) only_received: Family,
    pub(super) accepted: Family,
    pub(super) statements: Family,
    /// One for each reason, in the pack's order.
    pub(super) reasons: Vec<Family>,
    /// What messages of each reason speak of, in the pack's order.
    pub(super) gists: Vec<Family>,
    /// Names of each metric, in the pack's order.
    pub(super) metric_names: Family,
}

/// The built-in pack, ready to match.
pub(super) struct Matcher {
    phrases: Phrases,
    rules: Vec<PhraseRule>,
    /// Rules that a group can set off, by group.
    set_off: Vec<Vec<u16>>,
    /// Rules over whole messages.
    whole: Family,
    /// Whether a rule over whole messages looks for it, by group.
    looked_for: Vec<bool>,
    pub(super) families: Families,
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
    lexicon: LexiconBuilder,
    rules: Vec<PhraseRule>,
}

impl Builder {
    fn build(mut self, pack: &Pack) -> Matcher {
        self.lexicon.learn("", &pack.concepts);
        for reason in pack.reasons() {
            self.lexicon.learn(&reason.id.0, &reason.concepts);
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
            supposed: self.family("", &pack.topics.supposed),
            arrived: self.family("", &pack.replies.arrived),
            replies: self.family("", &pack.replies.signals),
            only_received: self.family("", &pack.replies.only_received),
            accepted: self.family("", &pack.replies.accepted),
            statements: self.family("", &pack.statements.signals),
            reasons: pack.reasons().iter().map(|reason| self.family(&reason.id.0, &reason.signals)).collect(),
            metric_names: self.metric_names(pack),
            gists: pack.reasons().iter().map(|reason| self.family(&reason.id.0, &reason.gist)).collect(),
        };
        let whole = families.metric_names.end..self.next_rule();
        let (phrases, _) = self.lexicon.build();
        let mut set_off = vec![Vec::new(); phrases.groups()];
        let mut looked_for = vec![false; phrases.groups()];
        for (number, rule) in (0u16..).zip(&self.rules) {
            if whole.contains(&number) {
                rule.groups().for_each(|group| looked_for[usize::from(group)] = true);
                continue;
            }
            for &group in &rule.any {
                set_off[usize::from(group)].push(number);
            }
        }
        Matcher { phrases, rules: self.rules, set_off, whole, looked_for, families }
    }

    fn family<T>(&mut self, owner: &str, signals: &[Signal<T>]) -> Family {
        let first = self.next_rule();
        for signal in signals {
            let rule = self.lexicon.rule(owner, signal);
            self.rules.push(rule);
        }
        first..self.next_rule()
    }

    fn metric_names(&mut self, pack: &Pack) -> Family {
        let first = self.next_rule();
        for metric in pack.metrics() {
            let group = self.lexicon.group(metric.names.values().flatten());
            self.rules.push(PhraseRule {
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
}

/// A message with its sentences, and the signals that fired on them.
pub(super) struct Scan<'t> {
    pub(super) text: &'t str,
    pub(super) folded: Folded,
    pub(super) units: Vec<Unit>,
    index: Utf16Index<'t>,
    fired: Vec<Fired>,
    gist: Vec<Fired>,
}

impl<'t> Scan<'t> {
    /// Reads `text` with the built-in pack.
    pub(super) fn new(text: &'t str) -> Self {
        let folded = Folded::new(text);
        let units = layout::units(text, &folded);
        let (fired, mentions) = matcher().fire(&folded, &units);
        let mut scan = Self { text, folded, units, index: Utf16Index::new(text), fired, gist: Vec::new() };
        layout::find_places(&mut scan);
        scan.gist = matcher().sum_up(&mentions, &scan.tellings());
        scan
    }

    /// The sentences that are not only supposed, as folded bytes.
    pub(super) fn not_supposed(&self) -> Vec<Range<usize>> {
        let judged = self.units.iter().zip(self.supposed()).filter(|(_, supposed)| !supposed);
        judged.map(|(unit, _)| unit.start..unit.end).collect()
    }

    /// Whether each sentence says only what might be, or what holds for everybody.
    fn supposed(&self) -> Vec<bool> {
        let mut supposed = vec![false; self.units.len()];
        for fired in self.fired(&matcher().families.supposed) {
            supposed[fired.unit as usize] = true;
        }
        supposed
    }

    /// What each sentence tells of what happened.
    fn tellings(&self) -> Vec<Telling> {
        let telling = |(unit, supposed): (&Unit, bool)| match unit.place {
            Place::Subject | Place::Body | Place::Why if supposed => Telling::Supposed,
            Place::Subject | Place::Body | Place::Why => Telling::Fact,
            _ => Telling::Nothing,
        };
        self.units.iter().zip(self.supposed()).map(telling).collect()
    }

    /// What the message as a whole says of one family: of each signal, the first words of each of its groups.
    pub(super) fn gist<'s>(&'s self, family: &'s Family) -> impl Iterator<Item = &'s Fired> {
        self.gist.iter().filter(|fired| family.contains(&fired.rule))
    }

    /// What fired of one family, sentence by sentence.
    pub(super) fn fired<'s>(&'s self, family: &'s Family) -> impl Iterator<Item = &'s Fired> {
        self.fired.iter().filter(|fired| family.contains(&fired.rule))
    }

    /// The signals of one family that fired where they count, sentence by sentence. `places` are those of their
    /// file; any but zero will do.
    pub(super) fn said<'s, T>(
        &'s self,
        family: &'s Family,
        signals: &'s [Signal<T>],
        places: &'s Places,
    ) -> impl Iterator<Item = (&'s Signal<T>, &'s Fired)> {
        self.fired(family).map(|fired| (&signals[usize::from(fired.rule - family.start)], fired)).filter(
            |(signal, fired)| {
                let places = signal.places.as_ref().unwrap_or(places);
                places.get(&self.place(fired)).is_some_and(|&percent| percent > 0)
            },
        )
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

/// What a sentence tells of what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Telling {
    /// It says what to do, or what comes next.
    Nothing,
    /// What might be, or holds for everybody: it can speak against a gist, and not for one.
    Supposed,
    /// What happened.
    Fact,
}

/// Words of a group that a rule over whole messages looks for.
struct Mention {
    group: Group,
    unit: u32,
    spot: Spot,
}

impl Matcher {
    fn fire(&self, folded: &Folded, units: &[Unit]) -> (Vec<Fired>, Vec<Mention>) {
        let (mut fired, mut mentions) = (Vec::new(), Vec::new());
        let mut lit = self.phrases.board();
        for (number, unit) in (0u32..).zip(units) {
            self.phrases.light(&folded.text()[unit.start..unit.end], unit.start, &mut lit);
            self.judge(number, &lit, &mut fired);
            let looked_for = lit.groups().iter().filter(|&&group| self.looked_for[usize::from(group)]);
            let first =
                |&group: &Group| Some(Mention { group, unit: number, spot: lit.of(&[group]).next()? });
            mentions.extend(looked_for.filter_map(first));
            lit.clear();
        }
        (fired, mentions)
    }

    /// The rules over whole messages that fire on the sentences that say what happened.
    fn sum_up(&self, mentions: &[Mention], tellings: &[Telling]) -> Vec<Fired> {
        let mut first: Vec<Option<&Mention>> = vec![None; self.looked_for.len()];
        let mut anywhere = vec![false; self.looked_for.len()];
        for mention in mentions {
            let group = usize::from(mention.group);
            let telling = tellings[mention.unit as usize];
            anywhere[group] |= telling != Telling::Nothing;
            if telling == Telling::Fact {
                first[group].get_or_insert(mention);
            }
        }
        let of = |groups: &[Group]| groups.iter().find_map(|&group| first[usize::from(group)]);
        let spoken_of = |groups: &[Group]| groups.iter().any(|&group| anywhere[usize::from(group)]);
        let mut gist = Vec::new();
        for number in self.whole.clone() {
            let rule = &self.rules[usize::from(number)];
            let words = std::iter::once(&rule.any).chain(&rule.with).map(|groups| of(groups));
            let Some(words) = words.collect::<Option<Vec<_>>>().filter(|_| !spoken_of(&rule.without)) else {
                continue;
            };
            gist.extend(words.into_iter().map(|&Mention { unit, spot: (start, end), .. }| Fired {
                rule: number,
                unit,
                start,
                end,
            }));
        }
        gist
    }

    fn judge(&self, unit: u32, lit: &Lit, fired: &mut Vec<Fired>) {
        let mut candidates: Vec<u16> =
            lit.groups().iter().flat_map(|&group| &self.set_off[usize::from(group)]).copied().collect();
        sort::rising(&mut candidates);
        candidates.dedup();
        for rule in candidates {
            if let Some((start, end)) = self.rules[usize::from(rule)].reach(lit, &|_| true) {
                fired.push(Fired { rule, unit, start, end });
            }
        }
    }
}
