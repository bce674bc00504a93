//! What an unknown table may be, for the seller to correct. Nothing here is ever used unseen.

use serde::Serialize;

use super::format::{Format, formats};
use super::header::{Header, first_rows};
use super::mapping::MappedColumn;
use super::outline::{Outline, is_asin};
use super::reading::ReportKind;
use super::sheet::{Field, Form, Need, Spec};
use super::similarity::{Words, likeness};
use super::table::is_prose;
use crate::intake::{Delimiter, FileShape, FileSource, HEAD_BYTES, LendDecoder, sniff};

/// Cells shown of one column, each with that many letters at most.
const SAMPLES: usize = 5;
const SAMPLE_LETTERS: usize = 60;

/// What an unknown table may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MappingProposal {
    /// The line taken as the header; 0 where the file has none.
    pub line: u32,
    /// What separates its fields.
    pub delimiter: Delimiter,
    /// Its columns, those without a name and without a value left out.
    pub columns: Vec<ProposedColumn>,
    /// Every kind of table, the likeliest first.
    pub kinds: Vec<ProposedKind>,
}

/// One column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProposedColumn {
    /// Its name as the file writes it, or its place, such as `column 7`.
    pub header: String,
    /// Some values, each once.
    pub samples: Vec<String>,
}

/// One kind that it may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProposedKind {
    /// Which.
    pub kind: ReportKind,
    /// Its columns, those that it cannot do without first.
    pub columns: Vec<KindColumn>,
    /// Which columns of the file some of them may be.
    pub guess: Vec<MappedColumn>,
}

/// One column of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindColumn {
    /// Its name in the kind's own export.
    pub name: &'static str,
    /// What it says.
    pub field: Field,
    /// Whether a row without it is set aside.
    pub needed: bool,
}

/// What the file that begins with `head` may be, from its first [`HEAD_BYTES`]; none where it is no
/// table. A file that is shorter than that must be there as a whole. `lend` gives decoders for the
/// encodings of East Asia.
pub fn propose_mapping(head: &[u8], lend: LendDecoder) -> Option<MappingProposal> {
    let mut source = FileSource::new(lend);
    let mut text = Vec::new();
    source.push(&head[..head.len().min(HEAD_BYTES)], &mut text);
    source.finish(&mut text);
    let whole = head.len() < HEAD_BYTES;
    if sniff(&text) != Ok(FileShape::Table) || is_prose(&text) {
        return None;
    }
    let dialects = Delimiter::ALL.map(|delimiter| (delimiter, first_rows(&text, whole, delimiter)));
    let outlines = dialects.iter().filter_map(|(delimiter, rows)| {
        let outline = Outline::find(rows)?;
        Some((outline, *delimiter, rows))
    });
    let better = |best: (Outline, _, _), next: (Outline, _, _)| {
        if next.0.score > best.0.score { next } else { best }
    };
    let (outline, delimiter, rows) = outlines.reduce(better)?;
    let header = outline.header(rows);
    let columns = columns(&header);
    Some(MappingProposal {
        line: if outline.headed { rows[outline.place].line } else { 0 },
        delimiter,
        kinds: kinds(&columns),
        columns,
    })
}

fn columns(header: &Header<'_>) -> Vec<ProposedColumn> {
    let mut columns = Vec::new();
    for column in 0..header.width {
        let mut samples: Vec<String> = Vec::new();
        for row in 0..header.rows.len() {
            let sample: String = header.cell(row, column).chars().take(SAMPLE_LETTERS).collect();
            if !sample.is_empty() && samples.len() < SAMPLES && !samples.contains(&sample) {
                samples.push(sample);
            }
        }
        let is_named = header.names().get(column).is_some_and(|name| !name.is_empty());
        if is_named || !samples.is_empty() {
            columns.push(ProposedColumn { header: header.label(column), samples });
        }
    }
    columns
}

