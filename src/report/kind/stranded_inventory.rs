//! Stock at Amazon without a listing that sells it: one row per SKU.
//!
//! `GET_STRANDED_INVENTORY_UI_DATA`.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::StrandedInventory,
    name: "Stranded Inventory",
    signature: &[&["stranded-reason"], &["sku"], &["fulfillable-qty", "date-stranded"]],
    never: &[],
    columns: &[
        Spec::extra(Field::NextStep, Form::Text, &["primary-action"]),
        Spec::wanted(Field::Day, Form::Day, &["date-stranded"], MissingEffect::NoDate),
        Spec::extra(Field::Status, Form::Text, &["status-primary"]),
        Spec::extra(Field::SecondStatus, Form::Text, &["status-secondary"]),
        Spec::extra(Field::Detail, Form::Text, &["error-message"]),
        Spec::wanted(Field::Reason, Form::Text, &["stranded-reason"], MissingEffect::NoReason),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::row(Field::Sku, Form::Text, &["sku"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::extra(Field::Title, Form::Text, &["product-name"]),
        Spec::extra(Field::Condition, Form::Text, &["condition"]),
        Spec::extra(Field::Channel, Form::Channel, &["fulfilled-by"]),
        Spec::wanted(Field::Sellable, Form::Count, &["fulfillable-qty"], MissingEffect::NoStock),
        Spec::extra(Field::Price, Form::Money, &["your-price"]),
        Spec::extra(Field::Unsellable, Form::Count, &["unfulfillable-qty"]),
        Spec::extra(Field::Reserved, Form::Count, &["reserved-quantity"]),
        Spec::extra(Field::Inbound, Form::Count, &["inbound-shipped-qty"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&[
            "primary-action\tdate-stranded\tDate-to-take-auto-removal\tstatus-primary\tstatus-secondary\terror-message\tstranded-reason\tasin\tsku\tfnsku\tproduct-name\tfulfillable-qty",
        ]],
        no: &[
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
            &["Status\tReason\tSKU\tASIN\tProduct name\tCondition\tStatus Change Date\tIssue Description"],
            &[
                "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tpending-removal-quantity\tinv-age-0-to-90-days\tdays-of-supply",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tproduct-group\tbrand\tfulfilled-by\tyour-price\tsales-price\tcurrency\testimated-fee-total",
            ],
        ],
    },
};
