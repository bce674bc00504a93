//! Workbooks as other programs write them, beside what another program reads in them.

use std::io::Cursor;

use crate::reading::{read, read_one, refusal, zipped};
use calamine::{Data, Reader, Xlsx};
use candor_unpack::part::{Content, Note};
use candor_unpack::problem::Problem;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// All Orders as it looks after somebody opened it in Excel and saved it: dates and ids are numbers.
fn resaved_orders() -> Vec<u8> {
    let mut book = Workbook::new();
    let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let day = Format::new().set_num_format("m/d/yy");
    let sheet = book.add_worksheet().set_name("Orders").unwrap();
    for (column, header) in (0..).zip([
        "amazon-order-id",
        "purchase-date",
        "promise",
        "item code",
        "item-price",
        "is-business-order",
        "note",
    ]) {
        sheet.write(0, column, header).unwrap();
    }
    let purchased = ExcelDateTime::from_ymd(2026, 8, 18).unwrap().and_hms(9, 12, 44).unwrap();
    sheet.write(1, 0, "111-0000001-0000001").unwrap();
    sheet.write_with_format(1, 1, &purchased, &moment).unwrap();
    sheet.write_with_format(1, 2, ExcelDateTime::from_ymd(2026, 8, 20).unwrap(), &day).unwrap();
    sheet.write(1, 3, 58_029_312_345_678.0).unwrap();
    sheet.write(1, 4, 0.1 + 0.2).unwrap();
    sheet.write(1, 5, true).unwrap();
    sheet.write(1, 6, "6\" mug, blue\nfragile").unwrap();
    sheet.write(2, 0, "111-0000002-0000002").unwrap();
    sheet.write(2, 3, 1.234_567_890_123_45e18).unwrap();
    sheet.write(2, 6, Formula::new("=NA()").set_result("#N/A")).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_resaved_report_becomes_a_table_again() {
    let part = read_one("orders.xlsx", &resaved_orders());
    assert_eq!((part.name.as_str(), &part.content), ("orders.xlsx › Orders", &Content::Table));
    let lines: Vec<&str> = part.text.split("\r\n").collect();
    assert_eq!(
        lines,
        [
            "amazon-order-id,purchase-date,promise,item code,item-price,is-business-order,note",
            "111-0000001-0000001,2026-08-18T09:12:44,2026-08-20,58029312345678,0.3,TRUE,\"6\"\" mug, blue\nfragile\"",
            "111-0000002-0000002,,,1.23456789012345E+18",
            "",
        ]
    );
    assert_eq!(part.notes, [Note::ErrorCells(1)]);
}

#[test]
fn visible_filled_sheets_are_parts_and_the_others_are_not() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("First").unwrap().write(0, 0, "a").unwrap();
    book.add_worksheet().set_name("Empty").unwrap();
    book.add_worksheet().set_name("Hidden").unwrap().set_hidden(true).write(0, 0, "b").unwrap();
    book.add_worksheet().set_name("Last & least").unwrap().write(3, 2, "c").unwrap();
    let parts = read("book.xlsx", &book.save_to_buffer().unwrap()).unwrap();
    let seen: Vec<_> = parts.iter().map(|part| (part.name.as_str(), part.text.as_str())).collect();
    let expected = [("book.xlsx › First", "a\r\n"), ("book.xlsx › Last & least", "\r\n\r\n\r\n,,c\r\n")];
    assert_eq!(seen, expected);
    assert_eq!(parts[0].notes, [Note::HiddenSheets(1)]);
}

#[test]
fn a_workbook_without_a_filled_sheet_says_so() {
    let mut book = Workbook::new();
    book.add_worksheet();
    assert_eq!(refusal("book.xlsx", &book.save_to_buffer().unwrap()), Problem::NoFilledSheet);
}

#[test]
fn a_workbook_in_an_archive_gives_its_sheets() {
    let part = read_one("reports.zip", &zipped(&[("x/orders.xlsx", &resaved_orders())]));
    assert_eq!(part.name, "reports.zip › x/orders.xlsx › Orders");
    assert!(part.text.starts_with("amazon-order-id,"));
}

#[test]
fn a_workbook_that_lacks_a_part_is_damaged() {
    let bytes = zipped(&[("xl/workbook.xml", b"<workbook><sheets><sheet name=\"a\"/></sheets></workbook>")]);
    assert_eq!(refusal("a.xlsx", &bytes), Problem::Damaged("a part of the workbook is missing"));
}

#[test]
fn texts_in_cells_are_told_apart_from_texts_that_are_shared() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..2000_u32 {
        sheet.write(row, 0, format!("sku {}", row % 7)).unwrap();
        sheet.write(row, 1, f64::from(row) / 8.0).unwrap();
        sheet.write(row, 3, "東京 <&> _x000D_").unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let ours = read_one("book.xlsx", &bytes).text;
    let mut theirs: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = theirs.worksheet_range("Sheet1").unwrap();
    let lines: Vec<&str> = ours.lines().collect();
    assert_eq!(lines.len(), range.height());
    for (line, cells) in lines.iter().zip(range.rows()) {
        let told = |cell: &Data| match cell {
            Data::String(text) => text.clone(),
            Data::Float(number) => number.to_string(),
            Data::Empty => String::new(),
            other => panic!("{other:?}"),
        };
        assert_eq!(*line, cells.iter().map(told).collect::<Vec<_>>().join(","));
    }
}
