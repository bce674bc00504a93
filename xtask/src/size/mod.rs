//! What a first visit loads until the engine answers, against the budget of `wasm-pack.toml`.

mod first_load;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::command::{ask, command};
use crate::pins::Pins;
use crate::project::Project;

/// Node.js compresses: every machine that builds the page has it.
const COMPRESS: &str = "xtask/src/size/compress.mjs";

/// One file of the first load, in bytes.
struct Size {
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table. Whether everything fits.
pub fn report(project: &Project) -> Result<bool> {
    let budget = Pins::read(project)?.budget;
    let site = project.site();
    let files = first_load::files(&site)?;
    let sizes = measure(project, &site, &files)?;

    println!("{:<44} {:>10} {:>10} {:>10}", "first load", "bytes", "gzip", "brotli");
    for size in &sizes {
        println!("{:<44} {:>10} {:>10} {:>10}", size.path, size.raw, size.gzip, size.brotli);
    }
    let sum = |what: fn(&Size) -> u64| sizes.iter().map(what).sum::<u64>();
    println!("{:<44} {:>10} {:>10} {:>10}\n", "in all", sum(|s| s.raw), sum(|s| s.gzip), sum(|s| s.brotli));

    let of = |ending: &str| sizes.iter().filter(|s| s.path.ends_with(ending)).map(|s| s.brotli).sum::<u64>();
    ensure!(of(".wasm") > 0, "the first load has no module: the page does not name it where it can be found");
    let parts = [
        ("first load", sum(|s| s.brotli), budget.first_load),
        ("wasm", of(".wasm"), budget.wasm),
        ("js", of(".js"), budget.js),
    ];
    let on_demand = measure(project, &site, &unpacker_files(&site, &files)?)?;
    println!("{:<44} {:>10} {:>10} {:>10}", "loaded on demand", "bytes", "gzip", "brotli");
    for size in &on_demand {
        println!("{:<44} {:>10} {:>10} {:>10}", size.path, size.raw, size.gzip, size.brotli);
    }
    println!();
    let unpacker = on_demand.iter().map(|s| s.brotli).sum::<u64>();
    ensure!(
        on_demand.iter().any(|s| Path::new(&s.path).extension().is_some_and(|form| form == "wasm")),
        "the unpacker is not in the page, or in its first load"
    );

    let mut fits = true;
    for (name, bytes, kib) in parts.into_iter().chain([("unpacker", unpacker, budget.unpacker)]) {
        let good = bytes <= u64::from(kib) * 1024;
        let verdict = if good { "fits" } else { "IS TOO MUCH" };
        println!("{name:<12} {:>7} of {kib:>4} KiB brotli   {verdict}", tenths_of_kib(bytes));
        fits &= good;
    }
    Ok(fits)
}

/// The module that takes containers apart, and its glue: what nothing of the first load names.
fn unpacker_files(site: &Path, first_load: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let folder = site.join("engine");
    let files = fs::read_dir(&folder).with_context(|| format!("`{}`", folder.display()))?;
    let mut files = files.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.retain(|file| !first_load.contains(file));
    files.sort();
    Ok(files)
}

fn tenths_of_kib(bytes: u64) -> String {
    let tenths = bytes * 10 / 1024;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn measure(project: &Project, site: &Path, files: &[PathBuf]) -> Result<Vec<Size>> {
    let answer =
        ask(command(project, "node", &[])?.arg(project.at(COMPRESS)).args(files)).context("`node` failed")?;
    let numbers: Vec<(u64, u64, u64)> = serde_json::from_str(&answer)?;
    let path = |file: &Path| file.strip_prefix(site).unwrap_or(file).to_string_lossy().into_owned();
    let sizes = files.iter().zip(numbers);
    Ok(sizes.map(|(file, (raw, gzip, brotli))| Size { path: path(file), raw, gzip, brotli }).collect())
}
