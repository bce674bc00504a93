//! Days and stretches of time, and what they mean: 90 and 365 days are hardly ever a deadline.

use super::layout::starts_with_label;
use super::reading::{MessageDate, MessageDateKind};
use super::signals::{Family, Scan, matcher};
use crate::policy::{AnsweringWords, Beside, DateRules, Place, Signal, TimeUnit, pack};
use crate::sort;
use crate::text::{Day, fold, has_word};

/// How far a word that decides may stand from the stretch, in folded bytes.
const BEFORE: usize = 32;
const BEHIND: usize = 40;
/// How far the verb of an answer may stand from it.
const CLAUSE: usize = 120;
/// No stretch Amazon prints is longer.
const LONGEST_COUNT: u32 = 3_650;

/// A stretch of time as printed.
pub(super) struct Stretch {
    pub(super) kind: MessageDateKind,
    pub(super) count: u32,
    pub(super) unit_of_time: TimeUnit,
    /// The sentence it stands in.
    pub(super) unit: usize,
    start: usize,
    end: usize,
}

impl Stretch {
    /// The stretch in days.
    pub(super) fn days(&self) -> Option<u32> {
        match self.unit_of_time {
            TimeUnit::Hours => None,
            TimeUnit::Days | TimeUnit::BusinessDays => Some(self.count),
            TimeUnit::Weeks => Some(self.count.saturating_mul(7)),
            // Amazon writes days; a month in a message is a manner of speaking.
            TimeUnit::Months => Some(self.count.saturating_mul(30)),
        }
    }

    /// The stretch in hours, where it is printed so.
    pub(super) fn hours(&self) -> Option<u32> {
        (self.unit_of_time == TimeUnit::Hours).then_some(self.count)
    }
}

/// Everything about time in a message.
pub(super) struct Times {
    pub(super) dates: Vec<MessageDate>,
    pub(super) stretches: Vec<Stretch>,
}

/// Finds days and stretches. `day_first` is the order of `3/4/2026` in the store, where known.
pub(super) fn find(scan: &Scan<'_>, day_first: Option<bool>) -> Times {
    let words = Words::new(&pack().dates);
    let families = &matcher().families;
    let kinds = kinds_of_sentences(scan, &words.rules.signals, &families.dates);
    let kinds_of_days = kinds_of_sentences(scan, &words.rules.day_signals, &families.days);
    let written = written_days(scan, &words, &kinds_of_days, day_first);
    let stretches = stretches(scan, &words, &kinds, &written);
    let text = scan.folded.text();
    let sent = written.iter().find(|day| day.kind == MessageDateKind::Sent).and_then(|day| day.day);
    let mut dates: Vec<(usize, MessageDate)> = Vec::new();
    for day in &written {
        dates.push((
            day.start,
            MessageDate {
                kind: day.kind,
                date: day.day,
                days: None,
                hours: None,
                span: scan.span(day.start, day.end),
                line: scan.line(day.start),
            },
        ));
    }
    for stretch in &stretches {
        dates.push((
            stretch.start,
            MessageDate {
                kind: stretch.kind,
                date: counted_from(text, stretch, &written).or(sent).and_then(|first| due(first, stretch)),
                days: stretch.days(),
                hours: stretch.hours(),
                span: scan.span(stretch.start, stretch.end),
                line: scan.line(stretch.start),
            },
        ));
    }
    sort::by_key(&mut dates, |&(start, _)| start);
    Times { dates: dates.into_iter().map(|(_, date)| date).collect(), stretches }
}

/// The day that a stretch itself names as its first: "60 days from 2 November 2026".
fn counted_from(text: &str, stretch: &Stretch, written: &[Written]) -> Option<Day> {
    let next = written.get(written.partition_point(|day| day.start < stretch.end))?;
    let between = text.get(stretch.end..next.start)?.trim();
    pack().dates.answering.from.iter().any(|word| word == between).then_some(next.day)?
}

