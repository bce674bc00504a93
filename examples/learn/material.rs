//! Labelled messages to learn from.

use std::fs;
use std::path::Path;

use candor::notice::by_rules;
use candor::policy::{MessageKind, ReasonId, ReplyClass};

use crate::labels::{self, Label};
use crate::words;

/// A message with what it is. `None` where nobody said; a reason that is none is said so.
pub struct Lesson {
    pub text: String,
    pub kind: Option<MessageKind>,
    #[expect(clippy::option_option, reason = "what nobody said is not what was said to be none")]
    pub reason: Option<Option<ReasonId>>,
    pub reply: Option<ReplyClass>,
}

/// Of the folders, of our own wordings, and the examples of every reason. `own` is the folder of our own wordings.
///
/// What an example does not say, the rules tell: they are held to the examples by tests.
pub fn gather(folders: &[&Path], own: &Path, reasons: &Path) -> Result<Vec<Lesson>, String> {
    let mut lessons = Vec::new();
    for folder in folders {
        lessons.extend(labels::load(folder)?.into_iter().map(|(label, text)| of_label(&label, text)));
    }
    lessons.extend(parts(&own.join("own.txt"))?.iter().filter_map(|part| of_own(part)));
    lessons.extend(parts(&own.join("replies.txt"))?.iter().filter_map(|part| of_reply(part)));
    let (_, examples) = candor_pack::reasons(reasons)?;
    for (id, examples) in examples {
        let id = ReasonId(id);
        lessons.extend(examples.fires.into_iter().map(|text| of_example(&id, text)));
        lessons.extend(examples.silent.into_iter().map(of_trap));
    }
    Ok(lessons)
}

fn parts(file: &Path) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(text.split("=== ").filter(|part| !part.is_empty()).map(str::to_owned).collect())
}

fn of_example(id: &ReasonId, text: String) -> Lesson {
    let (kind, _) = by_rules(&text);
    let kind = Some(kind).filter(|kind| *kind != MessageKind::NotANotice);
    Lesson { text, kind, reason: Some(Some(id.clone())), reply: None }
}

fn of_trap(text: String) -> Lesson {
    let (kind, reason) = by_rules(&text);
    Lesson { text, kind: Some(kind), reason: Some(reason), reply: None }
}

/// Its reasons stand in its list, which rules read.
fn of_reply(part: &str) -> Option<Lesson> {
    let (head, text) = part.split_once('\n')?;
    let reply = head.split_once('|').and_then(|(class, _)| words::reply(class.trim()));
    Some(Lesson { text: text.to_owned(), kind: Some(by_rules(text).0), reason: None, reply })
}

fn of_label(label: &Label, text: String) -> Lesson {
    let kinds = words::kinds(&label.kind);
    let reason = match label.labels.first().and_then(|word| words::reason(word)) {
        None => Some(None),
        Some(wanted) => wanted.any_of.first().map(|id| Some(ReasonId(id.clone()))),
    };
    let reply = label.reply.as_deref().and_then(words::reply);
    Lesson { text, kind: kinds.first().copied(), reason, reply }
}

fn of_own(part: &str) -> Option<Lesson> {
    let (head, text) = part.split_once('\n')?;
    let (kind, reasons) = head.split_once('|')?;
    let reason = reasons.split_whitespace().next().map(|id| ReasonId(id.to_owned()));
    let kind = serde_json::from_value(kind.trim().into()).ok();
    Some(Lesson { text: text.to_owned(), kind, reason: Some(reason), reply: None })
}
