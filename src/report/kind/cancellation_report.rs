//! Cancelled orders: the download of the Pre-fulfilment Cancel Rate page.
//!
//! Amazon's file was not seen. It is known by an order id and words of cancelling. Whether a
//! cancellation counts is only known where the file says who asked for it.

use super::{ORDER_DATE, ORDER_ID};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::CancellationReport,
    name: "Pre-fulfilment Cancel Rate report",
    signature: &[ORDER_ID, &["*cancel"], &["*reason", "*cancelled by", "*canceled by", "*seller", "*buyer"]],
    never: &[
        "*promised deliver",
        "*tracking",
        "*quantity",
        "*price",
        "*amount",
        "order-status",
        "*return",
        "*feedback",
    ],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, ORDER_DATE, MissingEffect::NoDate),
        Spec::extra(Field::Type, Form::Text, &["cancelled by", "canceled by", "*initiated by"]),
        Spec::wanted(
            Field::Reason,
            Form::Text,
            &["cancellation reason", "cancel reason", "*reason"],
            MissingEffect::NoReason,
        ),
        Spec::extra(Field::SellerCancelled, Form::Flag, &["seller cancelled", "*seller cancel"]),
        Spec::extra(
            Field::BuyerCancelled,
            Form::Flag,
            &["buyer requested cancellation", "*buyer request", "*buyer-request", "*buyer cancel"],
        ),
        Spec::extra(Field::Sku, Form::Text, &["sku"]),
        Spec::extra(Field::Asin, Form::Text, &["asin"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Order ID,Order Date,Cancellation date,Cancellation reason,Cancelled by"],
            &["Order ID\tSeller cancelled\tBuyer requested cancellation"],
        ],
        no: &[
            &["Order ID,Order Date,Cancelled"],
            &[
                "Order ID\tOrder date/time\tTracking number\tPromised delivery date\tLate delivery\tSeller cancelled\tInvalid tracking",
            ],
            &[
                "amazon-order-id\tpurchase-date\torder-status\tsku\tquantity\tis-buyer-requested-cancellation\tbuyer-requested-cancel-reason",
            ],
            &["request-date\torder-id\torder-type\torder-status\tsku\tcancelled-quantity\tdisposed-quantity"],
        ],
    },
};
