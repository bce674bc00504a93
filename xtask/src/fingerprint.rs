//! Whether the inputs or outputs of a build changed since it last ended well.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::Result;
use walkdir::WalkDir;

/// One number for the names and contents of everything below these paths. A missing path counts as missing.
pub fn fingerprint(paths: &[PathBuf], skipped: &[&str]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        path.hash(&mut hasher);
        for entry in WalkDir::new(path)
            .sort_by_file_name()
            .into_iter()
            .filter_entry(|entry| !skipped.contains(&entry.file_name().to_string_lossy().as_ref()))
        {
            let Ok(entry) = entry else {
                "missing".hash(&mut hasher);
                continue;
            };
            if entry.file_type().is_file() {
                entry.path().hash(&mut hasher);
                fs::read(entry.path())?.hash(&mut hasher);
            }
        }
    }
    Ok(hasher.finish())
}

/// A build's memory: one file that holds the fingerprints of what went in and what came out.
pub struct Memory {
    note: PathBuf,
}

impl Memory {
    /// The memory of the build of that name.
    pub fn new(notes: &Path, build: &str) -> Self {
        Self { note: notes.join(build) }
    }

    /// Whether exactly this went in and came out when the build last ended well.
    pub fn holds(&self, inputs: u64, outputs: u64) -> bool {
        fs::read_to_string(&self.note).is_ok_and(|text| text == line(inputs, outputs))
    }

    /// Remembers a build that ended well.
    pub fn keep(&self, inputs: u64, outputs: u64) -> Result<()> {
        if let Some(folder) = self.note.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.note, line(inputs, outputs))?)
    }
}

fn line(inputs: u64, outputs: u64) -> String {
    format!("{inputs:016x} {outputs:016x}\n")
}
