//! Checks the policy pack and turns it into the bytes that the engine reads, so that no TOML is parsed in the
//! product.
//!
//! The shapes are the engine's own files: what is checked here and what is read there are of the same types.

mod check;
mod check_documents;
mod check_interview;
mod check_letter;
mod check_listing;
mod check_proof;
mod check_waiting;
mod check_watch;
mod learned;
mod phrases;
mod theme_weights;
mod voices;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

#[path = "../../src/policy/casework.rs"]
mod casework;
#[path = "../../src/policy/complaint.rs"]
mod complaint;
#[path = "../../src/source/confidence.rs"]
mod confidence;
#[path = "../../src/text/day.rs"]
mod day;
#[path = "../../src/policy/document.rs"]
mod document;
#[path = "../../src/policy/id.rs"]
mod id;
#[path = "../../src/policy/interview.rs"]
mod interview;
#[path = "../../src/policy/letter.rs"]
mod letter;
#[path = "../../src/policy/lint.rs"]
mod lint;
#[path = "../../src/policy/listing.rs"]
mod listing;
#[path = "../../src/policy/model.rs"]
mod model;
#[path = "../../src/policy/names.rs"]
mod names;
#[path = "../../src/policy/quantities.rs"]
mod quantities;
#[path = "../../src/policy/reading.rs"]
mod reading;
#[path = "../../src/policy/supplier.rs"]
mod supplier;
#[path = "../../src/policy/table.rs"]
mod table;
#[path = "../../src/policy/waiting.rs"]
mod waiting;
#[path = "../../src/policy/watch.rs"]
mod watch;

pub use casework::*;
pub use complaint::*;
pub use confidence::Confidence;
pub use day::*;
pub use document::*;
pub use id::*;
pub use interview::*;
pub use learned::{FILE as LEARNED, write as learned_as_text};
pub use letter::*;
pub use lint::*;
pub use listing::*;
pub use model::*;
pub use names::*;
pub use quantities::*;
pub use reading::*;
pub use supplier::*;
pub use table::Table;
pub use theme_weights::{FILE as THEME_WEIGHTS, write as theme_weights_as_text};
pub use waiting::*;
pub use watch::*;

/// Where the pack stands in the repository.
pub const FOLDER: &str = "src/policy/pack";

/// The pack as the engine reads it.
#[derive(Debug)]
pub struct Compiled {
    /// Rules and texts that messages are read by.
    pub pack: Vec<u8>,
    /// Rules and texts for the work on a case.
    pub casework: Vec<u8>,
    /// The example messages by reason, which only tests need.
    pub examples: Vec<u8>,
    /// The example comments by sign, which only tests need.
    pub sign_examples: Vec<u8>,
    /// The example titles by rule, which only tests need.
    pub listing_examples: Vec<u8>,
}

/// Reads and checks the pack in that folder. The error names the file and the key.
pub fn compile(folder: &Path) -> Result<Compiled, String> {
    let (reasons, examples) = reasons(&folder.join("reasons"))?;
    let (complaints, sign_examples) = complaints(&folder.join("complaints"))?;
    let (review, _) = review(&folder.join("lints"))?;
    let (listing, listing_examples) = listing_rules(&folder.join("listing"))?;
    let (documents, _) = documents(&folder.join("documents"))?;
    let mut pack = Pack {
        reasons,
        metrics: only_key(&folder.join("metrics.toml"), "metrics")?,
        concepts: parse(&folder.join("concepts.toml"))?,
        layout: parse(&folder.join("layout.toml"))?,
        kinds: parse(&folder.join("kinds.toml"))?,
        requests: parse(&folder.join("requests.toml"))?,
        dates: parse(&folder.join("dates.toml"))?,
        forms: parse(&folder.join("forms.toml"))?,
        suspicion: parse(&folder.join("suspicion.toml"))?,
        languages: parse(&folder.join("languages.toml"))?,
        topics: parse(&folder.join("topics.toml"))?,
        replies: parse(&folder.join("replies.toml"))?,
        statements: parse(&folder.join("statements.toml"))?,
        papers: parse(&folder.join("papers.toml"))?,
        answers: only_key(&folder.join("answers.toml"), "answers")?,
        clocks: parse(&folder.join("clocks.toml"))?,
        learned: learned::read(&folder.join(learned::FILE))?,
    };
    check::pack(&pack)?;
    let casework = Casework {
        complaints,
        routes: only_key(&folder.join("routes.toml"), "routes")?,
        review,
        interview: interview(&folder.join("interview"))?,
        listing,
        letter: tables(&folder.join("letter"))?,
        watch: watch_rules(&folder.join("watch"))?,
        documents,
        reading: parse(&folder.join("reading.toml"))?,
        names: parse(&folder.join("names.toml"))?,
        quantities: parse(&folder.join("quantities.toml"))?,
        supplier: parse(&folder.join("supplier.toml"))?,
        waiting: tables(&folder.join("waiting"))?,
    };
    check::casework(&casework, &pack)?;
    let voices: voices::Voices = parse(&folder.join("voices.toml"))?;
    voices.widen(&mut pack);
    Ok(Compiled {
        pack: bytes(&pack)?,
        casework: bytes(&casework)?,
        examples: bytes(&examples)?,
        sign_examples: bytes(&sign_examples)?,
        listing_examples: bytes(&listing_examples)?,
    })
}

