//! Several messages in one paste.

use super::reading::MessagePart;
use super::signals::Scan;
use super::{MessageDateKind, dates};
use crate::limits::MESSAGE_PARTS;
use crate::policy::{Layout, pack};
use crate::sort;
use crate::text::{Day, Utf16Index, fold};

/// Lines between the first and the last of a mail's head, at most.
const HEAD_REACH: usize = 6;
/// Bytes of a line that are looked at for a label or a greeting.
const LINE: usize = 80;
/// Bytes of a line that says who wrote the message behind it, at most.
const WRITER_LINE: usize = 240;
/// Bytes of a message that can hold its head.
const HEAD: usize = 800;
/// A part with fewer letters is no message.
const LETTERS: usize = 40;

/// The messages of a paste, newest first; those without a day keep their order behind the others. One part where
/// there is one message.
pub fn split(text: &str) -> Vec<MessagePart> {
    let index = Utf16Index::new(text);
    let layout = &pack().layout;
    let starts = starts(text, layout);
    let ends = starts.iter().skip(1).map(|start| start.at).chain([text.len()]);
    let mut parts: Vec<(Option<Day>, MessagePart)> = Vec::new();
    let mut follows = None;
    for (start, end) in starts.iter().zip(ends).collect::<Vec<_>>().into_iter().rev() {
        let part = &text[start.at..end];
        if !is_message(part) {
            continue;
        }
        let (sent, subject) = head(part, layout);
        // What stands above an earlier message was written after it.
        let day = sent.or(follows);
        follows = day.filter(|_| start.earlier);
        let (span, line) = (index.span(start.at, end), index.line(start.at));
        parts.push((day, MessagePart { span, line, sent, subject }));
    }
    if parts.is_empty() && !text.trim().is_empty() {
        let span = index.span(0, text.len());
        parts.push((None, MessagePart { span, line: 1, sent: None, subject: None }));
    }
    sort::by_key(&mut parts, |(day, part)| (day.is_none(), std::cmp::Reverse(*day), part.span));
    parts.into_iter().map(|(_, part)| part).collect()
}

/// Where a message begins.
#[derive(Clone, Copy)]
struct Start {
    at: usize,
    /// Whether it was there before the one above it, which answers it or passes it on.
    earlier: bool,
}

/// The start of the text, every head of a mail, and what stands behind a drawn line.
fn starts(text: &str, layout: &Layout) -> Vec<Start> {
    let mut starts = vec![Start { at: 0, earlier: false }];
    let mut heads: Vec<(usize, usize, Label)> = Vec::new();
    let (mut offset, mut drawn) = (0, None);
    for (number, whole) in text.split_inclusive('\n').enumerate() {
        let at = offset;
        offset += whole.len();
        let line = whole.trim_matches(|c: char| c.is_whitespace() || c == '>');
        if starts.len() == MESSAGE_PARTS {
            break;
        }
        if line.is_empty() {
            continue;
        }
        if let Some(rule) = rule(line, layout) {
            drawn = Some(rule);
            heads.clear();
            continue;
        }
        let folded = fold(&line[..line.floor_char_boundary(LINE)]);
        let label = label(&folded, layout);
        let opens = match drawn.take() {
            Some(Rule::Earlier) => Some(true),
            Some(Rule::Bare) => (label.is_some() || greets(&folded, layout)).then_some(false),
            None => names_writer(line).then_some(true),
        };
        if let Some(earlier) = opens {
            starts.push(Start { at, earlier });
        }
        // Lines of the head stand together; text between them ends it.
        let Some(label) = label else {
            heads.clear();
            continue;
        };
        heads.retain(|&(first, ..)| number - first <= HEAD_REACH);
        let knew = is_head(&heads);
        heads.push((number, at, label));
        if !knew && is_head(&heads) && starts.last().is_none_or(|start| start.at < heads[0].1) {
            starts.push(Start { at: heads[0].1, earlier: false });
        }
    }
    starts
}

/// What a line of a mail's head says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Sender,
    Sent,
    Subject,
    Recipient,
}

fn label(folded: &str, layout: &Layout) -> Option<Label> {
    let (name, _) = folded.split_once(':')?;
    let name = name.trim();
    let lists = [
        (Label::Sender, &layout.sender_labels),
        (Label::Sent, &layout.sent_labels),
        (Label::Subject, &layout.subject_labels),
        (Label::Recipient, &layout.recipient_labels),
    ];
    lists.into_iter().find(|(_, list)| list.iter().any(|label| label == name)).map(|(label, _)| label)
}

/// Whether these lines are a mail's head: two that say different things, one of them who wrote it or when.
fn is_head(lines: &[(usize, usize, Label)]) -> bool {
    lines.iter().any(|(.., label)| matches!(label, Label::Sender | Label::Sent))
        && lines.iter().any(|(.., label)| *label != lines[0].2)
}

