//! The engine into `pkg/`, the page into `www/dist/`. What did not change is not built again.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::command::{ask, command, run};
use crate::fingerprint::{Memory, fingerprint};
use crate::pins::Pins;
use crate::project::Project;
use crate::tools;

/// What the engine is made of.
const ENGINE: &[&str] = &[
    "src",
    "pack",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "wasm-pack.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "README.md",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
];

/// What the module that takes containers apart is made of.
const UNPACKER: &[&str] = &[
    "unpack/src",
    "unpack/Cargo.toml",
    "src/error.rs",
    "src/web",
    "Cargo.toml",
    "Cargo.lock",
    "wasm-pack.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// What the page is made of, beside the modules.
const PAGE: &[&str] =
    &["www", "package.json", "package-lock.json", "src/web", "unpack/src/types.d.ts", "tsconfig.json"];

/// Folders that builds write into.
const WRITTEN: &[&str] = &["dist", "node_modules", ".vite"];

/// Builds what changed.
pub fn build(project: &Project) -> Result<()> {
    let pins = Pins::read(project)?;
    modules(project, &pins)?;
    page(project, &pins)
}

/// What the page is made of, without the engine for other programs.
pub fn shipped(project: &Project) -> Result<()> {
    let pins = Pins::read(project)?;
    page_engine(project, &pins)?;
    messages(project, &pins)?;
    unpacker(project, &pins)?;
    page(project, &pins)
}

/// The engine whole and in the stages in which the page loads it, and the module that takes containers apart.
pub fn modules(project: &Project, pins: &Pins) -> Result<()> {
    engine(project, pins)?;
    page_engine(project, pins)?;
    messages(project, pins)?;
    unpacker(project, pins)
}

/// The module that takes containers apart.
fn unpacker(project: &Project, pins: &Pins) -> Result<()> {
    module(
        project,
        pins,
        &Module {
            what: "unpacker",
            inputs: UNPACKER,
            folder: project.at("unpack"),
            out: project.pkg().join(&pins.build.unpacker_name),
            out_name: &pins.build.unpacker_name,
            others: &[],
            flags: &[],
        },
    )
}

/// The engine without the policy pack, and both parts of the pack.
fn page_engine(project: &Project, pins: &Pins) -> Result<()> {
    let out = project.pkg().join(&pins.build.page_name);
    module(
        project,
        pins,
        &Module {
            what: "page's engine",
            inputs: ENGINE,
            folder: project.root().to_owned(),
            out: out.clone(),
            out_name: &pins.build.out_name,
            others: &[&pins.build.policy_name, &pins.build.casework_name],
            flags: &["--no-default-features", "--features", "account"],
        },
    )?;
    let compiled = candor_pack::compile(&project.at(candor_pack::FOLDER)).map_err(anyhow::Error::msg)?;
    keep(&out.join(&pins.build.policy_name), &compiled.pack)?;
    keep(&out.join(&pins.build.casework_name), &compiled.casework)
}

/// Writes the file only where it is not so already: what did not change is not built again.
fn keep(file: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(file).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::write(file, bytes).with_context(|| format!("`{}`", file.display()))
}

/// What reads messages, and nothing else of the engine.
fn messages(project: &Project, pins: &Pins) -> Result<()> {
    module(
        project,
        pins,
        &Module {
            what: "module of messages",
            inputs: ENGINE,
            folder: project.root().to_owned(),
            out: project.pkg().join(&pins.build.messages_name),
            out_name: &pins.build.messages_name,
            others: &[],
            flags: &["--no-default-features"],
        },
    )
}

/// The whole engine alone.
pub fn engine(project: &Project, pins: &Pins) -> Result<()> {
    module(
        project,
        pins,
        &Module {
            what: "engine",
            inputs: ENGINE,
            folder: project.root().to_owned(),
            out: project.pkg(),
            out_name: &pins.build.out_name,
            others: &[&pins.build.page_name, &pins.build.messages_name, &pins.build.unpacker_name],
            flags: &[],
        },
    )
}

/// A crate that becomes a module.
struct Module<'a> {
    what: &'static str,
    inputs: &'static [&'static str],
    /// The crate's.
    folder: PathBuf,
    out: PathBuf,
    out_name: &'a str,
    /// What is written below `out` besides.
    others: &'a [&'a str],
    /// What cargo is told.
    flags: &'a [&'a str],
}