/// The last day of a stretch that runs forward from its first day. Business days depend on
/// holidays, so they give no day.
fn due(first: Day, stretch: &Stretch) -> Option<Day> {
    if !matches!(stretch.kind, MessageDateKind::Deadline | MessageDateKind::FundHold)
        || stretch.unit_of_time == TimeUnit::BusinessDays
    {
        return None;
    }
    let days = stretch.days().or_else(|| stretch.hours().map(|hours| hours / 24))?;
    Some(first.plus(i32::try_from(days).ok()?))
}

/// The pack's words of time, folded, longest first.
struct Words<'p> {
    units: Vec<(String, TimeUnit)>,
    months: Vec<(String, u8)>,
    beside: Vec<(&'p Beside, Vec<String>, Vec<String>)>,
    rules: &'p DateRules,
}

impl<'p> Words<'p> {
    fn new(rules: &'p DateRules) -> Self {
        let longest_first = |a: &String, b: &String| b.len().cmp(&a.len()).then_with(|| a.cmp(b));
        let mut units: Vec<(String, TimeUnit)> = rules
            .units
            .iter()
            .flat_map(|(&unit, words)| words.iter().map(move |word| (fold(word), unit)))
            .collect();
        sort::by(&mut units, |(a, _), (b, _)| longest_first(a, b));
        let mut months: Vec<(String, u8)> =
            rules.months.iter().map(|(name, &month)| (fold(name), month)).collect();
        sort::by(&mut months, |(a, _), (b, _)| longest_first(a, b));
        let folded = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        let beside = rules
            .beside
            .iter()
            .map(|beside| (beside, folded(&beside.before), folded(&beside.behind)))
            .collect();
        Self { units, months, beside, rules }
    }

    fn unit(&self, text: &str) -> Option<(usize, TimeUnit)> {
        self.units
            .iter()
            .find(|(word, _)| starts_with_word(text, word))
            .map(|(word, unit)| (word.len(), *unit))
    }

    fn month(&self, text: &str) -> Option<(usize, u8)> {
        self.months
            .iter()
            .find(|(name, _)| starts_with_word(text, name))
            .map(|(name, month)| (name.len(), *month))
    }
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word)
        .is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
}

/// What each sentence's own words say that a time in it means.
fn kinds_of_sentences(
    scan: &Scan<'_>,
    signals: &[Signal<MessageDateKind>],
    family: &Family,
) -> Vec<Option<MessageDateKind>> {
    let mut kinds = vec![None; scan.units.len()];
    for (signal, fired) in scan.said(family, signals, &pack().dates.places) {
        kinds[fired.unit as usize].get_or_insert(signal.gives);
    }
    kinds
}

fn stretches(
    scan: &Scan<'_>,
    words: &Words<'_>,
    kinds: &[Option<MessageDateKind>],
    written: &[Written],
) -> Vec<Stretch> {
    let text = scan.folded.text();
    let mut found = Vec::new();
    for (start, number_end, count) in counts(text, words.rules) {
        let behind = written.partition_point(|day| day.end <= start);
        let in_day = written.get(behind).is_some_and(|day| day.start <= start);
        if count == 0 || count > LONGEST_COUNT || in_day {
            continue;
        }
        let gap =
            text[number_end..].len() - text[number_end..].trim_start_matches([' ', '-', ')', '(']).len();
        let Some((length, unit_of_time)) = words.unit(&text[number_end + gap.min(3)..]) else { continue };
        let end = number_end + gap.min(3) + length;
        let Some(unit) = scan.unit_at(start) else { continue };
        let kind = meaning(scan, words, (unit, start, end), unit_of_time, count, kinds[unit]);
        found.push(Stretch { kind, count, unit_of_time, unit, start, end });
    }
    found
}

