//! Tables of an unknown header: proposed, corrected by the seller, and read.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use candor::account::TablePage;
use candor::api::Engine;
use candor::case::CaseState;
use candor::error::Error;
use candor::report::{
    Content, Field, MappedColumn, Mapping, MappingProposal, ProposedKind, ReadOptions, ReportKind,
    ReportReader, ReportReading,
};
use candor::text::Day;
use proptest::prelude::*;

/// All Orders in words that no export has.
const PEDIDOS: &str = "Mis pedidos de octubre\n\
    Pedido;Fecha;Estado;Gestión;Tienda;Referencia;Código;Unidades\n\
    171-2000000-1000000;2026-10-13T08:00:00Z;Enviado;Vendedor;Amazon.es;TAZA;B0TEST0001;2\n\
    171-2000001-1000001;2026-10-14T08:00:00Z;Cancelado;Amazon;Amazon.fr;JARRA;B0TEST0002;1\n\
    171-2000002-1000002;2026-10-15T08:00:00Z;Enviado;Amazon;Amazon.es;TAZA;B0TEST0001;1\n";

fn propose(engine: &Engine, bytes: &[u8]) -> MappingProposal {
    engine.propose_mapping(bytes, |_| None).expect("a table")
}

fn kind(proposal: &MappingProposal, kind: ReportKind) -> ProposedKind {
    proposal.kinds.iter().find(|known| known.kind == kind).expect("a kind of table").clone()
}

fn column(header: &str, name: &str) -> MappedColumn {
    MappedColumn { header: header.to_owned(), name: name.to_owned() }
}

/// The guess, with what the seller corrects.
fn corrected(proposal: &MappingProposal, of: ReportKind, corrections: &[(&str, &str)]) -> Mapping {
    let mut columns = kind(proposal, of).guess;
    columns.retain(|guess| {
        corrections.iter().all(|(header, name)| guess.header != *header && guess.name != *name)
    });
    columns.extend(corrections.iter().map(|(header, name)| column(header, name)));
    Mapping { kind: of, columns }
}

fn add(engine: &mut Engine, bytes: &[u8], mappings: &[Mapping]) -> Result<ReportReading, Error> {
    let options = ReadOptions { mappings: Some(mappings.to_vec()), ..ReadOptions::default() };
    let mut reader = ReportReader::with_options("a table", options);
    for piece in bytes.chunks(1000) {
        reader.push(piece)?;
    }
    engine.add_report(reader)
}

/// A page's cells below one field, top down.
fn cells(page: &TablePage, field: Field) -> Vec<&str> {
    let place = page.columns.iter().position(|column| column.field == field).expect("a column");
    page.rows.iter().map(|row| row.cells[place].as_str()).collect()
}

#[test]
fn orders_in_unknown_words_are_read_by_the_guess_and_a_correction() {
    let mut engine = Engine::new();
    let error = add(&mut engine, PEDIDOS.as_bytes(), &[]).expect_err("no list has this header");
    assert_eq!((error.code, error.help.contains("by hand")), ("report-not-known", true));

    let proposal = propose(&engine, PEDIDOS.as_bytes());
    assert_eq!((proposal.line, proposal.columns.len()), (2, 8));
    let mapping = corrected(
        &proposal,
        ReportKind::AllOrders,
        &[("Estado", "order-status"), ("Referencia", "sku"), ("Unidades", "quantity")],
    );
    let reading = add(&mut engine, PEDIDOS.as_bytes(), &[mapping]).expect("a mapped file");
    assert_eq!((reading.kind, reading.mapped), (ReportKind::AllOrders, true));
    assert_eq!((reading.rows.read, reading.rows.used), (3, 3));
    assert_eq!(reading.stores, ["amazon.es", "amazon.fr"]);
    assert_eq!(reading.warnings, [], "columns that the seller left out are no surprise");

    let page = engine.rows(reading.file, 0, 10).expect("a file");
    assert_eq!(cells(&page, Field::Day), ["2026-10-13", "2026-10-14", "2026-10-15"]);
    assert_eq!(cells(&page, Field::Status), ["Enviado", "Cancelado", "Enviado"]);
    assert_eq!(cells(&page, Field::Sku), ["TAZA", "JARRA", "TAZA"]);
    assert_eq!(cells(&page, Field::Asin), ["B0TEST0001", "B0TEST0002", "B0TEST0001"]);
    assert_eq!(cells(&page, Field::Quantity), ["2", "1", "1"]);
}

