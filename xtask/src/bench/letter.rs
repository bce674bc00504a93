//! A letter of 1,000 words: how long drafting and reviewing it take in Node.js, beside a grammar checker.

use anyhow::{Context, Result};

use super::peers;
use crate::build;
use crate::command::command;
use crate::pins::Pins;
use crate::project::Project;

const FOLDER: &str = "benches/letter";

/// Whether both stayed within their bars.
pub fn letter(project: &Project, rounds: u32) -> Result<bool> {
    build::engine(project, &Pins::read(project)?)?;
    peers(project, FOLDER)?;
    let mut node = command(project, "node", &[])?;
    node.arg(project.at(FOLDER).join("run.mjs")).arg(rounds.to_string());
    Ok(node.status().context("node")?.success())
}
