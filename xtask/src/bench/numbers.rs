//! The numbers of a large account: how long each call takes in Node.js once the files are read, beside the same
//! count in plain JavaScript.

use anyhow::{Context, Result};

use crate::build;
use crate::command::command;
use crate::pins::Pins;
use crate::project::Project;

/// Whether every call stayed within its bar and the peer counted the same.
pub fn numbers(project: &Project, rounds: u32) -> Result<bool> {
    build::engine(project, &Pins::read(project)?)?;
    let mut node = command(project, "node", &[])?;
    node.arg(project.at("benches/numbers/run.mjs")).arg(rounds.to_string());
    Ok(node.status().context("node")?.success())
}
