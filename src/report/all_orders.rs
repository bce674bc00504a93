//! All Orders: one row per product of an order.
//!
//! `GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL`, and its sister by last update with the
//! same columns. Columns come and go by year, region and account, so they are found by name.
//! Buyers' places and companies are in the file; they are never looked at.

use serde::{Deserialize, Serialize};

use super::Channel;
use super::date::IsoDays;
use super::dictionary::Dictionary;
use super::format::Format;
use super::header::Header;
use super::order_id::{self, OrderId};
use super::reading::{MissingEffect, ReportKind, SetAsideReason};
use super::sheet::{Field, Form, Spec};
use super::store::{SalesChannel, sales_channel, store_name};
use super::tally::{Column, Row, RowError, RowReader, Tally};
use crate::intake::TextEncoding;

/// How the export is recognised and named.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::AllOrders,
    name: "All Orders",
    signature: &[ORDER_ID, PURCHASE_DATE, ORDER_STATUS],
    never: &["shipment-id", "settlement-id"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::row(Field::Day, Form::Day, PURCHASE_DATE),
        Spec::row(Field::Status, Form::Text, ORDER_STATUS),
        Spec::extra(Field::SecondStatus, Form::Text, ITEM_STATUS),
        Spec::wanted(Field::Channel, Form::Channel, CHANNEL, MissingEffect::NoChannel),
        Spec::wanted(Field::Store, Form::AmazonStore, SALES_CHANNEL, MissingEffect::NoStore),
        Spec::wanted(Field::Asin, Form::Text, ASIN, MissingEffect::NoAsin),
        Spec::wanted(Field::Sku, Form::Text, SKU, MissingEffect::NoSku),
        Spec::wanted(Field::Quantity, Form::Count, QUANTITY, MissingEffect::NoQuantity),
        Spec::extra(Field::BuyerCancelled, Form::Flag, BUYER_CANCELLED),
    ],
    also_known: ALSO_KNOWN,
    by_place: None,
    #[cfg(test)]
    examples: super::format::Examples {
        yes: &[
            &[
                "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\tsales-channel\tsku\tasin",
            ],
            &["\u{feff}\"amazon-order-id\"\t\"purchase-date\"\t\"order-status\"\t\"sku\""],
            &["Amazon-Order-Id,Purchase-Date,Order-Status,SKU"],
        ],
        no: &[
            // Amazon-fulfilled shipments begin the same way.
            &[
                "amazon-order-id\tmerchant-order-id\tshipment-id\tshipment-item-id\tpurchase-date\tpayments-date",
            ],
            &["order-id\torder-item-id\tpurchase-date\tpayments-date\tdays-past-promise"],
            &["columna_1\tcolumna_2\tcolumna_3"],
        ],
    },
};

const ORDER_ID: &[&str] = &["amazon-order-id"];
const PURCHASE_DATE: &[&str] = &["purchase-date"];
const ORDER_STATUS: &[&str] = &["order-status"];
const ITEM_STATUS: &[&str] = &["item-status"];
const CHANNEL: &[&str] = &["fulfillment-channel", "fulfilment-channel"];
const SALES_CHANNEL: &[&str] = &["sales-channel"];
const SKU: &[&str] = &["sku"];
const ASIN: &[&str] = &["asin"];
const QUANTITY: &[&str] = &["quantity"];
const BUYER_CANCELLED: &[&str] = &["is-buyer-requested-cancellation"];

