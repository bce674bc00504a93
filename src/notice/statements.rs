//! What a message says besides what it asks for.

use super::reading::Statement;
use super::signals::{Scan, matcher};
use crate::policy::pack;
use crate::sort;

/// One statement of each sort, the first, in the order of the text.
pub(super) fn find(scan: &Scan<'_>) -> Vec<Statement> {
    let (rules, family) = (&pack().statements, &matcher().families.statements);
    let mut statements: Vec<Statement> = Vec::new();
    for fired in scan.fired(family) {
        let signal = &rules.signals[usize::from(fired.rule - family.start)];
        let places = signal.places.as_ref().unwrap_or(&rules.places);
        let counts = places.get(&scan.place(fired)).is_some_and(|&percent| percent > 0);
        if counts && statements.iter().all(|known| known.what != signal.gives) {
            let (span, line) = (scan.span(fired.start, fired.end), scan.line(fired.start));
            statements.push(Statement { what: signal.gives, span, line });
        }
    }
    sort::by_key(&mut statements, |statement| (statement.span, statement.what));
    statements
}
