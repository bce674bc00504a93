//! A register of invoices: a table with a row for each line of goods.

use serde::Serialize;

use super::goods::Columns;
use super::words::key;
use super::{Field, FieldFrom, FieldId, Line, ReadPaper, day, value};
use crate::error::Error;
use crate::intake::{
    Delimiter, FileSource, LendDecoder, Record, RecordEnd, RecordReader, RecordSink, TextEncoding,
    without_quotes,
};
use crate::limits::{PAPER_REGISTER_ROWS, PREAMBLE_LINES};
use crate::policy::{self, PaperColumn};

/// Why a table is no register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RegisterProblem {
    /// No row names the number of an invoice and something else about it.
    NoHeader,
    /// It has more rows than are read.
    TooLong,
}

impl From<RegisterProblem> for Error {
    fn from(problem: RegisterProblem) -> Self {
        match problem {
            RegisterProblem::NoHeader => Self::new(
                "register-not-known",
                "no row names the number of an invoice and its day, supplier or goods",
                "give every column a name, such as invoice number, date, supplier, product, quantity",
            ),
            RegisterProblem::TooLong => Self::new(
                "register-too-long",
                format!("it has more than {PAPER_REGISTER_ROWS} rows"),
                "keep only the invoices that Amazon asks for",
            ),
        }
    }
}

/// The papers of a register, in the order in which they first stand there. Needs the policy pack.
pub fn read_register(bytes: &[u8], lend: LendDecoder) -> Result<Vec<ReadPaper>, RegisterProblem> {
    let mut source = FileSource::new(lend);
    let mut text = Vec::new();
    source.push(bytes, &mut text);
    source.finish(&mut text);
    let columns = Columns::new(&policy::casework().reading);
    let mut problem = RegisterProblem::NoHeader;
    for delimiter in Delimiter::ALL {
        let mut rows = Rows::default();
        let mut reader = RecordReader::new(delimiter);
        reader.push(&text, &mut rows);
        reader.finish(&mut rows);
        if rows.too_many {
            problem = RegisterProblem::TooLong;
            continue;
        }
        if let Some(papers) = papers(&rows.rows, &columns) {
            return Ok(papers);
        }
    }
    Err(problem)
}

#[derive(Default)]
struct Rows {
    rows: Vec<Vec<String>>,
    too_many: bool,
}

impl RecordSink for Rows {
    fn record(&mut self, record: Record<'_>) {
        if self.rows.len() == PAPER_REGISTER_ROWS {
            self.too_many = true;
            return;
        }
        let cell = |field: &[u8]| TextEncoding::guess(field).decode(without_quotes(field)).trim().to_owned();
        self.rows.push(record.fields().map(cell).collect());
    }

    fn too_long(&mut self, _line: u32, _end: RecordEnd) {}
}

fn papers(rows: &[Vec<String>], words: &Columns) -> Option<Vec<ReadPaper>> {
    let (header, columns) = rows.iter().take(PREAMBLE_LINES).enumerate().find_map(|(place, row)| {
        let columns: Vec<Option<PaperColumn>> = row.iter().map(|name| words.find(&key(name))).collect();
        let has = |column| columns.contains(&Some(column));
        let more = [PaperColumn::IssuedOn, PaperColumn::Issuer, PaperColumn::Product, PaperColumn::Quantity];
        (has(PaperColumn::Number) && more.into_iter().any(has)).then_some((place, columns))
    })?;
    let mut papers: Vec<ReadPaper> = Vec::new();
    for row in &rows[header + 1..] {
        add(&mut papers, row, &columns);
    }
    Some(papers)
}