/// Columns of the export in any of its layouts, beyond those that are read.
const ALSO_KNOWN: &[&str] = &[
    "merchant-order-id",
    "last-updated-date",
    "order-channel",
    "url",
    "ship-service-level",
    "product-name",
    "currency",
    "item-price",
    "item-tax",
    "shipping-price",
    "shipping-tax",
    "gift-wrap-price",
    "gift-wrap-tax",
    "item-promotion-discount",
    "ship-promotion-discount",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
    "promotion-ids",
    "is-business-order",
    "purchase-order-number",
    "price-designation",
    "is-sold-by-ab",
    "cpf",
    "signature-confirmation-recommended",
    "number-of-items",
    "tax-collection-model",
    "tax-collection-responsible-party",
    "address-type",
    "payment-method-details",
    "item-extensions-data",
    "buyer-company-name",
    "is-replacement-order",
    "is-exchange-order",
    "original-order-id",
    "license-state",
    "license-expiration-date",
    "buyer-requested-cancel-reason",
    "is-transparency",
    "ioss-number",
    "order-item-id",
    "is-iba",
    "order-invoice-type",
    "is-prime",
];

/// One product of one order. 32 bytes, as there may be millions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRow {
    /// The order.
    pub order: OrderId,
    /// Equal for rows that are equal letter for letter.
    pub hash: u64,
    /// Number in [`OrderRows::products`].
    pub product: u32,
    /// [`crate::text::Day::ordinal`] of the purchase, as written (the export is in UTC).
    pub day: u32,
    /// The line in the file.
    pub line: u32,
    /// Pieces; 1 where the file does not say.
    pub quantity: u16,
    /// Number in [`OrderRows::stores`], or [`OrderRow::NO_STORE`].
    pub store: u8,
    /// Bits 0-1: channel. Bit 2: cancelled. Bits 3-4: whether the buyer asked for that.
    flags: u8,
}

impl OrderRow {
    /// No store is named.
    pub const NO_STORE: u8 = u8::MAX;

    /// Who ships it, where the file says so.
    pub fn channel(&self) -> Option<Channel> {
        match self.flags & 3 {
            1 => Some(Channel::Mfn),
            2 => Some(Channel::Afn),
            _ => None,
        }
    }

    /// Whether this product of the order was cancelled, by itself or with the order.
    pub fn is_cancelled(&self) -> bool {
        self.flags & 4 != 0
    }

    /// Whether the buyer asked for the cancellation, where the file says so. Blank is unknown.
    pub fn buyer_cancelled(&self) -> Option<bool> {
        match self.flags >> 3 & 3 {
            1 => Some(false),
            2 => Some(true),
            _ => None,
        }
    }
}

/// A product as the seller and Amazon name it; empty where the file does not.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Product {
    /// The seller's name.
    pub sku: String,
    /// Amazon's.
    pub asin: String,
}

impl From<(String, String)> for Product {
    fn from((sku, asin): (String, String)) -> Self {
        Self { sku, asin }
    }
}

/// The rows of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRows {
    /// In the order of the file.
    pub rows: Vec<OrderRow>,
    /// Each product once.
    pub products: Vec<Product>,
    /// Each store once, such as `amazon.de`.
    pub stores: Vec<String>,
}

/// Reads rows into [`OrderRows`].
#[derive(Debug)]
pub(super) struct OrdersReader {
    order_id: Column,
    purchase_date: Column,
    order_status: Column,
    item_status: Column,
    channel: Column,
    sales_channel: Column,
    sku: Column,
    asin: Column,
    quantity: Column,
    buyer_cancelled: Column,
    cells_needed: usize,
    days: IsoDays,
    products: Dictionary,
    stores: Vec<Vec<u8>>,
    last_store: usize,
    rows: Vec<OrderRow>,
}

impl OrdersReader {
    /// A reader for the columns of that header.
    pub(super) fn new(header: &Header<'_>) -> Self {
        let column = |names| Column::from(header.column(names));
        let needed = [ORDER_ID, PURCHASE_DATE, ORDER_STATUS].iter().filter_map(|names| header.column(names));
        Self {
            order_id: column(ORDER_ID),
            purchase_date: column(PURCHASE_DATE),
            order_status: column(ORDER_STATUS),
            item_status: column(ITEM_STATUS),
            channel: column(CHANNEL),
            sales_channel: column(SALES_CHANNEL),
            sku: column(SKU),
            asin: column(ASIN),
            quantity: column(QUANTITY),
            buyer_cancelled: column(BUYER_CANCELLED),
            cells_needed: needed.max().map_or(0, |last| last + 1),
            days: IsoDays::default(),
            products: Dictionary::default(),
            stores: Vec::new(),
            last_store: 0,
            rows: Vec::new(),
        }
    }

