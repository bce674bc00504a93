//! Checks the policy pack and embeds it, so that no TOML is parsed in the product.
//!
//! A pack that is wrong stops the build with the file and the key.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::de::DeserializeOwned;

#[path = "src/source/confidence.rs"]
mod confidence;
#[expect(dead_code, reason = "the crate needs more of it than the build")]
#[path = "src/text/day.rs"]
mod day;
#[expect(dead_code, reason = "the crate needs more of it than the build")]
#[expect(clippy::enum_variant_names, reason = "the names are the metrics' own")]
#[path = "src/policy/id.rs"]
mod id;
#[path = "src/policy/model.rs"]
mod model;
#[expect(dead_code, reason = "the crate needs more of it than the build")]
#[path = "src/policy/table.rs"]
mod table;

use confidence::Confidence;
use day::Day;
use id::{
    AnswerCode, Language, MessageDateKind, MessageKind, MetricId, ReasonId, ReportKind, RequestKind,
    SuspiciousCode, TargetCondition,
};
use model::{Concepts, Examples, MetricRule, Pack, Reason, Signal};
use table::Table;

const PACK: &str = "src/policy/pack";
const EXAMPLES_OF_EACH_SORT: usize = 3;

fn main() {
    println!("cargo::rerun-if-changed={PACK}");
    for shared in [
        "src/policy/model.rs",
        "src/policy/id.rs",
        "src/policy/table.rs",
        "src/text/day.rs",
        "src/source/confidence.rs",
    ] {
        println!("cargo::rerun-if-changed={shared}");
    }
    if let Err(problem) = embed() {
        println!("cargo::error={problem}");
        std::process::exit(1);
    }
}

fn embed() -> Result<(), String> {
    let pack = Path::new(PACK);
    let (reasons, examples) = reasons(&pack.join("reasons"))?;
    let pack = Pack {
        reasons,
        metrics: only_key(&pack.join("metrics.toml"), "metrics")?,
        concepts: parse(&pack.join("concepts.toml"))?,
        layout: parse(&pack.join("layout.toml"))?,
        kinds: parse(&pack.join("kinds.toml"))?,
        requests: parse(&pack.join("requests.toml"))?,
        dates: parse(&pack.join("dates.toml"))?,
        forms: parse(&pack.join("forms.toml"))?,
        suspicion: parse(&pack.join("suspicion.toml"))?,
        languages: parse(&pack.join("languages.toml"))?,
        topics: parse(&pack.join("topics.toml"))?,
    };
    check(&pack)?;
    write("pack.postcard", &pack)?;
    write("examples.postcard", &examples)
}

type Reasons = (Vec<Reason>, BTreeMap<String, Examples>);

fn reasons(folder: &Path) -> Result<Reasons, String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .into_iter()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    let (mut reasons, mut examples) = (Vec::new(), BTreeMap::new());
    for file in files {
        let (reason, of_this) = reason(&file)?;
        examples.insert(reason.id.0.clone(), of_this);
        reasons.push(reason);
    }
    Ok((reasons, examples))
}

fn reason(file: &Path) -> Result<(Reason, Examples), String> {
    let at = |key: &str, problem: &str| format!("{}: `{key}`: {problem}", file.display());
    let mut table: toml::Table = parse(file)?;
    let examples = table.remove("examples").ok_or_else(|| at("examples", "is missing"))?;
    let examples: Examples =
        examples.try_into().map_err(|error: toml::de::Error| at("examples", error.message()))?;
    let reason: Reason = toml::Value::Table(table)
        .try_into()
        .map_err(|error: toml::de::Error| format!("{}: {}", file.display(), error.to_string().trim()))?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().to_uppercase();
    if reason.id.0 != stem {
        return Err(at("id", &format!("is `{}`, but the file's name says `{stem}`", reason.id.0)));
    }
    if reason.about.is_empty() {
        return Err(at("about", "is empty"));
    }
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
    if reason.signals.iter().any(|signal| signal.gives == 0 || signal.gives > 99) {
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
    Ok((reason, examples))
}

fn check(pack: &Pack) -> Result<(), String> {
    let every = [
        MetricId::OrderDefectRate,
        MetricId::LateShipmentRate,
        MetricId::CancelRate,
        MetricId::ValidTrackingRate,
        MetricId::OnTimeDeliveryRate,
        MetricId::InvoiceDefectRate,
    ];
    for id in every {
        if pack.metrics.iter().filter(|rule: &&MetricRule| rule.id == id).count() != 1 {
            return Err(format!("metrics.toml: `{id:?}`: must stand there exactly once"));
        }
    }
    for rule in &pack.metrics {
        if rule.targets.is_empty() || rule.window_days == 0 {
            return Err(format!("metrics.toml: `{:?}`: has no target or no window", rule.id));
        }
    }
    let none = Concepts::default();
    for reason in &pack.reasons {
        signals(&reason.id.0, &reason.signals, &pack.concepts, &reason.concepts)?;
    }
    signals("layout.toml", &pack.layout.headings, &pack.concepts, &none)?;
    signals("kinds.toml", &pack.kinds.signals, &pack.concepts, &none)?;
    signals("requests.toml", &pack.requests.signals, &pack.concepts, &none)?;
    signals("requests.toml", &pack.requests.asking, &pack.concepts, &none)?;
    signals("requests.toml", &pack.requests.fallbacks, &pack.concepts, &none)?;
    signals("dates.toml", &pack.dates.signals, &pack.concepts, &none)?;
    signals("dates.toml", &pack.dates.day_signals, &pack.concepts, &none)?;
    signals("suspicion.toml", &pack.suspicion.signals, &pack.concepts, &none)?;
    signals("topics.toml", &pack.topics.signals, &pack.concepts, &none)?;
    signals("topics.toml", &pack.topics.announces, &pack.concepts, &none)?;
    signals("topics.toml", &pack.topics.section_3, &pack.concepts, &none)
}

fn signals<T>(file: &str, signals: &[Signal<T>], shared: &Concepts, own: &Concepts) -> Result<(), String> {
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
            if phrase.trim_matches('*').trim().is_empty() || phrase.trim_matches('*').contains('*') {
                return Err(at(&format!(
                    "`{phrase}` is empty, or has a `*` inside, which stands for nothing"
                )));
            }
            if let Some(name) = phrase.strip_prefix('@')
                && shared.get(name).is_none()
                && own.get(name).is_none()
            {
                return Err(at(&format!("names the concept `{name}`, which is nowhere")));
            }
        }
    }
    Ok(())
}

fn parse<T: DeserializeOwned>(file: &Path) -> Result<T, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    toml::from_str(&text)
        .map_err(|error| format!("{}: {}", file.display(), error.to_string().replace('\n', " ")))
}

fn only_key<T: DeserializeOwned>(file: &Path, key: &str) -> Result<T, String> {
    let mut table: BTreeMap<String, T> = parse(file)?;
    table.remove(key).ok_or_else(|| format!("{}: `{key}`: is missing", file.display()))
}

fn write<T: serde::Serialize>(name: &str, value: &T) -> Result<(), String> {
    let folder = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let bytes = postcard::to_allocvec(value).map_err(|error| error.to_string())?;
    fs::write(Path::new(&folder).join(name), bytes).map_err(|error| error.to_string())
}