#[test]
fn an_order_cancelled_in_another_language_counts_as_cancelled() {
    let proposal = propose(&Engine::new(), PEDIDOS.as_bytes());
    let mapping = corrected(&proposal, ReportKind::AllOrders, &[("Estado", "order-status")]);
    let options = ReadOptions { mappings: Some(vec![mapping]), ..ReadOptions::default() };
    let mut reader = ReportReader::with_options("a table", options);
    reader.push(PEDIDOS.as_bytes()).expect("a mapped file");
    let Content::Orders(orders) = reader.finish().expect("a mapped file").content else {
        panic!("no orders")
    };
    let cancelled: Vec<bool> = orders.rows().map(|row| row.is_cancelled()).collect();
    assert_eq!(cancelled, [false, true, false]);
}

#[test]
fn a_download_of_account_health_with_an_odd_header_is_suggested_and_read() {
    const ODD: &str = "Amazon order,Ordered,Complaint about claim,Bad feedback left\n\
        171-2000000-1000000,2026-10-01,X,\n171-2000001-1000001,2026-10-02,,X\n";
    let mut engine = Engine::new();
    assert_eq!(add(&mut engine, ODD.as_bytes(), &[]).expect_err("unknown").code, "report-not-known");
    let proposal = propose(&engine, ODD.as_bytes());
    assert_eq!(proposal.kinds[0].kind, ReportKind::OdrReport);
    let corrections = [
        ("Complaint about claim", "a-to-z claims"),
        ("Bad feedback left", "negative feedback"),
        ("Ordered", "order date"),
    ];
    let mapping = corrected(&proposal, ReportKind::OdrReport, &corrections);
    let reading = add(&mut engine, ODD.as_bytes(), &[mapping]).expect("a mapped file");
    assert_eq!((reading.kind, reading.rows.used), (ReportKind::OdrReport, 2));
    let page = engine.rows(reading.file, 0, 10).expect("a file");
    assert_eq!(cells(&page, Field::AtozClaim), ["yes", ""]);
    assert_eq!(cells(&page, Field::NegativeFeedback), ["", "yes"]);
    assert_eq!(page.columns[0].header, "Amazon order", "as the file writes it");
}

#[test]
fn a_file_without_a_header_keeps_its_first_row() {
    const ROWS: &str =
        "171-2000000-1000000\t2026-08-18\tShipped\tA-1\n171-2000001-1000001\t2026-08-19\tShipped\tA-2\n";
    let mut engine = Engine::new();
    let proposal = propose(&engine, ROWS.as_bytes());
    assert_eq!((proposal.line, proposal.columns[3].header.as_str()), (0, "column 4"));
    let corrections = [("column 3", "order-status"), ("column 4", "sku")];
    let mapping = corrected(&proposal, ReportKind::AllOrders, &corrections);
    let mappings = [mapping];
    let reading = add(&mut engine, ROWS.as_bytes(), &mappings).expect("a mapped file");
    assert_eq!((reading.rows.read, reading.rows.used), (2, 2));
    let page = engine.rows(reading.file, 0, 10).expect("a file");
    assert_eq!((page.rows[0].line, cells(&page, Field::Sku)), (1, vec!["A-1", "A-2"]));

    let error = add(&mut engine, b"words\tmore\nsome\tother\n", &mappings).expect_err("its rows do not fit");
    assert_eq!(error.code, "report-not-known");
}

