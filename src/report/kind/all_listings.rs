//! Every listing of the seller, with its status: one row per SKU.
//!
//! `GET_MERCHANT_LISTINGS_ALL_DATA`. The only listing report with a status. "Inactive" includes "out of
//! stock", so it is no fault by itself. The quantity is blank where Amazon ships.

use super::{CODE_TYPES, CONDITIONS};
use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::AllListings,
    name: "All Listings",
    signature: &[&["status", "ステータス"], &["seller-sku", "出品者sku"], &["listing-id", "出品id"]],
    never: &[],
    columns: &[
        Spec::extra(Field::Title, Form::Text, &["item-name", "商品名"]),
        Spec::extra(Field::Description, Form::Text, &["item-description"]),
        Spec::extra(Field::Image, Form::Text, &["image-url"]),
        Spec::extra(Field::Reference, Form::Text, &["listing-id", "出品id"]),
        Spec::row(Field::Sku, Form::Text, &["seller-sku", "出品者sku"]),
        Spec::extra(Field::Price, Form::Money, &["price", "価格"]),
        Spec::extra(Field::Quantity, Form::Count, &["quantity", "数量"]),
        Spec::extra(Field::Day, Form::Day, &["open-date", "出品日"]),
        Spec::extra(Field::ProductCodeType, Form::Term(CODE_TYPES), &["product-id-type", "商品idタイプ"]),
        Spec::extra(Field::Condition, Form::Term(CONDITIONS), &["item-condition", "コンディション"]),
        Spec::wanted(Field::Asin, Form::Text, &["asin1", "asin 1"], MissingEffect::NoAsin),
        Spec::extra(Field::ProductCode, Form::Text, &["product-id", "商品id"]),
        Spec::wanted(
            Field::Channel,
            Form::Channel,
            &["fulfillment-channel", "フルフィルメント・チャンネル"],
            MissingEffect::NoChannel,
        ),
        Spec::wanted(Field::Status, Form::Text, &["status", "ステータス"], MissingEffect::NoStatus),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group\tstatus",
            ],
            &[
                "商品名\t出品ID\t出品者SKU\t価格\t数量\t出品日\t商品IDタイプ\tコンディション\t商品ID\tステータス",
            ],
        ],
        no: &[
            // Active listings have no status.
            &[
                "item-name\titem-description\tlisting-id\tseller-sku\tprice\tquantity\topen-date\tproduct-id-type\titem-condition\tasin1\tproduct-id\tpending-quantity\tfulfillment-channel\tmerchant-shipping-group",
            ],
            &[
                "item-name\titem-description\tseller-sku\tprice\tquantity\timage-url\tproduct-id-type\titem-condition\tasin1\tproduct-id\tadd-delete\tBusiness Price",
            ],
            &["sku\tasin\tprice\tquantity"],
            &["Status\tReason\tSKU\tASIN\tProduct name\tCondition\tStatus Change Date\tIssue Description"],
            &[
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\tafn-reserved-quantity\tafn-total-quantity",
            ],
        ],
    },
};
