//! What takes long, measured: a large account ([`mod@node`]), a long letter ([`mod@letter`]), and
//! reading large orders files. There our engine stands beside papaparse, uDSV and duckdb-wasm, in turns, in one Chromium.
//!
//! All are given the same files and must find what the maker of the files counted. `limit` reads the same
//! bytes through the same stream and does nothing but touch them.

mod files;
mod letter;
mod node;
mod tasks;

use std::fs;
use std::thread;

use anyhow::{Result, bail};
use serde_json::json;

use crate::command::{command, run};
use crate::headers::Headers;
use crate::pins::Pins;
use crate::project::Project;
use crate::serve::{Server, Site};
use crate::{build, chromium, tools};

pub use tasks::Choice;

/// The seller's own date, and the window that the policy pack gives the order defect rate on it.
const TODAY: &str = "2026-11-23";
const WINDOW: (&str, &str) = ("2026-09-10", "2026-11-08");

/// A round over a letter takes milliseconds where others take seconds.
const ROUNDS_OF_LETTERS: u32 = 20;

/// Runs the benchmark of that name. An error also when a reader finds something else than was made.
pub fn bench(project: &Project, what: &str, choice: &Choice) -> Result<bool> {
    match what {
        "ingest" => ingest(project, choice),
        "numbers" | "listings" => node::in_node(project, what, choice.rounds),
        "letter" => letter::letter(project, choice.rounds * ROUNDS_OF_LETTERS),
        _ => bail!("no benchmark `{what}`; there are `ingest`, `numbers`, `listings` and `letter`"),
    }
}

fn ingest(project: &Project, choice: &Choice) -> Result<bool> {
    let tasks = choice.tasks()?;
    let pins = Pins::read(project)?;
    tools::packages(project, &pins)?;
    peers(project, "benches/ingest")?;
    build::engine(project, &pins)?;
    let chromium = chromium::ensure(project)?;

    let mut written = Vec::new();
    for task in &tasks {
        let made = files::files(project, task)?;
        written.push(json!({
            "name": task.name(),
            "files": made.paths,
            "delimiter": task.delimiter(),
            "join": task.join,
            "rounds": choice.rounds(task),
            "contenders": task.contenders,
            "expected": made.expected,
        }));
    }

    let folders =
        [("/pkg/", "pkg"), ("/peers/", "benches/ingest/node_modules"), ("/", "benches/ingest/page")];
    let folders = folders.map(|(prefix, folder)| (prefix.to_owned(), project.at(folder)));
    let site = Site::new(folders.to_vec(), Headers::default())?;
    let server = Server::listen_anywhere()?;
    let plan = json!({
        "address": server.url(),
        "window": { "today": TODAY, "from": WINDOW.0, "to": WINDOW.1 },
        "contenders": choice.contenders()?,
        "tasks": written,
    });
    thread::spawn(move || server.answer(site));
    let place = files::folder(project)?.join("plan.json");
    fs::write(&place, serde_json::to_vec(&plan)?)?;
    run(command(project, "node", &[])?
        .arg(project.at("benches/ingest/run.mjs"))
        .arg(place)
        .env("CHROMIUM", chromium.browser))?;
    Ok(true)
}

/// The peers of a benchmark, at the versions of its own lock file: nothing else needs them.
fn peers(project: &Project, folder: &str) -> Result<()> {
    let home = project.at(folder);
    let lock = fs::read(home.join("package-lock.json"))?;
    let stamp = home.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("installing what `{folder}` compares with (up to 150 MB, once)");
    run(command(project, "npm", &[])?.args(["ci", "--no-audit", "--no-fund"]).current_dir(&home))?;
    Ok(fs::write(stamp, lock)?)
}