/// Every kind, the likeliest first.
fn kinds(columns: &[ProposedColumn]) -> Vec<ProposedKind> {
    let words: Vec<Words> = columns.iter().map(|column| Words::of(&column.header)).collect();
    let mut kinds: Vec<ProposedKind> = Vec::new();
    let mut ranks: Vec<u32> = Vec::new();
    for format in formats() {
        let (rank, guess) = guess(format, columns, &words);
        let place = ranks.partition_point(|known| *known >= rank);
        ranks.insert(place, rank);
        kinds.insert(place, ProposedKind { kind: format.kind, columns: kind_columns(format), guess });
    }
    kinds
}

/// The columns that a file of the kind has. Two specs of one name are read from the same one.
fn own_columns(format: &Format) -> impl Iterator<Item = &'static Spec> {
    let columns = format.columns;
    let is_first =
        |place: usize| columns[..place].iter().all(|other| other.names[0] != columns[place].names[0]);
    (0..columns.len()).filter(move |&place| is_first(place)).map(|place| &columns[place])
}

fn kind_columns(format: &Format) -> Vec<KindColumn> {
    let mut columns: Vec<KindColumn> = Vec::new();
    for Spec { names, field, need, .. } in own_columns(format) {
        let needed = *need == Need::Row;
        let place = if needed { columns.partition_point(|column| column.needed) } else { columns.len() };
        columns.insert(place, KindColumn { name: names[0], field: *field, needed });
    }
    columns
}

/// What one needed column that nobody can name costs a kind.
const NEEDED: u32 = 30;

/// The columns that the kind's may be, and how likely the kind is.
fn guess(format: &Format, columns: &[ProposedColumn], words: &[Words]) -> (u32, Vec<MappedColumn>) {
    let mut fits: Vec<Vec<u32>> = Vec::new();
    let specs: Vec<&Spec> = own_columns(format).collect();
    for spec in &specs {
        let names: Vec<Words> = spec.names.iter().map(|name| Words::of(name)).collect();
        let fit = |(column, words): (&ProposedColumn, &Words)| {
            let name = names.iter().map(|name| likeness(name, words)).max().unwrap_or(0);
            fit(spec, name, &column.samples)
        };
        fits.push(columns.iter().zip(words).map(fit).collect());
    }
    let mut guess = Vec::new();
    let mut rank = hints(format.kind, columns, words) + NEEDED * 10;
    while let Some((spec, column)) = best(&fits) {
        rank += fits[spec][column];
        guess.push(MappedColumn {
            header: columns[column].header.clone(),
            name: specs[spec].names[0].to_owned(),
        });
        fits[spec].fill(0);
        for fits in &mut fits {
            fits[column] = 0;
        }
    }
    let needed = specs.iter().filter(|spec| spec.need == Need::Row);
    let lacking = needed.filter(|spec| !guess.iter().any(|column| column.name == spec.names[0])).count();
    (rank.saturating_sub(NEEDED * u32::try_from(lacking).unwrap_or(NEEDED)), guess)
}

/// The place of the highest number, if one is above zero.
fn best(fits: &[Vec<u32>]) -> Option<(usize, usize)> {
    let mut found = (0, None);
    for (row, fits) in fits.iter().enumerate() {
        for (column, &fit) in fits.iter().enumerate() {
            if fit > found.0 {
                found = (fit, Some((row, column)));
            }
        }
    }
    found.1
}

/// Likeness of a name that is enough by itself, and what values must be worth to be enough.
const NAME_ENOUGH: u32 = 30;
const VALUES_ENOUGH: u32 = 40;

