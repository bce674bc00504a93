//! Arbitrary bytes against everything that reads files, with libFuzzer.
//!
//! Works with the pinned stable compiler: the flags for coverage are LLVM's own. `cargo fuzz run -s none TARGET`
//! does the same where it is installed.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::command::{ask, command, run};
use crate::project::Project;

/// What is fuzzed when nothing is named.
pub const TARGETS: [&str; 7] = ["decode", "dialect", "records", "xlsx", "zip", "mail", "xml"];

/// Runs of each target when no number is given: about a minute.
pub const RUNS: u64 = 100_000;

/// Makes LLVM count which ways through the code an input takes, and tell what it is compared with.
const COVERAGE: &str = "--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1 \
    -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Bytes of the longest input. Longer ones find little more and take their time.
const LONGEST: u32 = 4096;

/// Seconds for one input before it counts as hanging, and MB of memory before it counts as too much.
const PATIENCE: u32 = 10;
const MEMORY: u32 = 1024;

/// Runs `runs` inputs against one target or all. Whether none of them panicked, hung or took too much.
pub fn fuzz(project: &Project, target: Option<&str>, runs: u64) -> Result<bool> {
    let targets = target.map_or_else(|| TARGETS.to_vec(), |target| vec![target]);
    for target in &targets {
        ensure!(TARGETS.contains(target), "the targets are: {}", TARGETS.join(", "));
    }
    let folder = project.at("fuzz");
    let host = host(project)?;
    let build = folder.join("target");
    // A target triple of its own keeps the flags away from build scripts.
    run(command(project, "cargo", &[])?
        .args(["build", "--release", "--locked", "--target", &host, "--manifest-path"])
        .arg(folder.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&build)
        .env("RUSTFLAGS", COVERAGE))?;
    let programs = build.join(&host).join("release");
    run(&mut command(project, &programs.join("seeds").to_string_lossy(), &[])?)?;
    let mut good = true;
    for target in targets {
        println!("\n== {target}");
        good &= hold(project, &folder, &programs.join(target), target, runs)?;
    }
    Ok(good)
}

fn hold(project: &Project, folder: &Path, program: &Path, target: &str, runs: u64) -> Result<bool> {
    let (corpus, artifacts) = (folder.join("corpus").join(target), folder.join("artifacts").join(target));
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&artifacts)?;
    let mut fuzzer = command(project, &program.to_string_lossy(), &[])?;
    fuzzer.arg(&corpus);
    // Inputs that found something once stay.
    let found = folder.join("seeds").join(target);
    if found.is_dir() {
        fuzzer.arg(found);
    }
    fuzzer
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        .arg(format!("-runs={runs}"))
        .arg(format!("-max_len={LONGEST}"))
        .arg(format!("-timeout={PATIENCE}"))
        .arg(format!("-rss_limit_mb={MEMORY}"))
        .args(["-seed=1", "-use_value_profile=1", "-print_final_stats=1"]);
    Ok(fuzzer.status()?.success())
}

/// The triple of this machine.
fn host(project: &Project) -> Result<String> {
    let told = ask(command(project, "rustc", &[])?.arg("-vV")).unwrap_or_default();
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| anyhow::anyhow!("`rustc -vV` names no host"))
}
