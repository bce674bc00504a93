//! Findings on listings, as a table to take away.

use super::{name, table_csv};
use crate::listing::ListingFinding;
use crate::source::{Locator, Source};
use crate::text::Span;

/// Column names of the table.
const COLUMNS: [&str; 14] = [
    "risk", "rule", "problem", "sku", "asin", "state", "text", "words", "found", "expected", "others", "fix",
    "file", "line",
];

/// The findings as RFC 4180 with a header line, in their order.
pub fn audit_csv(findings: &[ListingFinding]) -> String {
    let header = COLUMNS.map(str::to_owned).to_vec();
    table_csv(&mut std::iter::once(header).chain(findings.iter().map(row)))
}

fn row(finding: &ListingFinding) -> Vec<String> {
    let (file, line) = place(&finding.row);
    vec![
        name(&finding.risk),
        finding.rule.clone(),
        finding.title.clone(),
        finding.sku.clone(),
        finding.asin.clone(),
        name(&finding.state),
        finding.text.clone(),
        words(&finding.text, &finding.spans),
        finding.found.clone().unwrap_or_default(),
        finding.expected.clone().unwrap_or_default(),
        finding.others.join(" "),
        finding.fix.clone(),
        file,
        line,
    ]
}

fn words(text: &str, spans: &[Span]) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let marked =
        |span: &Span| units.get(span.start as usize..span.end as usize).map(String::from_utf16_lossy);
    spans.iter().filter_map(marked).collect::<Vec<_>>().join("; ")
}

fn place(source: &Source) -> (String, String) {
    match source {
        Source::File { name, locator: Locator::Lines { lines, .. }, .. } => {
            (name.clone(), lines.first().map(u32::to_string).unwrap_or_default())
        }
        _ => <(String, String)>::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_cut_by_the_units_that_the_page_counts() {
        let spans = [Span { start: 2, end: 7 }, Span { start: 8, end: 99 }];
        assert_eq!(words("😀cures all", &spans), "cures");
    }
}
