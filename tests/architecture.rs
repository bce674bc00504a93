//! The plan of the house, held against the sources.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of `src/`, its path from there, without its comments.
struct Source {
    path: PathBuf,
    code: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        Self { path: path.into(), code: code.collect::<Vec<_>>().join("\n") }
    }

    /// The module on the top level that the file belongs to.
    fn module(&self) -> String {
        let top = self.path.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
        top.unwrap_or_default().trim_end_matches(".rs").to_owned()
    }

    /// Words such as `super::super::` that lead from the file to the top level.
    fn way_up(&self) -> String {
        let depth = self.path.components().count();
        let is_module_file = self.path.ends_with("mod.rs");
        "super::".repeat(if is_module_file { depth - 1 } else { depth })
    }

    /// Modules on the top level that the code names, from `crate::a::b` and `use crate::{a::b, c}`.
    fn uses(&self) -> BTreeSet<String> {
        let way_up = self.way_up();
        let inner = format!("super::{way_up}");
        let from_super = after(&self.code, &way_up).filter(|rest| !rest.starts_with("super::"));
        let from_inner = after(&self.code, &inner).filter(|rest| !rest.starts_with("super::"));
        after(&self.code, "crate::").chain(from_super).chain(from_inner).flat_map(first_names).collect()
    }
}

/// What stands after each occurrence of a whole word.
fn after<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(word).filter_map(move |(at, _)| {
        let starts =
            code[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':');
        starts.then(|| &code[at + word.len()..])
    })
}

/// `a` of `a::b`; `a` and `c` of `{a::b, c}`.
fn first_names(rest: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let Some(list) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let mut depth = 0_usize;
    let mut names = vec![name(list)];
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&list[at + 1..])),
            _ => {}
        }
    }
    names
}

