//! What a buyer's words are a complaint of.
//!
//! Each sentence is looked at by itself. A phrase counts where it stands as its sign wants it: said or denied. What
//! the signs make of a comment is then weighed with what else it speaks of: see [`super::likeness`].

use std::sync::OnceLock;

use super::likeness::{Likeness, Seen};
use crate::policy::{
    CommentTrait, ComplaintRules, ComplaintSign, Denials, EscalationKind, LexiconBuilder, Polarity, Theme,
    casework,
};
use crate::text::{Group, Lit, PhraseRule, Phrases, Spot, fold, sentences};

/// The signs of the pack, ready to be looked for.
#[derive(Debug)]
pub(super) struct Lexicon {
    phrases: Phrases,
    rules: Vec<Rule>,
    /// Rules that a group can set off, by group.
    set_off: Vec<Vec<u16>>,
    denials: Denials,
    signs: &'static [ComplaintSign],
    likeness: Likeness,
}

/// A place to work on. One will do for any number of texts.
#[derive(Debug)]
pub(super) struct Board {
    lit: Lit,
    seen: Seen,
}

#[derive(Debug)]
struct Rule {
    phrases: PhraseRule,
    polarity: Polarity,
    /// Number in [`Lexicon::signs`].
    sign: usize,
}

/// What was heard in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Heard {
    themes: u32,
    escalations: u16,
}

impl Heard {
    /// A single theme.
    pub(super) fn theme(theme: Theme) -> Self {
        Self { themes: 1 << theme as u32, escalations: 0 }
    }

    /// Both.
    pub(super) fn and(self, other: Self) -> Self {
        Self { themes: self.themes | other.themes, escalations: self.escalations | other.escalations }
    }

    /// Whether this theme is among them.
    pub(super) fn has(self, theme: Theme) -> bool {
        self.themes >> theme as u32 & 1 == 1
    }

    /// Whether this must be looked at first.
    pub(super) fn escalates(self, kind: EscalationKind) -> bool {
        self.escalations >> kind as u32 & 1 == 1
    }

    /// Whether anything must be looked at first.
    pub(super) fn is_urgent(self) -> bool {
        self.escalations != 0
    }

    /// Whether any theme was heard.
    pub(super) fn has_theme(self) -> bool {
        self.themes != 0
    }

    /// Whether nothing was heard.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// What must be looked at first alone.
    pub(super) fn without_themes(self) -> Self {
        Self { themes: 0, ..self }
    }

    fn of(sign: &ComplaintSign) -> Self {
        let escalations = sign.escalation.map_or(0, |kind| 1 << kind as u32);
        sign.themes
            .iter()
            .fold(Self { themes: 0, escalations }, |heard, &theme| heard.and(Self::theme(theme)))
    }
}

/// The lexicon of the pack, made once.
pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Builder::default().build(&casework().complaints))
}

#[derive(Default)]
struct Builder {
    lexicon: LexiconBuilder,
    rules: Vec<Rule>,
}

impl Builder {
    fn build(mut self, rules: &'static ComplaintRules) -> Lexicon {
        self.lexicon.learn("", &rules.concepts);
        for (number, sign) in rules.signs.iter().enumerate() {
            self.sign(number, sign);
        }
        let denials = self.lexicon.denials(&rules.negations, &rules.barriers);
        let notions = rules.notions.iter().map(|(_, words)| self.lexicon.group(words.values().flatten()));
        let notions: Vec<Group> = notions.collect();
        let (phrases, _) = self.lexicon.build();
        let mut set_off = vec![Vec::new(); phrases.groups()];
        for (number, rule) in (0u16..).zip(&self.rules) {
            for &group in &rule.phrases.any {
                set_off[usize::from(group)].push(number);
            }
        }
        let likeness = Likeness::new(&rules.likeness, &notions);
        Lexicon { phrases, rules: self.rules, set_off, denials, signs: &rules.signs, likeness }
    }

    fn sign(&mut self, number: usize, sign: &ComplaintSign) {
        let without = self.lexicon.list("", &sign.without);
        for (lists, polarity) in [(&sign.says, Polarity::Said), (&sign.denies, Polarity::Denied)] {
            if lists.iter().len() > 0 {
                let any = vec![self.lexicon.group(lists.values().flatten())];
                self.rule(
                    number,
                    polarity,
                    PhraseRule { any, without: without.clone(), ..PhraseRule::default() },
                );
            }
        }
        for signal in &sign.signals {
            let phrases = self.lexicon.rule("", signal);
            self.rule(number, signal.gives, phrases);
        }
    }

    fn rule(&mut self, sign: usize, polarity: Polarity, phrases: PhraseRule) {
        self.rules.push(Rule { phrases, polarity, sign });
    }
}

impl Lexicon {
    /// Everything that may have to be looked at first, in the order of the pack's files.
    pub(super) fn escalations(&self) -> impl Iterator<Item = EscalationKind> {
        self.signs.iter().filter_map(|sign| sign.escalation)
    }

