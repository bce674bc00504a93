//! What must hold of the rules of waiting beyond their shape.

use std::collections::BTreeSet;

use crate::{Language, Texts, WaitingRules};

/// More words are hard to read in a second language.
const WORDS_IN_SENTENCE: usize = 15;

/// Holds the rules of waiting to what a seller needs of them.
pub(crate) fn waiting(rules: &WaitingRules) -> Result<(), String> {
    let notes = || [&rules.normal, &rules.avoid, &rules.jobs].into_iter().flatten();
    if [&rules.normal, &rules.avoid, &rules.jobs].iter().any(|list| list.is_empty())
        || rules.ladder.is_empty()
    {
        return Err("waiting: a list is empty".to_owned());
    }
    let ids = notes()
        .map(|note| &note.id)
        .chain(rules.clocks.iter().map(|clock| &clock.id))
        .chain(rules.ladder.iter().map(|step| &step.id));
    let ids: Vec<&String> = ids.chain(rules.call.questions.iter().map(|question| &question.id)).collect();
    // `funds` names the clock of the money, and the step that asks for it.
    let unique: BTreeSet<&&String> = ids.iter().collect();
    if unique.len() != ids.len() {
        return Err("waiting: an id stands there twice".to_owned());
    }
    for note in notes() {
        texts(&note.id, &note.text)?;
    }
    for clock in &rules.clocks {
        texts(&clock.id, &clock.text)?;
    }
    for step in &rules.ladder {
        for text in [&step.title, &step.needs, &step.costs, &step.takes] {
            texts(&step.id, text)?;
        }
    }
    for question in &rules.call.questions {
        texts(&question.id, &question.text)?;
    }
    texts("call.open", &rules.call.open)?;
    if rules.call.open.values().any(|text| !text.contains("{what}")) {
        return Err("waiting/call.toml: `call.open`: must name `{what}`".to_owned());
    }
    let is_weekend = |days: &[u8]| days.len() < 7 && days.iter().all(|day| (1..=7).contains(day));
    if !rules.weekends.iter().all(|weekend| is_weekend(&weekend.days)) {
        return Err("waiting/wait.toml: `weekends`: days are 1 to 7, and one must be left".to_owned());
    }
    if rules.wait.nudge == 0 || rules.wait.escalate == 0 {
        return Err("waiting/wait.toml: `wait`: is no time at all".to_owned());
    }
    Ok(())
}

fn texts(id: &str, texts: &Texts) -> Result<(), String> {
    if [Language::En, Language::De].iter().any(|language| texts.get(language).is_none()) {
        return Err(format!("waiting: `{id}`: lacks a text in English or German"));
    }
    let english = texts.get(&Language::En).map(String::as_str).unwrap_or_default();
    let longest = english.split(['.', '?', ':']).map(|sentence| sentence.split_whitespace().count()).max();
    if longest > Some(WORDS_IN_SENTENCE) {
        return Err(format!("waiting: `{id}`: a sentence has more than {WORDS_IN_SENTENCE} words"));
    }
    Ok(())
}
