//! Visits and sales: one row per product, or per day.
//!
//! "Detail Page Sales and Traffic" by child item, by parent item or by date, as CSV, and
//! `GET_SALES_AND_TRAFFIC_REPORT` as JSON, whose keys are the names without a space. Which columns a CSV
//! has is the seller's choice. Only the report by date says how many claims and how much bad feedback
//! there were.

use crate::report::format::Format;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::SalesAndTraffic,
    name: "Business Report (sales and traffic)",
    signature: &[
        &[
            "(parent) asin",
            "(child) asin",
            "(übergeordnete) asin",
            "(untergeordnete) asin",
            "(親)asin",
            "(子)asin",
            "(父)asin",
            "ordered product sales",
        ],
        &[
            "sessions",
            "sessions - total",
            "sitzungen - summe",
            "セッション数 - 合計",
            "会话数 - 总计",
            "会话次数 - 总计",
            "units ordered",
        ],
    ],
    never: &[],
    columns: &[
        Spec::wanted(Field::Day, Form::Day, &["date", "datum", "日付", "日期"], MissingEffect::NoDate),
        Spec::extra(
            Field::ParentAsin,
            Form::Text,
            &["(parent) asin", "(übergeordnete) asin", "(親)asin", "(父)asin", "parentasin"],
        ),
        Spec::extra(
            Field::Asin,
            Form::Text,
            &["(child) asin", "(untergeordnete) asin", "(子)asin", "childasin"],
        ),
        Spec::extra(Field::Title, Form::Text, &["title", "titel", "タイトル", "标题"]),
        Spec::extra(Field::Sku, Form::Text, &["sku"]),
        Spec::extra(
            Field::Sessions,
            Form::Count,
            &[
                "sessions",
                "sessions - total",
                "sitzungen - summe",
                "セッション数 - 合計",
                "会话数 - 总计",
                "会话次数 - 总计",
            ],
        ),
        Spec::extra(
            Field::PageViews,
            Form::Count,
            &["page views", "page views - total", "seitenaufrufe - summe", "页面浏览量 - 总计", "pageviews"],
        ),
        Spec::extra(
            Field::UnitsOrdered,
            Form::Count,
            &["units ordered", "bestellte einheiten", "已订购商品数量", "unitsordered"],
        ),
        Spec::extra(
            Field::Rate,
            Form::Percent,
            &["unit session percentage", "prozentsatz an einheiten pro sitzung", "unitsessionpercentage"],
        ),
        Spec::extra(
            Field::Amount,
            Form::Money,
            &[
                "ordered product sales",
                "durch bestellte produkte erzielter umsatz",
                "已订购商品销售额",
                "orderedproductsales",
            ],
        ),
        Spec::extra(
            Field::Orders,
            Form::Count,
            &["total order items", "zahl der bestellposten", "totalorderitems"],
        ),
        Spec::extra(Field::UnitsRefunded, Form::Count, &["units refunded", "unitsrefunded"]),
        Spec::extra(Field::FeedbackReceived, Form::Count, &["feedback received", "feedbackreceived"]),
        Spec::extra(
            Field::NegativeFeedbackReceived,
            Form::Count,
            &["negative feedback received", "negativefeedbackreceived"],
        ),
        Spec::extra(Field::ClaimsGranted, Form::Count, &["a-to-z claims granted", "claimsgranted"]),
        Spec::extra(Field::Store, Form::Store, &["store"]),
        Spec::extra(Field::Currency, Form::Code, &["currencycode"]),
    ],
    also_known: &[],
    by_place: None,
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &[
                "(Parent) ASIN,(Child) ASIN,Title,Sessions,Page Views,Buy Box Percentage,Units Ordered,Ordered Product Sales",
            ],
            &[
                "Date,Ordered Product Sales,Units Ordered,Sessions - Total,Units Refunded,Negative Feedback Received,A-to-z Claims Granted",
            ],
            &["(Übergeordnete) ASIN,(Untergeordnete) ASIN,Titel,Sitzungen – Summe,Bestellte Einheiten"],
            &["（親）ASIN,（子）ASIN,タイトル,セッション数 - 合計"],
            &["（父）ASIN,（子）ASIN,标题,SKU,会话数 - 总计"],
        ],
        no: &[
            &["ASIN\tNCX rate\tCX Health\tReturn Badge Displayed"],
            // Of a website, not of Amazon.
            &["Date,Sessions,Page Views,Bounce Rate"],
            &["sku\tasin\tprice\tquantity"],
            &["Date,Campaign,Units Ordered"],
        ],
    },
};
