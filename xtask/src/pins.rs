//! `wasm-pack.toml`: versions, the build's target, size budgets.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project::Project;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Pins {
    pub tools: Tools,
    pub build: Build,
    pub budget: Budget,
    /// Crate and reason.
    pub kept_out: BTreeMap<String, String>,
}

/// Versions.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tools {
    pub wasm_pack: String,
    pub wasm_bindgen_cli: String,
    pub binaryen: String,
    /// Major version.
    pub node: u32,
}

/// What `wasm-pack build` is told.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Build {
    pub rust_target: String,
    pub target: String,
    pub out_name: String,
    /// The engine that the page loads, and its folder below that of the engine.
    pub page_name: String,
    /// What is known of Amazon's rules, beside the engine that the page loads.
    pub policy_name: String,
    /// What is known for the work on a case, beside it.
    pub casework_name: String,
    /// The module that reads messages, and its folder below that of the engine.
    pub messages_name: String,
    /// The module that takes containers apart, and its folder below that of the engine.
    pub unpacker_name: String,
}

/// KiB after brotli.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Budget {
    pub first_load: u32,
    /// The module that reads messages.
    pub messages: u32,
    pub js: u32,
    pub policy: u32,
    pub casework: u32,
    /// The whole engine, which the page loads behind it.
    pub engine: u32,
    pub unpacker: u32,
    /// The scripts that read PDFs.
    pub pdf: u32,
}

impl Pins {
    /// Reads the project's file.
    pub fn read(project: &Project) -> Result<Self> {
        let path = project.at("wasm-pack.toml");
        let text = fs::read_to_string(&path).with_context(|| format!("`{}`", path.display()))?;
        toml::from_str(&text).with_context(|| format!("`{}`", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Pins;
    use crate::project::Project;

    fn pins() -> Pins {
        Pins::read(&Project::here()).unwrap()
    }

    fn toml_file(name: &str) -> toml::Table {
        fs::read_to_string(Project::here().at(name)).unwrap().parse().unwrap()
    }

    fn json_file(name: &str) -> Option<serde_json::Value> {
        let text = fs::read_to_string(Project::here().at(name)).ok()?;
        Some(serde_json::from_str(&text).unwrap())
    }

    #[test]
    fn the_first_line_says_who_reads_the_file() {
        let text = fs::read_to_string(Project::here().at("wasm-pack.toml")).unwrap();
        assert!(text.lines().next().unwrap().contains("Read by `cargo xtask`"));
    }

    /// Of the crates that become modules.
    const MANIFESTS: [&str; 2] = ["Cargo.toml", "unpack/Cargo.toml"];

    #[test]
    fn manifests_pin_the_wasm_bindgen_of_the_command_line_tool() {
        for manifest in MANIFESTS {
            let cargo = toml_file(manifest);
            let wasm = &cargo["target"]["cfg(target_arch = \"wasm32\")"]["dependencies"];
            let pinned = format!("={}", pins().tools.wasm_bindgen_cli);
            assert_eq!(wasm["wasm-bindgen"].as_str(), Some(pinned.as_str()), "{manifest}");
        }
    }

    #[test]
    fn cargo_lock_holds_the_wasm_bindgen_of_the_command_line_tool() {
        let lock = toml_file("Cargo.lock");
        let packages = lock["package"].as_array().unwrap();
        let found = packages.iter().find(|package| package["name"].as_str() == Some("wasm-bindgen")).unwrap();
        assert_eq!(found["version"].as_str().unwrap(), pins().tools.wasm_bindgen_cli);
    }

    #[test]
    fn wasm_opt_is_switched_on_and_told_the_features_that_rustc_uses() {
        for manifest in MANIFESTS {
            let cargo = toml_file(manifest);
            let release = &cargo["package"]["metadata"]["wasm-pack"]["profile"]["release"];
            let arguments = release["wasm-opt"].as_array().expect("a list of arguments");
            let has = |wanted: &str| arguments.iter().any(|argument| argument.as_str() == Some(wanted));
            assert!(arguments[0].as_str().unwrap().starts_with("-O"), "{manifest}");
            assert!(
                has("--enable-bulk-memory") && has("--enable-reference-types") && has("--enable-sign-ext")
            );
        }
    }

    #[test]
    fn the_toolchain_file_names_the_wasm_target() {
        let toolchain = toml_file("rust-toolchain.toml");
        let targets = toolchain["toolchain"]["targets"].as_array().unwrap();
        assert!(targets.iter().any(|target| target.as_str() == Some(&pins().build.rust_target)));
    }

    #[test]
    fn package_json_pins_the_same_binaryen_and_node() {
        let Some(package) = json_file("package.json") else {
            println!("skipped: there is no package.json");
            return;
        };
        assert_eq!(package["devDependencies"]["binaryen"].as_str(), Some(pins().tools.binaryen.as_str()));
        let engines = package["engines"]["node"].as_str().expect("`engines.node`");
        assert_eq!(engines, format!(">={}", pins().tools.node));
    }

    #[test]
    fn the_parts_fit_into_the_budget_of_the_first_load() {
        let budget = pins().budget;
        assert!(budget.messages + budget.js <= budget.first_load);
    }
}
