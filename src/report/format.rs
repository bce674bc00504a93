//! The registry of table exports: recognition by what the header says, never by the file's name.

use super::header::Header;
use super::reading::{MissingColumn, ReportKind};
use super::sheet::{Names, Need, Spec};
use super::{all_orders, kind};

/// One export kind.
#[derive(Debug)]
pub(super) struct Format {
    /// Which.
    pub(super) kind: ReportKind,
    /// Its name in Seller Central.
    pub(super) name: &'static str,
    /// Columns that tell it apart; each must be there by one of its names.
    pub(super) signature: &'static [Names],
    /// Columns that look-alikes have and it has not.
    pub(super) never: Names,
    /// Columns that are read.
    pub(super) columns: &'static [Spec],
    /// Columns of any of its layouts that are not read. Empty where they are too many to list: then
    /// no column counts as unknown.
    pub(super) also_known: Names,
    /// How it is told where Amazon translates the header and keeps the places.
    pub(super) by_place: Option<ByPlace>,
    /// Headers that are and are not of this kind.
    #[cfg(test)]
    pub(super) examples: Examples,
}

/// An export whose columns keep their places in every language.
#[derive(Debug)]
pub(super) struct ByPlace {
    /// The usual names in the order of the file.
    pub(super) names: Names,
    /// Whether the rows under a header of that width hold what they should.
    pub(super) fits: fn(&Header<'_>) -> bool,
}

/// Files, each as its first lines.
#[cfg(test)]
#[derive(Debug)]
pub(super) struct Examples {
    /// Of this kind.
    pub(super) yes: &'static [&'static [&'static str]],
    /// Not of this kind.
    pub(super) no: &'static [&'static [&'static str]],
}

/// All Orders, and every kind that is read into a sheet.
pub(super) fn formats() -> impl Iterator<Item = &'static Format> {
    std::iter::once(&all_orders::FORMAT).chain(kind::FORMATS.iter().copied())
}

impl Format {
    /// The format of a kind; none for those that are no table.
    pub(super) fn of(kind: ReportKind) -> Option<&'static Self> {
        formats().find(|format| format.kind == kind)
    }

    /// How many columns fit, if a header is this kind's.
    fn score(&self, header: &Header<'_>) -> Option<usize> {
        let has = |names: &[&str]| header.column(names).is_some();
        let fits = self.signature.iter().all(|names| has(names)) && !has(self.never);
        fits.then(|| {
            let read = self.columns.iter().filter(|spec| has(spec.names)).count();
            let known = self.also_known.iter().filter(|name| has(&[name])).count();
            read + known
        })
    }

    /// Whether the header has its columns by name.
    pub(super) fn is_named(&self, header: &Header<'_>) -> bool {
        self.score(header).is_some()
    }

    /// Whether the columns of another kind fit as well.
    pub(super) fn has_twin(&self, header: &Header<'_>) -> bool {
        let score = self.score(header);
        score.is_some() && formats().any(|other| other.kind != self.kind && other.score(header) == score)
    }

    /// Which of its columns are not there.
    pub(super) fn missing(&self, header: &Header<'_>) -> Vec<MissingColumn> {
        let absent = self.columns.iter().filter(|spec| header.column(spec.names).is_none());
        let missing = absent.filter_map(|spec| match spec.need {
            Need::Wanted(effect) => Some(MissingColumn { column: spec.names[0].to_owned(), effect }),
            Need::Row | Need::Extra => None,
        });
        missing.collect()
    }

    /// How many named columns no layout of it has.
    pub(super) fn unknown_columns(&self, header: &Header<'_>) -> usize {
        if self.also_known.is_empty() {
            return 0;
        }
        let is_known = |name: &str| {
            let read = self.columns.iter().any(|spec| spec.names.contains(&name));
            name.is_empty() || read || self.also_known.contains(&name)
        };
        header.names().iter().filter(|name| !is_known(name)).count()
    }
}

impl ReportKind {
    /// The report's name in Seller Central, in English.
    pub fn seller_central_name(self) -> &'static str {
        Format::of(self).map_or(super::account_health::NAME, |format| format.name)
    }
}

/// The kind that fits a header best, with the number of columns that fit.
pub(super) fn recognise(header: &Header<'_>) -> Option<(usize, &'static Format)> {
    let by_name = formats().filter_map(|format| Some((format.score(header)?, format)));
    let best = by_name.max_by_key(|&(score, format)| (score, std::cmp::Reverse(format.kind)));
    best.or_else(|| by_place(header))
}

