//! Everything that must hold, step by step, with the tests of every runner counted.

mod count;
mod web;

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
pub use count::Count;

use crate::command::{command, listen};
use crate::pins::Pins;
use crate::project::Project;
use crate::{build, chromium, crates, docs, size, tools};

/// One thing to check.
struct Step {
    name: &'static str,
    what: &'static str,
    /// An error is a check that could not be made; it counts as failed.
    check: fn(&Project, &Pins) -> Result<Count>,
}

const STEPS: &[Step] = &[
    Step { name: "format", what: "rustfmt", check: format },
    Step { name: "lint", what: "clippy, native", check: lint },
    Step { name: "lint-wasm", what: "clippy, wasm32", check: lint_wasm },
    Step { name: "crates", what: "licences, and what is kept out of the module", check: crates::check },
    Step { name: "native", what: "native tests", check: native },
    Step { name: "web", what: "wasm tests in a browser's worker", check: web::check },
    Step { name: "types", what: "the boundary's types, against real answers", check: types },
    Step { name: "node", what: "the modules in Node.js", check: node },
    Step { name: "page", what: "the page's lints, types and unit tests", check: page },
    Step { name: "docs", what: "reference pages are current", check: reference },
    Step { name: "build", what: "the engine and the page", check: build_all },
    Step { name: "size", what: "size budgets", check: sizes },
    Step { name: "e2e", what: "end-to-end tests in Chromium", check: end_to_end },
];

/// Longer than the slowest step needs on two cores, shorter than anybody's patience.
const LIMIT: Duration = Duration::from_mins(20);

/// Runs all steps or one, and prints how many tests passed and failed. Whether none failed.
pub fn test(project: &Project, only: Option<&str>) -> Result<bool> {
    let steps: Vec<&Step> = STEPS.iter().filter(|step| only.is_none_or(|name| name == step.name)).collect();
    if steps.is_empty() {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        bail!("the steps are: {}", names.join(", "));
    }
    let pins = Pins::read(project)?;
    let mut total = Count::default();
    let mut lines = Vec::new();
    for step in steps {
        println!("\n== {} · {}", step.name, step.what);
        let started = Instant::now();
        let count = (step.check)(project, &pins).unwrap_or_else(|error| {
            println!("error: {error:#}");
            Count::of(false)
        });
        let line = format!("{:<10} {:>6.1} s   {count}", step.name, started.elapsed().as_secs_f32());
        println!("-- {line}");
        lines.push(line);
        total += count;
    }
    println!("\n{}\n\n{total}", lines.join("\n"));
    Ok(total.failed == 0)
}

/// A command whose good end is the check.
fn must_succeed(command: &mut Command) -> Result<Count> {
    Ok(Count::of(listen(command, LIMIT)?.success))
}

/// A command that runs tests and says how many.
fn counted(command: &mut Command) -> Result<Count> {
    let heard = listen(command.env("NO_COLOR", "1").env_remove("FORCE_COLOR"), LIMIT)?;
    let mut count = count::read(&heard.text);
    if !heard.success && count.failed == 0 {
        count += Count::of(false);
    }
    if count == Count::default() {
        bail!("no test ran");
    }
    Ok(count)
}

fn cargo(project: &Project) -> Result<Command> {
    command(project, "cargo", &[])
}

fn format(project: &Project, _: &Pins) -> Result<Count> {
    tools::rust_components(project)?;
    must_succeed(cargo(project)?.args(["fmt", "--all", "--check"]))
}

fn lint(project: &Project, _: &Pins) -> Result<Count> {
    tools::rust_components(project)?;
    must_succeed(cargo(project)?.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--locked",
        "--",
        "-D",
        "warnings",
    ]))
}

/// The libraries and the browser tests: the native tests do not compile there.
fn lint_wasm(project: &Project, pins: &Pins) -> Result<Count> {
    tools::rust_components(project)?;
    tools::rust_target(project, pins)?;
    let suites = web::suites(project)?;
    let mut count = Count::default();
    for (package, _) in web::CRATES {
        let mut clippy = cargo(project)?;
        clippy.args(["clippy", "--package", package, "--lib", "--target", &pins.build.rust_target]);
        for suite in suites.iter().filter(|suite| suite.package == package) {
            clippy.args(["--test", &suite.name]);
        }
        count += must_succeed(clippy.args(["--locked", "--", "-D", "warnings"]))?;
    }
    for features in ["", "account"] {
        let mut stage = cargo(project)?;
        stage.args(["clippy", "--package", "candor", "--lib", "--target", &pins.build.rust_target]);
        stage.args(["--no-default-features", "--features", features, "--locked", "--", "-D", "warnings"]);
        count += must_succeed(&mut stage)?;
    }
    Ok(count)
}

fn native(project: &Project, _: &Pins) -> Result<Count> {
    counted(cargo(project)?.args(["test", "--workspace", "--locked"]))
}

/// Native tests write what the engine answers as TypeScript; the compiler holds it against the types written by hand.
fn types(project: &Project, pins: &Pins) -> Result<Count> {
    tools::packages(project, pins)?;
    ensure!(project.at("tests/types/generated").is_dir(), "no answers yet; the step `native` writes them");
    must_succeed(command(project, "tsc", &[project.node_commands()])?.args(["--project", "tests/types"]))
}

/// Where the tests are that run the engine in Node.js: `*.test.mjs`.
const NODE_TESTS: [&str; 2] = ["tests/node", "tests/oracle"];

fn node(project: &Project, pins: &Pins) -> Result<Count> {
    build::modules(project, pins)?;
    // By name: what a folder means to `--test` depends on the version of Node.js.
    let mut tests = Vec::new();
    for folder in NODE_TESTS {
        for entry in fs::read_dir(project.at(folder))? {
            let path = entry?.path();
            if path.to_str().is_some_and(|path| path.ends_with(".test.mjs")) {
                tests.push(path);
            }
        }
    }
    tests.sort();
    counted(command(project, "node", &[])?.args(["--test", "--test-reporter=tap"]).args(tests))
}

fn page(project: &Project, pins: &Pins) -> Result<Count> {
    tools::packages(project, pins)?;
    let npm = |task: &str| -> Result<Command> {
        let mut npm = command(project, "npm", &[project.node_commands()])?;
        npm.args(["run", "--silent", task, "--workspace", "www"]);
        Ok(npm)
    };
    // The page's types are those of the modules.
    build::modules(project, pins)?;
    let mut count = must_succeed(&mut npm("lint")?)?;
    count += must_succeed(&mut npm("types")?)?;
    count += counted(&mut npm("test")?)?;
    Ok(count)
}

fn reference(project: &Project, _: &Pins) -> Result<Count> {
    docs::docs(project, true).map(Count::of)
}

fn build_all(project: &Project, _: &Pins) -> Result<Count> {
    build::build(project).map(|()| Count::of(true))
}

fn sizes(project: &Project, _: &Pins) -> Result<Count> {
    build::build(project)?;
    size::report(project).map(Count::of)
}

/// The tests find the browser in `CHROMIUM`, and this task runner, which serves the page, in `CANDOR_XTASK`.
fn end_to_end(project: &Project, pins: &Pins) -> Result<Count> {
    tools::packages(project, pins)?;
    build::build(project)?;
    let chromium = chromium::ensure(project)?;
    let xtask: PathBuf = std::env::current_exe()?;
    counted(
        command(project, "playwright", &[project.node_commands()])?
            .args(["test", "--reporter=list"])
            .env("CHROMIUM", chromium.browser)
            .env("CANDOR_XTASK", xtask),
    )
}