fn module(project: &Project, pins: &Pins, module: &Module<'_>) -> Result<()> {
    let Module { what, inputs, folder, out, out_name, others, flags } = module;
    let inputs = fingerprint(&places(project, inputs), &[])?;
    let memory = Memory::new(&project.notes(), what);
    let outputs = || fingerprint(std::slice::from_ref(out), others);
    if memory.holds(inputs, outputs()?) {
        println!("the {what} is up to date");
        return Ok(());
    }
    let tools = tools::engine_tools(project, pins)?;
    println!("building the {what}");
    run(command(project, "wasm-pack", &tools)?
        .arg("build")
        .arg(folder)
        .args(["--release", "--mode", "no-install"])
        .args(["--target", &pins.build.target, "--out-name", out_name])
        .arg("--out-dir")
        .arg(out)
        .args(["--", "--locked"])
        .args(*flags)
        .env("CARGO_ENCODED_RUSTFLAGS", remapped(project)?)
        .env("CARGO_TARGET_DIR", project.target())
        .env("WASM_PACK_CACHE", Project::tool_cache()?.join("wasm-pack")))?;
    // wasm-pack writes it without a line's end; so it is committed, and so it must stay.
    ensure!(fs::read(out.join(".gitignore"))? == b"*", "wasm-pack changed `pkg/.gitignore`");
    check_optimised(&out.join(format!("{out_name}_bg.wasm")))?;
    memory.keep(inputs, outputs()?)
}

/// Takes the folders of this machine out of the module: messages of panics name the files of the source.
fn remapped(project: &Project) -> Result<String> {
    let told = ask(command(project, "rustc", &[])?.arg("-vV")).unwrap_or_default();
    let commit = told.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let sysroot = ask(command(project, "rustc", &[])?.args(["--print", "sysroot"])).unwrap_or_default();
    let home = env::var("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|_| env::home_dir().map(|home| home.join(".cargo")).context("the home folder"))?;
    // The last one that fits decides, so the outer folders come first.
    let folders = [
        (project.root().to_owned(), "/candor".to_owned()),
        (project.target().to_owned(), "/candor/target".to_owned()),
        (home, "/cargo".to_owned()),
        (Path::new(&sysroot).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")),
    ];
    let flags = folders.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    Ok(flags.join("\u{1f}"))
}

fn page(project: &Project, pins: &Pins) -> Result<()> {
    let site = project.site();
    let inputs =
        fingerprint(&places(project, PAGE), WRITTEN)? ^ fingerprint(&[project.pkg()], &[])?.rotate_left(1);
    let memory = Memory::new(&project.notes(), "page");
    let outputs = || fingerprint(std::slice::from_ref(&site), &[]);
    if memory.holds(inputs, outputs()?) {
        println!("the page is up to date");
        return Ok(());
    }
    tools::packages(project, pins)?;
    println!("building the page");
    run(command(project, "npm", &[])?.args(["run", "--silent", "build", "--workspace", "www"]))?;
    let headers = project.at("www/_headers");
    fs::copy(&headers, site.join("_headers")).with_context(|| format!("`{}`", headers.display()))?;
    memory.keep(inputs, outputs()?)
}

fn places(project: &Project, names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(|name| project.at(name)).collect()
}

/// wasm-opt drops the names of functions; a module that still has them went past it.
fn check_optimised(module: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("`{}`", module.display()))?;
    let names = custom_sections(&bytes).context("the module is damaged")?;
    ensure!(!names.iter().any(|name| name == "name"), "wasm-opt did not run on `{}`", module.display());
    Ok(())
}

/// Names of the custom sections of a module (WebAssembly core specification, 5.5).
fn custom_sections(module: &[u8]) -> Option<Vec<String>> {
    let mut rest = module.strip_prefix(b"\0asm\x01\0\0\0")?;
    let mut names = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        let (size, after) = leb128(after)?;
        let (section, next) = after.split_at_checked(size)?;
        if id == 0 {
            let (length, section) = leb128(section)?;
            names.push(String::from_utf8_lossy(section.get(..length)?).into_owned());
        }
        rest = next;
    }
    Some(names)
}

fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[at + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::custom_sections;

    #[test]
    fn custom_sections_are_found_between_the_others() {
        let module = b"\0asm\x01\0\0\0\x01\x01\x00\x00\x05\x04name\x05\x01\x00\x00\x04\x03abc";
        assert_eq!(custom_sections(module).unwrap(), ["name", "abc"]);
    }

    #[test]
    fn a_module_that_is_cut_is_damaged() {
        assert_eq!(custom_sections(b"\0asm\x01\0\0\0\x00\x09\x04name"), None);
        assert_eq!(custom_sections(b"\0as"), None);
    }
}
