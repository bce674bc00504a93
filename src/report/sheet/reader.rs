//! Reads rows into a sheet, as the kind's list of columns says.

use super::cells::{CellKind, Column, fold_sign};
use super::mask::mask;
use super::{Form, Need, ReadDayOrder, Sheet, Spec};
use crate::intake::TextEncoding;
use crate::report::channel::Channel;
use crate::report::date::{DayOrder, ReadDay, parse_minutes, read_day};
use crate::report::dictionary::Dictionary;
use crate::report::header::Header;
use crate::report::order_id;
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
    day_order: DayOrder,
    /// Whether a day proves that the month comes first, and that the day does.
    proofs: [bool; 2],
    /// A line with a day that could be read two ways.
    open_line: Option<u32>,
}

/// One column on its way in.
#[derive(Debug)]
struct Slot {
    form: Form,
    is_needed: bool,
    /// The first is read; sums and first texts read all.
    places: Vec<Place>,
    column: Column,
}

impl SheetReader {
    /// A reader for those of the columns that the header has. `day_order` decides days that the
    /// file leaves open.
    pub(in crate::report) fn new(
        kind: ReportKind,
        specs: &[Spec],
        header: &Header<'_>,
        day_order: DayOrder,
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
            day_order,
            proofs: [false; 2],
            open_line: None,
        }
    }

    fn read(&mut self, slot: usize, row: &Row<'_>) -> Result<Option<u64>, RowError> {
        let Slot { form, is_needed, ref places, .. } = self.slots[slot];
        let field = row.trimmed(places[0]);
        let value = match form {
            Form::Order if is_needed => Some(order_id::parse(field)?),
            Form::Order => order_id::parse(field).ok(),
            Form::Day => self.day(slot, field, row.line()),
            Form::Time => parse_minutes(field).and_then(|minutes| u64::try_from(minutes).ok()),
            Form::Text | Form::Channel => self.word(field),
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
            Form::Money => parse_money(field).map(fold_sign),
            Form::MoneySum => sum(places.iter().filter_map(|&place| parse_money(row.trimmed(place)))),
            Form::Percent => parse_rate(field, RateStyle::Percent).map(fold_sign),
            Form::Flag => flag(field).map(u64::from),
            Form::Stars => stars(field),
        };
        if is_needed && value.is_none() {
            return Err(RowError::Aside(form.reason()));
        }
        Ok(value)
    }

    fn word(&mut self, text: &[u8]) -> Option<u64> {
        (!text.is_empty()).then(|| u64::from(self.words.number(text, b"")))
    }

    fn day(&mut self, slot: usize, field: &[u8], line: u32) -> Option<u64> {
        let read = read_day(field)?;
        let day = match read {
            ReadDay::Sure { day, proves } => {
                match proves {
                    Some(DayOrder::MonthDayYear) => self.proofs[0] = true,
                    Some(DayOrder::DayMonthYear) => self.proofs[1] = true,
                    Some(DayOrder::YearMonthDay) | None => {}
                }
                day
            }
            ReadDay::Open { day_first, month_first } => {
                let row = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
                let month_is_first = self.day_order == DayOrder::MonthDayYear;
                let (day, other) =
                    if month_is_first { (month_first, day_first) } else { (day_first, month_first) };
                self.slots[slot].column.open_days.push((row, other));
                self.open_line.get_or_insert(line);
                day
            }
        };
        Some(u64::from(day))
    }

    /// How open days are read in the end: as the file proves, else as the store or seller has it.
    fn settle_days(&mut self, tally: &mut Tally) -> Option<ReadDayOrder> {
        let line = self.open_line?;
        let proven = match self.proofs {
            [true, false] => Some(DayOrder::MonthDayYear),
            [false, true] => Some(DayOrder::DayMonthYear),
            _ => None,
        };
        let Some(order) = proven else {
            tally.warn(FileWarningCode::DayMonthUnclear, Some(line));
            return Some(ReadDayOrder { order: self.day_order, sure: false });
        };
        let taken =
            if self.day_order == DayOrder::MonthDayYear { self.day_order } else { DayOrder::DayMonthYear };
        for slot in &mut self.slots {
            if order != taken {
                slot.column.swap_open_days();
            }
            slot.column.open_days = Vec::new();
        }
        Some(ReadDayOrder { order, sure: true })
    }

    /// Takes back what a row left in the columns before it was set aside.
    #[cold]
    fn drop_row(&mut self) {
        let rows = self.lines.len();
        for slot in &mut self.slots {
            slot.column.cells.truncate(rows);
            slot.column.open_days.retain(|&(row, _)| (row as usize) < rows);
        }
    }
}

impl Slot {
    fn find(spec: &Spec, header: &Header<'_>) -> Option<Self> {
        let all = matches!(spec.form, Form::MoneySum | Form::FirstText);
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
        })
    }
}

impl Form {
    fn cells(self) -> CellKind {
        match self {
            Self::Order => CellKind::Order,
            Self::Day => CellKind::Day,
            Self::Time => CellKind::Time,
            Self::Count | Self::Stars => CellKind::Count,
            Self::Money | Self::MoneySum => CellKind::Money,
            Self::Percent => CellKind::Rate,
            Self::Flag => CellKind::Flag,
            Self::Text
            | Self::Comment
            | Self::Code
            | Self::Store
            | Self::AmazonStore
            | Self::Channel
            | Self::FirstText => CellKind::Text,
        }
    }

    /// Whether a value that stands in a file can be read in this form.
    pub(in crate::report) fn fits(self, value: &[u8]) -> bool {
        match self {
            Self::Order => order_id::parse(value).is_ok(),
            Self::Day => read_day(value).is_some(),
            Self::Time => parse_minutes(value).is_some(),
            Self::Store | Self::AmazonStore => store_word(value).starts_with(b"amazon."),
            Self::Channel => Channel::parse(value).is_some(),
            Self::Count => parse_count(value).is_some(),
            Self::Money | Self::MoneySum => parse_money(value).is_some(),
            Self::Percent => parse_rate(value, RateStyle::Percent).is_some(),
            Self::Flag => flag(value).is_some(),
            Self::Stars => stars(value).is_some(),
            Self::Text | Self::Comment | Self::Code | Self::FirstText => !value.is_empty(),
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
        self.lines.shrink_to_fit();
        self.hashes.shrink_to_fit();
        let mut columns: Vec<Column> = self.slots.into_iter().map(|slot| slot.column).collect();
        for column in &mut columns {
            column.cells.shrink_to_fit();
        }
        Sheet {
            kind: self.kind,
            columns,
            lines: self.lines,
            hashes: self.hashes,
            words: self.words.decode(encoding).into_iter().map(|(word, _)| word).collect(),
            day_order,
        }
    }
}

fn sum(amounts: impl Iterator<Item = i64>) -> Option<u64> {
    amounts.reduce(i64::saturating_add).map(fold_sign)
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
