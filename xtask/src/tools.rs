//! Checks that every tool is here at its pinned version, and installs what is missing.
//!
//! INVARIANT: wasm-pack runs only after [`engine_tools`]. In its own search it would take any version of wasm-opt,
//! and without one it would skip the optimisation and still succeed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{ask, command, run, which};
use crate::fingerprint::fingerprint;
use crate::pins::Pins;
use crate::project::Project;

/// Everything that building the engine takes; the folders to put first on the PATH.
pub fn engine_tools(project: &Project, pins: &Pins) -> Result<Vec<PathBuf>> {
    rust_target(project, pins)?;
    packages(project, pins)?;
    wasm_opt(project, pins)?;
    let tools = vec![wasm_pack(project, pins)?, wasm_bindgen(project, pins)?, project.node_commands()];
    clear_workshop()?;
    Ok(tools)
}

/// The standard library for WebAssembly.
pub fn rust_target(project: &Project, pins: &Pins) -> Result<()> {
    let target = &pins.build.rust_target;
    let library = ask(command(project, "rustc", &[])?.args(["--print", "target-libdir", "--target", target]));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    println!("installing the Rust target {target}");
    run(command(project, "rustup", &[])?.args(["target", "add", target]))
        .with_context(|| format!("the Rust target is missing; try `rustup target add {target}`"))
}

/// rustfmt and clippy, which a minimal toolchain lacks.
pub fn rust_components(project: &Project) -> Result<()> {
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if ask(command(project, program, &[])?.arg("--version")).is_none() {
            println!("installing the Rust component {component}");
            run(command(project, "rustup", &[])?.args(["component", "add", component]))?;
        }
    }
    Ok(())
}

/// The folder of wasm-pack.
fn wasm_pack(project: &Project, pins: &Pins) -> Result<PathBuf> {
    cargo_tool(project, "wasm-pack", "wasm-pack", &pins.tools.wasm_pack, &["--locked"])
}

/// The folder of the wasm-bindgen command and its test runner.
pub fn wasm_bindgen(project: &Project, pins: &Pins) -> Result<PathBuf> {
    // Not with its own lock file: that names a version of `webpki-roots` that is not always to be had.
    cargo_tool(project, "wasm-bindgen-cli", "wasm-bindgen", &pins.tools.wasm_bindgen_cli, &[])
}

/// A command from crates.io in a folder of its own for each version, so that clones do not fight over it.
fn cargo_tool(
    project: &Project,
    package: &str,
    program: &str,
    version: &str,
    flags: &[&str],
) -> Result<PathBuf> {
    let cache = Project::tool_cache()?;
    let home = cache.join(format!("{package}-{version}"));
    let commands = home.join("bin");
    let answer = || -> Result<Option<String>> {
        Ok(ask(command(project, &commands.join(program).to_string_lossy(), &[])?.arg("--version")))
    };
    let is_pinned = |answer: &str| answer.split_whitespace().nth(1) == Some(version);
    if answer()?.as_deref().is_some_and(is_pinned) {
        return Ok(commands);
    }
    println!("installing {package} {version} into {} (a few minutes, once)", home.display());
    run(command(project, "cargo", &[])?
        .args(["install", package, "--version", &format!("={version}"), "--force"])
        .args(flags)
        .arg("--root")
        .arg(&home)
        .arg("--target-dir")
        .arg(workshop()?)
        // The tools work on one small module; the user waits for them to compile.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off"))?;
    ensure!(
        answer()?.as_deref().is_some_and(is_pinned),
        "{package} was installed but does not answer as {version}"
    );
    Ok(commands)
}

/// Where both tools are compiled: they share dependencies, and an interrupted installation goes on where it was.
fn workshop() -> Result<PathBuf> {
    Ok(Project::tool_cache()?.join("build"))
}

fn clear_workshop() -> Result<()> {
    let workshop = workshop()?;
    if workshop.is_dir() {
        fs::remove_dir_all(workshop)?;
    }
    Ok(())
}

/// Node.js, new enough.
fn node(project: &Project, pins: &Pins) -> Result<()> {
    let wanted = pins.tools.node;
    let Some(version) = ask(command(project, "node", &[])?.arg("--version")) else {
        bail!(
            "Node.js is missing; install version {wanted} or newer from https://nodejs.org, then run this again"
        );
    };
    let major: u32 =
        version.trim_start_matches('v').split('.').next().unwrap_or_default().parse().unwrap_or(0);
    ensure!(
        major >= wanted,
        "Node.js {version} is too old; install version {wanted} or newer, then run this again"
    );
    ensure!(which("npm").is_some(), "npm is missing; it comes with Node.js (Debian: `apt-get install npm`)");
    Ok(())
}

/// The npm packages of the lock file.
pub fn packages(project: &Project, pins: &Pins) -> Result<()> {
    node(project, pins)?;
    ensure!(project.at("package.json").is_file(), "there is no package.json");
    let stamp = project.at("node_modules/.installed-from");
    if fs::read_to_string(&stamp).ok() == Some(installed_from(project)?) {
        return Ok(());
    }
    println!("installing the npm packages");
    let task = if project.at("package-lock.json").is_file() { "ci" } else { "install" };
    run(command(project, "npm", &[])?
        .args([task, "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(&stamp, installed_from(project)?)?;
    Ok(())
}

/// Changes when what is to be installed changes.
fn installed_from(project: &Project) -> Result<String> {
    let manifests = ["package-lock.json", "package.json", "www/package.json"].map(|name| project.at(name));
    Ok(format!("{:016x}", fingerprint(&manifests, &[])?))
}

/// wasm-opt of the npm package `binaryen`.
fn wasm_opt(project: &Project, pins: &Pins) -> Result<()> {
    let wanted = pins.tools.binaryen.split('.').next().unwrap_or_default();
    let program = project.node_commands().join("wasm-opt");
    let answer = ask(command(project, &program.to_string_lossy(), &[])?.arg("--version"));
    match answer.as_deref().and_then(|answer| answer.split_whitespace().nth(2)) {
        Some(version) if version == wanted => Ok(()),
        Some(version) => {
            bail!("wasm-opt is version {version}; package.json must pin binaryen {}", pins.tools.binaryen)
        }
        None => bail!("wasm-opt is missing; package.json must list binaryen {}", pins.tools.binaryen),
    }
}
