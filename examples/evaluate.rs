//! How well messages are read: `cargo xtask eval notices FOLDER`.

#[path = "../tests/evaluation/mod.rs"]
mod evaluation;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("which folder? It holds messages and their `labels.json`.");
        return ExitCode::FAILURE;
    };
    match evaluation::evaluate(&folder) {
        Ok(evaluation) => {
            print!("{evaluation}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
