//! What a rights owner is asked for. Nothing is threatened, and nothing is offered.

use super::line::Line;
use super::subject::Subject;
use crate::policy::PhraseId;

pub(super) fn lines(subject: &Subject<'_>) -> Vec<Line> {
    let named = &subject.input.reading.identifiers;
    let are_named = !named.asins.is_empty() && !named.complaint_ids.is_empty();
    let names = are_named.then(|| subject.because_asked(PhraseId::RetractionNames));
    [
        Line::flow("request.ask", subject.because_asked(PhraseId::AskRetraction)),
        Line::flow("request.direct", subject.because_asked(PhraseId::RetractionDirect)).spare(2),
    ]
    .into_iter()
    .chain(names.map(|told| Line::flow("request.names", told).spare(3)))
    .collect()
}