/// One table out of the files of the folder.
fn watch_rules(folder: &Path) -> Result<WatchRules, String> {
    let mut rules = toml::Table::new();
    for file in files(folder)? {
        rules.extend(parse::<toml::Table>(&file)?);
    }
    from_table(folder, rules)
}

fn bytes<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(value).map_err(|error| error.to_string())
}

/// Reasons with their examples, by id.
pub type Reasons = (Vec<Reason>, BTreeMap<String, Examples>);

/// Reads and checks the files of the reasons alone.
pub fn reasons(folder: &Path) -> Result<Reasons, String> {
    let (mut reasons, mut examples) = (Vec::new(), BTreeMap::new());
    for file in files(folder)? {
        let (reason, of_this) = reason(&file)?;
        examples.insert(reason.id.0.clone(), of_this);
        reasons.push(reason);
    }
    Ok((reasons, examples))
}

fn reason(file: &Path) -> Result<(Reason, Examples), String> {
    let (reason, examples): (Reason, Examples) = with_examples(file)?;
    named_like_its_file(file, &reason.id.0, &stem(file).to_uppercase())?;
    check::reason(&file.display().to_string(), &reason, &examples)?;
    Ok((reason, examples))
}

fn complaints(folder: &Path) -> Result<(ComplaintRules, SignExamples), String> {
    let mut rules: toml::Table = parse(&folder.join("words.toml"))?;
    let themes: toml::Table = parse(&folder.join("themes.toml"))?;
    rules.extend(themes);
    rules.insert("signs".to_owned(), toml::Value::Array(Vec::new()));
    rules.insert("notions".to_owned(), parse(&folder.join(NOTIONS))?);
    let mut rules: ComplaintRules = from_table(folder, rules)?;
    rules.likeness = theme_weights::read(&folder.join(theme_weights::FILE), &rules.notions)?;
    let mut examples = SignExamples::new();
    for file in files(&folder.join("signs"))? {
        let (sign, of_this): (ComplaintSign, Examples) = with_examples(&file)?;
        named_like_its_file(&file, &sign.id, &stem(&file))?;
        check::sign(&file.display().to_string(), &sign, &of_this)?;
        examples.insert(sign.id.clone(), of_this);
        rules.signs.push(sign);
    }
    Ok((rules, examples))
}

/// Examples by the id of their lint.
pub type ReviewExamples = BTreeMap<String, LintExamples>;

/// What makes letters weak, with the examples of each file.
pub fn review(folder: &Path) -> Result<(ReviewRules, ReviewExamples), String> {
    let concepts = parse(&folder.with_extension("toml"))?;
    let parts = only_key(&folder.with_file_name("parts.toml"), "parts")?;
    let mut rules = ReviewRules { concepts, parts, lints: Vec::new() };
    let mut examples = ReviewExamples::new();
    for file in files(folder)? {
        let (lint, of_this): (LintRule, LintExamples) = with_examples(&file)?;
        named_like_its_file(&file, &lint.id, &stem(&file))?;
        check::lint(&file.display().to_string(), &lint, &of_this, &rules.concepts)?;
        examples.insert(lint.id.clone(), of_this);
        rules.lints.push(lint);
    }
    Ok((rules, examples))
}

