//! The lints of the pack that are about words, found in one pass over the letter.

use std::sync::OnceLock;

use crate::policy::{Casework, Denials, LexiconBuilder, LintRule, Polarity, Table, casework};
use crate::text::{Group, Lit, PhraseRule, Phrases, Spot};

/// The lints of the pack, ready to be looked for.
#[derive(Debug)]
pub(super) struct Matcher {
    phrases: Phrases,
    rules: Vec<Rule>,
    /// Rules that a group can set off, by group.
    set_off: Vec<Vec<u16>>,
    denials: Denials,
    /// What silences a lint in its paragraph, by lint.
    unless: Vec<Vec<Group>>,
    /// Concepts by the id of their lint and their name: `blame@others`.
    concepts: Table<String, Group>,
    /// Whether the groups' places are kept: those of concepts, and what silences in paragraphs.
    kept: Vec<bool>,
}

#[derive(Debug)]
struct Rule {
    phrases: PhraseRule,
    polarity: Polarity,
    lint: usize,
}

/// What was heard in one sentence. Places are folded bytes.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// Lints by number, each with the words that set it off.
    pub(super) lints: Vec<(usize, Spot)>,
    /// Words of concepts.
    words: Vec<(Group, Spot)>,
}

impl Heard {
    /// Where words of these groups stand, in the order in which they were found.
    pub(super) fn spots<'h>(&'h self, groups: &'h [Group]) -> impl Iterator<Item = Spot> + 'h {
        self.words.iter().filter(|(group, _)| groups.contains(group)).map(|&(_, spot)| spot)
    }
}

/// The matcher of the pack, made once.
pub(super) fn matcher() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Builder::default().build(casework()))
}

#[derive(Default)]
struct Builder {
    lexicon: LexiconBuilder,
    rules: Vec<Rule>,
}

impl Builder {
    fn build(mut self, casework: &Casework) -> Matcher {
        let lints = &casework.review.lints;
        self.lexicon.learn("", &casework.review.concepts);
        for lint in lints {
            self.lexicon.learn(&lint.id, &lint.concepts);
        }
        for (number, lint) in lints.iter().enumerate() {
            self.lint(number, lint);
        }
        let unless: Vec<Vec<Group>> =
            lints.iter().map(|lint| self.lexicon.list(&lint.id, &lint.unless)).collect();
        let complaints = &casework.complaints;
        let denials = self.lexicon.denials(&complaints.negations, &complaints.barriers);
        let (phrases, concepts) = self.lexicon.build();
        let mut set_off = vec![Vec::new(); phrases.groups()];
        for (number, rule) in (0u16..).zip(&self.rules) {
            for &group in &rule.phrases.any {
                set_off[usize::from(group)].push(number);
            }
        }
        let mut kept = vec![false; phrases.groups()];
        for &group in unless.iter().flatten().chain(concepts.values()) {
            kept[usize::from(group)] = true;
        }
        Matcher { phrases, rules: self.rules, set_off, denials, unless, concepts, kept }
    }

    fn lint(&mut self, number: usize, lint: &LintRule) {
        if lint.says.iter().len() > 0 {
            let any = vec![self.lexicon.group(lint.says.values().flatten())];
            let without = self.lexicon.list(&lint.id, &lint.without);
            let phrases = PhraseRule { any, without, ..PhraseRule::default() };
            self.rules.push(Rule { phrases, polarity: Polarity::Said, lint: number });
        }
        for signal in &lint.signals {
            let phrases = self.lexicon.rule(&lint.id, signal);
            self.rules.push(Rule { phrases, polarity: signal.gives, lint: number });
        }
    }
}

impl Matcher {
    /// A place to work on. One will do for any number of sentences.
    pub(super) fn board(&self) -> Lit {
        self.phrases.board()
    }

    /// What a folded sentence says, which begins at byte `start` of its text. Each lint is heard once.
    pub(super) fn hear(&self, sentence: &str, start: usize, lit: &mut Lit) -> Heard {
        self.phrases.light(sentence, start, lit);
        let mut heard = Heard::default();
        let any_denial = self.denials.any(lit);
        for &group in lit.groups() {
            if self.kept[usize::from(group)] {
                heard.words.extend(lit.of(&[group]).map(|spot| (group, spot)));
            }
            for &number in &self.set_off[usize::from(group)] {
                self.judge(&self.rules[usize::from(number)], any_denial, lit, &mut heard);
            }
        }
        lit.clear();
        heard
    }

    fn judge(&self, rule: &Rule, any_denial: bool, lit: &Lit, heard: &mut Heard) {
        let counts = |spot| match rule.polarity {
            Polarity::Any => true,
            Polarity::Said => !any_denial || !self.denials.reach(lit, spot, true),
            Polarity::Denied => any_denial && self.denials.reach(lit, spot, true),
        };
        let known = heard.lints.iter_mut().find(|(lint, _)| *lint == rule.lint);
        let Some(spot) = rule.phrases.reach(lit, &counts) else { return };
        match known {
            Some((_, known)) => *known = spot.min(*known),
            None => heard.lints.push((rule.lint, spot)),
        }
    }

    /// The groups that silence a lint in its paragraph.
    pub(super) fn unless(&self, lint: usize) -> &[Group] {
        &self.unless[lint]
    }

    /// The group of a lint's own concept, or of one for all lints.
    pub(super) fn concept(&self, lint: &str, name: &str) -> Option<Group> {
        let own = self.concepts.get(&format!("{lint}@{name}"));
        own.or_else(|| self.concepts.get(&format!("@{name}"))).copied()
    }
}
