//! Phrases and signals of the pack as groups that are looked for in one pass, and what a "no" reaches.

use super::{Concepts, Negation, Signal, Table};
use crate::text::{Group, Lit, PhraseRule, Phrases, PhrasesBuilder, Spot};

/// Gathers phrases. A list names a concept as `@name`.
#[derive(Debug, Default)]
pub struct LexiconBuilder {
    phrases: PhrasesBuilder,
    /// By their owner's name and their own: `owner@name`. Those of no owner are for all.
    concepts: Table<String, Group>,
}

impl LexiconBuilder {
    /// Takes concepts that `owner` may name; without an owner, everybody.
    pub fn learn(&mut self, owner: &str, concepts: &Concepts) {
        for (name, phrases) in concepts.iter() {
            let group = self.phrases.group(phrases.values().flatten());
            *self.concepts.entry(format!("{owner}@{name}")) = group;
        }
    }

    /// A new group of these phrases.
    pub fn group<'p>(&mut self, phrases: impl IntoIterator<Item = &'p String>) -> Group {
        self.phrases.group(phrases)
    }

    /// The groups of a list: one for each concept it names, and one for all its phrases.
    pub fn list(&mut self, owner: &str, list: &[String]) -> Vec<Group> {
        let (named, plain): (Vec<&String>, Vec<&String>) =
            list.iter().partition(|phrase| phrase.starts_with('@'));
        let mut groups: Vec<Group> = named.into_iter().map(|name| self.concept(owner, name)).collect();
        if !plain.is_empty() {
            groups.push(self.phrases.group(plain));
        }
        groups
    }

    fn concept(&self, owner: &str, name: &str) -> Group {
        let own = self.concepts.get(&format!("{owner}{name}"));
        *own.or_else(|| self.concepts.get(name)).expect("`candor-pack` checked that every concept is there")
    }

    /// What a signal looks for.
    pub fn rule<T>(&mut self, owner: &str, signal: &Signal<T>) -> PhraseRule {
        PhraseRule {
            any: self.list(owner, &signal.any),
            with: signal.with.iter().map(|list| self.list(owner, list)).collect(),
            without: self.list(owner, &signal.without),
            within: signal.within.map_or(usize::MAX, usize::from),
        }
    }

    /// How each language says no, and what that does not reach across.
    pub fn denials(&mut self, negations: &[Negation], barriers: &[String]) -> Denials {
        let words = negations.iter().map(|words| Reaching {
            before: self.list("", &words.before),
            behind: self.list("", &words.behind),
            behind_verb: self.list("", &words.behind_verb),
            reach: usize::from(words.reach),
        });
        let words: Vec<Reaching> = words.collect();
        let all = words.iter().flat_map(|words| [&words.before, &words.behind, &words.behind_verb]);
        Denials { all: all.flatten().copied().collect(), words, barriers: self.list("", barriers) }
    }

    /// What was gathered: the phrases, and the groups of the concepts.
    pub fn build(self) -> (Phrases, Table<String, Group>) {
        (self.phrases.build(), self.concepts)
    }
}

/// Words that deny what stands beside them.
#[derive(Debug)]
pub struct Denials {
    words: Vec<Reaching>,
    /// The groups of all of them.
    all: Vec<Group>,
    barriers: Vec<Group>,
}

#[derive(Debug)]
struct Reaching {
    before: Vec<Group>,
    behind: Vec<Group>,
    behind_verb: Vec<Group>,
    reach: usize,
}

impl Denials {
    /// Whether the sentence says no to anything.
    pub fn any(&self, lit: &Lit) -> bool {
        lit.any(&self.all)
    }

    /// Whether a negation reaches that spot. Those behind a verb count only where `verbs` says so.
    pub fn reach(&self, lit: &Lit, (start, end): Spot, verbs: bool) -> bool {
        let is_open = |from: usize, to: usize| !lit.of(&self.barriers).any(|(s, e)| from <= s && e <= to);
        self.words.iter().any(|words| {
            let is_near = |distance: Option<usize>| distance.is_some_and(|bytes| bytes <= words.reach);
            let before = |(s, e): Spot| is_near(start.checked_sub(e)) && is_open(s, start);
            let behind = |(s, e): Spot| is_near(s.checked_sub(end)) && is_open(end, e);
            lit.of(&words.before).any(before)
                || lit.of(&words.behind).any(behind)
                || verbs && lit.of(&words.behind_verb).any(behind)
        })
    }
}
