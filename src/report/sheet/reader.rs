//! Reads rows into a sheet, as the kind's list of columns says.

use super::cells::{CellKind, Column, fold_sign};
use super::mask::mask;
use super::terms::translate;
use super::{Field, Form, Need, ReadDayOrder, Sheet, Spec};
use crate::intake::TextEncoding;
use crate::report::channel::Channel;
use crate::report::date::{DateColumn, DayOrder, ReadDay, parse_time};
use crate::report::dictionary::Dictionary;
use crate::report::header::Header;
use crate::report::order_id::{self, OrderIdError};
use crate::report::reading::{FileWarningCode, ReportKind, SetAsideReason};
use crate::report::store::{SalesChannel, sales_channel};
use crate::report::tally::{Column as Place, Row, RowError, RowReader, Tally};
use crate::text::number::{RateStyle, parse_count, parse_money, parse_rate};

/// Reads the rows of one file.
#[derive(Debug)]
pub(in crate::report) struct SheetReader {
    kind: ReportKind,
    slots: Vec<Slot>,
    cells_needed: usize,
    lines: Vec<u32>,
    hashes: Vec<u64>,
    words: Dictionary,
    usual_order: DayOrder,
    /// The days of all columns: what one proves holds for the file.
    days: DateColumn,
    /// A line with a day that could be read two ways.
    open_line: Option<u32>,
    /// Rows whose order id is none.
    odd_orders: Vec<usize>,
    /// Lines with a number that a spreadsheet rounded.
    rounded_lines: Vec<u32>,
}

/// One column on its way in.
#[derive(Debug)]
struct Slot {
    form: Form,
    is_needed: bool,
    /// The first is read; sums and first texts read all.
    places: Vec<Place>,
    column: Column,
    /// Rows with a day that could be read two ways.
    open_days: Vec<(u32, ReadDay)>,
}

impl SheetReader {
    /// A reader for those of the columns that the header has. `usual_order` decides days that the
    /// file leaves open.
    pub(in crate::report) fn new(
        kind: ReportKind,
        specs: &[Spec],
        header: &Header<'_>,
        usual_order: DayOrder,
    ) -> Self {
        let needed = specs.iter().filter(|spec| spec.need == Need::Row);
        let last_needed = needed.filter_map(|spec| header.column(spec.names)).max();
        Self {
            kind,
            slots: specs.iter().filter_map(|spec| Slot::find(spec, header)).collect(),
            cells_needed: last_needed.map_or(0, |last| last + 1),
            lines: Vec::new(),
            hashes: Vec::new(),
            words: Dictionary::default(),
            usual_order,
            days: DateColumn::default(),
            open_line: None,
            odd_orders: Vec::new(),
            rounded_lines: Vec::new(),
        }
    }

    fn read(&mut self, slot: usize, row: &Row<'_>) -> Result<Option<u64>, RowError> {
        let Slot { form, is_needed, ref places, .. } = self.slots[slot];
        let field = row.trimmed(places[0]);
        let value = match form {
            Form::Order if is_needed => Some(order_id::parse(field)?),
            Form::Order => order_id::parse(field).ok(),
            Form::AmazonOrder => self.amazon_order(field)?,
            Form::Day => self.day(slot, field, row.line()),
            Form::Time => parse_time(field).and_then(|seconds| u64::try_from(seconds).ok()),
            Form::Text if is_number(self.slots[slot].column.field) => self.number(field, row.line()),
            Form::Text | Form::Channel | Form::Term(_) => self.word(field),
            Form::Comment => self.word(&mask(field)),
            Form::Code => self.word(&field.to_ascii_uppercase()),
            Form::AmazonStore if sales_channel(field) == SalesChannel::Elsewhere => {
                return Err(RowError::Aside(SetAsideReason::NotAmazonChannel));
            }
            Form::Store | Form::AmazonStore => self.word(&store_word(field)),
            Form::FirstText => {
                let first = places.iter().map(|&place| row.trimmed(place)).find(|text| !text.is_empty());
                self.word(first.unwrap_or_default())
            }
            Form::Count => parse_count(field).map(fold_sign),
            Form::CountSum => sum(places.iter().filter_map(|&place| parse_count(row.trimmed(place)))),
            Form::Money => parse_money(field).map(fold_sign),
            Form::MoneySum => sum(places.iter().filter_map(|&place| parse_money(row.trimmed(place)))),
            Form::Percent => parse_rate(field, RateStyle::Percent).map(fold_sign),
            Form::Flag => flag(field).map(u64::from),
            Form::NotFlag => flag(field).map(|is_not| u64::from(!is_not)),
            Form::Stars => stars(field),
        };
        if is_needed && value.is_none() {
            return Err(RowError::Aside(form.reason()));
        }
        Ok(value)
    }

