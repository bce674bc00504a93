//! What a first visit loads until messages can be read, and what comes later, against the budgets of `wasm-pack.toml`.

mod first_load;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{ask, command};
use crate::pins::Pins;
use crate::project::Project;

/// Node.js compresses: every machine that builds the page has it.
const COMPRESS: &str = "xtask/src/size/compress.mjs";

/// How the name of the policy pack begins.
const POLICY: &str = "policy-";

/// How the name of the pack's part for the work on a case begins.
const CASEWORK: &str = "casework-";

/// How the name of the whole engine begins.
const ENGINE: &str = "candor_bg-";

/// How the name begins of the script that hands it the originals of papers.
const ORIGINALS: &str = "exhibits-";

/// How the names begin of the module that takes containers apart, and of its glue.
const UNPACKER: &str = "unpack";

/// How the names of the scripts begin that read PDFs.
const PDF: &str = "pdf-";

/// How the name of the script begins that is the text editor.
const EDITOR: &str = "editor-";

/// One file of the first load, in bytes.
struct Size {
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    /// Whether its name ends so.
    fn is(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == ending)
    }

    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}

/// Prints the tables. Whether everything fits.
pub fn report(project: &Project) -> Result<bool> {
    let budget = Pins::read(project)?.budget;
    let site = project.site();
    let files = first_load::files(&site)?;
    let first = measure(project, &site, &files)?;
    let later = measure(project, &site, &later_files(&site, &files)?)?;
    print("first load", &first);
    print("loaded later", &later);

    let first_load = sum(&first, |_| true);
    let messages = sum(&first, |size| size.is("wasm"));
    ensure!(messages > 0, "the first load has no module: the page does not name it where it can be found");
    let mut lines = vec![
        ("first load", first_load, budget.first_load),
        ("messages", messages, budget.messages),
        ("js", sum(&first, |size| size.is("js")), budget.js),
    ];
    let parts = [
        ("policy", &[POLICY][..], budget.policy),
        ("casework", &[CASEWORK], budget.casework),
        ("engine", &[ENGINE, ORIGINALS], budget.engine),
        ("unpacker", &[UNPACKER], budget.unpacker),
        ("pdf", &[PDF], budget.pdf),
        ("editor", &[EDITOR], budget.editor),
    ];
    let begins = |size: &Size, begin: &[&str]| begin.iter().any(|begin| size.name().starts_with(begin));
    for (part, begin, kib) in parts {
        let bytes = sum(&later, |size| begins(size, begin));
        ensure!(bytes > 0, "`{part}` is not in the page, or in its first load");
        lines.push((part, bytes, kib));
    }
    let is_known = |size: &&Size| parts.iter().any(|(_, begin, _)| begins(size, begin));
    if let Some(unknown) = later.iter().find(|size| !is_known(size)) {
        bail!("no budget covers `{}`", unknown.path);
    }
    let policy = sum(&later, |size| size.name().starts_with(POLICY));
    println!("{} KiB brotli until the first message is read\n", tenths_of_kib(first_load + policy));

    let mut fits = true;
    for (name, bytes, kib) in lines {
        let good = bytes <= u64::from(kib) * 1024;
        let verdict = if good { "fits" } else { "IS TOO MUCH" };
        println!("{name:<12} {:>7} of {kib:>4} KiB brotli   {verdict}", tenths_of_kib(bytes));
        fits &= good;
    }
    Ok(fits)
}

fn print(title: &str, sizes: &[Size]) {
    println!("{title:<44} {:>10} {:>10} {:>10}", "bytes", "gzip", "brotli");
    for size in sizes {
        println!("{:<44} {:>10} {:>10} {:>10}", size.path, size.raw, size.gzip, size.brotli);
    }
    let all = |what: fn(&Size) -> u64| sizes.iter().map(what).sum::<u64>();
    println!("{:<44} {:>10} {:>10} {:>10}\n", "in all", all(|s| s.raw), all(|s| s.gzip), all(|s| s.brotli));
}

/// Bytes after brotli.
fn sum(sizes: &[Size], of: impl Fn(&Size) -> bool) -> u64 {
    sizes.iter().filter(|size| of(size)).map(|size| size.brotli).sum()
}

/// What the worker loads besides the first load, and the page's larger scripts on demand: for PDFs, for the letter.
fn later_files(site: &Path, first_load: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = files_in(&site.join("engine"))?;
    files.retain(|file| !first_load.contains(file));
    let scripts = files_in(&site.join("assets"))?;
    let has_budget = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        [PDF, EDITOR].iter().any(|begin| name.starts_with(begin))
    };
    files.extend(scripts.into_iter().filter(has_budget));
    files.sort();
    Ok(files)
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("`{}`", folder.display()))?;
    entries.map(|entry| Ok(entry?.path())).collect()
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