/// The kind whose places fit. It has as many columns as it has names.
fn by_place(header: &Header<'_>) -> Option<(usize, &'static Format)> {
    let mut places = formats().filter_map(|format| Some((format.by_place.as_ref()?, format)));
    let fits = |(place, _): &(&ByPlace, _)| {
        header.names().len() == place.names.len() && !header.rows.is_empty() && (place.fits)(header)
    };
    places.find(fits).map(|(place, format)| (place.names.len(), format))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Delimiter;
    use crate::report::header::{best, first_rows};
    use crate::report::sheet::Form;

    /// The kinds that fit best; more than one if their columns are the same.
    fn kinds_of(lines: &[&str]) -> Vec<ReportKind> {
        let text = lines.join("\n");
        let dialects = Delimiter::ALL.into_iter();
        let fits = dialects.filter_map(|delimiter| {
            let rows = first_rows(text.as_bytes(), true, delimiter);
            let (score, place, format) = best(&rows, recognise)?;
            let header = Header::new(&rows[place], &rows[place + 1..]);
            let twins = formats().filter(|other| other.score(&header) == Some(score));
            let first = std::iter::once(format.kind);
            Some((score, first.chain(twins.map(|twin| twin.kind)).collect()))
        });
        fits.max_by_key(|&(score, _)| score).map(|(_, kinds)| kinds).unwrap_or_default()
    }

    #[test]
    fn every_kind_has_examples_of_both_sorts_and_they_hold() {
        for format in formats() {
            let Examples { yes, no } = &format.examples;
            assert!(!yes.is_empty() && !no.is_empty(), "{:?}", format.kind);
            for lines in *yes {
                assert!(kinds_of(lines).contains(&format.kind), "{:?}: {lines:?}", format.kind);
            }
            for lines in *no {
                assert!(!kinds_of(lines).contains(&format.kind), "{:?}: {lines:?}", format.kind);
            }
        }
    }

    #[test]
    fn only_active_and_inactive_listings_have_the_same_columns() {
        const TWINS: [ReportKind; 2] = [ReportKind::ActiveListings, ReportKind::InactiveListings];
        for lines in formats().flat_map(|format| format.examples.yes) {
            let mut kinds = kinds_of(lines);
            kinds.sort_unstable();
            kinds.dedup();
            assert!(kinds.len() == 1 || kinds == TWINS, "{kinds:?}: {lines:?}");
        }
    }

    #[test]
    fn no_kind_stands_in_the_registry_twice() {
        let mut kinds: Vec<ReportKind> = formats().map(|format| format.kind).collect();
        let all = kinds.len();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), all);
    }

    #[test]
    fn a_kind_reads_no_field_twice_and_no_name_for_two_fields() {
        for format in formats() {
            for (index, spec) in format.columns.iter().enumerate() {
                for other in &format.columns[..index] {
                    assert_ne!(spec.field, other.field, "{:?}", format.kind);
                }
                assert!(!spec.names.is_empty(), "{:?}", format.kind);
            }
        }
    }

    #[test]
    fn the_usual_name_of_a_column_is_a_whole_name() {
        for spec in formats().flat_map(|format| format.columns) {
            assert!(!spec.names[0].starts_with('*'), "{spec:?}");
        }
    }

    #[test]
    fn names_are_folded_as_headers_are() {
        for format in formats() {
            let read = format.columns.iter().flat_map(|spec| spec.names);
            let signature = format.signature.iter().copied().flatten();
            for name in read.chain(signature).chain(format.also_known).chain(format.never) {
                assert_eq!(crate::report::header::fold(name), **name, "{:?}", format.kind);
            }
        }
    }

    #[test]
    fn words_of_fixed_lists_are_folded_as_cells_are_and_mean_one_thing() {
        let forms = formats().flat_map(|format| format.columns).map(|spec| spec.form);
        for form in forms {
            let Form::Term(terms) = form else { continue };
            let mut words: Vec<&str> = terms.iter().flat_map(|(_, words)| *words).copied().collect();
            assert!(words.iter().all(|word| crate::report::header::fold(word) == *word), "{words:?}");
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all, "{words:?}");
        }
    }
}
