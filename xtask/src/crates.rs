//! The crates this repository stands on: their licences are those that `deny.toml` allows, and none that
//! `wasm-pack.toml` keeps out has got into the module.

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

/// Two checks; the crates that do not pass are printed.
pub fn check(project: &Project, pins: &Pins) -> Result<Count> {
    let mut count = Count::of(licences(project)?);
    count += Count::of(kept_out(project, pins)?);
    Ok(count)
}

fn licences(project: &Project) -> Result<bool> {
    let deny: Deny = toml::from_str(&fs::read_to_string(project.at("deny.toml"))?).context("`deny.toml`")?;
    let metadata =
        ask(command(project, "cargo", &[])?.args(["metadata", "--locked", "--format-version", "1"]));
    let metadata: Metadata = serde_json::from_str(&metadata.context("`cargo metadata` failed")?)?;
    let licence = |package: &Package| package.license.clone().unwrap_or_else(|| "none".to_owned());
    let refused =
        metadata.packages.iter().filter(|package| !is_allowed(&licence(package), &deny.licenses.allow));
    let refused: Vec<_> =
        refused.map(|package| format!("{} has the licence {}", package.name, licence(package))).collect();
    println!("{} crates\n{}", metadata.packages.len(), refused.join("\n"));
    Ok(refused.is_empty())
}

fn kept_out(project: &Project, pins: &Pins) -> Result<bool> {
    let mut tree = command(project, "cargo", &[])?;
    tree.args(["tree", "--locked", "--package", "candor", "--edges", "normal", "--prefix", "none"]);
    let tree = ask(tree.args(["--target", &pins.build.rust_target])).context("`cargo tree` failed")?;
    let inside = |name: &str| tree.lines().any(|line| line.split(' ').next() == Some(name));
    let found: Vec<_> = pins.kept_out.iter().filter(|(name, _)| inside(name)).collect();
    for (name, reason) in &found {
        println!("{name} has got into the module: {reason}");
    }
    Ok(found.is_empty())
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
