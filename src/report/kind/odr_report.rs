//! Orders with a defect: the download of the Order Defect Rate page.
//!
//! Amazon's file was not seen. The names are those that sellers' guides give it, and any name with
//! the same word in it. An empty flag is unknown, not "no".

use super::{ORDER_DATE, ORDER_ID};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::OdrReport,
    name: "Order Defect Rate report",
    signature: &[ORDER_ID, &["*feedback", "*defect"], &["*claim", "*a-to-z", "*chargeback", "*defect"]],
    never: &["rating", "comments", "*invoice", "return request date", "ship date utc"],
    columns: &[
        Spec::row(Field::Order, Form::Order, ORDER_ID),
        Spec::wanted(Field::Day, Form::Day, ORDER_DATE, MissingEffect::NoDate),
        Spec::wanted(
            Field::Channel,
            Form::Channel,
            &["fulfillment method", "*fulfil"],
            MissingEffect::NoChannel,
        ),
        Spec::wanted(
            Field::NegativeFeedback,
            Form::Flag,
            &["negative feedback", "*feedback"],
            MissingEffect::NoDefect,
        ),
        Spec::wanted(
            Field::AtozClaim,
            Form::Flag,
            &["a-to-z claims", "*claim", "*a-to-z"],
            MissingEffect::NoDefect,
        ),
        Spec::wanted(Field::Chargeback, Form::Flag, &["chargeback", "*chargeback"], MissingEffect::NoDefect),
        Spec::extra(Field::Reason, Form::Text, &["defect type", "*defect"]),
        Spec::extra(Field::Asin, Form::Text, &["asin"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Order date\tOrder ID\tFulfillment method\tNegative feedback\tA-to-z claims\tChargeback"],
            &[
                "Order ID,Order Date,Fulfilled by,Negative Feedback?,A-to-z Guarantee Claim,Credit card chargeback",
            ],
            &["Order ID,Order Date,Defect type"],
        ],
        no: &[
            &["Date\tRating\tComments\tYour Response\tOrder ID\tRater Email"],
            &["Order ID,Customer,Feedback"],
            &["Shipment ID,Order ID,Ship Date UTC,Defect Type,Defect Reason"],
            &["Order ID,Chargeback ID,Chargeback reason,Amount"],
            &["Order ID\tReturn request date\tReturn request status\tA-to-Z Claim"],
            &["Date,Sessions,Units Ordered,Feedback received,Negative feedback received"],
        ],
    },
};
