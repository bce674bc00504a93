//! All Orders: one row per product of an order.
//!
//! `GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL`, and its sister by last update with the
//! same columns. Columns come and go by year, region and account, so they are found by name.
//! Buyers' places and companies are in the file; they are never looked at.

use super::Channel;
use super::amount::hundredths;
use super::date::{DateColumn, DayOrder, ReadDay};
use super::dictionary::Dictionary;
use super::format::Format;
use super::header::Header;
use super::order_id;
use super::order_rows::{Flags, OrderRow, OrderRows, Product, Rows, price};
use super::reading::{MissingEffect, ReportKind, SetAsideReason};
use super::sheet::{Field, Form, Spec};
use super::store::{SalesChannel, sales_channel, store_name};
use super::tally::{Column, Row, RowError, RowReader, Tally};
use super::words::Words;
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
        Spec::extra(Field::Currency, Form::Code, CURRENCY),
        Spec::extra(Field::Price, Form::Money, ITEM_PRICE),
        Spec::extra(Field::BuyerCancelled, Form::Flag, BUYER_CANCELLED),
        Spec::extra(Field::Business, Form::Flag, BUSINESS),
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
const CURRENCY: &[&str] = &["currency"];
const ITEM_PRICE: &[&str] = &["item-price"];
const BUYER_CANCELLED: &[&str] = &["is-buyer-requested-cancellation"];
const BUSINESS: &[&str] = &["is-business-order"];

/// Columns of the export in any of its layouts, beyond those that are read.
const ALSO_KNOWN: &[&str] = &[
    "merchant-order-id",
    "last-updated-date",
    "order-channel",
    "url",
    "ship-service-level",
    "product-name",
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
    currency: Column,
    item_price: Column,
    buyer_cancelled: Column,
    business: Column,
    cells_needed: usize,
    days: DateColumn,
    usual_order: DayOrder,
    /// A line with a day that could be read two ways.
    open_line: Option<u32>,
    products: Dictionary,
    statuses: Words,
    stores: Words,
    currencies: Words,
    rows: Rows,
}

impl OrdersReader {
    /// A reader for the columns of that header. `usual_order` decides days that the file leaves open.
    pub(super) fn new(header: &Header<'_>, usual_order: DayOrder) -> Self {
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
            currency: column(CURRENCY),
            item_price: column(ITEM_PRICE),
            buyer_cancelled: column(BUYER_CANCELLED),
            business: column(BUSINESS),
            cells_needed: needed.max().map_or(0, |last| last + 1),
            days: DateColumn::default(),
            usual_order,
            open_line: None,
            products: Dictionary::default(),
            statuses: Words::default(),
            stores: Words::default(),
            currencies: Words::default(),
            rows: Rows::default(),
        }
    }

    /// The store's number.
    #[inline]
    fn store(&mut self, name: &[u8]) -> Result<u8, RowError> {
        if let Some(known) = self.stores.last(name) {
            return Ok(known);
        }
        if sales_channel(name.trim_ascii()) == SalesChannel::Elsewhere {
            return Err(RowError::Aside(SetAsideReason::NotAmazonChannel));
        }
        Ok(self.stores.number(name))
    }

    fn flags(&self, row: &Row<'_>) -> Flags {
        let cancelled =
            is_cancelled(row.field(self.order_status)) || is_cancelled(row.field(self.item_status));
        let buyer = is_true(row.field(self.buyer_cancelled));
        let business = is_true(row.field(self.business));
        Flags::new(Channel::parse(row.field(self.channel)), cancelled, buyer, business)
    }
}

#[inline]
fn is_true(field: &[u8]) -> Option<bool> {
    match field {
        [] => None,
        b"false" => Some(false),
        said if said.eq_ignore_ascii_case(b"true") => Some(true),
        said if said.eq_ignore_ascii_case(b"false") => Some(false),
        _ => None,
    }
}

#[inline]
fn is_cancelled(status: &[u8]) -> bool {
    status.len() >= 8 && CANCELLED.iter().any(|word| status.trim_ascii().eq_ignore_ascii_case(word))
}

/// Cancelled. Amazon writes English; a file that the seller mapped may have another language.
const CANCELLED: [&[u8]; 7] =
    [b"cancelled", b"canceled", b"cancelado", b"cancelada", b"storniert", b"annullato", b"geannuleerd"];

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
        let day = self.days.read_in_utc(date).ok_or(RowError::Aside(SetAsideReason::BadDate))?.code();
        if ReadDay::is_open(day) {
            self.open_line.get_or_insert(row.line());
        }
        self.rows.push(&OrderRow {
            order,
            hash: row.hash(),
            day,
            line: row.line(),
            product: self.products.number(row.trimmed(self.sku), row.trimmed(self.asin)),
            price: price(hundredths(row.field(self.item_price))),
            quantity: quantity(row.field(self.quantity)),
            status: self.statuses.number(row.field(self.order_status)),
            store,
            currency: self.currencies.number(row.field(self.currency)),
            flags: self.flags(row),
        });
        Ok(())
    }

    fn finish(self, encoding: TextEncoding, tally: &mut Tally) -> OrderRows {
        let settled = self.days.settle(self.usual_order);
        tally.warn_of_days(settled, self.open_line);
        let mut rows = OrderRows {
            blocks: self.rows.finish(),
            products: self.products.decode(encoding).into_iter().map(Product::from).collect(),
            stores: self.stores.decode(encoding).iter().map(|name| store_name(name)).collect(),
            statuses: self.statuses.decode(encoding),
            currencies: self.currencies.decode(encoding),
        };
        if self.open_line.is_some() {
            rows.settle_days(settled);
        }
        rows
    }
}
