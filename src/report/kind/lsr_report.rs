//! Late shipments: the download of the Late Shipment Rate page.
//!
//! Amazon's file was not seen. It is known by an order id, a day to ship by and a day of the
//! confirmation, in whatever words.

use super::{ORDER_DATE, ORDER_ID, SHIP_BY, SHIPPED_ON};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::LsrReport,
    name: "Late Shipment Rate report",
    signature: &[ORDER_ID, SHIP_BY, SHIPPED_ON],
    never: &["*promised deliver", "*actual deliver", "*cancel", "*first scan"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, ORDER_DATE, MissingEffect::NoDate),
        Spec::wanted(Field::ShipBy, Form::Day, SHIP_BY, MissingEffect::NoShipDate),
        Spec::wanted(Field::ShippedOn, Form::Day, SHIPPED_ON, MissingEffect::NoShipDate),
        Spec::extra(Field::Late, Form::Flag, &["late", "*late ship", "*late flag", "is late"]),
        Spec::extra(Field::Days, Form::Count, &["days late", "*days late"]),
        Spec::extra(Field::Carrier, Form::Text, &["carrier", "*carrier"]),
        Spec::extra(Field::Tracking, Form::Text, &["tracking id", "*tracking"]),
        Spec::extra(Field::ShipService, Form::Text, &["ship method", "*ship method", "*service"]),
        Spec::extra(Field::Sku, Form::Text, &["sku"]),
        Spec::extra(Field::Asin, Form::Text, &["asin"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Order ID,Order Date,Ship by date,Ship confirmation date,Days late"],
            &["Order ID\tExpected ship date\tConfirmed on\tCarrier\tTracking ID"],
        ],
        no: &[
            &[
                "Order ID\tSKU\tPromised delivery date\tActual delivery date\tShip confirmation date\tTracking ID\tLate flag",
            ],
            &[
                "Order ID\tOrder date/time\tTracking number\tPromised delivery date\tActual delivery\tShip-by date\tLate delivery\tSeller cancelled",
            ],
            &["order-id\torder-item-id\tpurchase-date\tpromise-date\tdays-past-promise\tquantity-shipped"],
        ],
    },
};
