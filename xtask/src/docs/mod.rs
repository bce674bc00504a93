//! The reference pages, `docs/reference/*.md`, drawn from what the core reads or compiles: so they cannot be wrong.

mod lints;
mod reasons;

use std::fs;

use anyhow::Result;

use crate::project::Project;

/// Folder of the pages.
const FOLDER: &str = "docs/reference";

/// One page.
struct Page {
    name: &'static str,
    text: String,
}

/// Writes the pages, or checks that they are as they would be written. Whether they are.
pub fn docs(project: &Project, check: bool) -> Result<bool> {
    let pages = [lints::page(project)?, reasons::page(project)?];
    let mut current = true;
    for page in pages.into_iter().flatten() {
        let path = project.at(FOLDER).join(page.name);
        if fs::read_to_string(&path).is_ok_and(|text| text == page.text) {
            println!("{FOLDER}/{} is current", page.name);
            continue;
        }
        if check {
            println!("{FOLDER}/{} is out of date; `cargo xtask docs` writes it", page.name);
            current = false;
            continue;
        }
        fs::create_dir_all(project.at(FOLDER))?;
        fs::write(&path, page.text)?;
        println!("{FOLDER}/{} is written", page.name);
    }
    Ok(current)
}
