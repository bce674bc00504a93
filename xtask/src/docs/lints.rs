//! The page of the lints: the doc comment of each file of `src/review/` that is one.

use std::fs;
use std::path::Path;

use anyhow::Result;

use super::Page;
use crate::project::Project;

/// Files of `src/review/` that are no lint.
const NO_LINTS: &[&str] = &["mod", "finding", "lint", "context", "registry"];

const OPENING: &str = "\
<!-- Drawn by `cargo xtask docs` from the doc comments of src/review/*.rs. Change those. -->

# What the review looks for
";

/// The page; none while there are no lints.
pub fn page(project: &Project) -> Result<Option<Page>> {
    let mut sections = Vec::new();
    for entry in fs::read_dir(project.at("src/review"))? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if !is_rust(&path) || NO_LINTS.contains(&stem) {
            continue;
        }
        sections.push(section(&stem.replace('_', "-"), &fs::read_to_string(&path)?));
    }
    sections.sort();
    let text = format!("{OPENING}{}", sections.concat());
    Ok((!sections.is_empty()).then_some(Page { name: "lints.md", text }))
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "rs")
}

/// The lint's id as a heading, its doc comment below, the headings of that one level down.
fn section(id: &str, source: &str) -> String {
    let mut text = format!("\n## {id}\n\n");
    for line in source.lines().map_while(|line| line.strip_prefix("//!")) {
        let line = line.strip_prefix(' ').unwrap_or(line);
        if line.starts_with('#') {
            text.push_str("##");
        }
        text.push_str(line);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn a_doc_comment_becomes_a_section_below_its_id() {
        let source =
            "//! Feelings instead of facts.\n//!\n//! # Example\n//! \"please\"\n\nuse x;\n//! not this\n";
        let wanted = "\n## emotion\n\nFeelings instead of facts.\n\n### Example\n\"please\"\n";
        assert_eq!(section("emotion", source), wanted);
    }
}
