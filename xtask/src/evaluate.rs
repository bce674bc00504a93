//! How well messages are read, on a folder of labelled ones.
//!
//! The measuring is done by `examples/evaluate.rs`, which knows the core; this crate stays quick to compile.

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
