//! The rules that are words, found in one pass over a text.

use std::sync::OnceLock;

use crate::policy::{Denials, LexiconBuilder, ListingRule, ListingRules, Polarity, casework};
use crate::text::{Group, Lit, PhraseRule, Phrases, Spot, sentences};

/// The words of the pack, ready to be looked for.
#[derive(Debug)]
pub(super) struct Matcher {
    phrases: Phrases,
    words: Vec<Words>,
    /// Words that a group can set off, by group.
    set_off: Vec<Vec<u16>>,
    denials: Denials,
    /// What makes words innocent, by rule.
    innocent: Vec<Vec<Group>>,
}

/// One way in which a rule speaks.
#[derive(Debug)]
struct Words {
    phrases: PhraseRule,
    polarity: Polarity,
    /// Whether each phrase counts by itself.
    alone: bool,
    rule: u16,
}

/// The matcher of the pack, made once.
pub(super) fn matcher() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Builder::default().build(&casework().listing))
}

#[derive(Default)]
struct Builder {
    lexicon: LexiconBuilder,
    words: Vec<Words>,
}

impl Builder {
    fn build(mut self, rules: &ListingRules) -> Matcher {
        self.lexicon.learn("", &rules.concepts);
        for rule in &rules.rules {
            self.lexicon.learn(&rule.id, &rule.concepts);
        }
        for (number, rule) in (0..).zip(&rules.rules) {
            self.rule(number, rule);
        }
        let innocent = rules.rules.iter().map(|rule| self.lexicon.list(&rule.id, &rule.innocent)).collect();
        let denials = self.lexicon.denials(&rules.negations, &rules.barriers);
        let (phrases, _) = self.lexicon.build();
        let mut set_off = vec![Vec::new(); phrases.groups()];
        for (number, words) in (0u16..).zip(&self.words) {
            for &group in &words.phrases.any {
                set_off[usize::from(group)].push(number);
            }
        }
        Matcher { phrases, words: self.words, set_off, denials, innocent }
    }

    fn rule(&mut self, number: u16, rule: &ListingRule) {
        if rule.says.iter().len() > 0 {
            let any = vec![self.lexicon.group(rule.says.values().flatten())];
            let without = self.lexicon.list(&rule.id, &rule.without);
            let phrases = PhraseRule { any, without, ..PhraseRule::default() };
            self.words.push(Words { phrases, polarity: Polarity::Said, alone: true, rule: number });
        }
        for signal in &rule.signals {
            let phrases = self.lexicon.rule(&rule.id, signal);
            self.words.push(Words { phrases, polarity: signal.gives, alone: false, rule: number });
        }
    }
}

impl Matcher {
    /// A place to work on. One will do for any number of texts.
    pub(super) fn board(&self) -> Lit {
        self.phrases.board()
    }

    /// Calls `found` with every rule that a folded text sets off, by number, with the words that did; some more
    /// than once.
    pub(super) fn hear(&self, folded: &str, lit: &mut Lit, found: &mut dyn FnMut(u16, Spot)) {
        let mut start = 0;
        for sentence in sentences(folded) {
            self.phrases.light(sentence, start, lit);
            start += sentence.len();
            if !lit.groups().is_empty() {
                self.judge(lit, found);
                lit.clear();
            }
        }
    }

    fn judge(&self, lit: &Lit, found: &mut dyn FnMut(u16, Spot)) {
        let any_denial = self.denials.any(lit);
        for &group in lit.groups() {
            for &number in &self.set_off[usize::from(group)] {
                let words = &self.words[usize::from(number)];
                let innocent = &self.innocent[usize::from(words.rule)];
                let counts = |spot: Spot| {
                    let is_denied = any_denial && self.denials.reach(lit, spot, true);
                    let holds = match words.polarity {
                        Polarity::Any => true,
                        Polarity::Said => !is_denied,
                        Polarity::Denied => is_denied,
                    };
                    holds && !lit.of(innocent).any(|(start, end)| start < spot.1 && spot.0 < end)
                };
                if !words.alone {
                    if let Some(spot) = words.phrases.reach(lit, &counts) {
                        found(words.rule, spot);
                    }
                } else if !lit.any(&words.phrases.without) {
                    lit.of(&[group]).filter(|&spot| counts(spot)).for_each(|spot| found(words.rule, spot));
                }
            }
        }
    }
}