/// Adds a row to its invoice: the one with the same number of the same supplier.
fn add(papers: &mut Vec<ReadPaper>, row: &[String], columns: &[Option<PaperColumn>]) {
    let mut paper = ReadPaper::default();
    let mut line = Line::default();
    for (cell, column) in row.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()) {
        match column {
            Some(PaperColumn::Product) => line.product.clone_from(cell),
            Some(PaperColumn::Code) => line.codes.push(cell.clone()),
            Some(PaperColumn::Quantity) => line.quantity = value::count(cell),
            Some(PaperColumn::UnitPrice) => line.unit_price = value::sum(cell),
            Some(PaperColumn::Total) => line.total = value::sum(cell),
            Some(PaperColumn::Number) => set(&mut paper, FieldId::Number, cell.clone()),
            Some(PaperColumn::Issuer) => set(&mut paper, FieldId::IssuerName, cell.clone()),
            Some(PaperColumn::Holder) => set(&mut paper, FieldId::HolderName, cell.clone()),
            Some(PaperColumn::Currency) => set(&mut paper, FieldId::Currency, cell.clone()),
            Some(PaperColumn::IssuedOn) => set_day(&mut paper, cell),
            Some(PaperColumn::Other) | None => {}
        }
    }
    let Some(number) = paper.fields.get(&FieldId::Number) else { return };
    let issuer = paper.fields.get(&FieldId::IssuerName);
    let same = papers.iter_mut().rev().find(|known| {
        known.fields.get(&FieldId::Number) == Some(number) && known.fields.get(&FieldId::IssuerName) == issuer
    });
    let has_goods = !line.product.is_empty() || !line.codes.is_empty() || line.quantity.is_some();
    if let Some(known) = same {
        known.lines.extend(has_goods.then_some(line));
    } else {
        paper.lines.extend(has_goods.then_some(line));
        papers.push(paper);
    }
}

fn set(paper: &mut ReadPaper, field: FieldId, value: String) {
    let guess = Field { value, from: FieldFrom::Register, confirmed: false, place: None };
    paper.fields.insert(field, guess);
}

fn set_day(paper: &mut ReadPaper, cell: &str) {
    match day::find(cell, None) {
        Some(day::ReadDay::Certain(day)) => set(paper, FieldId::IssuedOn, day.to_string()),
        Some(day::ReadDay::Open(text)) => {
            set(paper, FieldId::IssuedOn, text);
            paper.doubt(FieldId::IssuedOn, super::DoubtCode::DayOrMonth);
        }
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<ReadPaper>, RegisterProblem> {
        read_register(text.as_bytes(), |_| None)
    }

    #[test]
    fn rows_of_one_invoice_become_one_paper() {
        let papers = read(
            "Rechnungsnummer;Rechnungsdatum;Lieferant;Artikel;Menge;Einzelpreis\r\n\
             R-1;14.03.2026;Halm GmbH;Becher;12;1,50\r\nR-1;14.03.2026;Halm GmbH;Teller;6;2,00\r\n\
             R-1;15.03.2026;Ober GmbH;Krug;1;9,00\r\n",
        )
        .expect("a register");
        assert_eq!(papers.len(), 2, "the same number of another supplier is another invoice");
        assert_eq!(papers[0].lines.len(), 2);
        assert_eq!(papers[0].lines[0].unit_price.as_deref(), Some("1.50"));
        assert_eq!(papers[0].fields[&FieldId::IssuedOn].value, "2026-03-14");
        assert_eq!(papers[0].fields[&FieldId::Number].from, FieldFrom::Register);
    }

    #[test]
    fn a_day_that_may_be_a_month_is_said() {
        let papers = read("Invoice number,Invoice date\nA-1,03/04/2026\n").expect("a register");
        assert_eq!(papers[0].fields[&FieldId::IssuedOn].value, "03/04/2026");
        assert_eq!(papers[0].doubts.len(), 1);
    }

    #[test]
    fn a_table_of_something_else_is_no_register() {
        assert_eq!(read("sku,asin,quantity\nMUG,B0TEST0001,4\n"), Err(RegisterProblem::NoHeader));
        assert_eq!(read(""), Err(RegisterProblem::NoHeader));
    }
}
