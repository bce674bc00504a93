//! Which files of the built page a first visit loads.
//!
//! Starts at `index.html` and follows every quoted name of a file that exists: scripts, styles, icons, the worker,
//! the module that reads messages. Left out are what a script imports on demand (`import("…")`), the policy pack and
//! the whole engine, which have budgets of their own, the service worker, which the page registers afterwards, and
//! the icons of the manifest, which are for installing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

const SERVICE_WORKER: &str = "sw.js";

/// How the names begin of what the worker loads besides.
const BESIDES: [&str; 3] = [super::POLICY, super::CASEWORK, super::ENGINE];

/// Vite's list of files that belong to imports on demand.
const ON_DEMAND: (&str, &str) = ("m.f=[", "]");

/// All files, `index.html` first.
pub fn files(site: &Path) -> Result<Vec<PathBuf>> {
    let mut found = vec![site.join("index.html")];
    let mut known: BTreeSet<PathBuf> = found.iter().cloned().collect();
    let mut next = 0;
    while let Some(file) = found.get(next).cloned() {
        next += 1;
        if !is_followed(&file) {
            continue;
        }
        let text = fs::read_to_string(&file).with_context(|| format!("`{}`", file.display()))?;
        for name in names(&text) {
            if let Some(target) = resolve(site, &file, name).filter(|target| known.insert(target.clone())) {
                found.push(target);
            }
        }
    }
    Ok(found)
}

fn is_followed(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ["html", "js", "css"].iter().any(|text| ending == *text))
}

/// The file of that name, as a browser finds it from there.
fn resolve(site: &Path, from: &Path, name: &str) -> Option<PathBuf> {
    let name = name.split(['?', '#']).next()?;
    let beside = || Some(from.parent()?.join(name.trim_start_matches("./")));
    let place = name.strip_prefix('/').map(|below| site.join(below)).or_else(beside)?.canonicalize().ok()?;
    let inside = place.strip_prefix(site.canonicalize().ok()?).ok()?.to_owned();
    (place.is_file() && inside != Path::new(SERVICE_WORKER)).then(|| site.join(inside))
}

/// Quoted words that look like a file's name, without those imported on demand.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let (before, after) = match text.split_once(ON_DEMAND.0) {
        Some((before, rest)) => (before, rest.split_once(ON_DEMAND.1).map_or("", |(_, after)| after)),
        None => (text, ""),
    };
    [before, after]
        .into_iter()
        .flat_map(|text| ['"', '\'', '`'].into_iter().flat_map(|quote| quoted(text, quote)))
}

fn quoted(text: &str, quote: char) -> impl Iterator<Item = &str> {
    let pieces: Vec<&str> = text.split(quote).collect();
    let on_demand = |before: &str| before.trim_end().ends_with("import(");
    // A quote inside a string of another kind shifts the count, so every piece is looked at.
    let words =
        pieces.windows(2).filter(move |pair| !on_demand(pair[0])).map(|pair| pair[1]).collect::<Vec<_>>();
    words.into_iter().filter(|word| is_name(word))
}

fn is_name(word: &str) -> bool {
    let file = word.rsplit('/').next().unwrap_or(word);
    let is_besides = BESIDES.iter().any(|begin| file.starts_with(begin));
    let plain = |c: char| c.is_ascii_alphanumeric() || "./_-?#=".contains(c);
    !is_besides && (3..200).contains(&word.len()) && word.contains('.') && word.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::names;

    fn found(text: &str) -> Vec<&str> {
        names(text).collect()
    }

    #[test]
    fn names_in_pages_and_scripts_are_found() {
        assert_eq!(found(r#"<script type="module" src="/assets/a-1.js"></script>"#), ["/assets/a-1.js"]);
        assert_eq!(found(r#"new Worker(new URL("/engine/w.js",import.meta.url))"#), ["/engine/w.js"]);
        assert_eq!(found("import{a}from'./b.js';"), ["./b.js"]);
    }

    #[test]
    fn what_the_worker_loads_besides_is_left_out() {
        assert_eq!(found(r#"new URL("policy-1.pack",import.meta.url)"#), Vec::<&str>::new());
        assert_eq!(found(r#"new URL("casework-1.pack",import.meta.url)"#), Vec::<&str>::new());
        assert_eq!(found(r#"new URL("./candor_bg-1.wasm",import.meta.url)"#), Vec::<&str>::new());
        assert_eq!(found(r#"new URL("messages_bg-1.wasm",import.meta.url)"#), ["messages_bg-1.wasm"]);
    }

    #[test]
    fn an_import_on_demand_is_left_out() {
        assert_eq!(found(r#"x(()=>import("./later.js"),d([0]))"#), Vec::<&str>::new());
        assert_eq!(found(r#"(m.f||(m.f=["assets/later.js"]));import"./now.js""#), ["./now.js"]);
    }
}
