//! What Amazon advises to send in: one row per SKU and country.
//!
//! `GET_RESTOCK_INVENTORY_RECOMMENDATIONS_REPORT`.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::RestockInventory,
    name: "Restock Inventory",
    signature: &[&["merchant sku"], &["recommended replenishment qty"], &["available"]],
    never: &[],
    columns: &[
        Spec::extra(Field::Country, Form::Code, &["country"]),
        Spec::extra(Field::Title, Form::Text, &["product name"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::row(Field::Sku, Form::Text, &["merchant sku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Condition, Form::Text, &["condition"]),
        Spec::extra(Field::Currency, Form::Code, &["currency code"]),
        Spec::extra(Field::Price, Form::Money, &["price"]),
        Spec::extra(Field::UnitsOrdered, Form::Count, &["units sold last 30 days"]),
        Spec::extra(Field::Quantity, Form::Count, &["total units"]),
        Spec::extra(Field::Inbound, Form::Count, &["inbound"]),
        Spec::wanted(Field::Sellable, Form::Count, &["available"], MissingEffect::NoStock),
        Spec::extra(Field::Reserved, Form::CountSum, &["fc transfer", "fc processing", "customer order"]),
        Spec::extra(Field::Unsellable, Form::Count, &["unfulfillable"]),
        Spec::extra(Field::Channel, Form::Channel, &["fulfilled by"]),
        Spec::extra(Field::Days, Form::Count, &["days of supply at amazon fulfillment network"]),
        Spec::extra(Field::Status, Form::Text, &["alert"]),
        Spec::extra(Field::Requested, Form::Count, &["recommended replenishment qty"]),
        Spec::extra(Field::ShipBy, Form::Day, &["recommended ship date"]),
        Spec::extra(Field::NextStep, Form::Text, &["recommended action"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&[
            "Country\tProduct Name\tFNSKU\tMerchant SKU\tASIN\tAvailable\tUnfulfillable\tAlert\tRecommended replenishment qty\tRecommended action",
        ]],
        no: &[
            &[
                "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tpending-removal-quantity\tinv-age-0-to-90-days\tdays-of-supply",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
            // Returns name the SKU alike.
            &["Order ID\tOrder date\tReturn request date\tMerchant SKU\tASIN"],
        ],
    },
};
