//! Calls over a large account, in Node.js once its files are read: its numbers beside the same count in plain
//! JavaScript, and a look through its listings.

use anyhow::{Context, Result};

use crate::build;
use crate::command::command;
use crate::pins::Pins;
use crate::project::Project;

/// Runs the script of that folder of `benches/`: whether every call stayed within its bar and found what is there.
pub fn in_node(project: &Project, folder: &str, rounds: u32) -> Result<bool> {
    build::engine(project, &Pins::read(project)?)?;
    let mut node = command(project, "node", &[])?;
    node.arg(project.at(&format!("benches/{folder}/run.mjs"))).arg(rounds.to_string());
    Ok(node.status().context("node")?.success())
}
