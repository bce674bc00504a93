//! Days as a calendar file (RFC 5545), for any calendar program.
//!
//! Every event is a whole day: a day has no time zone, so it is the same day everywhere and through every change
//! of the clocks. An alarm rings at nine in the morning of the day before and of the day, by the reader's clock.

use serde::Deserialize;

use crate::text::Day;

/// Asks for a calendar.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CalendarRequest {
    /// Names the case, so that an event that is added again takes the place of the first.
    pub case_id: String,
    /// The seller's own date: the day the file is made.
    pub today: Day,
    /// What to put in, in this order.
    pub events: Vec<CalendarEvent>,
}

/// A day to remember.
#[derive(Clone, Debug, Deserialize)]
pub struct CalendarEvent {
    /// Unique within the case.
    pub id: String,
    /// When.
    pub date: Day,
    /// What it is, in a few words.
    pub title: String,
    /// What to know of it; may be empty.
    #[serde(default)]
    pub about: String,
    /// Whether it rings.
    #[serde(default)]
    pub alarm: bool,
}

/// Octets of a line without its end (RFC 5545 section 3.1).
const LINE: usize = 75;

/// From the beginning of the day: nine in the morning of the day before, and of the day.
const ALARMS: [&str; 2] = ["-PT15H", "PT9H"];

/// The file.
pub fn calendar(request: &CalendarRequest) -> String {
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Candor//Candor//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.line("METHOD", "PUBLISH");
    for event in &request.events {
        file.event(event, request);
    }
    file.line("END", "VCALENDAR");
    file.text
}

#[derive(Default)]
struct File {
    text: String,
}

impl File {
    fn event(&mut self, event: &CalendarEvent, request: &CalendarRequest) {
        self.line("BEGIN", "VEVENT");
        self.line("UID", &escaped(&[&request.case_id, "-", &event.id, "@candor"].concat()));
        self.line("DTSTAMP", &[&basic(request.today), "T000000Z"].concat());
        self.line("DTSTART;VALUE=DATE", &basic(event.date));
        self.line("DTEND;VALUE=DATE", &basic(event.date.plus(1)));
        self.line("SUMMARY", &escaped(&event.title));
        if !event.about.is_empty() {
            self.line("DESCRIPTION", &escaped(&event.about));
        }
        self.line("TRANSP", "TRANSPARENT");
        for trigger in ALARMS.iter().filter(|_| event.alarm) {
            self.line("BEGIN", "VALARM");
            self.line("ACTION", "DISPLAY");
            self.line("TRIGGER", trigger);
            self.line("DESCRIPTION", &escaped(&event.title));
            self.line("END", "VALARM");
        }
        self.line("END", "VEVENT");
    }

    /// INVARIANT: no line has more than [`LINE`] octets, and none is cut within a letter.
    fn line(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if octets + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                octets = 1;
            }
            self.text.push(letter);
            octets += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// `20261123`
fn basic(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// Text as RFC 5545 section 3.3.11 has it. Signs that no calendar can show are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' | '\r' => out.push_str("\\n"),
            _ if letter.is_control() => {}
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(title: &str, about: &str, alarm: bool) -> CalendarEvent {
        let date = Day::parse_iso("2026-12-31").expect("a day");
        CalendarEvent { id: "nudge".into(), date, title: title.into(), about: about.into(), alarm }
    }

    fn written(event: CalendarEvent) -> String {
        let today = Day::parse_iso("2026-11-23").expect("a day");
        calendar(&CalendarRequest { case_id: "b2f0".into(), today, events: vec![event] })
    }

    #[test]
    fn a_day_ends_where_the_next_begins_and_keeps_its_name() {
        let file = written(event("Ask", "", false));
        assert!(file.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), "{file}");
        assert!(file.contains("\r\nUID:b2f0-nudge@candor\r\nDTSTAMP:20261123T000000Z\r\n"), "{file}");
        assert_eq!(file, written(event("Ask", "", false)));
    }

    #[test]
    fn signs_of_the_format_are_escaped_and_control_signs_left_out() {
        let file = written(event("One, two; three\\four", "a\r\nb\nc\u{7}", false));
        assert!(file.contains("\r\nSUMMARY:One\\, two\\; three\\\\four\r\n"), "{file}");
        assert!(file.contains("\r\nDESCRIPTION:a\\nb\\nc\r\n"), "{file}");
    }

    #[test]
    fn a_title_cannot_begin_a_line_of_its_own() {
        let file = written(event("x\r\nEND:VCALENDAR\nATTACH:y", "", false));
        assert!(!file.contains("\nATTACH") && file.matches("END:VCALENDAR").count() == 2, "{file}");
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn long_lines_are_folded_between_letters_and_come_back_whole() {
        let title = "Ä€😀".repeat(60);
        let file = written(event(&title, "", true));
        assert!(file.split("\r\n").all(|line| line.len() <= LINE));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "every line ends with both");
        assert!(file.replace("\r\n ", "").contains(&format!("SUMMARY:{title}\r\n")));
        assert_eq!(file.matches("BEGIN:VALARM").count(), 2);
    }
}
