//! Orders with premium shipping and what went wrong: the download of the eligibility page.
//!
//! Amazon's file was not seen; the names are those of its help. A defect is marked with an `X`, and
//! an empty cell is unknown. A mark under "invalid tracking" says that the tracking is not valid.

use super::{DELIVERED_ON, DELIVERY_PROMISED, ORDER_DATE, ORDER_ID, SHIP_BY};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::PremiumShippingReport,
    name: "Premium shipping report",
    signature: &[ORDER_ID, &["*seller cancel"], &["*late deliver", "*invalid tracking"]],
    never: &[],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, ORDER_DATE, MissingEffect::NoDate),
        Spec::extra(Field::Tracking, Form::Text, &["tracking number", "*tracking number", "*tracking id"]),
        Spec::extra(Field::Carrier, Form::Text, &["carrier", "*carrier"]),
        Spec::extra(Field::ShipService, Form::Text, &["shipping speed", "*speed", "*ship method"]),
        Spec::extra(Field::PromisedOn, Form::Day, DELIVERY_PROMISED),
        Spec::wanted(Field::DeliveredOn, Form::Day, DELIVERED_ON, MissingEffect::NoDeliveryDate),
        Spec::wanted(Field::ShipBy, Form::Day, SHIP_BY, MissingEffect::NoShipDate),
        Spec::extra(Field::ScannedOn, Form::Day, &["first physical scan", "*scan"]),
        Spec::wanted(
            Field::Late,
            Form::Flag,
            &["late delivery", "*late deliver"],
            MissingEffect::NoDeliveryDate,
        ),
        Spec::wanted(
            Field::SellerCancelled,
            Form::Flag,
            &["seller cancelled", "*seller cancel"],
            MissingEffect::NoCanceller,
        ),
        Spec::wanted(
            Field::ValidTracking,
            Form::NotFlag,
            &["invalid tracking", "*invalid tracking"],
            MissingEffect::NoTracking,
        ),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "Order ID\tOrder date/time\tTracking number\tCarrier\tShipping speed\tShip method\tPromised delivery date\tFirst delivery attempt\tActual delivery\tShip-by date\tFirst physical scan\tLate delivery\tSeller cancelled\tInvalid tracking",
            ],
            &["Order ID,Late delivery,Seller canceled"],
        ],
        no: &[
            &["Order ID,Order Date,Cancellation reason,Cancelled by"],
            &["Order ID\tPromised delivery date\tActual delivery date\tFirst scan\tLate flag"],
            &["Order ID,Ship by date,Ship confirmation date,Days late"],
        ],
    },
};
