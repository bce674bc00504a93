//! The registry of table exports: recognition by what the header says, never by the file's name.

use super::header::Header;
use super::reading::{MissingColumn, MissingEffect, ReportKind};
use super::{all_orders, fba_returns, seller_feedback};

/// One export kind.
#[derive(Debug)]
pub(super) struct Format {
    /// Which.
    pub(super) kind: ReportKind,
    /// Its name in Seller Central.
    pub(super) name: &'static str,
    /// How many columns fit, if a header is this kind's.
    pub(super) recognise: fn(&Header<'_>) -> Option<usize>,
    /// Headers that are and are not of this kind.
    #[cfg(test)]
    pub(super) examples: Examples,
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

/// Every kind that is a table.
pub(super) static FORMATS: [&Format; 3] =
    [&all_orders::FORMAT, &seller_feedback::FORMAT, &fba_returns::FORMAT];

impl ReportKind {
    /// All kinds, in the order the page asks for them.
    pub const ALL: [Self; 4] = [Self::AllOrders, Self::SellerFeedback, Self::FbaReturns, Self::AccountHealth];

    /// The report's name in Seller Central, in English.
    pub fn seller_central_name(self) -> &'static str {
        let table = FORMATS.iter().find(|format| format.kind == self);
        table.map_or(super::account_health::NAME, |format| format.name)
    }
}

/// The kind that fits a header best, with the number of columns that fit.
pub(super) fn recognise(header: &Header<'_>) -> Option<(usize, ReportKind)> {
    let fits = FORMATS.iter().filter_map(|format| Some(((format.recognise)(header)?, format.kind)));
    fits.max_by_key(|&(score, kind)| (score, std::cmp::Reverse(kind)))
}

/// Which of these columns are not there.
pub(super) fn missing(header: &Header<'_>, wanted: &[(&[&str], MissingEffect)]) -> Vec<MissingColumn> {
    let absent = wanted.iter().filter(|(names, _)| header.column(names).is_none());
    absent.map(|&(names, effect)| MissingColumn { column: names[0].to_owned(), effect }).collect()
}

/// How many named columns are in neither list.
pub(super) fn unknown_columns(header: &Header<'_>, read: &[&[&str]], also_known: &[&str]) -> usize {
    let is_known = |name: &&String| {
        let name = name.as_str();
        name.is_empty() || also_known.contains(&name) || read.iter().any(|names| names.contains(&name))
    };
    header.names().len() - header.names().iter().filter(is_known).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Delimiter;
    use crate::report::header::{best, first_rows};

    fn kind_of(lines: &[&str]) -> Option<ReportKind> {
        let text = lines.join("\n");
        let dialects = Delimiter::ALL.into_iter();
        let fits = dialects.filter_map(|delimiter| {
            let rows = first_rows(text.as_bytes(), true, delimiter);
            best(&rows, recognise).map(|(score, _, kind)| (score, kind))
        });
        fits.max_by_key(|&(score, _)| score).map(|(_, kind)| kind)
    }

    #[test]
    fn every_kind_has_examples_of_both_sorts_and_they_hold() {
        for format in FORMATS {
            let Examples { yes, no } = &format.examples;
            assert!(!yes.is_empty() && !no.is_empty(), "{:?}", format.kind);
            for lines in *yes {
                assert_eq!(kind_of(lines), Some(format.kind), "{lines:?}");
            }
            for lines in *no {
                assert_ne!(kind_of(lines), Some(format.kind), "{lines:?}");
            }
        }
    }

    #[test]
    fn no_kind_stands_in_the_registry_twice() {
        let mut kinds = FORMATS.map(|format| format.kind).to_vec();
        kinds.dedup();
        assert_eq!(kinds.len(), FORMATS.len());
    }
}