fn meaning(
    scan: &Scan<'_>,
    words: &Words<'_>,
    (unit, start, end): (usize, usize, usize),
    unit_of_time: TimeUnit,
    count: u32,
    sentence: Option<MessageDateKind>,
) -> MessageDateKind {
    let unit = &scan.units[unit];
    let text = scan.folded.text();
    let before = &text[unit.start.max(text.floor_char_boundary(start.saturating_sub(BEFORE)))..start];
    let behind = &text[end..unit.end.min(text.floor_char_boundary(end + BEHIND)).max(end)];
    let clause_before = &text[unit.start.max(text.floor_char_boundary(start.saturating_sub(CLAUSE)))..start];
    let clause_behind = &text[end..unit.end.min(text.floor_char_boundary(end + CLAUSE)).max(end)];
    let printed = &text[start..end];
    let answering = &words.rules.answering;
    if let Some(kind) = of_an_answer(answering, clause_before, printed, clause_behind, sentence) {
        return kind;
    }
    let decided = words.beside.iter().find(|(_, before_words, behind_words)| {
        (before_words.is_empty() || before_words.iter().any(|word| has_word(before, word)))
            && (behind_words.is_empty() || behind_words.iter().any(|word| has_word(behind, word)))
    });
    let kind = decided.map(|(beside, ..)| beside.gives).or(sentence).unwrap_or(MessageDateKind::Mentioned);
    match kind {
        // Sixty days and more run until money is paid, or from when papers date (`notices/phrases.md` section 3).
        MessageDateKind::Deadline if count >= 60 && unit_of_time == TimeUnit::Days => match unit.place {
            Place::How => MessageDateKind::PaperAge,
            _ => MessageDateKind::FundHold,
        },
        MessageDateKind::Deadline
            if unit_of_time == TimeUnit::BusinessDays && sentence == Some(MessageDateKind::AnswerTime) =>
        {
            MessageDateKind::AnswerTime
        }
        kind => kind,
    }
}

/// Whether the stretch between `before` and `behind` is one to answer in: "you have … to submit",
/// "submit … within". The seller's is a deadline however long it is; Amazon's is none.
fn of_an_answer<'w>(
    words: &'w AnsweringWords,
    before: &str,
    printed: &str,
    behind: &str,
    sentence: Option<MessageDateKind>,
) -> Option<MessageDateKind> {
    if words.unless.iter().any(|word| has_word(behind, word) || has_word(before, word)) {
        return None;
    }
    let before = before.trim_end_matches([' ', '(']);
    let deadline = |is: bool| is.then_some(MessageDateKind::Deadline);
    let behind_asks = || words.verbs.iter().any(|verb| has_word(behind, verb));
    if words.given.iter().any(|given| ends_with_word(before, given)) {
        return deadline(behind_asks());
    }
    let of_amazon = sentence == Some(MessageDateKind::AnswerTime);
    let opens = |list: &'w [String]| list.iter().find(|within| ends_with_word(before, within));
    let (within, only_behind_verb) = match (opens(&words.within), opens(&words.behind_verb)) {
        (Some(within), _) => (within, false),
        (None, Some(within)) => (within, true),
        (None, None) => return deadline(!of_amazon && closes_before_answer(words, printed, behind)),
    };
    if of_amazon {
        return None;
    }
    let before = &before[..before.len() - within.len()];
    if words.ours.iter().any(|ours| has_word(before, ours)) {
        return Some(MessageDateKind::AnswerTime);
    }
    let Some(verb) = words.verbs.iter().filter_map(|verb| last_word(before, verb)).max() else {
        return deadline(!only_behind_verb && behind_asks());
    };
    let beside = &before[before.floor_char_boundary(before.len().saturating_sub(BEFORE)).max(verb)..];
    deadline(!words.papers.iter().any(|word| has_word(beside, word)))
}

/// Whether "within" stands behind the stretch, as in Japanese and Chinese, and what comes first
/// behind that is an answer and not the age of papers.
fn closes_before_answer(words: &AnsweringWords, printed: &str, behind: &str) -> bool {
    let behind = behind.trim_start();
    let within = words.within_behind.iter();
    let closed = within.clone().find_map(|word| behind.strip_prefix(word.as_str()));
    let rest =
        closed.or_else(|| within.clone().any(|word| printed.ends_with(word.as_str())).then_some(behind));
    // "365天内的发票" says how old the papers may be.
    if rest.is_none_or(|rest| rest.starts_with(['の', '的'])) {
        return false;
    }
    let first = |list: &[String]| list.iter().filter_map(|word| behind.find(word.as_str())).min();
    // A comma parts the stretch from the papers behind it.
    let set_off = rest.is_some_and(|rest| rest.starts_with(['、', ',', '，']));
    let (verb, paper) = (first(&words.verbs), first(&words.papers).filter(|_| !set_off));
    verb.is_some_and(|verb| paper.is_none_or(|paper| verb < paper))
}

