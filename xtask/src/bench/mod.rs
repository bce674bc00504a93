//! Reading a large orders file: our engine beside papaparse, in turns, in one Chromium.

#[path = "../../../tests/generator/mod.rs"]
mod generator;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Result, ensure};

use crate::command::{command, run};
use crate::headers::Headers;
use crate::pins::Pins;
use crate::project::Project;
use crate::serve::{self, Site};
use crate::{build, chromium, tools};

/// Runs the benchmark of that name. An error also when the two readers disagree.
pub fn bench(project: &Project, what: &str, megabytes: usize, rounds: u32) -> Result<bool> {
    ensure!(what == "ingest", "no benchmark `{what}`; there is `ingest`");
    ensure!(rounds > 0, "no rounds, no median");
    let pins = Pins::read(project)?;
    tools::packages(project, &pins)?;
    build::engine(project, &pins)?;
    let chromium = chromium::ensure(project)?;
    let (orders, rows) = orders_file(project, megabytes)?;

    let folders = [("/pkg/", "pkg"), ("/papaparse/", "node_modules/papaparse"), ("/", "benches/ingest/page")];
    let folders = folders.map(|(prefix, folder)| (prefix.to_owned(), project.at(folder)));
    let site = Arc::new(Site::new(folders.to_vec(), Headers::default())?);
    let server = Arc::new(serve::listen_anywhere()?);
    let address = serve::address(&server);
    thread::spawn(move || serve::answer(&server, &site));

    run(command(project, "node", &[])?
        .arg(project.at("benches/ingest/run.mjs"))
        .args([&address, &*orders.to_string_lossy(), &rows.to_string(), &rounds.to_string()])
        .env("CHROMIUM", chromium.browser))?;
    Ok(true)
}

/// Writes a made-up All Orders file of that size. Where it is, and how many rows it has.
fn orders_file(project: &Project, megabytes: usize) -> Result<(PathBuf, u32)> {
    println!("writing an orders file of {megabytes} MB");
    let plan = generator::Plan {
        order_bytes: megabytes * 1_000_000,
        // papaparse loses rows after a name that starts with a quote; here both are to do the same work.
        quoted_names: 0,
        ..generator::Plan::default()
    };
    let made = generator::make(&plan);
    let place = project.notes().join("all-orders.txt");
    fs::create_dir_all(project.notes())?;
    fs::write(&place, made.orders)?;
    Ok((place, made.totals.order_rows))
}
