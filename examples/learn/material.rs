//! Labelled messages to learn from.

use std::fs;
use std::path::Path;

use candor::policy::{MessageKind, ReasonId};

use crate::labels::{self, Label};
use crate::words;

/// A message with what it is. `None` where nobody said; a reason that is none is said so.
pub struct Lesson {
    pub text: String,
    pub kind: Option<MessageKind>,
    pub reason: Option<Option<ReasonId>>,
}

/// Of the folders, of our own wordings, and the examples of every reason.
pub fn gather(folders: &[&Path], own: &Path, reasons: &Path) -> Result<Vec<Lesson>, String> {
    let mut lessons = Vec::new();
    for folder in folders {
        lessons.extend(labels::load(folder)?.into_iter().map(|(label, text)| of_label(&label, text)));
    }
    let text = fs::read_to_string(own).map_err(|error| format!("{}: {error}", own.display()))?;
    lessons.extend(text.split("=== ").filter(|part| !part.is_empty()).filter_map(of_own));
    let (_, examples) = candor_pack::reasons(reasons)?;
    for (id, examples) in examples {
        lessons.extend(examples.fires.into_iter().map(|text| Lesson {
            text,
            kind: None,
            reason: Some(Some(ReasonId(id.clone()))),
        }));
    }
    Ok(lessons)
}

fn of_label(label: &Label, text: String) -> Lesson {
    let kinds = words::kinds(&label.kind);
    let reason = match label.labels.first().and_then(|word| words::reason(word)) {
        None => Some(None),
        Some(wanted) => wanted.any_of.first().map(|id| Some(ReasonId(id.clone()))),
    };
    Lesson { text, kind: kinds.first().copied(), reason }
}

fn of_own(part: &str) -> Option<Lesson> {
    let (head, text) = part.split_once('\n')?;
    let (kind, reasons) = head.split_once('|')?;
    let reason = reasons.split_whitespace().next().map(|id| ReasonId(id.to_owned()));
    let kind = serde_json::from_value(kind.trim().into()).ok();
    Some(Lesson { text: text.to_owned(), kind, reason: Some(reason) })
}