fn ends_with_word(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric()))
}

/// Where a word stands last.
fn last_word(text: &str, word: &str) -> Option<usize> {
    text.rmatch_indices(word).map(|(at, _)| at).find(|&at| {
        !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric())
            && !text[at + word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
    })
}

/// Numbers in figures or words: `(start, end, value)`.
fn counts<'a>(text: &'a str, rules: &'a DateRules) -> impl Iterator<Item = (usize, usize, u32)> + 'a {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let rest = &text[at..];
            let start = at + rest.find(|c: char| c.is_alphanumeric())?;
            let word = &text[start..];
            let length = word_length(word);
            at = start + length;
            let value = word[..length].parse().ok().or_else(|| rules.numbers.get(&word[..length]).copied());
            if let Some(value) = value {
                return Some((start, at, value));
            }
        }
        None
    })
}

/// Days of a text, as folded bytes, each with its day where its form is certain. What looks like a day and is
/// in no calendar is told too.
pub(super) fn days(text: &str, day_first: Option<bool>) -> Vec<(usize, usize, DayForm)> {
    let words = Words::new(&pack().dates);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_word(text, at) {
        let rest = &text[start..];
        let (length, form) = match parse(rest, &words, day_first) {
            Some((length, Some(day))) => (length, DayForm::Certain(day)),
            Some((length, None)) if has_year(&rest[..length]) => (length, form_of_unread(rest)),
            Some((length, None)) => (length, DayForm::Open),
            None => match impossible_figures(rest) {
                Some(length) => (length, DayForm::Impossible),
                None => (word_length(rest), DayForm::None),
            },
        };
        at = start + length.max(1);
        if form != DayForm::None {
            found.push((start, at, form));
        }
    }
    found
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayForm {
    /// No day at all.
    None,
    /// One day and no other.
    Certain(Day),
    /// Without its year, or with day and month in an order that is not known.
    Open,
    /// No calendar has it.
    Impossible,
}

fn has_year(printed: &str) -> bool {
    printed.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
}

/// `3/4/2026` is two days; `31 February 2026` is none.
fn form_of_unread(text: &str) -> DayForm {
    let in_figures = number(text)
        .is_some_and(|(_, rest)| rest.starts_with(['-', '/', '.']) && figures(text, None).is_some());
    if in_figures { DayForm::Open } else { DayForm::Impossible }
}

/// The length of `30.02.2026` and `2026-13-01`.
fn impossible_figures(text: &str) -> Option<usize> {
    let (first, rest) = number(text)?;
    let sign = rest.chars().next().filter(|sign| matches!(sign, '-' | '/' | '.'))?;
    let (_, rest) = number(&rest[1..])?;
    let (third, rest) = number(rest.strip_prefix(sign)?)?;
    let years = 1990..2100;
    let goes_on = rest.starts_with(|c: char| {
        c.is_ascii_digit() || c == sign && rest.len() > 1 && rest.as_bytes()[1].is_ascii_digit()
    });
    let is_day = !goes_on && (years.contains(&first) && third < 100 || years.contains(&third) && first < 100);
    is_day.then(|| text.len() - rest.len())
}

struct Written {
    kind: MessageDateKind,
    day: Option<Day>,
    start: usize,
    end: usize,
}

fn written_days(
    scan: &Scan<'_>,
    words: &Words<'_>,
    kinds: &[Option<MessageDateKind>],
    day_first: Option<bool>,
) -> Vec<Written> {
    let text = scan.folded.text();
    let mut found: Vec<Written> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_word(text, at) {
        let parsed = parse(&text[start..], words, day_first);
        let Some((length, day)) = parsed else {
            at = start + word_length(&text[start..]);
            continue;
        };
        let (end, unit) = (start + length, scan.unit_at(start));
        if let Some(unit) = unit {
            found.push(Written {
                kind: meaning_of_day(scan, words, unit, start, kinds[unit]),
                day,
                start,
                end,
            });
        }
        at = end;
    }
    found
}

fn meaning_of_day(
    scan: &Scan<'_>,
    words: &Words<'_>,
    unit: usize,
    start: usize,
    sentence: Option<MessageDateKind>,
) -> MessageDateKind {
    let text = scan.folded.text();
    let unit = &scan.units[unit];
    if starts_with_label(&text[unit.start..unit.end], &pack().layout.sent_labels) {
        return MessageDateKind::Sent;
    }
    let before = &text[unit.start.max(text.floor_char_boundary(start.saturating_sub(BEFORE)))..start];
    let due = words
        .rules
        .beside
        .iter()
        .filter(|beside| beside.gives == MessageDateKind::Deadline && beside.behind.is_empty());
    if due.flat_map(|beside| &beside.before).any(|word| has_word(before, &fold(word))) {
        return MessageDateKind::Deadline;
    }
    match sentence {
        Some(MessageDateKind::Deadline) => MessageDateKind::Deadline,
        _ => MessageDateKind::Mentioned,
    }
}

fn next_word(text: &str, at: usize) -> Option<usize> {
    text[at..].find(|c: char| c.is_alphanumeric()).map(|found| at + found)
}

/// Chinese sets no space before a number, so figures always begin a word of their own, and so do
/// the signs it writes numbers with.
fn word_length(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return digits;
    }
    let is_sign = |c: char| "一二两三四五六七八九十".contains(c);
    if text.starts_with(is_sign) {
        return text.find(|c| !is_sign(c)).unwrap_or(text.len());
    }
    text.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() || is_sign(c)).unwrap_or(text.len())
}