fn listing_rules(folder: &Path) -> Result<(ListingRules, ListingExamples), String> {
    let mut words: toml::Table = parse(&folder.join("words.toml"))?;
    words.insert("rules".to_owned(), toml::Value::Array(Vec::new()));
    let mut rules: ListingRules = from_table(folder, words)?;
    let mut examples = ListingExamples::new();
    for file in files(&folder.join("rules"))? {
        let (rule, of_this): (ListingRule, Examples) = with_examples(&file)?;
        named_like_its_file(&file, &rule.id, &stem(&file))?;
        check_listing::rule(&file.display().to_string(), &rule, &of_this, &rules.concepts)?;
        examples.insert(rule.id.clone(), of_this);
        rules.rules.push(rule);
    }
    Ok((rules, examples))
}

/// Examples by the id of their kind of paper.
pub type DocumentExamples = BTreeMap<String, PaperExamples>;

/// What papers are, and what is checked about them, with the examples of each kind.
pub fn documents(folder: &Path) -> Result<(DocumentRules, DocumentExamples), String> {
    let mut rules: toml::Table = parse(&folder.join("fields.toml"))?;
    for list in ["kinds", "checks"] {
        rules.insert(list.to_owned(), toml::Value::Array(Vec::new()));
    }
    let mut rules: DocumentRules = from_table(folder, rules)?;
    let mut examples = DocumentExamples::new();
    for file in files(&folder.join("kinds"))? {
        let (kind, of_this): (PaperKind, PaperExamples) = with_examples(&file)?;
        named_like_its_file(&file, &kind.id, &stem(&file))?;
        check_documents::kind(&file.display().to_string(), &kind, &of_this)?;
        examples.insert(kind.id.clone(), of_this);
        rules.kinds.push(kind);
    }
    for file in files(&folder.join("checks"))? {
        let check: PaperCheck = parse(&file)?;
        named_like_its_file(&file, &check.id, &stem(&file))?;
        check_documents::check(&file.display().to_string(), &check)?;
        rules.checks.push(check);
    }
    check_documents::documents(&rules)?;
    Ok((rules, examples))
}

/// Each file of the folder holds some of the tables.
fn tables<T: DeserializeOwned>(folder: &Path) -> Result<T, String> {
    let mut tables = toml::Table::new();
    for file in files(folder)? {
        tables.extend(parse::<toml::Table>(&file)?);
    }
    from_table(folder, tables)
}

fn interview(folder: &Path) -> Result<InterviewRules, String> {
    let mut rules = InterviewRules {
        questions: only_key(&folder.join("general.toml"), "questions")?,
        themes: Vec::new(),
    };
    for file in files(&folder.join("themes"))? {
        let theme: QuestionTheme = parse(&file)?;
        named_like_its_file(&file, &theme.id, &stem(&file))?;
        rules.themes.push(theme);
    }
    Ok(rules)
}

/// Name of the file of notions in the folder of complaints.
const NOTIONS: &str = "notions.toml";

/// Reads what comments speak of, from the folder of complaints alone.
pub fn notions(folder: &Path) -> Result<Concepts, String> {
    parse(&folder.join(NOTIONS))
}

/// What a file says, and the examples that stand in it besides.
fn with_examples<T: DeserializeOwned, E: DeserializeOwned>(file: &Path) -> Result<(T, E), String> {
    let at = |problem: &str| format!("{}: `examples`: {problem}", file.display());
    let mut table: toml::Table = parse(file)?;
    let examples = table.remove("examples").ok_or_else(|| at("is missing"))?;
    let examples: E = examples.try_into().map_err(|error: toml::de::Error| at(error.message()))?;
    Ok((from_table(file, table)?, examples))
}

fn from_table<T: DeserializeOwned>(file: &Path, table: toml::Table) -> Result<T, String> {
    toml::Value::Table(table)
        .try_into()
        .map_err(|error: toml::de::Error| format!("{}: {}", file.display(), error.to_string().trim()))
}

fn named_like_its_file(file: &Path, id: &str, stem: &str) -> Result<(), String> {
    if id == stem {
        return Ok(());
    }
    Err(format!("{}: `id`: is `{id}`, but the file's name says `{stem}`", file.display()))
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The files of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .into_iter()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    Ok(files)
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
