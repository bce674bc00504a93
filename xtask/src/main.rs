//! The tasks of this repository: `cargo xtask <task>`.
//!
//! | task | what it does |
//! |---|---|
//! | `serve` | builds what changed and serves the page with the headers it is shipped with |
//! | `build` | leaves the engine in `pkg/` and the page in `www/dist/` |
//! | `test` | everything that must hold; `.ci/run` calls it |
//! | `bench` | reading large orders files, beside other readers; the numbers and listings of a large account; a letter |
//! | `fuzz` | arbitrary bytes against everything that reads files |
//! | `size` | what a first visit loads, against the budget of `wasm-pack.toml` |
//! | `eval` | how well labelled messages are read |
//! | `learn` | the weights of the policy pack, from what is labelled |
//! | `docs` | the reference pages that are drawn from lints and reasons |

mod arguments;
mod bench;
mod build;
mod chromium;
mod command;
mod crates;
mod docs;
mod evaluate;
mod fingerprint;
mod fuzz;
mod headers;
mod pins;
mod project;
mod reproducible;
mod serve;
mod size;
mod test;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use arguments::Arguments;
use project::Project;

const USAGE: &str = "\
usage: cargo xtask <task>

  serve  [--port N] [--no-build]   build what changed and serve it on this machine
  build  [--reproducible]          the engine into pkg/, the page into www/dist/; or twice, in two folders
                                   of its own, and whether every file is the same
  test   [--only STEP]             everything that must hold; `--only list` names the steps
  bench  [ingest] [--rounds N]     reading large orders files, beside papaparse, uDSV and duckdb-wasm
         [--only TASKS] [--readers NAMES]
         numbers [--rounds N]      the numbers of a large account, beside a count in plain JavaScript
         listings [--rounds N]     a look through the listings of a large account
         letter  [--rounds N]      drafting and reviewing a long letter, beside a grammar checker
  fuzz   [TARGET] [--runs N]       arbitrary bytes against everything that reads files
         [--compares]
  eval   notices FOLDER            how well the messages of a folder are read, against its labels.json
  learn                            the weights of the policy pack, from what is labelled
  size                             what a first visit loads, against the budget
  docs   [--check]                 the reference pages of lints and reasons";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let task = words.next().unwrap_or_default();
    match perform(&task, Arguments::new(words)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether the task ended well. An error is a task that could not be carried out.
fn perform(task: &str, mut arguments: Arguments) -> Result<bool> {
    let project = Project::here();
    match task {
        "serve" => {
            let port = arguments.number("--port")?;
            let no_build = arguments.flag("--no-build");
            arguments.finish()?;
            serve::serve(&project, port, no_build)?;
            Ok(true)
        }
        "build" => {
            let reproducible = arguments.flag("--reproducible");
            arguments.finish()?;
            if reproducible {
                return reproducible::compare(&project);
            }
            build::build(&project)?;
            Ok(true)
        }
        "test" => {
            let only = arguments.value("--only")?;
            arguments.finish()?;
            test::test(&project, only.as_deref())
        }
        "bench" => {
            let choice = bench::Choice {
                only: arguments.value("--only")?,
                readers: arguments.value("--readers")?,
                rounds: arguments.number("--rounds")?.unwrap_or(5),
            };
            let what = arguments.word().unwrap_or_else(|| "ingest".to_owned());
            arguments.finish()?;
            bench::bench(&project, &what, &choice)
        }
        "eval" => {
            let what = arguments.word().context("`eval` wants what to evaluate: `notices`")?;
            let folder = arguments.word().context("`eval notices` wants a folder")?;
            arguments.finish()?;
            evaluate::evaluate(&project, &what, Path::new(&folder))?;
            Ok(true)
        }
        "learn" => {
            arguments.finish()?;
            evaluate::learn(&project)?;
            Ok(true)
        }
        "fuzz" => {
            let choice = fuzz::Choice {
                runs: arguments.number("--runs")?.unwrap_or(fuzz::RUNS),
                compares: arguments.flag("--compares"),
                target: arguments.word(),
            };
            arguments.finish()?;
            fuzz::fuzz(&project, &choice)
        }
        "size" => {
            arguments.finish()?;
            build::build(&project)?;
            size::report(&project)
        }
        "docs" => {
            let check = arguments.flag("--check");
            arguments.finish()?;
            docs::docs(&project, check)
        }
        "" | "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(true)
        }
        other => anyhow::bail!("no task `{other}`\n\n{USAGE}"),
    }
}
