//! Voice of the Customer: negative customer experience (NCX) by product.
//!
//! The export of that page. Real files were not seen: the column names are those of Amazon's help,
//! so a file that is close and unknown goes through the mapping screen.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::VoiceOfCustomer,
    name: "Voice of the Customer",
    signature: &[&["asin"], &["ncx rate"], &["cx health"]],
    never: &[],
    columns: &[
        Spec::row(Field::Asin, Form::Text, &["asin"]),
        Spec::wanted(Field::Sku, Form::Text, &["sku", "merchant sku"], MissingEffect::NoSku),
        Spec::extra(Field::Title, Form::Text, &["product name"]),
        Spec::wanted(Field::Status, Form::Text, &["cx health"], MissingEffect::NoStatus),
        Spec::extra(Field::Rate, Form::Percent, &["ncx rate"]),
        Spec::extra(Field::NegativeOrders, Form::Count, &["ncx orders"]),
        Spec::extra(Field::Orders, Form::Count, &["total orders"]),
        Spec::wanted(Field::Reason, Form::Text, &["top ncx reason"], MissingEffect::NoReason),
        Spec::extra(Field::Day, Form::Day, &["last updated"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Product name,ASIN,SKU,CX Health,NCX rate,NCX orders,Total orders,Star rating,Top NCX reason"],
            &["ASIN\tNCX rate\tCX Health\tReturn Badge Displayed"],
        ],
        no: &[
            &["ASIN,SKU,Star rating,Total orders"],
            &["(Parent) ASIN,(Child) ASIN,Title,Sessions,Units Ordered"],
        ],
    },
};