fn greets(folded: &str, layout: &Layout) -> bool {
    layout.greetings.iter().any(|greeting| {
        folded.strip_prefix(greeting.as_str()).is_some_and(|rest| {
            !greeting.is_ascii() || !rest.starts_with(|next: char| next.is_ascii_alphanumeric())
        })
    })
}

/// A line that is drawn.
#[derive(Clone, Copy)]
enum Rule {
    /// With words that say that an earlier message follows.
    Earlier,
    /// Without any. It can part two messages, or stand under a heading.
    Bare,
}

fn rule(line: &str, layout: &Layout) -> Option<Rule> {
    let is_stroke = |c| matches!(c, '-' | '=' | '_' | '*' | '—' | '─' | '━');
    if line.len() > WRITER_LINE || !line.starts_with(is_stroke) {
        return None;
    }
    let words = line.trim_matches(is_stroke);
    let strokes = line.chars().count() - words.chars().count();
    if strokes < 4 {
        return None;
    }
    if words.trim().is_empty() {
        return (strokes >= 8).then_some(Rule::Bare);
    }
    let words = fold(words);
    layout.earlier.iter().any(|earlier| words.contains(earlier.as_str())).then_some(Rule::Earlier)
}

/// Whether a line only says who wrote the message behind it, and when: "On 2 March 2026, … <a@b> wrote:".
fn names_writer(line: &str) -> bool {
    let year = |digits: &str| digits.len() == 4 && digits.starts_with("20");
    line.len() <= WRITER_LINE
        && line.ends_with([':', '：'])
        && line.contains('@')
        && line.split(|c: char| !c.is_ascii_digit()).any(year)
}

fn is_message(part: &str) -> bool {
    part.chars().filter(|letter| letter.is_alphanumeric()).nth(LETTERS - 1).is_some()
}