/// How well a column of the file fits one of a kind whose name is so much like its own; 0 if it is
/// no guess worth showing.
fn fit(spec: &Spec, name: u32, samples: &[String]) -> u32 {
    let fitting = samples.iter().filter(|sample| spec.form.fits(sample.as_bytes())).count();
    if fitting * 2 < samples.len() || (fitting == 0 && name == 0) {
        return 0;
    }
    let asins = samples.iter().any(|sample| is_asin(sample.as_bytes()));
    let values = match spec.form {
        _ if samples.is_empty() => 0,
        Form::Order | Form::AmazonOrder => 50,
        Form::Store | Form::AmazonStore | Form::Channel => 45,
        Form::Stars | Form::Day | Form::Time => 20,
        _ if spec.field == Field::Asin && asins => 45,
        _ if spec.field == Field::Asin || asins => return 0,
        _ => 0,
    };
    let enough = if spec.need == Need::Row { VALUES_ENOUGH / 2 } else { VALUES_ENOUGH };
    if name >= NAME_ENOUGH || values >= enough { name + values } else { 0 }
}

/// Words of headers that speak for a download of the Account Health page, whose headers vary.
const HINTS: &[(&str, ReportKind)] = &[
    ("claim", ReportKind::OdrReport),
    ("chargeback", ReportKind::OdrReport),
    ("feedback", ReportKind::OdrReport),
    ("defect", ReportKind::OdrReport),
    ("late", ReportKind::LsrReport),
    ("cancel", ReportKind::CancellationReport),
    ("tracking", ReportKind::VtrReport),
    ("delivery", ReportKind::OtdrReport),
    ("invoice", ReportKind::IdrReport),
];

