//! Deliveries against the promise: the download of the On-Time Delivery Rate page.
//!
//! Amazon's file was not seen; the names are those that sellers' guides give it. A row is placed by
//! the day the delivery was promised for, as the rate is. The promise with its extension is the one
//! that Amazon judges by.

use super::{DELIVERED_ON, DELIVERY_PROMISED, ORDER_ID, SHIPPED_ON};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::OtdrReport,
    name: "On-Time Delivery Rate report",
    signature: &[ORDER_ID, DELIVERY_PROMISED, DELIVERED_ON],
    never: &["*seller cancel", "*first delivery attempt"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, DELIVERY_PROMISED, MissingEffect::NoDate),
        Spec::extra(
            Field::PromisedOn,
            Form::Day,
            &["promised delivery date with extension", "*with extension", "*extended"],
        ),
        Spec::wanted(Field::DeliveredOn, Form::Day, DELIVERED_ON, MissingEffect::NoDeliveryDate),
        Spec::wanted(
            Field::Late,
            Form::Flag,
            &["late flag", "*late flag", "late", "is late", "*late deliver"],
            MissingEffect::NoDeliveryDate,
        ),
        Spec::extra(Field::Sku, Form::Text, &["sku"]),
        Spec::extra(Field::Quantity, Form::Count, &["quantity", "units", "*quantity"]),
        Spec::extra(Field::Carrier, Form::Text, &["carrier", "*carrier"]),
        Spec::extra(Field::ShipService, Form::Text, &["ship method", "*ship method"]),
        Spec::extra(Field::ScannedOn, Form::Day, &["first scan", "*first scan"]),
        Spec::extra(Field::ShippedOn, Form::Day, SHIPPED_ON),
        Spec::extra(Field::Tracking, Form::Text, &["tracking id", "*tracking"]),
        Spec::extra(Field::Country, Form::Code, &["origin country", "*origin"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "Order ID\tSKU\tPromised delivery date\tPromised delivery date with extension\tActual delivery date\tCarrier\tShip method\tFirst scan\tShip confirmation date\tTracking ID\tLate flag\tOrigin country",
            ],
            &["Order ID,Promised delivery date,Delivered on,Late flag"],
        ],
        no: &[
            &[
                "Order ID\tCarrier Name\tTracking ID\tOrigin Country\tPromised Delivery Date\tShip Method\tShip Option",
            ],
            &[
                "Order ID\tPromised delivery date\tFirst delivery attempt\tActual delivery\tLate delivery\tSeller cancelled",
            ],
            &["Order ID\tReturn request date\tAmazon RMA ID\tReturn delivery date"],
        ],
    },
};
