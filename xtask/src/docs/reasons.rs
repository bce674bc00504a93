//! The pages of the reasons: one for each file of `src/policy/pack/reasons/`, in English, and their list.

use std::fmt::Write;

use anyhow::Result;
use candor_pack::{Clock, Language, Reason, Stretch, TextLists, Texts};
use serde::Serialize;

use super::Page;
use crate::project::Project;

const OPENING: &str = "\
<!-- Drawn by `cargo xtask docs` from src/policy/pack/reasons/*.toml. Change those. -->

";

const LIST: &str = "\
# The reasons Candor knows

Confidence: A is Amazon's own text, B several sources, C one secondary source, K unconfirmed, P our proposal.

| Id | Reason | Answer |
|---|---|---|
";

/// A page for each reason, and the list of all.
pub fn pages(project: &Project) -> Result<Vec<Page>> {
    let folder = project.at(candor_pack::FOLDER).join("reasons");
    let (reasons, _) = candor_pack::reasons(&folder).map_err(anyhow::Error::msg)?;
    let mut pages = reasons.iter().map(page).collect::<Result<Vec<_>>>()?;
    let mut list = format!("{OPENING}{LIST}");
    for reason in &reasons {
        let Reason { id, title, answer, .. } = reason;
        writeln!(list, "| [{0}]({0}.md) | {1} | `{2}` |", id.0, english(title), word(answer)?)?;
    }
    pages.push(Page { path: "docs/reasons/README.md".to_owned(), text: list });
    Ok(pages)
}

fn page(reason: &Reason) -> Result<Page> {
    let mut text = OPENING.to_owned();
    writeln!(text, "# {} · {}\n", reason.id.0, english(&reason.title))?;
    writeln!(text, "Amazon writes because {}.\n", english(&reason.because))?;
    writeln!(text, "- Answer: `{}`", word(&reason.answer)?)?;
    writeln!(text, "- Weighs: {}", word(&reason.severity)?)?;
    writeln!(text, "- Policy: {}", reason.policy_name)?;
    if let Some(help) = &reason.help_id {
        writeln!(text, "- Amazon's help page: {help}")?;
    }
    let requests = reason.requests.iter().map(word).collect::<Result<Vec<_>>>()?;
    writeln!(text, "- Usually asks for: {}", requests.join(", "))?;
    let of = |reports: &[candor_pack::ReportKind]| reports.iter().map(word).collect::<Result<Vec<_>>>();
    if !reason.reports.is_empty() {
        writeln!(text, "- Exports that help: {}", of(&reason.reports)?.join(", "))?;
    }
    let (source, confidence) = (&reason.source, word(&reason.confidence)?);
    writeln!(text, "- Source: {source} ({confidence}, as of {})", word(&reason.as_of)?)?;
    let lists = [
        ("Typical causes", &reason.causes),
        ("Typical actions", &reason.actions),
        ("Typical prevention", &reason.preventions),
        ("Mistakes", &reason.mistakes),
    ];
    for (heading, lines) in lists {
        section(&mut text, heading, english_lines(lines))?;
    }
    let clocks = reason.clocks.iter().map(clock).collect::<Result<Vec<_>>>()?;
    section(&mut text, "Clocks. What the message prints wins", &clocks)?;
    Ok(Page { path: format!("docs/reasons/{}.md", reason.id.0), text })
}

fn section(text: &mut String, heading: &str, lines: &[String]) -> Result<()> {
    if !lines.is_empty() {
        writeln!(text, "\n## {heading}\n\n- {}", lines.join("\n- "))?;
    }
    Ok(())
}

fn clock(clock: &Clock) -> Result<String> {
    let length = match clock.stretch {
        Stretch::Hours(hours) => format!("{hours} hours"),
        Stretch::Days(days) => format!("{days} days"),
        Stretch::BusinessDays(days) => format!("{days} business days"),
    };
    let (about, kind) = (english(&clock.about), word(&clock.kind)?);
    Ok(format!("{length} ({kind}): {about} {} ({})", clock.source, word(&clock.confidence)?))
}

fn english(texts: &Texts) -> &str {
    texts.get(&Language::En).map_or("", String::as_str)
}

fn english_lines(lists: &TextLists) -> &[String] {
    lists.get(&Language::En).map_or(&[], Vec::as_slice)
}

/// The word that the pack has for it.
fn word<T: Serialize>(value: &T) -> Result<String> {
    Ok(serde_json::to_value(value)?.as_str().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::pages;
    use crate::project::Project;

    #[test]
    fn every_reason_has_a_page_with_its_source() {
        let pages = pages(&Project::here()).unwrap();
        let page = pages.iter().find(|page| page.path == "docs/reasons/PERF-ODR.md").unwrap();
        assert!(page.text.contains("# PERF-ODR · Order Defect Rate too high\n\nAmazon writes because "));
        assert!(page.text.contains("\n- Answer: `POA`\n") && page.text.contains("(A, as of 2026-"));
        assert!(page.text.contains("\n## Typical causes\n\n- "));
        let list = pages.last().unwrap();
        assert!(list.text.contains("| [PERF-ODR](PERF-ODR.md) | Order Defect Rate too high | `POA` |"));
    }
}
