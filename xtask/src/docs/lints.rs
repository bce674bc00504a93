//! The page of the lints, drawn from `src/policy/pack/lints/`.

use std::fmt::Write as _;

use anyhow::Result;
use candor_pack::{LintExample, LintExamples, LintRule, LintSeverity};

use super::Page;
use crate::project::Project;

const OPENING: &str = "\
<!-- Drawn by `cargo xtask docs` from src/policy/pack/lints/*.toml. Change those. -->

# What the review looks for
";

/// Sentences of each sort that are shown.
const SHOWN: usize = 4;

/// The page.
pub fn page(project: &Project) -> Result<Option<Page>> {
    let folder = project.at(candor_pack::FOLDER).join("lints");
    let (rules, examples) = candor_pack::review(&folder).map_err(anyhow::Error::msg)?;
    let mut text = OPENING.to_owned();
    for (severity, heading) in [
        (LintSeverity::MustFix, "Must fix"),
        (LintSeverity::ShouldFix, "Should fix"),
        (LintSeverity::Idea, "Ideas"),
    ] {
        let _ = writeln!(text, "\n## {heading}");
        for rule in rules.lints.iter().filter(|rule| rule.severity == severity) {
            text.push_str(&section(rule, &examples[&rule.id]));
        }
    }
    Ok(Some(Page { path: "docs/reference/lints.md".to_owned(), text }))
}

fn section(rule: &LintRule, examples: &LintExamples) -> String {
    let english =
        |texts: &candor_pack::Texts| texts.get(&candor_pack::Language::En).cloned().unwrap_or_default();
    let mut text = format!("\n### {}\n\n`{}`\n\n", english(&rule.title), rule.id);
    let _ = writeln!(text, "{} {}\n", english(&rule.why), english(&rule.advice));
    let _ = writeln!(text, "Fires: {}\n", sentences(&examples.fires));
    let _ = writeln!(text, "Stays silent: {}\n", sentences(&examples.silent));
    let _ =
        writeln!(text, "Source: {}, as of {}, confidence {:?}.", rule.source, rule.as_of, rule.confidence);
    text
}

fn sentences(examples: &[LintExample]) -> String {
    let shown = examples.iter().filter(|example| !example.text.is_empty()).take(SHOWN);
    shown.map(|example| format!("“{}”", example.text.trim())).collect::<Vec<_>>().join(" ")
}