/// What the words of the header say for a kind, in a table that has orders.
fn hints(kind: ReportKind, columns: &[ProposedColumn], words: &[Words]) -> u32 {
    let is_order = |sample: &String| Form::Order.fits(sample.as_bytes());
    if !columns.iter().any(|column| column.samples.iter().any(is_order)) {
        return 0;
    }
    let said = |hint: &str| words.iter().any(|words| words.any_starts_with(hint));
    let hints = HINTS.iter().filter(|(hint, of)| *of == kind && said(hint));
    hints.map(|_| VALUES_ENOUGH).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(text: &str) -> MappingProposal {
        propose_mapping(text.as_bytes(), |_| None).expect("a table")
    }

    /// What a column of the kind is guessed to be.
    fn guessed<'p>(proposal: &'p MappingProposal, kind: ReportKind, name: &str) -> Option<&'p str> {
        let kind = proposal.kinds.iter().find(|known| known.kind == kind).expect("a kind of table");
        let column = kind.guess.iter().find(|column| column.name == name);
        column.map(|column| column.header.as_str())
    }

    #[test]
    fn a_translated_header_is_guessed_by_its_words() {
        let proposal = proposal(
            "identificador-del-pedido-de-amazon\tfecha-de-la-compra\tfecha-de-la-ultima-actualizacion\t\
             estado-del-pedido\tcanal-de-gestion-logistica\tcanal-de-venta\tsku\tcantidad\n\
             171-2000000-1000000\t2026-08-18T09:12:44+00:00\t2026-08-18T11:00:00+00:00\tEnviado\tAmazon\tAmazon.de\tA\t6\n",
        );
        assert_eq!((proposal.line, proposal.delimiter), (1, Delimiter::Tab));
        assert_eq!(proposal.kinds[0].kind, ReportKind::AllOrders);
        for (name, header) in [
            ("amazon-order-id", "identificador-del-pedido-de-amazon"),
            ("purchase-date", "fecha-de-la-compra"),
            ("order-status", "estado-del-pedido"),
            ("fulfillment-channel", "canal-de-gestion-logistica"),
            ("sales-channel", "canal-de-venta"),
            ("sku", "sku"),
            ("quantity", "cantidad"),
        ] {
            assert_eq!(guessed(&proposal, ReportKind::AllOrders, name), Some(header), "{name}");
        }
    }

    #[test]
    fn a_header_that_says_nothing_is_guessed_by_its_values() {
        let proposal = proposal(
            "c1;c2;c3;c4;c5\n171-2000000-1000000;x;2026-08-18;Amazon.de;B0TEST0001\n\
             171-2000001-1000001;y;2026-08-19;Amazon.fr;B0TEST0002\n",
        );
        let orders = ReportKind::AllOrders;
        for (name, header) in
            [("amazon-order-id", "c1"), ("purchase-date", "c3"), ("sales-channel", "c4"), ("asin", "c5")]
        {
            assert_eq!(guessed(&proposal, orders, name), Some(header), "{name}");
        }
        assert_eq!(guessed(&proposal, orders, "order-status"), None, "nothing speaks for it");
        assert_eq!(proposal.columns[1].samples, ["x", "y"]);
    }

    #[test]
    fn values_that_cannot_be_read_speak_against_a_name() {
        let proposal = proposal("Order ID,Date,Rating\nabc,soon,good\ndef,later,bad\n");
        let feedback = proposal.kinds.iter().find(|kind| kind.kind == ReportKind::SellerFeedback);
        assert_eq!(feedback.expect("a kind of table").guess, []);
    }

    #[test]
    fn every_kind_of_table_is_offered_once_with_its_needed_columns_first() {
        let proposal = proposal("a,b\n1,2\n");
        let mut kinds: Vec<ReportKind> = proposal.kinds.iter().map(|kind| kind.kind).collect();
        kinds.sort_unstable();
        let mut all: Vec<ReportKind> = formats().map(|format| format.kind).collect();
        all.sort_unstable();
        assert_eq!(kinds, all);
        for kind in proposal.kinds {
            assert!(kind.columns.is_sorted_by_key(|column| !column.needed), "{:?}", kind.kind);
        }
    }

    #[test]
    fn a_file_without_a_header_has_columns_by_place_and_keeps_its_first_row() {
        let proposal = proposal("171-2000000-1000000\t\tA\n171-2000001-1000001\t\tB\n");
        assert_eq!(proposal.line, 0);
        let columns: Vec<(&str, &[String])> =
            proposal.columns.iter().map(|column| (column.header.as_str(), &column.samples[..])).collect();
        let ids = ["171-2000000-1000000", "171-2000001-1000001"].map(String::from);
        let others = ["A", "B"].map(String::from);
        assert_eq!(columns, [("column 1", &ids[..]), ("column 3", &others[..])]);
    }

    #[test]
    fn what_is_no_table_has_no_proposal() {
        for text in [
            "",
            "PK\u{3}\u{4}zip",
            "{\"a\": 1}",
            "Hello, this is a message.\nIt goes on for a while, and it ends here.\n",
            "one\ntwo\n",
        ] {
            assert_eq!(propose_mapping(text.as_bytes(), |_| None), None, "{text}");
        }
    }

    #[test]
    fn all_encodings_give_the_same_proposal() {
        let text = "Pedido;Año\n171-2000000-1000000;2026\n";
        let wide: Vec<u8> =
            "\u{feff}".chars().chain(text.chars()).flat_map(|letter| (letter as u16).to_le_bytes()).collect();
        let narrow: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
        let utf8 = proposal(text);
        assert_eq!(utf8.columns[1].header, "Año");
        assert_eq!(propose_mapping(&wide, |_| None), Some(utf8.clone()));
        assert_eq!(propose_mapping(&narrow, |_| None), Some(utf8));
    }

    #[test]
    fn samples_are_short_few_and_each_there_once() {
        let long = "x".repeat(500);
        let begin = format!("a,b\n{long},same\n{long},same\n");
        let rows = (0..10).map(|row| format!("{row},same\n"));
        let text: String = std::iter::once(begin).chain(rows).collect();
        let proposal = proposal(&text);
        let lengths: Vec<usize> = proposal.columns[0].samples.iter().map(String::len).collect();
        assert_eq!(lengths, [SAMPLE_LETTERS, 1, 1, 1, 1]);
        assert_eq!(proposal.columns[1].samples, ["same"]);
    }
}
