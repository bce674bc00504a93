//! Papers that go with the letter, in the order in which it speaks of them.

use super::subject::Subject;
use super::{DraftInput, kind};
use crate::case::{self, Exhibit};
use crate::policy::{Language, RequestKind};

/// The exhibits of a letter. Needs the second part of the policy pack.
pub fn exhibits<'a>(input: &'a DraftInput<'a>) -> Vec<Exhibit<'a>> {
    let language = input.letter.language.unwrap_or(Language::En);
    let kind = kind::of(&Subject::of(input, language));
    of(&Subject::of(input, language).for_kind(kind))
}

/// INVARIANT: in the order of the lines of `papers`, so that the letter names A before B.
pub(super) fn of<'a>(subject: &Subject<'a>) -> Vec<Exhibit<'a>> {
    let printed: Vec<(RequestKind, &[String])> =
        subject.printed_papers().map(|(request, _)| (request.what, request.asins.as_slice())).collect();
    if !printed.is_empty() {
        return case::exhibits(subject.input.attached, &printed);
    }
    let usual: Vec<(RequestKind, &[String])> =
        subject.usual_papers().iter().map(|kind| (*kind.value(), [].as_slice())).collect();
    case::exhibits(subject.input.attached, &usual)
}
