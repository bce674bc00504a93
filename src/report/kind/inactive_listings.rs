//! Listings that buyers cannot see: one row per SKU.
//!
//! `GET_MERCHANT_LISTINGS_INACTIVE_DATA`. Its columns are those of the active listings, so a header
//! alone does not tell the two apart.

use crate::report::format::Format;
use crate::report::reading::ReportKind;

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::InactiveListings,
    name: "Inactive Listings",
    signature: &[&["seller-sku"], &["listing-id"], &["open-date"]],
    never: &["status"],
    columns: super::active_listings::FORMAT.columns,
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[&[
            "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group",
        ]],
        no: &[
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus",
            ],
            &[
                "item-name\titem-description\tseller-sku\tprice\tquantity\timage-url\tproduct-id-type\titem-condition\tasin1\tproduct-id\tadd-delete\tBusiness Price",
            ],
            &["sku\tasin\tprice\tquantity"],
        ],
    },
};
