//! A product that the message names and the letter does not. Those with hidden letters are passed over.

use super::Fix;
use super::lint::{Check, Hit};
use crate::plan::PlanPart;
use crate::sort;
use crate::text::Span;

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let lines = &check.letter.lines;
    let mut named: Vec<String> = lines.iter().flat_map(|line| words(&line.sentence.text)).collect();
    sort::rising(&mut named);
    let asked = check.context.reading.identifiers.asins.iter().filter(|asin| asin.whole);
    let missing: Vec<&str> = asked
        .filter(|asin| named.binary_search(&asin.value.to_ascii_uppercase()).is_err())
        .map(|asin| asin.value.as_str())
        .collect();
    let fix = insertion(check, &missing);
    let hit = |asin: &&str| Hit::part(PlanPart::Opening).expecting(*asin).fixed(fix.clone());
    missing.iter().map(hit).collect()
}

/// All that are missing, behind the last sentence of the opening.
fn insertion(check: &Check<'_>, missing: &[&str]) -> Option<Fix> {
    let lines = &check.letter.lines;
    let last = lines.iter().rfind(|line| line.part == PlanPart::Opening)?;
    let end = u32::try_from(last.sentence.text.encode_utf16().count()).ok()?;
    Some(Fix {
        sentence: last.sentence.id.clone(),
        span: Span { start: end, end },
        replacement: format!(" ASIN: {}.", missing.join(", ")),
    })
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).map(str::to_ascii_uppercase)
}
