//! Seller feedback of one to three stars.
//!
//! `GET_SELLER_FEEDBACK_DATA`. Amazon translates the header but keeps six columns in one order, so
//! a header in an unknown language is taken by place once the values below it fit. The rater's real
//! e-mail address is never looked at.

use crate::report::date::DateColumn;
use crate::report::format::{ByPlace, Format};
use crate::report::header::Header;
use crate::report::order_id;
use crate::report::reading::{MissingEffect, ReportKind};
use crate::report::sheet::{Field, Form, Spec};

/// How the export is recognised and read.
pub(super) const FORMAT: Format = Format {
    kind: ReportKind::SellerFeedback,
    name: "Seller feedback",
    signature: &[
        &["date", "datum"],
        &["rating", "bewertung", "évaluation"],
        &["order id", "bestellnummer", "numéro de la commande"],
    ],
    never: &[],
    columns: &[
        Spec::row(Field::Day, Form::Day, &["date", "datum"]),
        Spec::row(Field::Rating, Form::Stars, &["rating", "bewertung", "évaluation"]),
        Spec::wanted(
            Field::Comment,
            Form::Comment,
            &["comments", "kommentare", "commentaires"],
            MissingEffect::NoComment,
        ),
        Spec::extra(Field::Answer, Form::Text, &["your response", "ihre antwort", "votre réponse"]),
        Spec::row(Field::Order, Form::Order, &["order id", "bestellnummer", "numéro de la commande"]),
    ],
    also_known: &["rater email", "e-mail des bewertenden", "courriel de l'évaluateur"],
    by_place: Some(ByPlace {
        names: &["date", "rating", "comments", "your response", "order id", "rater email"],
        fits,
    }),
    #[cfg(test)]
    examples: crate::report::format::Examples {
        yes: &[
            &["Date\tRating\tComments\tYour Response\tOrder ID\tRater Email"],
            &["Datum\tBewertung\tKommentare\tIhre Antwort\tBestellnummer\tE\u{2011}Mail des Bewertenden"],
            &[
                "Date\tÉvaluation\tCommentaires\tVotre réponse\tNuméro de la commande\tCourriel de l\u{2019}évaluateur",
            ],
            // A language that is not in the list, proven by the row below it.
            &[
                "Fecha\tValoración\tComentarios\tTu respuesta\tNúmero de pedido\tE-mail",
                "21/9/25\t1\tMal\t \t171-2000000-1000000\t",
            ],
        ],
        no: &[
            &["Fecha\tValoración\tComentarios\tTu respuesta\tNúmero de pedido\tE-mail"],
            &["a\tb\tc\td\te\tf", "1\t7\tx\ty\tz\tq"],
            &["return-date\torder-id\tsku\tasin\tfnsku\treason"],
            &["amazon-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity"],
        ],
    },
};

/// Whether at least half of the rows hold a day, stars and an order, and the header does not.
fn fits(header: &Header<'_>) -> bool {
    let good = header.rows.iter().filter(|row| is_feedback(&row.fields)).count();
    good > 0 && good * 2 >= header.rows.len() && !is_feedback(header.names())
}

fn is_feedback(row: &[String]) -> bool {
    let bare = |cell: &'_ String| cell.trim().trim_matches('"').trim().to_owned();
    let cells: Vec<String> = row.iter().map(bare).collect();
    let field = |place: usize| cells.get(place).map_or(&b""[..], String::as_bytes);
    DateColumn::default().read(field(0)).is_some()
        && matches!(field(1), [b'1'..=b'5'])
        && order_id::parse(field(4)).is_ok()
}
