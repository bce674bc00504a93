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
        let headed = rows.iter().take(PREAMBLE_LINES).enumerate();
        let headed = headed.map(|(place, row)| (place + 1, Header::new(row, rows_after(rows, place + 1))));
        let headless = Outline::find(rows).filter(|outline| !outline.headed);
        let headless = headless.map(|outline| (outline.place, outline.header(rows)));
        for (skip, header) in headed.chain(headless) {
            for mapping in mappings {
                let Some((format, names)) = mapping.names(&header) else { continue };
                let lacks = needed(format).find(|spec| !names.iter().any(|name| spec.names[0] == name));
                let lacks = lacks.map(|spec| spec.names[0]);
                let named = names.iter().filter(|name| !name.is_empty()).count();
                let rank = |mapped: &Mapped<'_>| (mapped.lacks.is_none(), mapped.named);
                if found.as_ref().is_some_and(|best| rank(best) > (lacks.is_none(), named)) {
                    continue;
                }
                let header = header.renamed(names);
                found = Some(Mapped { delimiter: *delimiter, skip, header, format, lacks, named });
            }
        }
    }
    match found {
        Some(Mapped { lacks: Some(column), .. }) => Err(ReportProblem::MappingIncomplete { column }),
        found => Ok(found),
    }
}

/// Columns without which a row of the kind is set aside.
fn needed(format: &'static Format) -> impl Iterator<Item = &'static Spec> {
    format.columns.iter().filter(|spec| spec.need == Need::Row)
}

impl Mapping {
    /// The kind and the names of the header's columns, if the header has every column that the
    /// mapping names.
    fn names(&self, header: &Header<'_>) -> Option<(&'static Format, Vec<String>)> {
        let format = Format::of(self.kind)?;
        let mut names = vec![String::new(); header.width];
        for column in &self.columns {
            let place = header.place(&column.header)?;
            let name = fold(&column.name);
            let Some(spec) = format.columns.iter().find(|spec| spec.names[0] == name) else { continue };
            // Without a header, names say nothing, so the first row has to.
            if header.is_nameless()
                && spec.need == Need::Row
                && !spec.form.fits(header.cell(0, place).as_bytes())
            {
                return None;
            }
            names[place] = name;
        }
        names.iter().any(|name| !name.is_empty()).then_some((format, names))
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
    fn columns_without_a_header_are_named_by_place_if_the_first_row_fits() {
        let by_place =
            mapping(ReportKind::BuyerMessages, &[("column 1", "received"), ("column 2", "message")]);
        let names = ["received", "message"].map(String::from).to_vec();
        assert_eq!(found("2026-01-01,hello\n2026-01-02,you\n", &[by_place.clone()]), Ok(Some((0, names))));
        assert_eq!(found("171-2000000-1000000,hello\n", &[by_place.clone()]), Ok(None));
        assert_eq!(found("When,Words\n2026-01-01,hello\n", &[by_place]), Ok(None));
    }
}
