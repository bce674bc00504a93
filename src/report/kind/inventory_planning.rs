//! Age and sales of the stock at Amazon: one row per SKU and store.
//!
//! `GET_FBA_INVENTORY_PLANNING_DATA`. It gets more columns every year, and Europe splits some of them.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::InventoryPlanning,
    name: "FBA Inventory",
    signature: &[&["snapshot-date"], &["sku"], &["available"], &["days-of-supply", "inv-age-0-to-90-days"]],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["snapshot-date"]),
        Spec::row(Field::Sku, Form::Text, &["sku"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Title, Form::Text, &["product-name"]),
        Spec::extra(Field::Condition, Form::Text, &["condition"]),
        Spec::wanted(Field::Sellable, Form::Count, &["available"], MissingEffect::NoStock),
        Spec::extra(Field::Currency, Form::Code, &["currency"]),
        Spec::extra(Field::Shipped, Form::Count, &["units-shipped-t90"]),
        Spec::extra(Field::Status, Form::Text, &["alert"]),
        Spec::extra(Field::Price, Form::Money, &["your-price"]),
        Spec::extra(Field::NextStep, Form::Text, &["recommended-action"]),
        Spec::extra(Field::Country, Form::Code, &["marketplace"]),
        Spec::extra(Field::Days, Form::Count, &["days-of-supply"]),
        Spec::extra(Field::Inbound, Form::Count, &["inbound-quantity"]),
        Spec::extra(Field::Reserved, Form::Count, &["reserved-quantity"]),
        Spec::extra(Field::Unsellable, Form::Count, &["unfulfillable-quantity"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&[
            "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tpending-removal-quantity\tinv-age-0-to-90-days\tdays-of-supply",
        ]],
        no: &[
            &[
                "snapshot-date\ttransaction-type\tfnsku\tsku\tproduct-name\tfulfillment-center-id\tquantity\tdisposition",
            ],
            &[
                "snapshot-date\tfnsku\tsku\tproduct-name\tquantity\tfulfillment-center-id\tdetailed-disposition\tcountry",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
            &[
                "Country\tProduct Name\tFNSKU\tMerchant SKU\tASIN\tAvailable\tUnfulfillable\tAlert\tRecommended replenishment qty\tRecommended action",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tproduct-group\tbrand\tfulfilled-by\tyour-price\tsales-price\tcurrency\testimated-fee-total",
            ],
        ],
    },
};
