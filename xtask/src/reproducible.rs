//! Whether two builds of the page, in two folders, are the same to the last byte.
//!
//! The page shows the fingerprint of what it is made of (`www/src/store/program.ts`). Whoever builds the same source
//! must get the same one.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use crate::build;
use crate::command::{ask, command};
use crate::project::Project;

/// Folders of different names and depths: what depends on where it lies differs between them.
const FOLDERS: [&str; 2] = ["one", "another/and-deeper"];

/// Not part of the program: the server's own settings.
const HEADERS: &str = "_headers";

/// Builds the page in two folders and prints the fingerprint of each. Whether they are the same.
pub fn compare(project: &Project) -> Result<bool> {
    let mut lists = Vec::new();
    for folder in FOLDERS {
        let copy = project.at("target/reproducible").join(folder);
        println!("\n== {folder}");
        copy_sources(project, &copy)?;
        let copy = Project::copied_to(copy);
        build::shipped(&copy)?;
        lists.push(files(&copy.site())?);
    }
    let [one, other] = &lists[..] else { unreachable!("there are two folders") };
    print!("\n{}", one.join(""));
    for (list, folder) in lists.iter().zip(FOLDERS) {
        println!("{}  the program in `{folder}`", hex(list.join("").as_bytes()));
    }
    for line in one.iter().filter(|line| !other.contains(line)) {
        print!("differs: {line}");
    }
    Ok(one == other)
}

/// The files that git knows, as they are now. What was built of them there stays, so that a second run is quick.
fn copy_sources(project: &Project, to: &Path) -> Result<()> {
    let list = ask(command(project, "git", &[])?.args(["ls-files", "-z"])).context("`git ls-files`")?;
    ensure!(!list.is_empty(), "git knows no files here");
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (project.at(name), to.join(name));
        // One that was deleted and not committed.
        let Ok(content) = fs::read(&from) else { continue };
        if fs::read(&to).is_ok_and(|there| there == content) {
            continue;
        }
        fs::create_dir_all(to.parent().context("a folder")?)?;
        fs::write(&to, content).with_context(|| format!("`{}`", to.display()))?;
    }
    Ok(())
}

/// `sha256  name` of every file of the program, by name, as `sha256sum` writes them.
fn files(site: &Path) -> Result<Vec<String>> {
    let entries =
        WalkDir::new(site).into_iter().filter_map(Result::ok).filter(|one| one.file_type().is_file());
    let mut names: Vec<PathBuf> = entries.map(walkdir::DirEntry::into_path).collect();
    names.retain(|path| path.file_name().is_some_and(|name| name != HEADERS));
    let mut lines = Vec::new();
    for path in names {
        let name = path.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        lines.push((name.clone(), format!("{}  {name}\n", hex(&fs::read(&path)?))));
    }
    lines.sort();
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// The SHA-256, in lower-case hex.
fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{files, hex};

    #[test]
    fn a_fingerprint_is_that_of_sha256sum() {
        assert_eq!(hex(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    #[test]
    fn the_files_are_listed_by_name_without_the_servers_settings() {
        let folder = std::env::temp_dir().join(format!("candor-files-{}", std::process::id()));
        fs::create_dir_all(folder.join("assets")).unwrap();
        for name in ["index.html", "_headers", "assets/b.js", "assets/a.js"] {
            fs::write(folder.join(name), "").unwrap();
        }
        let names: Vec<String> =
            files(&folder).unwrap().iter().map(|line| line[66..].trim().to_owned()).collect();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names, ["assets/a.js", "assets/b.js", "index.html"]);
    }
}
