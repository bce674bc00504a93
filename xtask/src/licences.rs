//! The licence of every crate is one that `deny.toml` allows.

use std::fs;
use std::iter::Peekable;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::command::{ask, command};
use crate::pins::Pins;
use crate::project::Project;
use crate::test::Count;

#[derive(Deserialize)]
struct Deny {
    licenses: Allowed,
}

#[derive(Deserialize)]
struct Allowed {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    license: Option<String>,
}

/// One check; the crates that do not pass are printed.
pub fn check(project: &Project, _: &Pins) -> Result<Count> {
    let deny: Deny = toml::from_str(&fs::read_to_string(project.at("deny.toml"))?).context("`deny.toml`")?;
    let metadata =
        ask(command(project, "cargo", &[])?.args(["metadata", "--locked", "--format-version", "1"]));
    let metadata: Metadata = serde_json::from_str(&metadata.context("`cargo metadata` failed")?)?;
    let mut good = true;
    for package in &metadata.packages {
        let licence = package.license.as_deref().unwrap_or("none");
        if !is_allowed(licence, &deny.licenses.allow) {
            println!("{} has the licence {licence}", package.name);
            good = false;
        }
    }
    println!("{} crates", metadata.packages.len());
    Ok(Count::of(good))
}

/// Whether an SPDX expression leaves a choice in which every licence is allowed.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    // `A/B` is how crates wrote `A OR B` before SPDX.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    any_choice(&mut spaced.split_whitespace().peekable(), allowed)
}

fn any_choice<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>, allowed: &[String]) -> bool {
    let mut good = all_parts(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        good |= all_parts(words, allowed);
    }
    good
}

fn all_parts<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>, allowed: &[String]) -> bool {
    let mut good = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        good &= one(words, allowed);
    }
    good
}

fn one<'a>(words: &mut Peekable<impl Iterator<Item = &'a str>>, allowed: &[String]) -> bool {
    if words.next_if_eq(&"(").is_some() {
        let good = any_choice(words, allowed);
        return words.next_if_eq(&")").is_some() && good;
    }
    let mut licence = words.next().unwrap_or_default().to_owned();
    if words.next_if_eq(&"WITH").is_some() {
        licence = format!("{licence} WITH {}", words.next().unwrap_or_default());
    }
    allowed.contains(&licence)
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn one_allowed_choice_is_enough_and_every_part_of_it_counts() {
        let allowed = ["MIT".to_owned(), "Apache-2.0".to_owned()];
        assert!(is_allowed("MIT OR GPL-3.0", &allowed));
        assert!(is_allowed("GPL-3.0/MIT", &allowed));
        assert!(is_allowed("(MIT AND Apache-2.0)", &allowed));
        assert!(is_allowed("(GPL-3.0 OR MIT) AND Apache-2.0", &allowed));
        assert!(!is_allowed("(GPL-3.0 OR MIT) AND Unicode-3.0", &allowed));
        assert!(!is_allowed("Apache-2.0 WITH LLVM-exception", &allowed));
        assert!(!is_allowed("MIT AND GPL-3.0", &allowed));
        assert!(!is_allowed("none", &allowed));
    }
}
