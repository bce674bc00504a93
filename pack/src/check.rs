//! What must hold of the pack beyond its shape.

use std::collections::{BTreeMap, BTreeSet};

use crate::check_interview;
use crate::check_letter;
use crate::check_listing;
use crate::check_proof;
use crate::check_waiting;
use crate::check_watch;
use crate::{
    Casework, ComplaintRules, ComplaintSign, Concepts, Examples, Language, LintExamples, LintRule, MetricId,
    MetricRule, Pack, ReadingRules, Reason, RequestKind, RouteRule, Signal, Theme,
};

pub(crate) const EXAMPLES_OF_EACH_SORT: usize = 3;

/// Holds one reason to what a reader and a writer of letters need of it.
pub(crate) fn reason(file: &str, reason: &Reason, examples: &Examples) -> Result<(), String> {
    let at = |key: &str, problem: &str| format!("{file}: `{key}`: {problem}");
    if reason.signals.is_empty() {
        return Err(at("signals", "is empty"));
    }
    if reason.requests.is_empty() {
        return Err(at("requests", "is empty"));
    }
    for (key, texts) in [("title", &reason.title), ("because", &reason.because)] {
        if texts.get(&Language::En).is_none_or(String::is_empty) {
            return Err(at(key, "has no English text"));
        }
    }
    for (key, lists) in [
        ("causes", &reason.causes),
        ("actions", &reason.actions),
        ("preventions", &reason.preventions),
        ("mistakes", &reason.mistakes),
    ] {
        if lists.get(&Language::En).is_none_or(Vec::is_empty) {
            return Err(at(key, "has no English lines"));
        }
    }
    if reason.signals.iter().chain(&reason.gist).any(|signal| signal.gives == 0 || signal.gives > 99) {
        return Err(at("signals", "`gives` is a chance from 1 to 99"));
    }
    for (key, messages) in [("examples.fires", &examples.fires), ("examples.silent", &examples.silent)] {
        if messages.len() < EXAMPLES_OF_EACH_SORT {
            return Err(at(
                key,
                &format!("has {} messages; {EXAMPLES_OF_EACH_SORT} are needed", messages.len()),
            ));
        }
    }
    Ok(())
}

/// Holds the part that messages are read by to what its tables say of each other.
pub(crate) fn pack(pack: &Pack) -> Result<(), String> {
    let every = [
        MetricId::OrderDefectRate,
        MetricId::LateShipmentRate,
        MetricId::CancelRate,
        MetricId::ValidTrackingRate,
        MetricId::OnTimeDeliveryRate,
        MetricId::InvoiceDefectRate,
        MetricId::LateShipmentRateTenDays,
        MetricId::CancelRateThirtyDays,
        MetricId::PremiumOnTimeRate,
        MetricId::PremiumTrackingRate,
        MetricId::PremiumCancelRate,
        MetricId::ReturnDissatisfactionRate,
        MetricId::LateResponseRate,
        MetricId::LateResponseRateSevenDays,
        MetricId::LateResponseRateNinetyDays,
    ];
    for id in every {
        if pack.metrics.iter().filter(|rule: &&MetricRule| rule.id == id).count() != 1 {
            return Err(format!("metrics.toml: `{id:?}`: must stand there exactly once"));
        }
    }
    for rule in &pack.metrics {
        let has_no_days = rule.window_days == 0 || rule.windows.iter().any(|window| window.days == 0);
        if rule.targets.is_empty() || has_no_days {
            return Err(format!("metrics.toml: `{:?}`: has no target or no window", rule.id));
        }
    }
    let none = Concepts::default();
    for reason in &pack.reasons {
        signals(&reason.id.0, &reason.signals, &pack.concepts, &reason.concepts)?;
        signals(&reason.id.0, &reason.gist, &pack.concepts, &reason.concepts)?;
    }
    signals("layout.toml", &pack.layout.headings, &pack.concepts, &none)?;
    signals("kinds.toml", &pack.kinds.signals, &pack.concepts, &none)?;
    signals("requests.toml", &pack.requests.signals, &pack.concepts, &none)?;
    signals("requests.toml", &pack.requests.asking, &pack.concepts, &none)?;
    signals("requests.toml", &pack.requests.fallbacks, &pack.concepts, &none)?;
    signals("dates.toml", &pack.dates.signals, &pack.concepts, &none)?;
    signals("dates.toml", &pack.dates.day_signals, &pack.concepts, &none)?;
    signals("suspicion.toml", &pack.suspicion.signals, &pack.concepts, &none)?;
    signals("topics.toml", &pack.topics.causes, &pack.concepts, &none)?;
    signals("topics.toml", &pack.topics.announces, &pack.concepts, &none)?;
    signals("topics.toml", &pack.topics.section_3, &pack.concepts, &none)?;
    signals("topics.toml", &pack.topics.supposed, &pack.concepts, &none)?;
    signals("replies.toml", &pack.replies.arrived, &pack.concepts, &none)?;
    signals("replies.toml", &pack.replies.signals, &pack.concepts, &none)?;
    signals("replies.toml", &pack.replies.only_received, &pack.concepts, &none)?;
    signals("replies.toml", &pack.replies.accepted, &pack.concepts, &none)?;
    signals("statements.toml", &pack.statements.signals, &pack.concepts, &none)?;
    for reason in &pack.reasons {
        if !pack.answers.iter().any(|rules| rules.answer == reason.answer) {
            return Err(format!(
                "answers.toml: `{:?}`: is missing, and {} wants it",
                reason.answer, reason.id.0
            ));
        }
    }
    for (id, _) in pack.kinds.usual.iter() {
        if !pack.reasons.iter().any(|reason| reason.id == *id) {
            return Err(format!("kinds.toml: `usual`: {} has no file", id.0));
        }
    }
    for signal in pack.replies.signals.iter().chain(&pack.replies.only_received) {
        if !pack.replies.classes.iter().any(|meaning| meaning.class == signal.gives) {
            return Err(format!("replies.toml: `{:?}`: has no meaning", signal.gives));
        }
    }
    Ok(())
}