/// The day and the subject that the head of a message names.
fn head(part: &str, layout: &Layout) -> (Option<Day>, Option<String>) {
    let head = &part[..part.floor_char_boundary(HEAD)];
    let has = |line: &str, wanted| {
        let line = line.trim_matches(|c: char| c.is_whitespace() || c == '>');
        label(&fold(&line[..line.floor_char_boundary(LINE)]), layout) == Some(wanted)
    };
    let lines = || head.lines().take(12);
    let sent = if lines().any(|line| has(line, Label::Sent)) {
        let times = dates::find(&Scan::new(head), None);
        times.dates.iter().find(|date| date.kind == MessageDateKind::Sent).and_then(|date| date.date)
    } else {
        None
    };
    let subject = lines().find(|line| has(line, Label::Subject)).and_then(|line| {
        let (_, subject) = line.split_once([':', '：'])?;
        let subject = subject.trim();
        (!subject.is_empty()).then(|| subject.to_owned())
    });
    (sent, subject)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str =
        "Hello,\nYour selling account has been deactivated. Please send invoices of your supplier.";

    fn days(parts: &[MessagePart]) -> Vec<String> {
        parts.iter().map(|part| part.sent.map_or_else(|| "-".to_owned(), |day| day.to_string())).collect()
    }

    #[test]
    fn one_message_is_one_part() {
        let parts = split(PLAIN);
        assert_eq!(parts.len(), 1);
        assert_eq!((parts[0].line, parts[0].span.start), (1, 0));
        assert_eq!(split("At risk.").len(), 1, "a short one too");
        assert_eq!(split(" \n").len(), 0);
    }

    #[test]
    fn messages_with_heads_are_split_and_the_newest_comes_first() {
        let older =
            format!("From: Amazon <a@amazon.com>\nDate: 2 March 2026\nSubject: Your account\n\n{PLAIN}");
        let newer =
            format!("From: Amazon <a@amazon.com>\nSent: 9 March 2026\nSubject: Re: Your account\n\n{PLAIN}");
        for text in [format!("{older}\n{newer}"), format!("{older}\n{newer}").replace('\n', "\r\n")] {
            let parts = split(&text);
            assert_eq!(days(&parts), ["2026-03-09", "2026-03-02"]);
            assert_eq!(parts[0].subject.as_deref(), Some("Re: Your account"));
            assert_eq!(parts[1].line, 1);
        }
    }

    #[test]
    fn heads_are_known_in_seven_languages_with_those_to_whom_it_went() {
        for (sender, to, sent, subject, day) in [
            ("From: a", "To: b", "Sent: March 2, 2026", "Subject: x", "2026-03-02"),
            ("Von: a", "An: b", "Gesendet: 2. März 2026", "Betreff: x", "2026-03-02"),
            ("De : a", "À : b", "Envoyé : 2 mars 2026", "Objet : x", "2026-03-02"),
            ("Da: a", "A: b", "Inviato: 2 marzo 2026", "Oggetto: x", "2026-03-02"),
            ("De: a", "Para: b", "Enviado: 2 de marzo de 2026", "Asunto: x", "2026-03-02"),
            ("差出人: a", "宛先: b", "送信日時: 2026年3月2日", "件名: x", "2026-03-02"),
            ("发件人：a", "收件人：b", "发送时间：2026年3月2日", "主题：x", "2026-03-02"),
        ] {
            let text = format!("{PLAIN}\n\n{sender}\n{to}\n{sent}\n{subject}\n\n{PLAIN}");
            let parts = split(&text);
            assert_eq!(parts.len(), 2, "{text}");
            assert_eq!(days(&parts), [day, "-"], "{text}");
            assert_eq!(parts[0].subject.as_deref(), Some("x"), "{text}");
            let start = parts[0].span.start as usize;
            let from: Vec<u16> = text.encode_utf16().skip(start).collect();
            assert!(String::from_utf16_lossy(&from).starts_with(sender), "{text}");
        }
    }

    #[test]
    fn a_chain_is_split_at_every_message_that_was_passed_on() {
        for line in [
            "---------- Forwarded message ----------",
            "-----Original Message-----",
            "-----Ursprüngliche Nachricht-----",
            "________________________________ Message d'origine ____",
            "---- Messaggio inoltrato ----",
            "-------- Mensaje original --------",
            "----- 元のメッセージ -----",
            "------------------ 原始邮件 ------------------",
            "On Mon, Mar 2, 2026 at 10:00 AM Amazon <no-reply@amazon.com> wrote:",
            "Am 2. März 2026 um 10:00 schrieb Amazon <no-reply@amazon.de>:",
            "2026年3月2日(月) 10:00 Amazon <no-reply@amazon.co.jp>:",
        ] {
            let text = format!("{PLAIN}\n\n{line}\n\n{PLAIN}\n\n{line}\n\n{PLAIN}");
            assert_eq!(split(&text).len(), 3, "{line}");
        }
    }

    #[test]
    fn what_answers_a_dated_message_is_newer_than_it() {
        let text = format!(
            "{PLAIN} Second.\n\n-----Original Message-----\nFrom: a\nSent: 2 March 2026\n\n{PLAIN} First."
        );
        let parts = split(&text);
        assert_eq!(days(&parts), ["-", "2026-03-02"]);
        assert_eq!(parts[0].line, 1);
    }

    #[test]
    fn a_drawn_line_parts_two_messages_and_underlines_a_heading() {
        let text = format!("{PLAIN}\n----------------------------\n{PLAIN}");
        assert_eq!(split(&text).len(), 2);
        let text = format!(
            "{PLAIN}\n\nWhy did this happen?\n====================\nWe received complaints about the items that you sell in our store.\n\n---------- Next steps ----------\nPlease send us the invoices of the products that are named below."
        );
        assert_eq!(split(&text).len(), 1);
    }

    #[test]
    fn bullets_labels_and_signatures_part_nothing() {
        for between in [
            "-- The root cause\n-- What you did\n--\nDate: of the plan",
            "--- The root cause\n---- What you did",
            "* Invoices\n** Receipts\n*** Letters",
            "Complaint ID: 12345\nSubject: trademark\nReason: the logo",
            "Re-submit the plan\nDate - of the plan",
            "ASIN: B0F4Q7TZ21\nTitle: x\nDate: 2 March 2026",
            "Contact the rights owner at a@b.example:",
        ] {
            let text = format!("{PLAIN}\n\n{between}\n\n{PLAIN}");
            assert_eq!(split(&text).len(), 1, "{between}");
        }
    }

    #[test]
    fn no_message_of_our_own_is_split() {
        for text in include_str!("../../tests/fixtures/notices/own.txt").split("=== ") {
            let body = text.split_once('\n').map_or("", |(_, body)| body);
            assert!(split(body).len() <= 1, "{body}");
        }
    }

    #[test]
    fn a_long_paste_is_split_without_delay() {
        let heads = format!("From: a\nDate: 2 March 2026\nSubject: x\n\n{PLAIN}\n");
        let rules = format!("--------- Forwarded message -------\n{PLAIN}\n");
        for piece in [heads.as_str(), rules.as_str(), "From: a\n", "-", "a", "\n", "您好：", "@2026:", "> "]
        {
            let text = piece.repeat((1 << 20) / piece.len());
            let start = std::time::Instant::now();
            let parts = split(&text);
            assert!((1..=MESSAGE_PARTS).contains(&parts.len()) || text.trim().is_empty(), "{piece:?}");
            // Far above what it takes, far under what anything quadratic would take.
            assert!(start.elapsed().as_secs() < 5, "{:?} for {piece:?}", start.elapsed());
        }
    }
}