/// Every file of `src/`.
fn sources() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![top.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&top).unwrap().to_string_lossy().into_owned();
                sources.push(Source::new(&name, &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources
}

/// The table of `src/lib.rs`: module → floor.
fn floors() -> BTreeMap<String, u32> {
    parse_floors(include_str!("../src/lib.rs"))
}

fn parse_floors(lib: &str) -> BTreeMap<String, u32> {
    let mut floors = BTreeMap::new();
    for row in lib.lines().filter_map(|line| line.strip_prefix("//! |")) {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let (Some(Ok(floor)), Some(modules)) = (cells.first().map(|cell| cell.parse()), cells.get(1)) else {
            continue;
        };
        let names = modules.split(',').map(|name| name.trim_matches([' ', '[', ']', '`']));
        floors.extend(names.map(|name| (name.to_owned(), floor)));
    }
    floors
}

/// Arrows that do not run down, as `from → to`.
fn arrows_going_up(sources: &[Source], floors: &BTreeMap<String, u32>) -> BTreeSet<String> {
    let mut wrong = BTreeSet::new();
    for source in sources.iter().filter(|source| source.path != Path::new("lib.rs")) {
        let from = source.module();
        for to in source.uses().into_iter().filter(|to| *to != from) {
            let (Some(upper), Some(lower)) = (floors.get(&from), floors.get(&to)) else { continue };
            // The ground floor is one room: a span, a source and an error lean on each other.
            if lower > upper || (lower == upper && *upper > 0) {
                wrong.insert(format!("{} → {to}", source.path.display()));
            }
        }
    }
    wrong
}

#[test]
fn arrows_only_run_down_the_floors() {
    let wrong = arrows_going_up(&sources(), &floors());
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_stands_on_a_floor() {
    let floors = floors();
    let homeless: BTreeSet<_> = sources().iter().map(Source::module).filter(|name| name != "lib").collect();
    let homeless: Vec<_> = homeless.into_iter().filter(|name| !floors.contains_key(name)).collect();
    assert!(homeless.is_empty(), "not in the table of src/lib.rs: {homeless:?}");
}

#[test]
fn every_module_of_the_table_exists() {
    let modules: BTreeSet<_> = sources().iter().map(Source::module).collect();
    let missing: Vec<_> = floors().into_keys().filter(|name| !modules.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The crates that exist only in the page, from Cargo.toml.
fn page_crates() -> Vec<String> {
    let manifest = include_str!("../Cargo.toml");
    let section = manifest.split("[target.'cfg(target_arch = \"wasm32\")'.dependencies]").nth(1).unwrap();
    let lines = section.lines().skip(1).take_while(|line| !line.starts_with('['));
    let names = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    names.map(|(name, _)| name.replace('-', "_")).collect()
}

/// What may differ between processors, and knows no more of the page than that (ADR 12).
const WIDE_INSTRUCTIONS: [&str; 2] = ["intake/cut.rs", "intake/marks.rs"];

#[test]
fn only_the_boundary_knows_javascript() {
    let crates = page_crates();
    assert!(crates.iter().any(|name| name == "wasm_bindgen"), "{crates:?}");
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.module() != "web") {
        let named = crates.iter().filter(|name| after(&source.code, &format!("{name}::")).next().is_some());
        wrong.extend(named.map(|name| format!("{}: {name}", source.path.display())));
        let may_differ = source.path == Path::new("lib.rs")
            || WIDE_INSTRUCTIONS.iter().any(|path| source.path == Path::new(path));
        let for_the_page = source.code.contains("target_arch") && !may_differ;
        wrong.extend(for_the_page.then(|| format!("{}: target_arch", source.path.display())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_named_after_nothing() {
    let vague = ["utils", "util", "helpers", "helper", "common", "manager", "misc"];
    let sources = sources();
    let mut parts = sources
        .iter()
        .flat_map(|source| source.path.components().map(move |part| (source, part.as_os_str())));
    let found = parts.find(|(_, part)| vague.contains(&part.to_string_lossy().trim_end_matches(".rs")));
    assert!(found.is_none(), "{:?}", found.map(|(source, _)| &source.path));
}

/// The checks above would be worth nothing if they saw nothing.
mod the_checks {
    use super::{Source, arrows_going_up, parse_floors};

    const FLOORS: &str = "//! | floor | module | what |\n//! |---|---|---|\n//! | 0 | [`text`], [`error`] | x |\n\
                          //! | 2 | [`notice`], [`intake`] | x |\n//! | 10 | `web` | x |\n";

    fn wrong(path: &str, code: &str) -> usize {
        arrows_going_up(&[Source::new(path, code)], &parse_floors(FLOORS)).len()
    }

    #[test]
    fn see_an_arrow_in_every_way_of_writing_it() {
        assert_eq!(wrong("text/mod.rs", "use crate::notice::read;"), 1);
        assert_eq!(wrong("text/mod.rs", "use crate::{error::Error, notice};"), 1);
        assert_eq!(wrong("text/mod.rs", "use crate::{\n    error::{A, B},\n    notice,\n};"), 1);
        assert_eq!(wrong("text/day.rs", "fn f() { crate::web::f() }"), 1);
        assert_eq!(wrong("text/day.rs", "use super::super::notice;"), 1);
        assert_eq!(wrong("text/mod.rs", "mod tests { use super::super::notice; }"), 1);
        assert_eq!(wrong("error.rs", "use super::notice;"), 1);
    }

    #[test]
    fn see_an_arrow_between_neighbours_above_the_ground_floor() {
        assert_eq!(wrong("notice/mod.rs", "use crate::intake::Records;"), 1);
        assert_eq!(wrong("text/mod.rs", "use crate::error::Error;"), 0);
    }

    #[test]
    fn let_arrows_down_and_remarks_pass() {
        assert_eq!(wrong("web/mod.rs", "use crate::{notice, text};"), 0);
        assert_eq!(wrong("notice/date.rs", "use super::super::text;\nuse super::reading;"), 0);
        assert_eq!(wrong("text/mod.rs", "/// See [`crate::notice`].\nstruct A;"), 0);
    }
}