/// Holds the part for the work on a case to what it says of itself and of the rest.
pub(crate) fn casework(casework: &Casework, pack: &Pack) -> Result<(), String> {
    complaints(&casework.complaints, &pack.reasons)?;
    check_interview::interview(&casework.interview, &pack.reasons)?;
    routes(&casework.routes)?;
    let kinds: Vec<&str> = casework.documents.kinds.iter().map(|kind| kind.id.as_str()).collect();
    check_watch::watch(&casework.watch, &kinds)?;
    reading(&casework.reading)?;
    check_waiting::waiting(&casework.waiting)?;
    check_letter::letter(&casework.letter, &pack.reasons)?;
    check_listing::listing(&casework.listing, &pack.reasons)?;
    check_proof::names(&casework.names)?;
    check_proof::quantities(&casework.quantities)?;
    check_proof::supplier(&casework.supplier)
}

/// Every word of a paper means one thing, and every currency stands there once.
fn reading(rules: &ReadingRules) -> Result<(), String> {
    let mut fields = BTreeMap::new();
    for rule in &rules.labels {
        for word in rule.words.values().flatten() {
            let other = fields.insert((word.to_lowercase(), rule.general), &rule.field);
            if other.is_some_and(|field| *field != rule.field) {
                return Err(format!("reading.toml: `{word}`: stands for two fields"));
            }
        }
    }
    let mut columns = BTreeMap::new();
    for rule in &rules.columns {
        for word in rule.words.values().flatten() {
            let other = columns.insert(word.to_lowercase(), rule.column);
            if other.is_some_and(|column| column != rule.column) {
                return Err(format!("reading.toml: `{word}`: stands over two columns"));
            }
        }
    }
    let codes: BTreeSet<&str> = rules.currencies.iter().map(|rule| rule.code.as_str()).collect();
    if codes.len() != rules.currencies.len() || codes.iter().any(|code| code.len() != 3) {
        return Err("reading.toml: `currencies`: a code is no ISO 4217 or stands there twice".to_owned());
    }
    Ok(())
}

/// Whatever is asked has three ways on or more, the last of which is the one for everything.
fn routes(routes: &[RouteRule]) -> Result<(), String> {
    let ids: BTreeSet<&str> = routes.iter().map(|route| route.id.as_str()).collect();
    if ids.len() != routes.len() {
        return Err("routes.toml: an id stands there twice".to_owned());
    }
    if !routes.last().is_some_and(|route| route.kinds.is_empty()) {
        return Err("routes.toml: the last must hold for everything".to_owned());
    }
    for kind in RequestKind::ALL {
        let ways = routes.iter().filter(|route| route.kinds.is_empty() || route.kinds.contains(&kind));
        if !(3..=4).contains(&ways.count()) {
            return Err(format!("routes.toml: `{}`: must have three ways on or four", kind.name()));
        }
    }
    for route in routes {
        for texts in [&route.title, &route.claims, &route.silent] {
            if [Language::En, Language::De].iter().any(|language| texts.get(language).is_none()) {
                return Err(format!("routes.toml: `{}`: lacks a text in English or German", route.id));
            }
        }
    }
    Ok(())
}

/// Holds one sign to what a reader of complaints needs of it.
pub(crate) fn sign(file: &str, sign: &ComplaintSign, examples: &Examples) -> Result<(), String> {
    let at = |key: &str, problem: &str| Err(format!("{file}: `{key}`: {problem}"));
    if sign.themes.is_empty() && sign.escalation.is_none() {
        return at("themes", "is empty, and there is no escalation either");
    }
    if sign.says.iter().len() + sign.denies.iter().len() + sign.signals.len() == 0 {
        return at("says", "is empty, and so is the rest");
    }
    for (key, comments) in [("examples.fires", &examples.fires), ("examples.silent", &examples.silent)] {
        if comments.len() < EXAMPLES_OF_EACH_SORT {
            return at(key, &format!("has fewer than {EXAMPLES_OF_EACH_SORT} comments"));
        }
    }
    let phrases = sign.says.values().chain(sign.denies.values()).flatten();
    for phrase in phrases.chain(&sign.without) {
        check_phrase(phrase).map_err(|problem| format!("{file}: {problem}"))?;
    }
    Ok(())
}

