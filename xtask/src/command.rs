//! Running other programs.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// How long output may still come from what a program left behind.
const AFTERMATH: Duration = Duration::from_secs(2);

/// A program that runs in the top folder, without an input and with these folders first on its PATH.
pub fn command(project: &Project, program: &str, tools: &[PathBuf]) -> Result<Command> {
    let path = search_path(tools)?;
    let program = find(program, &path).unwrap_or_else(|| PathBuf::from(program));
    let mut command = Command::new(program);
    command.current_dir(project.root()).env("PATH", path).stdin(Stdio::null());
    Ok(command)
}

fn search_path(tools: &[PathBuf]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = tools.iter().cloned().chain(env::split_paths(&inherited));
    env::join_paths(folders).context("the PATH")
}

/// The first program of that name on the PATH.
pub fn which(program: &str) -> Option<PathBuf> {
    find(program, &env::var_os("PATH")?)
}

fn find(program: &str, path: &OsString) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    env::split_paths(path)
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|candidate| candidate.is_file())
}

/// Runs it to a good end; its output goes where ours goes.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("`{}` did not start", name(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", name(command));
    }
    Ok(())
}

/// What it prints, or nothing where it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy();
    let first = command.get_args().next().map(|word| format!(" {}", word.to_string_lossy()));
    format!("{program}{}", first.unwrap_or_default())
}

/// A program that ended, and what it printed.
pub struct Heard {
    pub success: bool,
    pub text: String,
}

/// Runs it, showing each line as it comes and keeping it. After `limit` it is ended.
pub fn listen(command: &mut Command, limit: Duration) -> Result<Heard> {
    let name = name(command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` did not start"))?;
    let (sender, lines) = mpsc::channel();
    follow(child.stdout.take(), sender.clone());
    follow(child.stderr.take(), sender);

    let started = Instant::now();
    let mut text = String::new();
    let mut ended = None;
    loop {
        match lines.recv_timeout(AFTERMATH) {
            Ok(line) => {
                println!("{line}");
                text.push_str(&line);
                text.push('\n');
            }
            Err(RecvTimeoutError::Disconnected) => break,
            // A program it started and left running may hold the pipes open for ever.
            Err(RecvTimeoutError::Timeout) if ended.is_some() => break,
            Err(RecvTimeoutError::Timeout) => ended = child.try_wait()?,
        }
        if ended.is_none() && started.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            bail!("`{name}` was ended after {} minutes without a result", limit.as_secs() / 60);
        }
    }
    let status = child.wait()?;
    Ok(Heard { success: status.success(), text })
}

fn follow(pipe: Option<impl Read + Send + 'static>, lines: Sender<String>) {
    let Some(pipe) = pipe else { return };
    thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut line = Vec::new();
        while matches!(pipe.read_until(b'\n', &mut line), Ok(1..)) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            line.clear();
            if lines.send(text).is_err() {
                return;
            }
        }
    });
}