#[test]
fn a_mapping_without_a_column_that_is_needed_is_refused_and_says_which() {
    let mut engine = Engine::new();
    let mapping = Mapping { kind: ReportKind::AllOrders, columns: vec![column("Pedido", "amazon-order-id")] };
    let error = add(&mut engine, PEDIDOS.as_bytes(), &[mapping]).expect_err("it lacks the day");
    assert_eq!(error.code, "mapping-incomplete");
    let location = error.location.expect("a place");
    assert_eq!(
        (location.file.as_deref(), location.column.as_deref()),
        (Some("a table"), Some("purchase-date"))
    );
    assert_eq!(engine.files(), [], "nothing came in");
}

#[test]
fn a_known_header_is_read_as_ever() {
    const FEEDBACK: &[u8] = b"Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n\
        10/20/26\t1\tbad\t\t171-2000000-1000000\t\n";
    let mapping = Mapping {
        kind: ReportKind::BuyerMessages,
        columns: vec![column("Date", "received"), column("Comments", "message")],
    };
    let reading = add(&mut Engine::new(), FEEDBACK, &[mapping]).expect("a known file");
    assert_eq!((reading.kind, reading.mapped), (ReportKind::SellerFeedback, false));
}

#[test]
fn columns_that_the_seller_left_out_are_not_read_whatever_they_are_called() {
    let text = "Pedido;Fecha;Estado;sku\n171-2000000-1000000;2026-10-13;Enviado;SECRET\n";
    let columns = vec![
        column("Pedido", "amazon-order-id"),
        column("Fecha", "purchase-date"),
        column("Estado", "order-status"),
    ];
    let mut engine = Engine::new();
    let mapping = Mapping { kind: ReportKind::AllOrders, columns };
    let reading = add(&mut engine, text.as_bytes(), &[mapping]).expect("a mapped file");
    let page = engine.rows(reading.file, 0, 1).expect("a file");
    assert_eq!(cells(&page, Field::Sku), [""]);
}

#[test]
fn mappings_and_the_order_of_days_come_back_with_the_case() {
    let mut engine = Engine::new();
    let proposal = propose(&engine, PEDIDOS.as_bytes());
    let mapping = corrected(&proposal, ReportKind::AllOrders, &[("Estado", "order-status")]);
    let today = Day::parse_iso("2026-11-23").expect("a day");
    let mut case = CaseState::open("00".into(), today, None);
    case.mappings.push(mapping);
    case.day_order = Some(candor::report::DayOrder::DayMonthYear);
    add(&mut engine, PEDIDOS.as_bytes(), &case.mappings).expect("a mapped file");

    let mut later = Engine::new();
    let opened = later.open_case(&engine.save_case(&case)).expect("its own bytes");
    assert_eq!((opened.case, opened.damaged), (case.clone(), vec![]));
    assert!(opened.files[0].mapped, "the account remembers it, too");
    let next = PEDIDOS.replace("Pedido;", "N;Pedido;").replace("171-", "9;171-");
    assert_eq!(add(&mut later, next.as_bytes(), &case.mappings).expect("a mapped file").rows.used, 3);
}

#[test]
fn rows_come_in_pages_and_say_which_an_earlier_file_holds() {
    let header = "amazon-order-id\tpurchase-date\torder-status\n".to_owned();
    let rows = (0..450).map(|row| format!("171-{row:07}-0000001\t2026-10-01\tShipped\n"));
    let orders: String = std::iter::once(header).chain(rows).collect();
    let mut engine = Engine::new();
    let first = add(&mut engine, orders.as_bytes(), &[]).expect("a file").file;
    let more = format!("{orders}171-9999999-0000001\t2026-10-01\tShipped\n");
    let second = add(&mut engine, more.as_bytes(), &[]).expect("a file").file;

    let page = engine.rows(first, 200, 9999).expect("a file");
    assert_eq!((page.total, page.rows.len(), page.rows[0].line), (450, 200, 202));
    assert!(page.rows.iter().all(|row| !row.duplicate));
    let page = engine.rows(second, 449, 10).expect("a file");
    let marked: Vec<bool> = page.rows.iter().map(|row| row.duplicate).collect();
    assert_eq!((page.total, marked), (451, vec![true, false]));
    assert_eq!(engine.rows(second, usize::MAX, 10).expect("a file").rows, []);
    assert_eq!(engine.rows(second + 1, 0, 10), None);
}