/// Holds one lint to what a review needs of it.
pub(crate) fn lint(
    file: &str,
    lint: &LintRule,
    examples: &LintExamples,
    shared: &Concepts,
) -> Result<(), String> {
    let at = |key: &str, problem: &str| Err(format!("{file}: `{key}`: {problem}"));
    for (key, texts) in [("title", &lint.title), ("why", &lint.why), ("advice", &lint.advice)] {
        for language in [Language::En, Language::De] {
            if texts.get(&language).is_none_or(String::is_empty) {
                return at(key, "has no English or no German text");
            }
        }
    }
    if lint.parts.is_empty() {
        return at("parts", "is empty");
    }
    for (key, sentences) in [("examples.fires", &examples.fires), ("examples.silent", &examples.silent)] {
        if sentences.len() < EXAMPLES_OF_EACH_SORT {
            return at(key, &format!("has fewer than {EXAMPLES_OF_EACH_SORT} sentences"));
        }
    }
    let own = lint.concepts.values().flat_map(|words| words.values().flatten());
    for phrase in lint.says.values().flatten().chain(own) {
        check_phrase(phrase).map_err(|problem| format!("{file}: {problem}"))?;
    }
    for phrase in lint.without.iter().chain(&lint.unless) {
        known(phrase, shared, &lint.concepts).map_err(|problem| format!("{file}: {problem}"))?;
    }
    signals(file, &lint.signals, shared, &lint.concepts)
}

fn complaints(rules: &ComplaintRules, reasons: &[Reason]) -> Result<(), String> {
    let themes: BTreeSet<Theme> = rules.themes.iter().map(|rule| rule.id).collect();
    if themes.len() != rules.themes.len() {
        return Err("complaints/themes.toml: a theme stands there twice".to_owned());
    }
    let named = rules.signs.iter().flat_map(|sign| &sign.themes);
    if let Some(theme) = named.clone().find(|theme| !themes.contains(theme)) {
        return Err(format!("complaints/themes.toml: `{theme:?}`: is missing, and a sign names it"));
    }
    let named: BTreeSet<&Theme> = named.collect();
    if let Some(theme) = themes.iter().find(|theme| !named.contains(theme)) {
        return Err(format!("complaints/themes.toml: `{theme:?}`: no sign names it"));
    }
    for sign in &rules.signs {
        let file = format!("complaints/signs/{}.toml", sign.id);
        signals(&file, &sign.signals, &rules.concepts, &Concepts::default())?;
    }
    for (name, phrases) in rules.notions.iter() {
        for phrase in phrases.values().flatten() {
            check_phrase(phrase)
                .map_err(|problem| format!("complaints/notions.toml: `{name}`: {problem}"))?;
        }
    }
    if let Some((theme, _)) = rules.likeness.themes.iter().find(|(theme, _)| !themes.contains(theme)) {
        return Err(format!("complaints/learned.tsv: `{theme:?}` is no theme of themes.toml"));
    }
    for rule in &rules.themes {
        if let Some(id) = rule.reasons.iter().find(|id| reasons.iter().all(|reason| reason.id != **id)) {
            return Err(format!("complaints/themes.toml: `{:?}`: there is no reason `{}`", rule.id, id.0));
        }
    }
    Ok(())
}

pub(crate) fn check_phrase(phrase: &str) -> Result<(), String> {
    let bare = phrase.trim_matches('*');
    if bare.trim().is_empty() || bare.contains('*') {
        return Err(format!("`{phrase}` is empty, or has a `*` inside, which stands for nothing"));
    }
    Ok(())
}

pub(crate) fn signals<T>(
    file: &str,
    signals: &[Signal<T>],
    shared: &Concepts,
    own: &Concepts,
) -> Result<(), String> {
    let mut ids = BTreeSet::new();
    for signal in signals {
        let at = |problem: &str| format!("{file}: signal `{}`: {problem}", signal.id);
        if !ids.insert(&signal.id) {
            return Err(at("stands there twice"));
        }
        if signal.any.is_empty() || signal.with.iter().any(Vec::is_empty) {
            return Err(at("`any` and every group of `with` need a phrase"));
        }
        for phrase in signal.any.iter().chain(signal.with.iter().flatten()).chain(&signal.without) {
            known(phrase, shared, own).map_err(|problem| at(&problem))?;
        }
    }
    Ok(())
}

/// A phrase that can be looked for, or a concept that is there.
pub(crate) fn known(phrase: &str, shared: &Concepts, own: &Concepts) -> Result<(), String> {
    check_phrase(phrase)?;
    match phrase.strip_prefix('@') {
        Some(name) if shared.get(name).is_none() && own.get(name).is_none() => {
            Err(format!("names the concept `{name}`, which is nowhere"))
        }
        _ => Ok(()),
    }
}
