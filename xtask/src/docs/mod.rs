//! The reference pages, `docs/reference/` and `docs/reasons/`, drawn from what the core reads: so they cannot be wrong.

mod lints;
mod reasons;

use std::fs;

use anyhow::Result;

use crate::project::Project;

/// One page, its path from the repository's root.
struct Page {
    path: String,
    text: String,
}

/// Writes the pages, or checks that they are as they would be written. Whether they are.
pub fn docs(project: &Project, check: bool) -> Result<bool> {
    let mut pages = reasons::pages(project)?;
    pages.extend(lints::page(project)?);
    let mut current = true;
    for Page { path, text } in pages {
        let place = project.at(&path);
        if fs::read_to_string(&place).is_ok_and(|written| written == text) {
            continue;
        }
        if check {
            println!("{path} is out of date; `cargo xtask docs` writes it");
            current = false;
            continue;
        }
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&place, text)?;
        println!("{path} is written");
    }
    Ok(current)
}