    fn amazon_order(&mut self, field: &[u8]) -> Result<Option<u64>, RowError> {
        match order_id::parse(field) {
            Ok(id) => Ok(Some(id)),
            Err(OrderIdError::Form) => {
                self.odd_orders.push(self.lines.len());
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// A number that stands for a thing. One that a spreadsheet rounded is kept as it is, and said.
    fn number(&mut self, field: &[u8], line: u32) -> Option<u64> {
        let number = order_id::restored(field);
        if number.is_none() {
            self.rounded_lines.push(line);
        }
        self.word(number.unwrap_or(field))
    }

    fn word(&mut self, text: &[u8]) -> Option<u64> {
        (!text.is_empty()).then(|| u64::from(self.words.number(text, b"")))
    }

    fn day(&mut self, slot: usize, field: &[u8], line: u32) -> Option<u64> {
        let read = self.days.read(field)?;
        let day = match read {
            ReadDay::Sure(day) => day,
            ReadDay::Open { day_first, .. } => {
                let row = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
                self.slots[slot].open_days.push((row, read));
                self.open_line.get_or_insert(line);
                day_first
            }
        };
        Some(u64::from(day))
    }

    /// Reads open days as the file proves, else as the store or the seller has it.
    fn settle_days(&mut self, tally: &mut Tally) -> Option<ReadDayOrder> {
        let settled = self.days.settle(self.usual_order);
        tally.warn_of_days(settled, self.open_line);
        self.open_line?;
        let sure = settled.unclear == 0;
        for slot in &mut self.slots {
            for (row, read) in std::mem::take(&mut slot.open_days) {
                let (day, other) = settled.days(read);
                slot.column.settle_day(row, day, (!sure).then_some(other));
            }
        }
        Some(ReadDayOrder { order: settled.order, sure })
    }

    /// Takes back what a row left in the columns before it was set aside.
    #[cold]
    fn drop_row(&mut self) {
        let rows = self.lines.len();
        self.odd_orders.pop_if(|row| *row == rows);
        for slot in &mut self.slots {
            slot.column.cells.truncate(rows);
            slot.open_days.retain(|&(row, _)| (row as usize) < rows);
        }
    }
}

impl Slot {
    fn find(spec: &Spec, header: &Header<'_>) -> Option<Self> {
        let all = matches!(spec.form, Form::CountSum | Form::MoneySum | Form::FirstText);
        let indices: Vec<usize> = if all {
            spec.names.iter().filter_map(|name| header.column(&[name])).collect()
        } else {
            header.column(spec.names).into_iter().collect()
        };
        let first = *indices.first()?;
        Some(Self {
            form: spec.form,
            is_needed: spec.need == Need::Row,
            places: indices.into_iter().map(|index| Place::from(Some(index))).collect(),
            column: Column::new(spec.field, spec.form.cells(), header.label(first)),
            open_days: Vec::new(),
        })
    }
}

impl Form {
    fn cells(self) -> CellKind {
        match self {
            Self::Order | Self::AmazonOrder => CellKind::Order,
            Self::Day => CellKind::Day,
            Self::Time => CellKind::Time,
            Self::Count | Self::CountSum | Self::Stars => CellKind::Count,
            Self::Money | Self::MoneySum => CellKind::Money,
            Self::Percent => CellKind::Rate,
            Self::Flag | Self::NotFlag => CellKind::Flag,
            Self::Text
            | Self::Comment
            | Self::Code
            | Self::Term(_)
            | Self::Store
            | Self::AmazonStore
            | Self::Channel
            | Self::FirstText => CellKind::Text,
        }
    }

    /// Whether a value that stands in a file can be read in this form.
    pub(in crate::report) fn fits(self, value: &[u8]) -> bool {
        match self {
            Self::Order | Self::AmazonOrder => order_id::parse(value).is_ok(),
            Self::Day => DateColumn::default().read(value).is_some(),
            Self::Time => parse_time(value).is_some(),
            Self::Store | Self::AmazonStore => store_word(value).starts_with(b"amazon."),
            Self::Channel => Channel::parse(value).is_some(),
            Self::Count | Self::CountSum => parse_count(value).is_some(),
            Self::Money | Self::MoneySum => parse_money(value).is_some(),
            Self::Percent => parse_rate(value, RateStyle::Percent).is_some(),
            Self::Flag | Self::NotFlag => flag(value).is_some(),
            Self::Stars => stars(value).is_some(),
            Self::Text | Self::Comment | Self::Code | Self::Term(_) | Self::FirstText => !value.is_empty(),
        }
    }

    /// Why a row without a usable value is set aside.
    fn reason(self) -> SetAsideReason {
        match self {
            Self::Order => SetAsideReason::BadOrderId,
            Self::Day | Self::Time => SetAsideReason::BadDate,
            Self::Stars => SetAsideReason::BadRating,
            _ => SetAsideReason::NoValue,
        }
    }
}

impl RowReader for SheetReader {
    type Rows = Sheet;

    fn cells_needed(&self) -> usize {
        self.cells_needed
    }

    fn row(&mut self, row: &Row<'_>) -> Result<(), RowError> {
        for slot in 0..self.slots.len() {
            match self.read(slot, row) {
                Ok(value) => self.slots[slot].column.cells.push(value),
                Err(error) => {
                    self.drop_row();
                    return Err(error);
                }
            }
        }
        self.lines.push(row.line());
        self.hashes.push(row.hash());
        Ok(())
    }

    fn finish(mut self, encoding: TextEncoding, tally: &mut Tally) -> Sheet {
        let day_order = self.settle_days(tally);
        for &row in &self.odd_orders {
            tally.warn(FileWarningCode::OddOrderIds, Some(self.lines[row]));
        }
        for &line in &self.rounded_lines {
            tally.warn(FileWarningCode::LossyOrderIds, Some(line));
        }
        self.lines.shrink_to_fit();
        self.hashes.shrink_to_fit();
        let decoded = self.words.decode(encoding).into_iter();
        let mut words = decoded.map(|(word, _)| tally.text(word)).collect();
        for slot in &mut self.slots {
            slot.column.cells.shrink_to_fit();
            if let Form::Term(terms) = slot.form {
                translate(&mut slot.column, terms, &mut words);
            }
        }
        Sheet {
            kind: self.kind,
            columns: self.slots.into_iter().map(|slot| slot.column).collect(),
            lines: self.lines,
            hashes: self.hashes,
            words,
            day_order,
        }
    }
}

fn sum(amounts: impl Iterator<Item = i64>) -> Option<u64> {
    amounts.reduce(i64::saturating_add).map(fold_sign)
}

/// Whether a column holds numbers that stand for things.
fn is_number(field: Field) -> bool {
    matches!(field, Field::OrderItem | Field::Reference | Field::SecondReference)
}

/// A store's name in the form in which names compare.
fn store_word(field: &[u8]) -> Vec<u8> {
    let lower = field.to_ascii_lowercase();
    lower.strip_prefix(b"www.").map_or(lower.clone(), <[u8]>::to_vec)
}

/// Words for yes and no, in capitals.
const YES: [&[u8]; 6] = [b"Y", b"YES", b"TRUE", b"X", b"1", b"JA"];
const NO: [&[u8]; 6] = [b"N", b"NO", b"FALSE", b"-", b"0", b"NEIN"];

fn flag(field: &[u8]) -> Option<bool> {
    let is = |words: &[&[u8]]| words.iter().any(|word| field.eq_ignore_ascii_case(word));
    if is(&YES) { Some(true) } else { is(&NO).then_some(false) }
}

fn stars(field: &[u8]) -> Option<u64> {
    match field {
        [star @ b'1'..=b'5'] => Some(fold_sign(i64::from(star - b'0'))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Field};
    use super::*;
    use crate::intake::{Delimiter, RecordReader};
    use crate::report::header::first_rows;
    use crate::report::reading::{MissingEffect, SetAside};
    use crate::report::tally::Counted;

    const SPECS: &[Spec] = &[
        Spec::row(Field::Order, Form::Order, &["order"]),
        Spec::wanted(Field::Day, Form::Day, &["day"], MissingEffect::NoDate),
        Spec::extra(Field::ShippedOn, Form::Day, &["shipped"]),
        Spec::extra(Field::Amount, Form::MoneySum, &["price", "fee"]),
        Spec::extra(Field::Detail, Form::FirstText, &["kind", "other kind"]),
        Spec::extra(Field::Late, Form::Flag, &["late"]),
        Spec::row(Field::Store, Form::AmazonStore, &["store"]),
    ];

    fn read(text: &str, order: DayOrder) -> (Sheet, Vec<SetAside>) {
        let rows = first_rows(text.as_bytes(), true, Delimiter::Tab);
        let header = Header::new(&rows[0], &rows[1..]);
        let mut tally = Tally::new(1, &header, Delimiter::Tab);
        let mut reader = SheetReader::new(ReportKind::OdrReport, SPECS, &header, order);
        let mut records = RecordReader::new(Delimiter::Tab);
        let mut sink = Counted { tally: &mut tally, rows: &mut reader };
        records.push(text.as_bytes(), &mut sink);
        records.finish(&mut sink);
        let sheet = reader.finish(TextEncoding::Utf8, &mut tally);
        (sheet, tally.into_parts().0)
    }

    #[test]
    fn a_row_that_is_set_aside_leaves_no_trace() {
        let (sheet, set_aside) = read(
            "order\tday\tprice\tfee\tstore\n\
             171-0000000-0000001\t3/4/26\t1.00\t\tAmazon.de\n\
             171-0000000-0000002\t5/6/26\t2.00\t-0.50\tNon-Amazon\n\
             171-0000000-0000003\t7/8/26\t3.00\t-0.50\twww.Amazon.de\n",
            DayOrder::DayMonthYear,
        );
        assert_eq!(set_aside.len(), 1);
        assert_eq!(
            (set_aside[0].reason, &set_aside[0].lines[..]),
            (SetAsideReason::NotAmazonChannel, &[3][..])
        );
        assert_eq!(sheet.len(), 2);
        assert_eq!(sheet.stores(), ["amazon.de"]);
        let money: Vec<Option<i64>> = (0..2).map(|row| sheet.row(row).money(Field::Amount)).collect();
        assert_eq!(money, [Some(100), Some(250)]);
        let mut turned = sheet.clone();
        turned.set_day_order(DayOrder::MonthDayYear);
        let shown = |sheet: &Sheet| -> Vec<String> {
            (0..sheet.len()).map(|row| sheet.row(row).cell(Field::Day).to_string()).collect()
        };
        assert_eq!(shown(&sheet), ["2026-04-03", "2026-08-07"]);
        assert_eq!(shown(&turned), ["2026-03-04", "2026-07-08"]);
        assert!(sheet.is_sound() && turned.is_sound());
    }

    #[test]
    fn one_day_past_the_twelfth_in_any_column_settles_the_whole_file() {
        let text = "order\tday\tshipped\tstore\n\
             171-0000000-0000001\t3/4/26\t\tAmazon.de\n\
             171-0000000-0000002\t3/5/26\t20/5/26\tAmazon.de\n";
        let (sheet, _) = read(text, DayOrder::MonthDayYear);
        assert_eq!(sheet.day_order(), Some(ReadDayOrder { order: DayOrder::DayMonthYear, sure: true }));
        assert_eq!(sheet.row(0).cell(Field::Day).to_string(), "2026-04-03");
        let mut same = sheet.clone();
        same.set_day_order(DayOrder::MonthDayYear);
        assert_eq!(same, sheet, "what the file proves stays");
    }

    #[test]
    fn days_that_prove_opposite_orders_settle_nothing() {
        let text = "order\tday\tstore\n\
             171-0000000-0000001\t20/5/26\tAmazon.de\n\
             171-0000000-0000002\t5/20/26\tAmazon.de\n\
             171-0000000-0000003\t3/4/26\tAmazon.de\n";
        let (sheet, _) = read(text, DayOrder::MonthDayYear);
        assert_eq!(sheet.day_order(), Some(ReadDayOrder { order: DayOrder::MonthDayYear, sure: false }));
    }

    #[test]
    fn blank_is_unknown_and_not_no() {
        let text = "order\tlate\tkind\tother kind\tstore\n\
             171-0000000-0000001\tY\t\tfee\tAmazon.de\n\
             171-0000000-0000002\t\t \t\tAmazon.de\n\
             171-0000000-0000003\tno\ttax\tfee\tAmazon.de\n";
        let (sheet, _) = read(text, DayOrder::MonthDayYear);
        let late: Vec<Option<bool>> = (0..3).map(|row| sheet.row(row).flag(Field::Late)).collect();
        assert_eq!(late, [Some(true), None, Some(false)]);
        let detail: Vec<&str> = (0..3).map(|row| sheet.row(row).text(Field::Detail)).collect();
        assert_eq!(detail, ["fee", "", "tax"]);
        assert_eq!(sheet.row(1).cell(Field::Detail), Cell::Unknown);
    }
}
