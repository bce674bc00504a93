//! The tests that run as WebAssembly in a worker of a browser: `tests/web_*.rs` of every crate that becomes a module.
//!
//! The runner skips a file that is not set up for a browser, and succeeds. So the tests are counted in the source,
//! and as many must have run.

use std::fs;

use anyhow::{Context, Result, bail, ensure};

use super::count::{self, Count};
use super::{LIMIT, cargo};
use crate::command::listen;
use crate::pins::Pins;
use crate::project::Project;
use crate::{chromium, tools};

/// What makes a file run where the engine runs.
const IN_WORKER: &str = "wasm_bindgen_test_configure!(run_in_dedicated_worker)";

/// The crates that become modules, and where their tests are.
pub const CRATES: [(&str, &str); 2] = [("candor", "tests"), ("candor-unpack", "unpack/tests")];

/// One file of tests.
pub struct Suite {
    pub package: &'static str,
    pub name: String,
    /// How many tests its source has.
    pub tests: usize,
    in_worker: bool,
}

impl Suite {
    fn read(package: &'static str, name: &str, source: &str) -> Self {
        let tests = source.lines().filter(|line| line.trim().starts_with("#[wasm_bindgen_test")).count();
        Self { package, name: name.to_owned(), tests, in_worker: source.contains(IN_WORKER) }
    }
}

/// All of them, by crate and name.
pub fn suites(project: &Project) -> Result<Vec<Suite>> {
    let mut suites = Vec::new();
    for (package, folder) in CRATES {
        let Ok(folder) = fs::read_dir(project.at(folder)) else { continue };
        for entry in folder {
            let path = entry?.path();
            let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            let is_rust = path.extension().is_some_and(|ending| ending == "rs");
            if is_rust && name.starts_with("web_") {
                let source = fs::read_to_string(&path).with_context(|| format!("`{}`", path.display()))?;
                suites.push(Suite::read(package, name, &source));
            }
        }
    }
    suites.sort_by(|a, b| (a.package, &a.name).cmp(&(b.package, &b.name)));
    Ok(suites)
}

/// Runs them all.
pub fn check(project: &Project, pins: &Pins) -> Result<Count> {
    let suites = suites(project)?;
    ensure!(!suites.is_empty(), "there is no `tests/web_*.rs`");
    tools::rust_target(project, pins)?;
    let runner = tools::wasm_bindgen(project, pins)?.join("wasm-bindgen-test-runner");
    let chromium = chromium::ensure(project)?;
    let mut total = Count::default();
    for suite in suites {
        ensure!(suite.in_worker, "`tests/{}.rs` lacks `{IN_WORKER}`", suite.name);
        let heard = listen(
            cargo(project)?
                .args(["test", "--locked", "--package", suite.package])
                .args(["--target", &pins.build.rust_target, "--test", &suite.name])
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
                .env("CHROMEDRIVER", &chromium.driver)
                .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
                .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project.at("webdriver.json"))
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
                .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30"),
            LIMIT,
        )?;
        total += all_of(&suite, count::read(&heard.text), heard.success)?;
    }
    Ok(total)
}

/// The count, if it is that of the whole suite.
fn all_of(suite: &Suite, count: Count, success: bool) -> Result<Count> {
    let ran = count.passed + count.failed;
    if ran != suite.tests {
        bail!("`tests/{}.rs` has {} tests and {ran} ran", suite.name, suite.tests);
    }
    ensure!(success == (count.failed == 0), "the runner of `tests/{}.rs` broke down", suite.name);
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::{Count, Suite, all_of};

    const SOURCE: &str = "wasm_bindgen_test_configure!(run_in_dedicated_worker);\n\
                          #[wasm_bindgen_test]\nfn a() {}\n#[wasm_bindgen_test(async)]\nfn b() {}\n";

    #[test]
    fn tests_are_counted_in_the_source() {
        let suite = Suite::read("candor", "web_engine", SOURCE);
        assert_eq!(suite.tests, 2);
        assert!(suite.in_worker);
    }

    #[test]
    fn a_test_that_did_not_run_is_a_failure_though_the_runner_succeeds() {
        let suite = Suite::read("candor", "web_engine", SOURCE);
        assert!(all_of(&suite, Count { passed: 2, failed: 0 }, true).is_ok());
        assert!(all_of(&suite, Count { passed: 1, failed: 0 }, true).is_err());
        assert!(all_of(&suite, Count::default(), true).is_err());
    }
}
