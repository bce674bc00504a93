//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository this task runner belongs to.
pub struct Project {
    root: PathBuf,
    /// Where cargo builds.
    target: PathBuf,
}

impl Project {
    /// Cargo says at run time where the package is; a copy of the binary started by itself remembers.
    pub fn here() -> Self {
        let manifest =
            env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&manifest).parent().unwrap_or_else(|| Path::new(".")).to_owned();
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
        let target = root.join(target);
        Self { root, target }
    }

    /// A copy of it in another folder, which shares nothing with it.
    pub fn copied_to(root: PathBuf) -> Self {
        Self { target: root.join("target"), root }
    }

    /// Where cargo builds.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The top folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A place below the top folder.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What wasm-pack writes.
    pub fn pkg(&self) -> PathBuf {
        self.at("pkg")
    }

    /// What the page's build writes: the folder that is shipped.
    pub fn site(&self) -> PathBuf {
        self.at("www/dist")
    }

    /// Commands of npm packages.
    pub fn node_commands(&self) -> PathBuf {
        self.at("node_modules/.bin")
    }

    /// Notes of this task runner between two calls.
    pub fn notes(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// Where tools of a pinned version live, for all clones of one user.
    pub fn tool_cache() -> Result<PathBuf> {
        let cache = env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
        let home = || env::home_dir().map(|home| home.join(".cache"));
        let cache = cache.or_else(home).context("neither XDG_CACHE_HOME nor a home folder is set")?;
        Ok(cache.join("candor").join("tools"))
    }
}
