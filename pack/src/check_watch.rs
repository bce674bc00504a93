//! What must hold of the rules of the watch beyond their shape.

use std::collections::BTreeSet;

use crate::{Language, LevelRule, LevelUnit, RequestKind, Texts, WatchRules, Watched};

pub(crate) fn watch(rules: &WatchRules, kinds: &[&str]) -> Result<(), String> {
    once("levels", rules.levels.iter().map(|rule| &rule.id))?;
    once("horizon", rules.horizon.iter().map(|rule| &rule.id))?;
    once("contacts", rules.contacts.iter().map(|rule| &rule.id))?;
    once("changes", rules.changes.iter().map(|rule| &rule.id))?;
    for rule in &rules.levels {
        level(rule).map_err(|problem| format!("watch/levels.toml: `{}`: {problem}", rule.id))?;
    }
    let horizon = rules.horizon.iter().map(|rule| (&rule.id, &rule.title));
    let contacts = rules.contacts.iter().flat_map(|rule| [(&rule.id, &rule.title), (&rule.id, &rule.time)]);
    let changes = rules.changes.iter().map(|rule| (&rule.id, &rule.title));
    for (id, texts) in horizon.chain(contacts).chain(changes) {
        told(texts).map_err(|problem| format!("watch: `{id}`: {problem}"))?;
    }
    if let Some(rule) = rules.horizon.iter().find(|rule| rule.act >= rule.warn) {
        return Err(format!("watch/horizon.toml: `{}`: `act` must come after `warn`", rule.id));
    }
    let named = rules.horizon.iter().flat_map(|rule| &rule.papers);
    if let Some(unknown) = named.into_iter().find(|paper| !kinds.contains(&paper.as_str())) {
        return Err(format!("watch/horizon.toml: `{unknown}`: is no kind of paper"));
    }
    if !rules.changes.is_sorted_by_key(|rule| rule.on) {
        return Err("watch/changes.toml: must be in the order of their days".to_owned());
    }
    for request in RequestKind::ALL {
        let mut of_this = rules.drill.iter().filter(|rule| rule.request == request);
        let rule = of_this.next().filter(|_| of_this.next().is_none());
        let name = request.name();
        let rule =
            rule.ok_or_else(|| format!("watch/drill.toml: `{name}`: must stand there exactly once"))?;
        told(&rule.collect).map_err(|problem| format!("watch/drill.toml: `{name}`: {problem}"))?;
    }
    Ok(())
}

fn level(rule: &LevelRule) -> Result<(), String> {
    told(&rule.title)?;
    told(&rule.todo)?;
    let is_metric = matches!(rule.watches, Watched::Metric(_));
    if is_metric != (rule.unit == LevelUnit::BasisPoints) {
        return Err("a metric, and nothing else, is in hundredths of a per cent".to_owned());
    }
    if rule.warn.is_none() && rule.act.is_none() && rule.near.is_none() {
        return Err("has no level".to_owned());
    }
    Ok(())
}

fn once<'a>(table: &str, ids: impl Iterator<Item = &'a String>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(format!("watch: `{table}`: `{id}` stands there twice"));
        }
    }
    Ok(())
}

fn told(texts: &Texts) -> Result<(), String> {
    let lacks = |language| texts.get(&language).is_none_or(String::is_empty);
    if lacks(Language::En) || lacks(Language::De) {
        return Err("lacks a text in English or German".to_owned());
    }
    Ok(())
}
