//! The page of the lints: the doc comment of each file of `src/review/` that defines one.

use std::fs;

use anyhow::Result;

use super::Page;
use crate::project::Project;

/// What a file that defines a lint contains.
const DEFINITION: &str = "pub const LINT: Lint";

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
        if path.is_dir() {
            continue;
        }
        let source = fs::read_to_string(&path)?;
        if source.contains(DEFINITION) {
            sections.push(section(&stem.replace('_', "-"), &source));
        }
    }
    sections.sort();
    let text = format!("{OPENING}{}", sections.concat());
    Ok((!sections.is_empty()).then_some(Page { path: "docs/reference/lints.md".to_owned(), text }))
}

/// The doc comment, its headings one level down, with the lint's id below the first.
fn section(id: &str, source: &str) -> String {
    let mut text = String::from("\n");
    for line in source.lines().map_while(|line| line.strip_prefix("//!")) {
        let line = line.strip_prefix(' ').unwrap_or(line);
        let is_title = line.starts_with("# ");
        if line.starts_with('#') {
            text.push('#');
        }
        text.push_str(line);
        text.push('\n');
        if is_title {
            text.push_str("\n`");
            text.push_str(id);
            text.push_str("`\n");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn a_doc_comment_becomes_a_section_with_the_lints_id() {
        let source = "//! # Emotion\n//!\n//! **What it does.** Finds \"please\".\n\nuse x;\n//! not this\n";
        let wanted = "\n## Emotion\n\n`emotion`\n\n**What it does.** Finds \"please\".\n";
        assert_eq!(section("emotion", source), wanted);
    }
}
