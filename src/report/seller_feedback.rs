//! Seller feedback of one to three stars.
//!
//! `GET_SELLER_FEEDBACK_DATA`. Amazon translates the header but keeps six columns in one order, so
//! a header in an unknown language is taken by position once the values below it fit. The order of
//! day and month differs by store and is proven from the whole file where it can be. Comments and
//! the rater's real e-mail address are never looked at.

use serde::{Deserialize, Serialize};

use super::Format;
use super::date::{DateColumn, DayOrder, ReadDay, usual_order};
use super::header::Header;
use super::order_id::{self, OrderId};
use super::reading::{FileWarningCode, ReportKind, SetAsideReason};
use super::tally::{Column, Row, RowError, RowReader, Tally};
use crate::intake::TextEncoding;

/// How the export is recognised and named.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::SellerFeedback,
    name: "Seller feedback",
    recognise,
    #[cfg(test)]
    examples: super::format::Examples {
        yes: &[
            &["Date\tRating\tComments\tYour Response\tOrder ID\tRater Email"],
            &["Datum\tBewertung\tKommentare\tIhre Antwort\tBestellnummer\tE\u{2011}Mail des Bewertenden"],
            &[
                "Date\tÉvaluation\tCommentaires\tVotre réponse\tNuméro de la commande\tCourriel de l\u{2019}évaluateur",
            ],
            // A language that is not in the list, proven by the row below it.
            &[
                "Fecha\tValoración\tComentarios\tTu respuesta\tNúmero de pedido\tE-mail",
                "21/9/25\t1\tMal\t \t171-2000000-1000000\t",
            ],
        ],
        no: &[
            &["Fecha\tValoración\tComentarios\tTu respuesta\tNúmero de pedido\tE-mail"],
            &["a\tb\tc\td\te\tf", "1\t7\tx\ty\tz\tq"],
            &["return-date\torder-id\tsku\tasin\tfnsku\treason"],
            &["amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity"],
        ],
    },
};

/// Names of the columns `date`, `rating` and `order id` in the languages that were seen.
const NAMES: [[&str; 3]; 3] = [
    ["date", "rating", "order id"],
    ["datum", "bewertung", "bestellnummer"],
    ["date", "évaluation", "numéro de la commande"],
];

/// Places of the same columns in every language.
const PLACES: [usize; 3] = [0, 1, 4];
const WIDTH: usize = 6;

fn recognise(header: &Header<'_>) -> Option<usize> {
    columns(header).map(|_| WIDTH)
}

fn columns(header: &Header<'_>) -> Option<[usize; 3]> {
    by_name(header).or_else(|| by_values(header))
}

fn by_name(header: &Header<'_>) -> Option<[usize; 3]> {
    NAMES.iter().find_map(|[date, rating, order]| {
        Some([header.column(&[date])?, header.column(&[rating])?, header.column(&[order])?])
    })
}

/// The fixed places, if every row that can be seen fits them.
fn by_values(header: &Header<'_>) -> Option<[usize; 3]> {
    let fits = |fields: &[String]| {
        let field = |place: usize| fields.get(place).map_or(&b""[..], |text| text.as_bytes());
        DateColumn::default().read(field(PLACES[0])).is_some()
            && stars(field(PLACES[1])).is_some()
            && order_id::parse(field(PLACES[2])).is_ok()
    };
    let seen = header.names().len() == WIDTH && !header.rows.is_empty();
    (seen && header.rows.iter().all(|row| fits(&row.fields))).then_some(PLACES)
}

fn stars(field: &[u8]) -> Option<u8> {
    match field.trim_ascii() {
        [star @ b'1'..=b'5'] => Some(star - b'0'),
        _ => None,
    }
}

/// One feedback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackRow {
    /// The order it is about.
    pub order: OrderId,
    /// Equal for rows that are equal letter for letter.
    pub hash: u64,
    /// [`crate::text::Day::ordinal`] of the day the buyer left it.
    pub day: u32,
    /// The line in the file.
    pub line: u32,
    /// One to five.
    pub stars: u8,
}

/// The rows of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackRows {
    /// In the order of the file.
    pub rows: Vec<FeedbackRow>,
}

/// Reads rows into [`FeedbackRows`].
#[derive(Debug)]
pub(super) struct FeedbackReader {
    date: Column,
    rating: Column,
    order_id: Column,
    cells_needed: usize,
    /// The order that the store or the header's language suggests.
    usual: DayOrder,
    days: DateColumn,
    rows: Vec<(ReadDay, FeedbackRow)>,
}

impl FeedbackReader {
    /// A reader for the columns of that header, in a file of that store.
    pub(super) fn new(header: &Header<'_>, store: Option<&str>) -> Self {
        let places = columns(header).unwrap_or(PLACES);
        let [date, rating, order_id] = places.map(|place| Column::from(Some(place)));
        let english = header.column(&[NAMES[0][2]]).is_some();
        let usual = match store {
            Some(store) => usual_order(store),
            None if english => DayOrder::MonthDayYear,
            None => DayOrder::DayMonthYear,
        };
        let cells_needed = places.into_iter().max().unwrap_or(0) + 1;
        Self { date, rating, order_id, cells_needed, usual, days: DateColumn::default(), rows: Vec::new() }
    }
}

impl RowReader for FeedbackReader {
    type Rows = FeedbackRows;

    fn cells_needed(&self) -> usize {
        self.cells_needed
    }

    fn row(&mut self, row: &Row<'_>) -> Result<(), RowError> {
        let order = order_id::parse(row.field(self.order_id))?;
        let stars = stars(row.field(self.rating)).ok_or(RowError::Aside(SetAsideReason::BadRating))?;
        let day = self.days.read(row.field(self.date)).ok_or(RowError::Aside(SetAsideReason::BadDate))?;
        let line = row.line();
        self.rows.push((day, FeedbackRow { order, hash: row.hash(), day: 0, line, stars }));
        Ok(())
    }

    fn finish(self, _encoding: TextEncoding, tally: &mut Tally) -> FeedbackRows {
        let settled = self.days.settle(self.usual);
        let first_open = self.rows.iter().find(|(day, _)| matches!(day, ReadDay::Open { .. }));
        if let (1.., Some((_, first))) = (settled.unclear, first_open) {
            tally.warn(FileWarningCode::DayMonthUnclear, Some(first.line));
        }
        let rows = self.rows.into_iter();
        FeedbackRows {
            rows: rows.map(|(day, row)| FeedbackRow { day: settled.days(day).0, ..row }).collect(),
        }
    }
}