#[test]
fn a_foreign_export_without_names_is_read_with_all_its_rows() {
    let path = "../shared/reports/samples/synthetic_es_hostil-sin-nombres.txt";
    let Ok(bytes) = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)) else {
        eprintln!("skipped: no {path} here");
        return;
    };
    let mut engine = Engine::new();
    let proposal = propose(&engine, &bytes);
    assert_eq!(proposal.kinds[0].kind, ReportKind::AllOrders);
    let corrections = [("columna_5", "order-status"), ("columna_11", "sku"), ("columna_14", "quantity")];
    let mapping = corrected(&proposal, ReportKind::AllOrders, &corrections);
    for (header, name) in [
        ("columna_1", "amazon-order-id"),
        ("columna_3", "purchase-date"),
        ("columna_6", "fulfillment-channel"),
        ("columna_7", "sales-channel"),
        ("columna_12", "asin"),
    ] {
        assert!(mapping.columns.contains(&column(header, name)), "{name} is guessed");
    }
    let reading = add(&mut engine, &bytes, &[mapping]).expect("a mapped file");
    assert_eq!((reading.rows.read, reading.rows.used), (200, 200));
    assert_eq!(reading.stores, ["amazon.de", "amazon.es", "amazon.fr", "amazon.it"]);
}

/// Words that mappings and tables are likely to share.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("Pedido".to_owned()),
        Just("column 1".to_owned()),
        Just("column 2".to_owned()),
        Just("amazon-order-id".to_owned()),
        Just("purchase-date".to_owned()),
        Just("order-status".to_owned()),
        Just("171-2000000-1000000".to_owned()),
        Just("2026-10-01".to_owned()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn no_mapping_and_no_table_stop_the_reader(
        kind in prop::sample::select(vec!["all-orders", "seller-feedback", "settlement-v1", "account-health", "date-range"]),
        columns in prop::collection::vec((word(), word()), 0..6),
        rows in prop::collection::vec(prop::collection::vec(word(), 0..6), 0..5),
        delimiter in prop::sample::select(vec!["\t", ",", ";"]),
    ) {
        let columns: Vec<_> =
            columns.into_iter().map(|(header, name)| serde_json::json!({"header": header, "as": name})).collect();
        let mapping = serde_json::json!({"kind": kind, "columns": columns});
        let mapping: Mapping = serde_json::from_value(mapping).expect("a mapping");
        let text: String = rows.iter().map(|row| row.join(delimiter) + "\n").collect();
        let mut engine = Engine::new();
        if let Ok(reading) = add(&mut engine, text.as_bytes(), &[mapping]) {
            let rows = reading.rows;
            prop_assert_eq!(rows.read, rows.used + rows.set_aside + rows.duplicates);
            prop_assert!(engine.rows(reading.file, 0, 50).is_some());
        }
    }

    #[test]
    fn any_bytes_have_a_proposal_or_none(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Engine::new().propose_mapping(&bytes, |_| None);
    }

    #[test]
    fn a_complete_guess_reads_the_table_it_was_made_for(
        rows in prop::collection::vec(prop::collection::vec(word(), 2..6), 1..5),
        delimiter in prop::sample::select(vec!["\t", ",", ";"]),
    ) {
        let text: String = rows.iter().map(|row| row.join(delimiter) + "\n").collect();
        let mut engine = Engine::new();
        let Some(proposal) = engine.propose_mapping(text.as_bytes(), |_| None) else { return Ok(()) };
        for known in proposal.kinds {
            let needed = known.columns.iter().filter(|column| column.needed);
            let complete = needed.clone().all(|column| known.guess.iter().any(|guess| guess.name == column.name));
            if !known.guess.is_empty() && complete {
                let mapping = Mapping { kind: known.kind, columns: known.guess };
                prop_assert!(add(&mut engine, text.as_bytes(), &[mapping]).is_ok());
            }
        }
    }
}
