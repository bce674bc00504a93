//! What must hold of the rules for listings beyond their shape.

use crate::check::{check_phrase, known, signals};
use crate::{Concepts, Examples, Language, ListingRule, ListingRules, Reason};

const EXAMPLES_OF_EACH_SORT: usize = 5;

/// Holds one rule to what an audit needs of it. A rule whose code looks at more than words has its examples there.
pub(crate) fn rule(
    file: &str,
    rule: &ListingRule,
    examples: &Examples,
    shared: &Concepts,
) -> Result<(), String> {
    let at = |key: &str, problem: &str| Err(format!("{file}: `{key}`: {problem}"));
    for (key, texts) in [("title", &rule.title), ("why", &rule.why), ("fix", &rule.fix)] {
        for language in [Language::En, Language::De] {
            if texts.get(&language).is_none_or(String::is_empty) {
                return at(key, "has no English or no German text");
            }
        }
    }
    let is_words = rule.says.iter().len() + rule.signals.len() > 0;
    for (key, titles) in [("examples.fires", &examples.fires), ("examples.silent", &examples.silent)] {
        if is_words && titles.len() < EXAMPLES_OF_EACH_SORT {
            return at(key, "has fewer than 5 titles");
        }
    }
    let own = rule.concepts.values().flat_map(|words| words.values().flatten());
    for phrase in rule.says.values().flatten().chain(own) {
        check_phrase(phrase).map_err(|problem| format!("{file}: {problem}"))?;
    }
    for phrase in rule.innocent.iter().chain(&rule.without) {
        known(phrase, shared, &rule.concepts).map_err(|problem| format!("{file}: {problem}"))?;
    }
    signals(file, &rule.signals, shared, &rule.concepts)
}

/// Holds all of them to what they say of the rest of the pack.
pub(crate) fn listing(rules: &ListingRules, reasons: &[Reason]) -> Result<(), String> {
    for rule in &rules.rules {
        if let Some(id) = rule.reasons.iter().find(|id| reasons.iter().all(|reason| reason.id != **id)) {
            return Err(format!("listing/rules/{}.toml: there is no reason `{}`", rule.id, id.0));
        }
    }
    for pack in &rules.packs {
        if pack.split(' ').filter(|&word| word == "#").count() != 1 {
            return Err(format!("listing/words.toml: `packs`: `{pack}` needs one `#` that stands alone"));
        }
    }
    Ok(())
}
