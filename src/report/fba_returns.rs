//! FBA customer returns: one row per returned piece or pieces.
//!
//! `GET_FBA_FULFILLMENT_CUSTOMER_RETURNS_DATA`, as tab-separated text or as the page's CSV.
//! The day is the one the piece came back, not the one the buyer asked.

use serde::{Deserialize, Serialize};

use super::Format;
use super::Product;
use super::all_orders::quantity;
use super::date::IsoDays;
use super::dictionary::Dictionary;
use super::header::Header;
use super::order_id::{self, OrderId};
use super::reading::{MissingColumn, MissingEffect, ReportKind, SetAsideReason};
use super::tally::{Column, Row, RowError, RowReader, Tally};
use crate::intake::TextEncoding;

/// How the export is recognised and named.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::FbaReturns,
    name: "FBA customer returns",
    recognise,
    #[cfg(test)]
    examples: super::format::Examples {
        yes: &[
            &[
                "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\treason\tstatus",
            ],
            &[
                "\"return-date\",\"order-id\",\"sku\",\"asin\",\"fnsku\",\"quantity\",\"detailed-disposition\",\"reason\"",
            ],
        ],
        no: &[
            // Seller-fulfilled returns.
            &[
                "Order ID\tOrder date\tReturn request date\tReturn request status\tAmazon RMA ID\tReturn Reason",
            ],
            // Replacements.
            &["shipment-date\tsku\tasin\tfulfillment-center-id\tquantity\treplacement-reason-code"],
            &["amazon-order-id\tpurchase-date\torder-status\treason"],
        ],
    },
};

const RETURN_DATE: &[&str] = &["return-date"];
const ORDER_ID: &[&str] = &["order-id"];
const SKU: &[&str] = &["sku"];
const ASIN: &[&str] = &["asin"];
const QUANTITY: &[&str] = &["quantity"];
const REASON: &[&str] = &["reason"];
const DISPOSITION: &[&str] = &["detailed-disposition"];
const FNSKU: &[&str] = &["fnsku"];

const READ: [&[&str]; 6] = [RETURN_DATE, ORDER_ID, SKU, ASIN, QUANTITY, REASON];
const ALSO_KNOWN: &[&str] = &[
    "fnsku",
    "product-name",
    "fulfillment-center-id",
    "detailed-disposition",
    "status",
    "license-plate-number",
    "customer-comments",
];

fn recognise(header: &Header<'_>) -> Option<usize> {
    let sure = [RETURN_DATE, ORDER_ID].iter().all(|names| header.column(names).is_some());
    let own = [REASON, DISPOSITION, FNSKU].iter().any(|names| header.column(names).is_some());
    (sure && own).then(|| READ.iter().filter(|names| header.column(names).is_some()).count())
}

/// What cannot be said because columns are not there.
pub(super) fn missing(header: &Header<'_>) -> Vec<MissingColumn> {
    super::format::missing(
        header,
        &[
            (ASIN, MissingEffect::NoAsin),
            (SKU, MissingEffect::NoSku),
            (REASON, MissingEffect::NoReason),
            (QUANTITY, MissingEffect::NoQuantity),
        ],
    )
}

/// How many columns no layout of the export has.
pub(super) fn unknown_columns(header: &Header<'_>) -> usize {
    super::format::unknown_columns(header, &READ, ALSO_KNOWN)
}

/// One return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnRow {
    /// The order it came from.
    pub order: OrderId,
    /// Equal for rows that are equal letter for letter.
    pub hash: u64,
    /// Number in [`ReturnRows::products`].
    pub product: u32,
    /// Number in [`ReturnRows::reasons`].
    pub reason: u32,
    /// [`crate::text::Day::ordinal`] of the day it came back.
    pub day: u32,
    /// The line in the file.
    pub line: u32,
    /// Pieces; 1 where the file does not say.
    pub quantity: u16,
}

/// The rows of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnRows {
    /// In the order of the file.
    pub rows: Vec<ReturnRow>,
    /// Each product once.
    pub products: Vec<Product>,
    /// Each reason once, in capitals, such as `DEFECTIVE`; empty where the file gives none.
    pub reasons: Vec<String>,
}

/// Reads rows into [`ReturnRows`].
#[derive(Debug)]
pub(super) struct ReturnsReader {
    return_date: Column,
    order_id: Column,
    sku: Column,
    asin: Column,
    quantity: Column,
    reason: Column,
    cells_needed: usize,
    days: IsoDays,
    products: Dictionary,
    reasons: Dictionary,
    rows: Vec<ReturnRow>,
}

impl ReturnsReader {
    /// A reader for the columns of that header.
    pub(super) fn new(header: &Header<'_>) -> Self {
        let column = |names| Column::from(header.column(names));
        let needed = [RETURN_DATE, ORDER_ID].iter().filter_map(|names| header.column(names));
        Self {
            return_date: column(RETURN_DATE),
            order_id: column(ORDER_ID),
            sku: column(SKU),
            asin: column(ASIN),
            quantity: column(QUANTITY),
            reason: column(REASON),
            cells_needed: needed.max().map_or(0, |last| last + 1),
            days: IsoDays::default(),
            products: Dictionary::default(),
            reasons: Dictionary::default(),
            rows: Vec::new(),
        }
    }
}

impl RowReader for ReturnsReader {
    type Rows = ReturnRows;

    fn cells_needed(&self) -> usize {
        self.cells_needed
    }

    fn row(&mut self, row: &Row<'_>) -> Result<(), RowError> {
        let order = order_id::parse(row.field(self.order_id))?;
        let date = row.trimmed(self.return_date);
        let day = self.days.ordinal(date).ok_or(RowError::Aside(SetAsideReason::BadDate))?;
        let reason = row.trimmed(self.reason).to_ascii_uppercase();
        self.rows.push(ReturnRow {
            order,
            hash: row.hash(),
            product: self.products.number(row.trimmed(self.sku), row.trimmed(self.asin)),
            reason: self.reasons.number(&reason, b""),
            day,
            line: row.line(),
            quantity: quantity(row.field(self.quantity)),
        });
        Ok(())
    }

    fn finish(mut self, encoding: TextEncoding, _tally: &mut Tally) -> ReturnRows {
        self.rows.shrink_to_fit();
        ReturnRows {
            rows: self.rows,
            products: self.products.decode(encoding).into_iter().map(Product::from).collect(),
            reasons: self.reasons.decode(encoding).into_iter().map(|(reason, _)| reason).collect(),
        }
    }
}