    /// The store's number. Rows of one store come in runs, so the last one is tried first.
    #[inline]
    fn store(&mut self, name: &[u8]) -> Result<u8, RowError> {
        if self.stores.get(self.last_store).is_some_and(|last| last == name) {
            return Ok(u8::try_from(self.last_store).unwrap_or(OrderRow::NO_STORE));
        }
        self.other_store(name.trim_ascii())
    }

    #[cold]
    fn other_store(&mut self, name: &[u8]) -> Result<u8, RowError> {
        if name.is_empty() {
            return Ok(OrderRow::NO_STORE);
        }
        if sales_channel(name) == SalesChannel::Elsewhere {
            return Err(RowError::Aside(SetAsideReason::NotAmazonChannel));
        }
        let known = self.stores.iter().position(|store| store.eq_ignore_ascii_case(name));
        let number = known.unwrap_or(self.stores.len());
        if number >= usize::from(OrderRow::NO_STORE) {
            return Ok(OrderRow::NO_STORE);
        }
        if known.is_none() {
            self.stores.push(name.to_vec());
        }
        self.last_store = number;
        Ok(u8::try_from(number).unwrap_or(OrderRow::NO_STORE))
    }

    fn flags(&self, row: &Row<'_>) -> u8 {
        let channel = match Channel::parse(row.field(self.channel)) {
            Some(Channel::Mfn) => 1,
            Some(Channel::Afn) => 2,
            None => 0,
        };
        let cancelled =
            is_cancelled(row.field(self.order_status)) || is_cancelled(row.field(self.item_status));
        let buyer = match row.field(self.buyer_cancelled) {
            [] => 0,
            asked if asked.eq_ignore_ascii_case(b"true") => 2,
            asked if asked.eq_ignore_ascii_case(b"false") => 1,
            _ => 0,
        };
        channel | u8::from(cancelled) << 2 | buyer << 3
    }
}

#[inline]
fn is_cancelled(status: &[u8]) -> bool {
    status.len() >= 8
        && [&b"cancelled"[..], b"canceled"].iter().any(|word| status.trim_ascii().eq_ignore_ascii_case(word))
}

/// A count of pieces; 1 where there is none.
fn quantity(field: &[u8]) -> u16 {
    match field {
        [digit @ b'0'..=b'9'] => u16::from(digit - b'0'),
        _ => std::str::from_utf8(field.trim_ascii()).ok().and_then(|text| text.parse().ok()).unwrap_or(1),
    }
}

impl RowReader for OrdersReader {
    type Rows = OrderRows;

    fn cells_needed(&self) -> usize {
        self.cells_needed
    }

    #[inline]
    fn row(&mut self, row: &Row<'_>) -> Result<(), RowError> {
        let store = self.store(row.field(self.sales_channel))?;
        let order = order_id::parse(row.field(self.order_id))?;
        let date = row.field(self.purchase_date);
        let day = self.days.ordinal(date).ok_or(RowError::Aside(SetAsideReason::BadDate))?;
        self.rows.push(OrderRow {
            order,
            hash: row.hash(),
            product: self.products.number(row.trimmed(self.sku), row.trimmed(self.asin)),
            day,
            line: row.line(),
            quantity: quantity(row.field(self.quantity)),
            store,
            flags: self.flags(row),
        });
        Ok(())
    }

    fn finish(mut self, encoding: TextEncoding, _tally: &mut Tally) -> OrderRows {
        self.rows.shrink_to_fit();
        OrderRows {
            rows: self.rows,
            products: self.products.decode(encoding).into_iter().map(Product::from).collect(),
            stores: self.stores.iter().map(|name| store_name(&encoding.decode(name))).collect(),
        }
    }
}
