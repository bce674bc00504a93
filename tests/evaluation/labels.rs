//! A folder of labelled messages.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// Name of the file that holds the labels of a folder.
const LABELS: &str = "labels.json";

/// What a person read in a message. Words as in `words.rs`.
#[derive(Deserialize)]
pub struct Label {
    /// Name of the message's file in the folder.
    pub file: String,
    /// Such as `de`.
    pub lang: String,
    /// Such as `amazon.de`.
    pub marketplace: Option<String>,
    pub kind: String,
    /// Reasons, the main one first.
    pub labels: Vec<String>,
    pub asked_for: Vec<String>,
    /// Days until the seller must have answered.
    pub deadline_days: Option<u32>,
    pub asins: Vec<String>,
    pub orders: Vec<String>,
    /// The class of a reply.
    #[serde(default)]
    pub reply: Option<String>,
}

/// Labels and texts, in the order of the file names.
pub fn load(folder: &Path) -> Result<Vec<(Label, String)>, String> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(|error| format!("`{}`: {error}", path.display()))
    };
    let mut labels: Vec<Label> =
        serde_json::from_str(&read(LABELS)?).map_err(|error| format!("`{LABELS}`: {error}"))?;
    labels.sort_by(|a, b| a.file.cmp(&b.file));
    labels
        .into_iter()
        .map(|label| {
            let text = read(&label.file)?;
            Ok((label, text))
        })
        .collect()
}
