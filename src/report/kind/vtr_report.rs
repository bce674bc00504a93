//! Tracking of shipments: the download of the Valid Tracking Rate page.
//!
//! Amazon's file was not seen; the names are those a moderator of Amazon's forum lists. The only day
//! of a row is the one the delivery was promised for.

use super::{DELIVERY_PROMISED, ORDER_ID};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Names, Spec};

/// An `X` marks a failure, and an empty cell none.
const NOT_VALID: Names = &["no valid tracking", "*no valid tracking", "*invalid tracking", "*not valid"];

const VALID: Names = &["valid tracking", "tracking valid", "is valid", "valid"];

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::VtrReport,
    name: "Valid Tracking Rate report",
    signature: &[
        ORDER_ID,
        &["tracking id", "*tracking id", "*tracking number"],
        &[
            "origin country",
            "ship option",
            "package value",
            "valid tracking",
            "tracking valid",
            "is valid",
            "valid",
            "*no valid tracking",
        ],
    ],
    never: &["*actual deliver", "*scan", "*seller cancel", "*rma", "shipment-id"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, DELIVERY_PROMISED, MissingEffect::NoDate),
        Spec::wanted(Field::Carrier, Form::Text, &["carrier name", "*carrier"], MissingEffect::NoTracking),
        Spec::wanted(
            Field::Tracking,
            Form::Text,
            &["tracking id", "*tracking id", "*tracking number"],
            MissingEffect::NoTracking,
        ),
        Spec::wanted(Field::ValidTracking, Form::Flag, VALID, MissingEffect::NoTracking),
        Spec::extra(Field::TrackingFault, Form::Flag, NOT_VALID),
        Spec::extra(Field::Category, Form::Text, &["product category", "*category"]),
        Spec::extra(Field::ShipService, Form::Text, &["ship method", "*ship method"]),
        Spec::extra(Field::Country, Form::Code, &["origin country", "*origin"]),
        Spec::extra(Field::Reason, Form::Text, &["reason", "*reason"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "Order ID\tCarrier Name\tTracking ID\tOrigin Country\tPromised Delivery Date\tShip Method\tShip Option\tPackage Value\tProduct Category",
            ],
            &["Order ID,Carrier,Tracking ID,Valid tracking"],
            &["Order ID\tPromised Delivery Date\tTracking ID\tProduct Category\tNo Valid Tracking"],
        ],
        no: &[
            &[
                "Order ID\tPromised delivery date\tActual delivery date\tCarrier\tFirst scan\tTracking ID\tLate flag\tOrigin country",
            ],
            &["amazon-order-id\tshipment-id\tshipment-item-id\tcarrier\ttracking-number"],
            &["Order ID\tReturn request date\tAmazon RMA ID\tReturn carrier\tTracking ID"],
        ],
    },
};
