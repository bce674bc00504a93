//! Folders of labelled messages.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// Name of the file that holds the labels of a folder.
const LABELS: &str = "labels.json";

/// What stands before the head line of each message of a sheet.
const HEAD: &str = "=== ";

/// What a person read in a message. Words as in `words.rs`.
#[derive(Deserialize)]
pub struct Label {
    /// Name of the message's file in the folder, with the line in a sheet.
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
///
/// The labels stand in `labels.json`. A folder without one holds sheets: text files with a head line before each
/// message, see [`Label::of_head`].
pub fn load(folder: &Path) -> Result<Vec<(Label, String)>, String> {
    if !folder.join(LABELS).is_file() {
        return sheets(folder);
    }
    let mut labels: Vec<Label> =
        serde_json::from_str(&read(folder, LABELS)?).map_err(|error| format!("`{LABELS}`: {error}"))?;
    labels.sort_by(|a, b| a.file.cmp(&b.file));
    labels
        .into_iter()
        .map(|label| {
            let text = read(folder, &label.file)?;
            Ok((label, text))
        })
        .collect()
}

fn read(folder: &Path, name: &str) -> Result<String, String> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| format!("`{}`: {error}", path.display()))
}

fn sheets(folder: &Path) -> Result<Vec<(Label, String)>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("`{}`: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "txt"))
        .collect();
    names.sort();
    let mut messages = Vec::new();
    for name in names {
        let mut line = 1;
        for part in read(folder, &name)?.split(HEAD) {
            if let Some((head, text)) = part.split_once('\n') {
                let file = format!("{name}:{line}");
                let label = Label::of_head(&file, head).ok_or_else(|| format!("`{file}`: {head}"))?;
                messages.push((label, text.to_owned()));
            }
            line += part.matches('\n').count();
        }
    }
    Ok(messages)
}

impl Label {
    /// From a head line: `de | warning | PERF-ODR PERF-LSR | quiz | 3-days amazon.de reply:received`.
    ///
    /// Language, sort of message, reasons, what is asked, and in any order the days until the seller must have
    /// answered, the store, the class of a reply, ASINs and order ids.
    fn of_head(file: &str, head: &str) -> Option<Self> {
        let mut columns = head.split('|').map(str::trim);
        let mut column = || columns.next();
        let mut label = Self {
            file: file.to_owned(),
            lang: column()?.to_owned(),
            kind: column()?.to_owned(),
            labels: words(column()?),
            asked_for: words(column()?),
            marketplace: None,
            deadline_days: None,
            asins: Vec::new(),
            orders: Vec::new(),
            reply: None,
        };
        for word in column()?.split_whitespace() {
            if let Some(class) = word.strip_prefix("reply:") {
                label.reply = Some(class.to_owned());
            } else if let Some(days) = word.strip_suffix("-days") {
                label.deadline_days = Some(days.parse().ok()?);
            } else if word.starts_with("amazon.") {
                label.marketplace = Some(word.to_owned());
            } else if word.len() == 10 {
                label.asins.push(word.to_owned());
            } else {
                label.orders.push(word.to_owned());
            }
        }
        columns.next().is_none().then_some(label)
    }
}

fn words(column: &str) -> Vec<String> {
    column.split_whitespace().map(str::to_owned).collect()
}
