//! A finding, as it is shown: the text, the words marked in it, the rule and what to do.

use super::catalogue::Catalogue;
use super::matcher::matcher;
use super::rule::{Check, Line, Marks, Proof};
use super::scan::{At, Found, Scan, check_of};
use super::value::{ListingFinding, ListingPlace};
use crate::policy::{Language, ListingRule, casework, text};
use crate::report::Field;
use crate::source::{Locator, Source};
use crate::text::{Folded, Span, Spot, Utf16Index};

/// Bytes shown of a description before and behind the words.
const AROUND: usize = 120;

/// Tells findings of one scan.
pub(super) struct Teller<'a> {
    catalogue: &'a Catalogue<'a>,
    scan: &'a Scan,
    language: Option<Language>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(catalogue: &'a Catalogue<'a>, scan: &'a Scan, language: Option<Language>) -> Self {
        Self { catalogue, scan, language }
    }

    pub(super) fn finding(&self, found: &Found, tied: bool, named: bool) -> ListingFinding {
        let rule = &casework().listing.rules[usize::from(found.rule)];
        let listing = found.listing as usize;
        let row = self.catalogue.row(listing);
        let (place, written, marks) = match found.at {
            At::Text(place) => {
                let field = match place {
                    ListingPlace::Title => Field::Title,
                    ListingPlace::Description => Field::Description,
                };
                (Some(place), row.text(field), marks(row.text(field), found.rule, rule))
            }
            At::Whole(proof) => {
                let proof = self.scan.proofs[proof as usize].clone();
                (None, row.text(Field::Title), Marks { spots: Vec::new(), proof })
            }
        };
        let (text, spans) = excerpt(written, &marks.spots, place == Some(ListingPlace::Description));
        let Proof { found: shown, expected, others } = marks.proof;
        let lines = Locator::Lines { lines: vec![row.line()], total: 1, column: None };
        ListingFinding {
            rule: rule.id.clone(),
            topic: rule.topic,
            risk: rule.risk,
            tied,
            named,
            sku: row.text(Field::Sku).to_owned(),
            asin: self.catalogue.asin(listing).to_owned(),
            state: self.catalogue.listings[listing].state,
            place,
            text,
            spans,
            found: shown,
            expected,
            others,
            title: self.told(&rule.title),
            why: self.told(&rule.why),
            fix: self.told(&rule.fix),
            source: Source::Policy {
                entry: format!("listing.{}", rule.id),
                source: rule.source.clone(),
                as_of: rule.as_of,
                confidence: rule.confidence,
            },
            row: self.catalogue.account.source(self.catalogue.listings[listing].file, lines),
        }
    }

    fn told(&self, texts: &crate::policy::Texts) -> String {
        text(texts, self.language).to_owned()
    }
}

/// Where a rule speaks in a text, in bytes of it; the spots rise and do not overlap.
fn marks(written: &str, number: u16, rule: &ListingRule) -> Marks {
    let folded = Folded::new(written);
    let mut spots: Vec<Spot> = Vec::new();
    let matcher = matcher();
    matcher.hear(folded.text(), &mut matcher.board(), &mut |found, (start, end)| {
        if found == number {
            spots.push((folded.origin(start), folded.origin(end)));
        }
    });
    let mut marks = match check_of(rule) {
        Some(Check::Text(check)) => check(&Line { written, rule }).unwrap_or_default(),
        _ => Marks::default(),
    };
    spots.append(&mut marks.spots);
    crate::sort::rising(&mut spots);
    spots.retain(|(start, end)| start < end);
    let mut apart: Vec<Spot> = Vec::new();
    for (start, end) in spots {
        match apart.last_mut() {
            Some((_, last)) if start <= *last => *last = end.max(*last),
            _ => apart.push((start, end)),
        }
    }
    Marks { spots: apart, ..marks }
}

/// The text to show with the spots in it. Of a long one only what stands around the first spot.
fn excerpt(written: &str, spots: &[Spot], cut: bool) -> (String, Vec<Span>) {
    let (first, last) = spots.first().map_or((0, 0), |&spot| spot);
    let (from, to) = if cut {
        let from = written.floor_char_boundary(first.saturating_sub(AROUND));
        (from, written.ceil_char_boundary((last + AROUND).min(written.len())))
    } else {
        (0, written.len())
    };
    let before = if from > 0 { "…" } else { "" };
    let behind = if to < written.len() { "…" } else { "" };
    let text = [before, &written[from..to], behind].concat();
    let index = Utf16Index::new(&text);
    let shown = spots.iter().filter(|&&(start, end)| from <= start && end <= to);
    let moved = shown.map(|&(start, end)| index.span(start - from + before.len(), end - from + before.len()));
    let spans = moved.collect();
    (text, spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_description_is_cut_around_the_words_and_the_span_is_theirs() {
        let written = format!("{}😀 cures cancer {}", "x ".repeat(200), "y ".repeat(200));
        let start = written.find("cures").expect("there");
        let (text, spans) = excerpt(&written, &[(start, start + 12)], true);
        assert!(text.starts_with('…') && text.ends_with('…') && text.len() < 300, "{text}");
        let units: Vec<u16> = text.encode_utf16().collect();
        let marked = &units[spans[0].start as usize..spans[0].end as usize];
        assert_eq!(String::from_utf16_lossy(marked), "cures cancer");
    }

    #[test]
    fn a_title_is_shown_whole() {
        let (text, spans) = excerpt("Blue mug", &[(5, 8)], false);
        assert_eq!((text.as_str(), spans), ("Blue mug", vec![Span { start: 5, end: 8 }]));
    }
}
