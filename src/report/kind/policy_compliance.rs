//! Policy violations that Amazon counts against the account: one row per violation.
//!
//! The export of that page. Real files were not seen: the columns are those that sellers copied from it.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::PolicyCompliance,
    name: "Product policy compliance",
    signature: &[&["ahr impact"], &["reason"], &["asin"]],
    never: &[],
    columns: &[
        Spec::wanted(Field::Reason, Form::Text, &["reason"], MissingEffect::NoReason),
        Spec::wanted(Field::Day, Form::Day, &["date"], MissingEffect::NoDate),
        Spec::row(Field::Asin, Form::Text, &["asin"]),
        Spec::extra(Field::Title, Form::Text, &["product title"]),
        Spec::extra(Field::AtRisk, Form::Money, &["at risk sales"]),
        Spec::extra(Field::Status, Form::Text, &["action taken"]),
        Spec::extra(Field::HealthImpact, Form::Text, &["ahr impact"]),
        Spec::extra(Field::NextStep, Form::Text, &["next steps"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "Reason\tDate\tASIN\tProduct Title\tAt Risk Sales\tAction Taken\tAHR Impact\tNext Steps\tOptions",
            ],
            &["ASIN,Reason,AHR Impact"],
        ],
        no: &[
            &["ASIN\tNCX rate\tCX Health\tReturn Badge Displayed"],
            &["Status\tReason\tSKU\tASIN\tProduct name\tCondition\tStatus Change Date\tIssue Description"],
            &["Date\tReason\tASIN\tNext Steps"],
        ],
    },
};
