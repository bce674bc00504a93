//! The seller's word on what the columns of an unknown header are.
//!
//! A mapping only renames: recognition is settled, and every kind is read as if its export had
//! written the header itself. Files of a known header never get here.

use serde::{Deserialize, Serialize};

use super::ReportProblem;
use super::format::Format;
use super::header::{Header, TextRow, fold, rows_after};
use super::outline::Outline;
use super::reading::ReportKind;
use super::sheet::{Need, Spec};
use crate::intake::Delimiter;
use crate::limits::PREAMBLE_LINES;

/// What the seller said about files of one header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What they are.
    pub kind: ReportKind,
    /// The columns that are read.
    pub columns: Vec<MappedColumn>,
}

/// One column of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedColumn {
    /// As [`Header::label`] has it.
    pub header: String,
    /// The name that the kind's own export gives it.
    #[serde(rename = "as")]
    pub name: String,
}

/// A table whose header a mapping fits.
#[derive(Debug)]
pub(super) struct Mapped<'r> {
    /// What separates its fields.
    pub(super) delimiter: Delimiter,
    /// Records before the first row.
    pub(super) skip: usize,
    /// With the names of the kind; columns that the seller did not name have none.
    pub(super) header: Header<'r>,
    /// The kind.
    pub(super) format: &'static Format,
    /// The first column that its rows cannot do without and that nobody named.
    lacks: Option<&'static str>,
    /// How many columns are named.
    named: usize,
}

/// The table as the best of the mappings has it: one that names all columns that are needed comes
/// before one that does not, then the one that names most, then the newest.
pub(super) fn find<'r>(
    dialects: &'r [(Delimiter, Vec<TextRow>)],
    mappings: &[Mapping],
) -> Result<Option<Mapped<'r>>, ReportProblem> {
    if mappings.is_empty() {
        return Ok(None);
    }
    let mut found: Option<Mapped<'r>> = None;
    for (delimiter, rows) in dialects {
        for (skip, header) in headers(rows) {
            for mapped in mappings.iter().rev().filter_map(|mapping| mapping.apply(*delimiter, skip, &header))
            {
                if found.as_ref().is_none_or(|best| mapped.rank() > best.rank()) {
                    found = Some(mapped);
                }
            }
        }
    }
    match found {
        Some(Mapped { lacks: Some(column), .. }) => Err(ReportProblem::MappingIncomplete { column }),
        found => Ok(found),
    }
}

/// Every line that may be the header, with the number of records up to the first row; last, none of
/// them, where the table begins with a row.
fn headers(rows: &[TextRow]) -> impl Iterator<Item = (usize, Header<'_>)> {
    let lines = (0..rows.len().min(PREAMBLE_LINES)).map(|place| (place, true));
    let first_row =
        Outline::find(rows).filter(|outline| !outline.headed).map(|outline| (outline.place, false));
    lines.chain(first_row).map(|(place, headed)| {
        let skip = place + usize::from(headed);
        let below = rows_after(rows, skip);
        (skip, if headed { Header::new(&rows[place], below) } else { Header::nameless(&rows[place], below) })
    })
}

impl Mapped<'_> {
    fn rank(&self) -> (bool, usize) {
        (self.lacks.is_none(), self.named)
    }
}

