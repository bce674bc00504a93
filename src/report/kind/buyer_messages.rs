//! Messages between buyers and the seller, with the time of each answer.
//!
//! Amazon's own download was not seen; the names are those of its page, and a file with other names
//! goes through the mapping screen. Who wrote is never looked at.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Names, Spec};

const RECEIVED: Names = &["received", "received on", "message date", "date received"];
/// One column often holds both the day and the time.
const RECEIVED_AT: Names =
    &["received at", "message time", "received", "received on", "message date", "date received"];
const ANSWERED: Names = &["answered at", "replied at", "response time"];

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::BuyerMessages,
    name: "Buyer messages",
    signature: &[RECEIVED, &["message", "message text", "buyer message"]],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, RECEIVED),
        Spec::wanted(Field::Order, Form::Order, &["order id", "order number"], MissingEffect::NoOrder),
        Spec::extra(Field::Time, Form::Time, RECEIVED_AT),
        Spec::extra(Field::AnswerTime, Form::Time, ANSWERED),
        Spec::extra(Field::AnswerNote, Form::Text, ANSWERED),
        Spec::wanted(
            Field::Comment,
            Form::Comment,
            &["message", "message text", "buyer message"],
            MissingEffect::NoComment,
        ),
        Spec::extra(Field::Asin, Form::Text, &["asin"]),
        Spec::extra(Field::Reason, Form::Text, &["subject", "topic", "contact reason"]),
        Spec::extra(Field::Counts, Form::Flag, &["no response needed"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&["Received on,Order ID,Subject,Message,Answered at"]],
        no: &[
            &["Date\tRating\tComments\tYour Response\tOrder ID\tRater Email"],
            &["received-date\tfnsku\tsku\tquantity"],
        ],
    },
};