    /// A place to work on.
    pub(super) fn board(&self) -> Board {
        Board { lit: self.phrases.board(), seen: self.likeness.board(false) }
    }

    /// What `text` is a complaint of.
    ///
    /// INVARIANT: a theme whose sign must be looked at first is never weighed away.
    pub(super) fn hear(&self, text: &str, board: &mut Board) -> Heard {
        let mut heard = Heard::default();
        let mut sure = Heard::default();
        self.read(text, board, &mut |sign, _, _| {
            let says = Heard::of(sign);
            heard = heard.and(says);
            if says.is_urgent() {
                sure = sure.and(says);
            }
        });
        let weighed = self.likeness.weigh(heard, &mut board.seen);
        weighed.and(sure)
    }

    /// What the weights of `text` are of.
    pub(super) fn traits(&self, text: &str) -> Vec<CommentTrait> {
        let mut heard = Heard::default();
        let mut board = Board { lit: self.phrases.board(), seen: self.likeness.board(true) };
        self.read(text, &mut board, &mut |sign, _, _| heard = heard.and(Heard::of(sign)));
        self.likeness.traits(heard, &board.seen)
    }

    /// What the signs alone hear in `text`.
    #[cfg(test)]
    fn hear_signs(&self, text: &str) -> Heard {
        let mut heard = Heard::default();
        self.read(text, &mut self.board(), &mut |sign, _, _| heard = heard.and(Heard::of(sign)));
        heard
    }

    #[cfg(test)]
    fn sees(&self, id: &str, text: &str) -> bool {
        let mut seen = false;
        self.read(text, &mut self.board(), &mut |sign, _, _| seen |= sign.id == id);
        seen
    }

    /// Calls `found` with every sign that is seen in `text`, with the folded sentence and its place there.
    fn read(&self, text: &str, board: &mut Board, found: &mut dyn FnMut(&'static ComplaintSign, &str, Spot)) {
        for line in text.lines() {
            let folded = fold(line);
            for sentence in sentences(&folded) {
                self.phrases.light(sentence, 0, &mut board.lit);
                self.judge(&board.lit, &mut |sign, spot| found(sign, sentence, spot));
                self.likeness.note(&board.lit, &mut board.seen);
                board.lit.clear();
            }
        }
    }

    fn judge(&self, lit: &Lit, found: &mut dyn FnMut(&'static ComplaintSign, Spot)) {
        let any_denial = self.denials.any(lit);
        for &group in lit.groups() {
            for &number in &self.set_off[usize::from(group)] {
                let rule = &self.rules[usize::from(number)];
                let counts = |spot| match rule.polarity {
                    Polarity::Any => true,
                    Polarity::Said => !any_denial || !self.denials.reach(lit, spot, false),
                    Polarity::Denied => any_denial && self.denials.reach(lit, spot, true),
                };
                if let Some(spot) = rule.phrases.reach(lit, &counts) {
                    found(&self.signs[rule.sign], spot);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::examples;

    fn heard(text: &str) -> Heard {
        let lexicon = lexicon();
        lexicon.hear_signs(text)
    }

    #[test]
    fn every_sign_is_seen_in_its_examples_and_in_none_of_its_traps() {
        let mut wrong = Vec::new();
        for (id, examples) in examples::of_signs() {
            let sign = lexicon().signs.iter().find(|sign| sign.id == id).expect("a sign of the pack");
            let wanted = Heard::of(sign);
            let has = |text: &String| heard(text).and(wanted) == heard(text);
            wrong.extend(
                examples.fires.iter().filter(|text| !has(text)).map(|text| format!("{id} misses: {text}")),
            );
            let is_seen = |text: &&String| lexicon().sees(&id, text);
            wrong.extend(examples.silent.iter().filter(is_seen).map(|text| format!("{id} sees: {text}")));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn what_must_be_looked_at_first_is_never_weighed_away() {
        let lexicon = lexicon();
        let mut lost = Vec::new();
        for (id, examples) in examples::of_signs() {
            let sign = lexicon.signs.iter().find(|sign| sign.id == id).expect("a sign of the pack");
            let wanted = Heard::of(sign);
            let weighed = |text: &String| lexicon.hear(text, &mut lexicon.board());
            if wanted.is_urgent() {
                lost.extend(
                    examples.fires.into_iter().filter(|text| weighed(text).and(wanted) != weighed(text)),
                );
            }
        }
        assert!(lost.is_empty(), "{}", lost.join("\n"));
    }

    #[test]
    fn a_negation_does_not_reach_over_a_comma_or_a_but() {
        let damaged = Heard::theme(Theme::Damaged);
        let late = Heard::theme(Theme::Late);
        assert_eq!(heard("Not scratched, just late."), late);
        assert_eq!(heard("Not only late but scratched."), late.and(damaged));
        assert_eq!(heard("No, scratched."), damaged);
        assert_eq!(heard("傷はありません。"), Heard::default());
        assert_eq!(heard("没有划痕，迟到了"), late);
    }
}