impl Mapping {
    /// The table below this header, if the header has every column that the mapping names.
    fn apply<'r>(&self, delimiter: Delimiter, skip: usize, header: &Header<'r>) -> Option<Mapped<'r>> {
        let format = Format::of(self.kind)?;
        let mut names = vec![String::new(); header.width];
        for column in &self.columns {
            let place = header.place(&column.header)?;
            let name = fold(&column.name);
            let Some(spec) = format.columns.iter().find(|spec| spec.names[0] == name) else { continue };
            // Without a header, names say nothing, so the rows have to.
            let mut cells = (0..header.rows.len()).map(|row| header.cell(row, place).as_bytes());
            if header.is_nameless() && spec.need == Need::Row && !cells.any(|cell| spec.form.fits(cell)) {
                return None;
            }
            names[place] = name;
        }
        let named = names.iter().filter(|name| !name.is_empty()).count();
        let is_lacking =
            |spec: &&Spec| spec.need == Need::Row && !names.iter().any(|name| spec.names[0] == name);
        let lacks = format.columns.iter().find(is_lacking).map(|spec| spec.names[0]);
        let mut header = header.renamed(names);
        header.is_mapped = true;
        (named > 0).then_some(Mapped { delimiter, skip, header, format, lacks, named })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::header::first_rows;

    fn mapping(kind: ReportKind, columns: &[(&str, &str)]) -> Mapping {
        let column =
            |&(header, name): &(&str, &str)| MappedColumn { header: header.into(), name: name.into() };
        Mapping { kind, columns: columns.iter().map(column).collect() }
    }

    /// Records before the first row, and the names of the columns.
    fn found(text: &str, mappings: &[Mapping]) -> Result<Option<(usize, Vec<String>)>, ReportProblem> {
        let dialects = [Delimiter::Tab, Delimiter::Comma]
            .map(|delimiter| (delimiter, first_rows(text.as_bytes(), true, delimiter)));
        let mapped = find(&dialects, mappings)?;
        Ok(mapped.map(|mapped| (mapped.skip, mapped.header.names().to_vec())))
    }

    #[test]
    fn a_column_of_a_kind_goes_by_its_first_name_and_shares_it_only_with_what_it_shares_all_names_with() {
        for format in crate::report::format::formats() {
            for (place, spec) in format.columns.iter().enumerate() {
                let first = spec.names[0];
                assert!(!first.starts_with('*'), "{:?} {first}", format.kind);
                let others = &format.columns[..place];
                assert!(
                    others.iter().all(|other| other.names[0] != first || other.names == spec.names),
                    "{:?} {first}",
                    format.kind
                );
            }
        }
    }

    fn messages() -> Mapping {
        mapping(ReportKind::BuyerMessages, &[("When", "received"), ("Words", "message")])
    }

    #[test]
    fn a_header_with_all_the_columns_is_renamed_wherever_they_stand() {
        let text = "a title\nWords,order id,WHEN ,x\nhello,1,2026-01-01,\n";
        let names = ["message", "", "received", ""].map(String::from).to_vec();
        assert_eq!(found(text, &[messages()]), Ok(Some((2, names))));
    }

    #[test]
    fn a_header_without_one_of_the_columns_is_left_alone() {
        assert_eq!(found("When,x\n2026-01-01,1\n", &[messages()]), Ok(None));
        assert_eq!(found("When,Words\n", &[mapping(ReportKind::BuyerMessages, &[])]), Ok(None));
        assert_eq!(found("When\n", &[mapping(ReportKind::AccountHealth, &[("When", "received")])]), Ok(None));
    }

    #[test]
    fn a_mapping_that_lacks_a_needed_column_counts_only_where_none_is_complete() {
        let lacking =
            mapping(ReportKind::BuyerMessages, &[("Words", "message"), ("x", "asin"), ("y", "order id")]);
        let text = "When,Words,x,y\n2026-01-01,hello,1,2\n";
        let incomplete = Err(ReportProblem::MappingIncomplete { column: "received" });
        assert_eq!(found(text, std::slice::from_ref(&lacking)), incomplete);
        let names = ["received", "message", "", ""].map(String::from).to_vec();
        assert_eq!(found(text, &[messages(), lacking]), Ok(Some((1, names))));
    }

    #[test]
    fn of_two_equal_mappings_the_newer_one_counts() {
        let other = mapping(ReportKind::BuyerMessages, &[("When", "received"), ("Words", "asin")]);
        let names =
            |mappings: &[Mapping]| found("When,Words\n", mappings).map(|found| found.unwrap_or_default().1);
        assert_eq!(names(&[messages(), other.clone()]), Ok(["received", "asin"].map(String::from).to_vec()));
        assert_eq!(names(&[other, messages()]), Ok(["received", "message"].map(String::from).to_vec()));
    }

    #[test]
    fn of_two_lines_that_fit_the_first_is_the_header() {
        let skip =
            found("x\nWhen,Words\n1,2\nWhen,Words\n", &[messages()]).map(|found| found.map(|(skip, _)| skip));
        assert_eq!(skip, Ok(Some(2)));
    }

    #[test]
    fn columns_without_a_header_are_named_by_place_if_the_rows_fit() {
        let by_place =
            mapping(ReportKind::BuyerMessages, &[("column 1", "received"), ("column 2", "message")]);
        let names = ["received", "message"].map(String::from).to_vec();
        assert_eq!(
            found("2026-01-01,hello\n2026-01-02,you\n", std::slice::from_ref(&by_place)),
            Ok(Some((0, names)))
        );
        assert_eq!(found("171-2000000-1000000,hello\n", std::slice::from_ref(&by_place)), Ok(None));
        assert_eq!(found("When,Words\n2026-01-01,hello\n", &[by_place]), Ok(None));
    }
}
