//! The page of the reasons: each file of `src/policy/pack/reasons/`, in English.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::Page;
use crate::project::Project;

const FOLDER: &str = "src/policy/pack/reasons";

const OPENING: &str = "\
<!-- Drawn by `cargo xtask docs` from src/policy/pack/reasons/*.toml. Change those. -->

# The reasons Candor knows

Confidence: A is Amazon's own text, B several sources, C one secondary source, K unconfirmed, P our proposal.
";

/// What the page shows of a reason. The whole shape, and what must hold of it, is `build.rs`'s business.
#[derive(Deserialize)]
struct Reason {
    id: String,
    title: BTreeMap<String, String>,
    because: BTreeMap<String, String>,
    answer: String,
    policy_name: String,
    requests: Vec<String>,
    causes: BTreeMap<String, Vec<String>>,
    actions: BTreeMap<String, Vec<String>>,
    preventions: BTreeMap<String, Vec<String>>,
    mistakes: BTreeMap<String, Vec<String>>,
    source: String,
    as_of: toml::Value,
    confidence: String,
}

/// The page; none while there are no reasons.
pub fn page(project: &Project) -> Result<Option<Page>> {
    let Ok(folder) = fs::read_dir(project.at(FOLDER)) else { return Ok(None) };
    let mut paths = folder.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let mut text = OPENING.to_owned();
    for path in &paths {
        section(&mut text, &read(path)?)?;
    }
    Ok((!paths.is_empty()).then_some(Page { name: "reasons.md", text }))
}

fn read(path: &Path) -> Result<Reason> {
    toml::from_str(&fs::read_to_string(path)?).with_context(|| format!("`{}`", path.display()))
}

fn section(text: &mut String, reason: &Reason) -> Result<()> {
    let english = |texts: &BTreeMap<String, String>| texts.get("en").cloned().unwrap_or_default();
    writeln!(text, "\n## {} · {}\n", reason.id, english(&reason.title))?;
    writeln!(text, "Amazon writes because {}.\n", english(&reason.because))?;
    writeln!(text, "- Answer: `{}`", reason.answer)?;
    writeln!(text, "- Policy: {}", reason.policy_name)?;
    writeln!(text, "- Usually asks for: {}", reason.requests.join(", "))?;
    writeln!(text, "- Source: {} ({}, as of {})", reason.source, reason.confidence, day(&reason.as_of))?;
    let lists = [
        ("Typical causes", &reason.causes),
        ("Typical actions", &reason.actions),
        ("Typical prevention", &reason.preventions),
        ("Mistakes", &reason.mistakes),
    ];
    for (heading, items) in lists {
        let items = items.get("en").map(Vec::as_slice).unwrap_or_default();
        if !items.is_empty() {
            writeln!(text, "\n{heading}:\n\n- {}", items.join("\n- "))?;
        }
    }
    Ok(())
}

fn day(value: &toml::Value) -> String {
    match value {
        toml::Value::Datetime(day) => day.to_string(),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::section;

    const REASON: &str = r#"
        id = "PERF-ODR"
        answer = "POA"
        policy_name = "Customer experience"
        requests = ["root-cause", "prevention"]
        source = "the help page"
        as_of = "2026-10-01"
        confidence = "A"
        title.en = "Order defects"
        because.en = "too many orders had a defect"
        causes.en = ["late parcels"]
        actions.en = []
        preventions.en = ["a check"]
        mistakes.en = ["blame"]
    "#;

    #[test]
    fn a_reason_is_shown_with_its_source_and_without_empty_lists() {
        let mut text = String::new();
        section(&mut text, &toml::from_str(REASON).unwrap()).unwrap();
        assert!(text.starts_with("\n## PERF-ODR · Order defects\n\nAmazon writes because too many orders"));
        assert!(text.contains("- Source: the help page (A, as of 2026-10-01)"));
        assert!(text.contains("\nTypical causes:\n\n- late parcels\n") && !text.contains("Typical actions"));
    }
}
