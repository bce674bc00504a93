//! Several messages in one paste.

use super::layout::starts_with_label;
use super::reading::MessagePart;
use super::signals::Scan;
use super::{MessageDateKind, dates};
use crate::limits::MESSAGE_BYTES;
use crate::policy::{Layout, pack};
use crate::sort;
use crate::text::{Utf16Index, fold};

/// Lines of a mail's head that have to stand together.
const HEAD_LINES: usize = 2;
/// Lines between the first and the last of them, at most.
const HEAD_REACH: usize = 6;
/// A part with fewer letters is no message.
const LETTERS: usize = 40;

/// The messages of a paste, newest first; those without a day keep their order behind the others. One part where
/// there is one message.
pub fn split(text: &str) -> Vec<MessagePart> {
    let index = Utf16Index::new(text);
    let starts = starts(text);
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let mut parts: Vec<MessagePart> = Vec::new();
    for (&start, end) in starts.iter().zip(ends) {
        let part = &text[start..end];
        if part.chars().filter(|letter| letter.is_alphanumeric()).count() < LETTERS {
            continue;
        }
        parts.push(MessagePart {
            span: index.span(start, end),
            line: index.line(start),
            sent: sent(part),
            subject: subject(part, &pack().layout),
        });
    }
    sort::by_key(&mut parts, |part| (part.sent.is_none(), std::cmp::Reverse(part.sent)));
    parts
}

/// Where messages begin: at the start, and at every head of a mail and every rule that is drawn.
fn starts(text: &str) -> Vec<usize> {
    let layout = &pack().layout;
    let mut starts = vec![0];
    let mut heads: Vec<(usize, usize)> = Vec::new();
    let (mut offset, mut after_rule) = (0, false);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let at = offset;
        offset += line.len();
        let trimmed = line.trim();
        if after_rule && !trimmed.is_empty() {
            after_rule = false;
            starts.push(at);
        }
        if is_rule(trimmed) {
            after_rule = true;
            heads.clear();
            continue;
        }
        // Lines of the head stand together; text between them ends it.
        if !is_head(trimmed, layout) {
            if !trimmed.is_empty() {
                heads.clear();
            }
            continue;
        }
        heads.retain(|&(first, _)| number - first <= HEAD_REACH);
        heads.push((number, at));
        if heads.len() == HEAD_LINES {
            starts.push(heads[0].1);
        }
    }
    sort::rising(&mut starts);
    starts.dedup();
    starts
}

fn is_head(line: &str, layout: &Layout) -> bool {
    let folded = fold(line.get(..line.floor_char_boundary(80)).unwrap_or(line));
    [&layout.subject_labels, &layout.sent_labels, &layout.sender_labels]
        .into_iter()
        .any(|labels| starts_with_label(&folded, labels))
}

/// A line that is drawn between two messages, or says that an earlier one follows.
fn is_rule(line: &str) -> bool {
    let drawn = line.trim_matches(|c| matches!(c, '-' | '=' | '_' | '*' | '—'));
    let sides = line.len() - drawn.len();
    sides >= 8 && drawn.trim().chars().count() <= 40 && line.starts_with(['-', '=', '_', '*', '—'])
}

fn sent(part: &str) -> Option<crate::text::Day> {
    let head = part.get(..part.floor_char_boundary(MESSAGE_BYTES.min(2_000)))?;
    let scan = Scan::new(head);
    let times = dates::find(&scan, None);
    times.dates.iter().find(|date| date.kind == MessageDateKind::Sent).and_then(|date| date.date)
}

fn subject(part: &str, layout: &Layout) -> Option<String> {
    let line =
        part.lines().take(12).find(|line| starts_with_label(&fold(line.trim()), &layout.subject_labels))?;
    let (_, subject) = line.split_once([':', '-', '：'])?;
    let subject = subject.trim();
    (!subject.is_empty()).then(|| subject.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Day;

    const PLAIN: &str = "Hello,\n\nYour selling account has been deactivated because of your order defect rate.\n\nPlease send us a plan of action.\n\nRegards,\nSeller Performance Team\n";

    #[test]
    fn one_message_is_one_part() {
        let parts = split(PLAIN);
        assert_eq!(parts.len(), 1);
        assert_eq!((parts[0].line, parts[0].sent), (1, None));
    }

    #[test]
    fn messages_with_heads_are_split_and_the_newest_comes_first() {
        let older =
            format!("From: Amazon <a@amazon.com>\nDate: 2 March 2026\nSubject: Your account\n\n{PLAIN}");
        let newer =
            format!("From: Amazon <a@amazon.com>\nSent: 9 March 2026\nSubject: Re: Your account\n\n{PLAIN}");
        let text = format!("{older}\n{newer}");
        let parts = split(&text);
        let day = |text| Day::parse_iso(text).ok();
        assert_eq!(
            parts.iter().map(|part| part.sent).collect::<Vec<_>>(),
            [day("2026-03-09"), day("2026-03-02")]
        );
        assert_eq!(parts[0].subject.as_deref(), Some("Re: Your account"));
        assert_eq!(parts[1].line, 1);
    }

    #[test]
    fn a_drawn_line_parts_two_messages() {
        let text = format!("{PLAIN}\n----------------------------\n{PLAIN}");
        assert_eq!(split(&text).len(), 2);
        let forwarded = format!("{PLAIN}\n---------- Forwarded message ----------\n{PLAIN}");
        assert_eq!(split(&forwarded).len(), 2);
    }

    #[test]
    fn bullets_and_signatures_part_nothing() {
        let text = format!("{PLAIN}\n-- The root cause\n-- What you did\n--\nDate: of the plan\n{PLAIN}");
        assert_eq!(split(&text).len(), 1);
    }
}
