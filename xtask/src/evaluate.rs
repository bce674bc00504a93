//! How well messages are read, on a folder of labelled ones; and what is learned from such folders.
//!
//! The work is done by `examples/evaluate.rs` and `examples/learn`, which know the core; this crate stays quick to
//! compile.

use std::path::{self, Path};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{command, run};
use crate::project::Project;

/// Prints the measures of a folder.
pub fn evaluate(project: &Project, what: &str, folder: &Path) -> Result<()> {
    if what != "notices" {
        bail!("`{what}` cannot be evaluated; `notices` can");
    }
    // A relative folder is the caller's, and cargo runs in the top folder.
    let folder = path::absolute(folder).with_context(|| format!("`{}`", folder.display()))?;
    ensure!(folder.is_dir(), "`{}` is no folder", folder.display());
    run(command(project, "cargo", &[])?.args(["run", "--locked", "--example", "evaluate", "--"]).arg(folder))
}

/// Folders that may be learned from. The others are there to measure what was learned.
const LESSONS: [&str; 3] =
    ["tests/fixtures/notices", "tests/fixtures/notices/studied", "tests/fixtures/notices/lessons"];

/// Works out the learned weights of the pack anew.
pub fn learn(project: &Project) -> Result<()> {
    let arguments = ["run", "--locked", "--profile", "test", "--example", "learn", "--"];
    run(command(project, "cargo", &[])?.args(arguments).args(LESSONS))
}
