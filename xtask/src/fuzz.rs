//! Arbitrary bytes against everything that reads files, with libFuzzer.
//!
//! Works with the pinned stable compiler: the flags for coverage are LLVM's own. `cargo fuzz run -s none TARGET`
//! does the same where it is installed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::command::{ask, command, run};
use crate::project::Project;

/// Each target with the folder of `fuzz/seeds/` that it begins with.
const TARGETS: [(&str, &str); 8] = [
    ("case", "case"),
    ("decode", "text"),
    ("dialect", "text"),
    ("records", "text"),
    ("xlsx", "xlsx"),
    ("zip", "zip"),
    ("mail", "mail"),
    ("xml", "xml"),
];

/// Runs of each target when no number is given: about a minute.
pub const RUNS: u64 = 100_000;

/// Makes LLVM count which ways through the code an input takes.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1 \
    -Cllvm-args=-sanitizer-coverage-level=3 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table";

/// Makes it tell what an input is compared with, too: a tenth of the runs in the same time, and they get further.
const COMPARES: &str = " -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Bytes of the longest input. Longer ones find little more and take their time.
const LONGEST: u32 = 2048;

/// Seconds for one input before it counts as hanging, and MB of memory before it counts as too much.
const PATIENCE: u32 = 10;
const MEMORY: u32 = 1024;

/// What is asked for.
pub struct Choice {
    /// One target; else all.
    pub target: Option<String>,
    /// Inputs for each.
    pub runs: u64,
    /// Whether comparisons are told.
    pub compares: bool,
}

/// Runs arbitrary inputs against the targets. Whether none of them panicked, hung or took too much.
pub fn fuzz(project: &Project, choice: &Choice) -> Result<bool> {
    let is_chosen = |name: &str| choice.target.as_deref().is_none_or(|only| only == name);
    let chosen: Vec<_> = TARGETS.into_iter().filter(|&(name, _)| is_chosen(name)).collect();
    ensure!(!chosen.is_empty(), "the targets are: {}", TARGETS.map(|(name, _)| name).join(", "));
    let programs = build(project, choice.compares)?;
    let mut good = true;
    for (target, seeds) in chosen {
        println!("\n== {target}");
        good &= hold(project, &programs.join(target), target, seeds, choice.runs)?;
    }
    Ok(good)
}

/// Builds every target and returns the folder they are in.
fn build(project: &Project, compares: bool) -> Result<PathBuf> {
    let folder = project.at("fuzz");
    let host = host(project)?;
    let (flags, target) = if compares {
        (format!("{COVERAGE}{COMPARES}"), "compares")
    } else {
        (COVERAGE.to_owned(), "counts")
    };
    let target = folder.join("target").join(target);
    // A target triple of its own keeps the flags away from build scripts.
    run(command(project, "cargo", &[])?
        .args(["build", "--release", "--target", &host, "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .env("RUSTFLAGS", flags))?;
    Ok(target.join(host).join("release"))
}

fn hold(project: &Project, program: &Path, target: &str, seeds: &str, runs: u64) -> Result<bool> {
    let folder = project.at("fuzz");
    let (corpus, artifacts) = (folder.join("corpus").join(target), folder.join("artifacts").join(target));
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&artifacts)?;
    // What is new goes into the first folder.
    let status = command(project, &program.to_string_lossy(), &[])?
        .arg(&corpus)
        .arg(folder.join("seeds").join(seeds))
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .arg(format!("-runs={runs}"))
        .arg(format!("-max_len={LONGEST}"))
        .arg(format!("-timeout={PATIENCE}"))
        .arg(format!("-rss_limit_mb={MEMORY}"))
        .args(["-seed=1", "-print_final_stats=1"])
        .status()?;
    Ok(status.success())
}

/// The triple of this machine.
fn host(project: &Project) -> Result<String> {
    let told = ask(command(project, "rustc", &[])?.arg("-vV")).unwrap_or_default();
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| anyhow::anyhow!("`rustc -vV` names no host"))
}
