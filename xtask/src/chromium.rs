//! A Chromium and its driver, for tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::command::{ask, command, run, which};
use crate::project::Project;

/// Where the browser and its driver are.
pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Names that systems give the browser.
const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const BY_HAND: &str = "Chromium or its driver is missing; install both, then run this again
  Debian, Ubuntu   sudo apt-get update && sudo apt-get install --yes chromium chromium-driver
  Fedora           sudo dnf install chromium chromedriver
  Arch             sudo pacman -S chromium
  macOS            brew install --cask chromium chromedriver
or set CHROMIUM and CHROMEDRIVER to where they are";

/// Finds them, or installs them where that is possible without asking anybody.
pub fn ensure(project: &Project) -> Result<Chromium> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if let Some(prefix) = debian(project)? {
        println!("installing Chromium and its driver");
        for words in
            [&["update"][..], &["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"]]
        {
            let (program, first) =
                prefix.split_first().map_or(("apt-get", &[][..]), |(sudo, rest)| (*sudo, rest));
            run(command(project, program, &[])?
                .args(first)
                .args(words)
                .env("DEBIAN_FRONTEND", "noninteractive"))?;
        }
        if let Some(found) = find() {
            return Ok(found);
        }
    }
    bail!(BY_HAND)
}

fn find() -> Option<Chromium> {
    let named = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let browser = named("CHROMIUM").or_else(|| BROWSERS.iter().find_map(|name| which(name)))?;
    let driver = named("CHROMEDRIVER").or_else(|| which("chromedriver"))?;
    Some(Chromium { browser, driver })
}

/// The words before `update` on a Debian where no password is asked for.
fn debian(project: &Project) -> Result<Option<Vec<&'static str>>> {
    if which("apt-get").is_none() {
        return Ok(None);
    }
    if ask(command(project, "id", &[])?.arg("-u")).as_deref() == Some("0") {
        return Ok(Some(Vec::new()));
    }
    let sudo = which("sudo").is_some() && ask(command(project, "sudo", &[])?.args(["-n", "true"])).is_some();
    Ok(sudo.then(|| vec!["sudo", "-n", "apt-get"]))
}
