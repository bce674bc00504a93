//! Stock at Amazon as it stands today: one row per SKU.
//!
//! `GET_FBA_MYI_UNSUPPRESSED_INVENTORY_DATA`, and its sister that also has suppressed offers.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::ManageInventory,
    name: "Manage FBA Inventory",
    signature: &[&["sku"], &["afn-listing-exists"], &["afn-fulfillable-quantity"]],
    never: &[],
    columns: &[
        Spec::row(Field::Sku, Form::Text, &["sku"]),
        Spec::extra(Field::Fnsku, Form::Text, &["fnsku"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin"], MissingEffect::NoAsin),
        Spec::extra(Field::Title, Form::Text, &["product-name"]),
        Spec::extra(Field::Condition, Form::Text, &["condition"]),
        Spec::extra(Field::Price, Form::Money, &["your-price"]),
        Spec::wanted(Field::Quantity, Form::Count, &["afn-total-quantity"], MissingEffect::NoStock),
        Spec::wanted(Field::Sellable, Form::Count, &["afn-fulfillable-quantity"], MissingEffect::NoStock),
        Spec::extra(Field::Unsellable, Form::Count, &["afn-unsellable-quantity"]),
        Spec::extra(Field::Reserved, Form::Count, &["afn-reserved-quantity"]),
        Spec::extra(
            Field::Inbound,
            Form::CountSum,
            &[
                "afn-inbound-working-quantity",
                "afn-inbound-shipped-quantity",
                "afn-inbound-receiving-quantity",
            ],
        ),
        Spec::extra(Field::Store, Form::Store, &["store"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity\tstore\tafn-fulfillable-quantity-local",
            ],
        ],
        no: &[
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tWarehouse-Condition-code\tQuantity Available",
            ],
            &[
                "seller-sku\tfulfillment-channel-sku\tasin\tcondition-type\tcountry\tquantity-for-local-fulfillment",
            ],
            &[
                "primary-action\tdate-stranded\tDate-to-take-auto-removal\tstatus-primary\tstatus-secondary\terror-message\tstranded-reason\tasin\tsku\tfnsku\tproduct-name\tfulfillable-qty",
            ],
            &[
                "snapshot-date\tsku\tfnsku\tasin\tproduct-name\tcondition\tavailable\tpending-removal-quantity\tinv-age-0-to-90-days\tdays-of-supply",
            ],
            &[
                "sku\tfnsku\tasin\tproduct-name\tproduct-group\tbrand\tfulfilled-by\tyour-price\tsales-price\tcurrency\testimated-fee-total",
            ],
        ],
    },
};