/// A day at the start of `text`: its length, and the day where its form is certain.
fn parse(text: &str, words: &Words<'_>, day_first: Option<bool>) -> Option<(usize, Option<Day>)> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        figures(text, day_first).or_else(|| signs(text)).or_else(|| day_then_month(text, words))
    } else {
        month_then_day(text, words)
    }
}

/// `2026-03-05`, `2026/3/5`, `05.03.2026`, `3/5/2026`.
fn figures(text: &str, day_first: Option<bool>) -> Option<(usize, Option<Day>)> {
    let (first, rest) = number(text)?;
    let sign = rest.chars().next().filter(|sign| matches!(sign, '-' | '/' | '.'))?;
    let (second, rest) = number(rest[1..].trim_start())?;
    let (third, rest) = number(rest.strip_prefix(sign)?.trim_start())?;
    let length = text.len() - rest.len();
    let day = |year: u32, month: u32, day: u32| {
        Day::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?).ok()
    };
    if (1990..2100).contains(&first) {
        return day(first, second, third).map(|day| (length, Some(day)));
    }
    if !(1990..2100).contains(&third) {
        return None;
    }
    let (by_day, by_month) = (day(third, second, first), day(third, first, second));
    let certain = match (by_day, by_month, day_first) {
        (None, None, _) => return None,
        (Some(day), None, _) | (None, Some(day), _) => Some(day),
        (Some(day), Some(_), _) if sign == '.' => Some(day),
        (Some(day), Some(same), _) if day == same => Some(day),
        (by_day, _, Some(true)) => by_day,
        (_, by_month, Some(false)) => by_month,
        (Some(_), Some(_), None) => None,
    };
    Some((length, certain))
}

/// `2026年3月5日`, `2026 年 3 月 5 日`, `3月5日`.
fn signs(text: &str) -> Option<(usize, Option<Day>)> {
    let (first, rest) = number(text)?;
    let (year, month, rest) = match rest.trim_start().strip_prefix('年') {
        Some(rest) => {
            let (month, rest) = number(rest.trim_start())?;
            (i32::try_from(first).ok(), month, rest)
        }
        None => (None, first, rest),
    };
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let (day, rest) = number(rest.trim_start().strip_prefix('月')?.trim_start())?;
    let rest = rest.trim_start().strip_prefix(['日', '号']).unwrap_or(rest);
    finish(text, rest, year, month, day)
}

