//! What to have or to do where there is no letter to send. No fact of the case is drafted here.

use super::facts::Facts;
use super::line::Line;
use super::subject::{Subject, entry_source};
use crate::notice::MessageDateKind;
use crate::policy::{self, Clock, PhraseId, PlanKind};
use crate::source::{Cited, Source};

pub(super) fn lines(subject: &Subject<'_>, kind: PlanKind) -> Vec<Line> {
    let Some(list) = policy::casework().letter.checklists.get(&kind) else { return Vec::new() };
    let source = Source::Policy {
        entry: format!("letter.{}", name(kind)),
        source: list.source.clone(),
        as_of: list.as_of,
        confidence: list.confidence,
    };
    let said = |texts| Cited::new(subject.wording.of_texts(texts).to_owned(), source.clone());
    let numbered = |prefix: &'static str, number: usize| format!("checklist.{prefix}-{}", number + 1);
    let mut lines = Vec::new();
    if kind == PlanKind::Wait {
        lines.push(Line::flow("checklist.about", subject.because_asked(PhraseId::WaitAbout)));
    }
    lines.extend(
        list.lead.iter().enumerate().map(|(number, texts)| Line::flow(numbered("lead", number), said(texts))),
    );
    if kind == PlanKind::Wait {
        lines.extend(until(subject));
    }
    lines.extend(
        list.items
            .iter()
            .enumerate()
            .map(|(number, texts)| Line::item(numbered("item", number), said(texts))),
    );
    lines
}

fn name(kind: PlanKind) -> &'static str {
    match kind {
        PlanKind::CounterNotice => "counter-notice",
        PlanKind::Legal => "legal",
        _ => "wait",
    }
}

fn is_wait(kind: MessageDateKind) -> bool {
    matches!(kind, MessageDateKind::AnswerTime | MessageDateKind::Deadline)
}

/// How long it takes: as the message has it, else as it usually does.
fn until(subject: &Subject<'_>) -> Vec<Line> {
    let dates = &subject.input.reading.dates;
    let named = dates.iter().filter(|date| is_wait(date.kind)).find_map(|date| {
        let (wording, source) = (subject.wording, subject.message(date.span));
        let days = date.days.map(|days| {
            Facts::of("count", Cited::new(wording.thousands(days), source.clone()))
                .fill(wording.text(PhraseId::WaitDays))
        });
        let day = || {
            date.date.map(|day| {
                Facts::of("date", Cited::new(wording.day(day), source.clone()))
                    .fill(wording.text(PhraseId::WaitDate))
            })
        };
        days.or_else(day)
    });
    if let Some(told) = named {
        return vec![Line::flow("checklist.until", told)];
    }
    let clocks = subject.entries().flat_map(|reason| {
        let usual = |clock: &&Clock| is_wait(clock.kind);
        reason.clocks.iter().filter(usual).map(move |clock| (reason, clock))
    });
    let told = clocks.filter_map(|(reason, clock)| Some((reason, subject.wording.own(&clock.about)?)));
    told.enumerate()
        .map(|(number, (reason, about))| {
            let about = Cited::new(about.to_owned(), entry_source(reason));
            Line::flow(format!("checklist.usual-{}", number + 1), about)
        })
        .collect()
}
