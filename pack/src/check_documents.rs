//! What must hold of kinds of papers and of the checks of papers beyond their shape.

use std::collections::BTreeSet;

use crate::check::{EXAMPLES_OF_EACH_SORT, check_phrase};
use crate::check_interview::{LANGUAGES, long_sentence};
use crate::{DocumentRules, Language, PaperCheck, PaperExamples, PaperKind, Texts};

/// What texts of checks may leave open.
const SLOTS: [&str; 10] =
    ["kind", "field", "value", "other", "days", "limit", "date", "issuer", "holder", "asin"];

/// What a finding must never say: it tells what was seen, not what somebody did.
const BLAME: [&str; 17] = [
    "fake",
    "forge",
    "forgery",
    "fraud",
    "manipulat",
    "tamper",
    "suspicious",
    "doctored",
    "lie",
    "lying",
    "cheat",
    "illegal",
    "falsch",
    "betrug",
    "verdächtig",
    "gelogen",
    "fälsch",
];

/// Holds one kind of paper to what a reader of papers needs of it.
pub(crate) fn kind(file: &str, kind: &PaperKind, examples: &PaperExamples) -> Result<(), String> {
    let at = |key: &str, problem: &str| Err(format!("{file}: `{key}`: {problem}"));
    for (key, texts) in [("title", &kind.title), ("issuer", &kind.issuer), ("holder", &kind.holder)] {
        if LANGUAGES.iter().any(|language| texts.get(language).is_none_or(String::is_empty)) {
            return at(key, "lacks a language");
        }
    }
    if LANGUAGES.iter().any(|language| kind.names.get(language).is_none_or(Vec::is_empty)) {
        return at("names", "lacks a language");
    }
    let ids: BTreeSet<_> = kind.fields.iter().map(|field| field.id).collect();
    if ids.is_empty() || ids.len() != kind.fields.len() {
        return at("fields", "is empty, or has a field twice");
    }
    if kind.age.as_ref().is_some_and(|age| !ids.contains(&age.field)) {
        return at("age", "counts a day that the kind does not have");
    }
    if kind.signs.values().all(Vec::is_empty) {
        return at("signs", "is empty");
    }
    for (key, texts) in [("examples.fires", &examples.fires), ("examples.silent", &examples.silent)] {
        if texts.len() < EXAMPLES_OF_EACH_SORT {
            return at(key, &format!("has fewer than {EXAMPLES_OF_EACH_SORT} texts"));
        }
    }
    for phrase in kind.names.values().chain(kind.signs.values()).flatten() {
        check_phrase(phrase).map_err(|problem| format!("{file}: {problem}"))?;
    }
    Ok(())
}

/// Holds one check to what its findings need of it.
pub(crate) fn check(file: &str, check: &PaperCheck) -> Result<(), String> {
    let at = |key: &str, problem: String| Err(format!("{file}: `{key}`: {problem}"));
    for (key, texts) in [("what", &check.what), ("why", &check.why), ("todo", &check.todo)] {
        for language in [Language::En, Language::De] {
            if texts.get(&language).is_none_or(String::is_empty) {
                return at(key, format!("has no text in {language:?}"));
            }
        }
        for text in texts.values() {
            if let Some(slot) = slots(text).find(|slot| !SLOTS.contains(slot)) {
                return at(key, format!("leaves `{slot}` open, which nothing fills"));
            }
            let words = text.to_lowercase();
            let mut words = words.split(|letter: char| !letter.is_alphanumeric());
            if let Some(word) = words.find(|word| blames(word)) {
                return at(key, format!("`{word}` blames"));
            }
            if text.contains('!') {
                return at(key, "raises its voice".to_owned());
            }
        }
        if let Some(sentence) = long_sentence(texts) {
            return at(key, format!("is long: `{sentence}`"));
        }
    }
    Ok(())
}

/// Holds the kinds and checks to what they say of each other.
pub(crate) fn documents(rules: &DocumentRules) -> Result<(), String> {
    let known = |id: &String| rules.kinds.iter().any(|kind| kind.id == *id);
    for kind in &rules.kinds {
        if let Some(other) = kind.instead.as_ref().filter(|other| !known(other)) {
            return Err(format!("documents/kinds/{}.toml: `instead`: there is no kind `{other}`", kind.id));
        }
        let fields = kind.fields.iter().flat_map(|field| [Some(field.id), field.or]).flatten();
        if let Some(field) = fields.into_iter().find(|field| rules.fields.get(field).is_none()) {
            return Err(format!("documents/fields.toml: `{field:?}`: is missing"));
        }
    }
    for check in &rules.checks {
        let kinds = check.kinds.iter().chain(check.levels.iter().map(|(kind, _)| kind));
        if let Some(kind) = kinds.into_iter().find(|kind| !known(kind)) {
            return Err(format!("documents/checks/{}.toml: there is no kind `{kind}`", check.id));
        }
    }
    let labelled = |texts: &Texts| texts.get(&Language::En).is_some() && texts.get(&Language::De).is_some();
    match rules.fields.iter().find(|(_, texts)| !labelled(texts)) {
        Some((field, _)) => Err(format!("documents/fields.toml: `{field:?}`: lacks a text")),
        None => Ok(()),
    }
}

/// What a text leaves open in braces.
fn slots(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default())
}

fn blames(word: &str) -> bool {
    BLAME.iter().any(|blame| if blame.len() > 4 { word.starts_with(blame) } else { word == *blame })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_places_and_words_of_blame_are_seen() {
        assert_eq!(slots("a {b} c {dd}").collect::<Vec<_>>(), ["b", "dd"]);
        assert!(blames("manipulated") && blames("lie") && !blames("belief") && !blames("supplier"));
    }
}