/// `5 March 2026`, `5. März 2026`, `5 de marzo de 2026`, `1st of May 2026`.
fn day_then_month(text: &str, words: &Words<'_>) -> Option<(usize, Option<Day>)> {
    let (day, rest) = number(text)?;
    let rest =
        ["st", "nd", "rd", "th", "er", "."].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let rest = rest.trim_start();
    let rest = ["of ", "de "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let (length, month) = words.month(rest)?;
    let (year, rest) = year(&rest[length..]);
    finish(text, rest, year, month, day)
}

/// `March 5, 2026`.
fn month_then_day(text: &str, words: &Words<'_>) -> Option<(usize, Option<Day>)> {
    let (length, month) = words.month(text)?;
    let (day, rest) = number(text[length..].trim_start_matches(['.', ' ']))?;
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let (year, rest) = year(rest);
    finish(text, rest, year, month, day)
}

/// A day without its year has no date, but is still a day.
fn finish(text: &str, rest: &str, year: Option<i32>, month: u8, day: u32) -> Option<(usize, Option<Day>)> {
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    Some((text.len() - rest.len(), year.and_then(|year| Day::new(year, month, day).ok())))
}

fn year(text: &str) -> (Option<i32>, &str) {
    let trimmed = text.trim_start_matches([',', '.', ' ']);
    let trimmed = trimmed.strip_prefix("de ").or_else(|| trimmed.strip_prefix("del ")).unwrap_or(trimmed);
    match number(trimmed) {
        Some((year, rest)) if (1990..2100).contains(&year) => (i32::try_from(year).ok(), rest),
        _ => (None, text),
    }
}

fn number(text: &str) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&length).then_some(())?;
    Some((text[..length].parse().ok()?, &text[length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deadlines(text: &str) -> Vec<(Option<u32>, Option<u32>)> {
        let times = super::find(&Scan::new(text), None);
        let deadlines = times.dates.iter().filter(|date| date.kind == MessageDateKind::Deadline);
        deadlines.map(|date| (date.days, date.hours)).collect()
    }

    #[test]
    fn a_stretch_to_answer_in_is_a_deadline_in_every_language() {
        for (text, days) in [
            ("If we do not receive the documents within 30 days, your listings will be removed.", 30),
            ("Your account will be deactivated in 14 days unless you provide the information.", 14),
            ("Complete the verification no later than 10 days after this notice.", 10),
            (
                "Sollten wir die Unterlagen nicht innerhalb von 30 Tagen erhalten, wird Ihr Angebot entfernt.",
                30,
            ),
            ("Bitte antworten Sie uns innerhalb von vierzehn Tagen.", 14),
            ("À défaut de réponse dans les 30 jours, votre compte sera fermé.", 30),
            ("Ha quindici giorni di tempo per inviare i documenti.", 15),
            ("Si no recibimos la información en 30 días, cerraremos la cuenta.", 30),
            ("30日以内に、仕入先の請求書をご提出ください。", 30),
            ("ご対応の期限は14日です。", 14),
            ("如果我们在30天内未收到您的文件，您的商品将被移除。", 30),
            ("您有三天时间提交文件。", 3),
        ] {
            assert_eq!(deadlines(text), [(Some(days), None)], "{text}");
        }
        assert_eq!(deadlines("Reagieren Sie bitte binnen 72 Stunden."), [(None, Some(72))]);
    }

    #[test]
    fn the_age_of_papers_the_hold_of_funds_and_the_time_of_amazon_are_none() {
        for text in [
            "Please send invoices issued in the last 365 days. Funds will be held for up to 90 days.",
            "We are reviewing the documents and will reply within 7 business days.",
            "Die Rechnung muss innerhalb der letzten 180 Tage ausgestellt sein.",
            "Fournissez une facture de moins de 90 jours.",
            "I fondi saranno trattenuti per 90 giorni.",
            "90日以内に発行された公共料金の請求書をご提出ください。",
            "请提供最近90天内的水电费账单。资金将被保留90天。",
        ] {
            assert_eq!(deadlines(text), [], "{text}");
        }
    }
}
