//! Reading a large orders file: our engine beside papaparse, in turns, in one Chromium.

mod orders;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
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
    let orders = orders_file(project, megabytes)?;

    let folders = [("/pkg/", "pkg"), ("/papaparse/", "node_modules/papaparse"), ("/", "benches/ingest/page")];
    let folders = folders.map(|(prefix, folder)| (prefix.to_owned(), project.at(folder)));
    let site = Arc::new(Site::new(folders.to_vec(), Headers::default())?);
    let server = Arc::new(serve::listen_anywhere()?);
    let address = serve::address(&server);
    thread::spawn(move || serve::answer(&server, &site));

    run(command(project, "node", &[])?
        .arg(project.at("benches/ingest/run.mjs"))
        .args([&address, &*orders.to_string_lossy(), &rounds.to_string()])
        .env("CHROMIUM", chromium.browser))?;
    Ok(true)
}

/// A generated All Orders file of that size, kept for the next run.
fn orders_file(project: &Project, megabytes: usize) -> Result<PathBuf> {
    let place = project.notes().join(format!("all-orders-{megabytes}mb.txt"));
    if place.is_file() {
        return Ok(place);
    }
    println!("writing an orders file of {megabytes} MB");
    fs::create_dir_all(project.notes())?;
    // Renamed when it is whole, so that an interrupted run leaves no short file behind.
    let unfinished = place.with_extension("unfinished");
    let mut out = BufWriter::new(File::create(&unfinished)?);
    orders::write(&mut out, megabytes * 1_000_000)?;
    out.flush()?;
    fs::rename(&unfinished, &place)?;
    Ok(place)
}
