//! Files in every encoding that the exports come in.
#![cfg(not(target_arch = "wasm32"))]

mod decoder;

use candor::intake::{Encoding, FileSource};
use decoder::{encode, lend};
use proptest::prelude::*;

const JAPANESE: &str =
    "注文番号\t出荷日\t商品名\n249-0000001-0000001\t2026/02/13 3:21:05 JST\tお茶 ソーセージ 表\n";
const CHINESE: &str = "亚马逊订单编号\t配送日期\t销售渠道\n171-0000001-0000001\t2026-02-13\t中文商品名称\n";
const FRENCH: &str = "Numéro de la commande\tÉvaluation\n171-0000001-0000001\tÀ l’été, ça déçoit — «nul»\n";

fn read<'p>(pieces: impl IntoIterator<Item = &'p [u8]>) -> (Encoding, String, bool) {
    let mut source = FileSource::new(lend);
    let mut text = Vec::new();
    for piece in pieces {
        if let Some(piece) = source.pass(piece) {
            text.extend_from_slice(piece);
        } else {
            source.push(piece, &mut text);
        }
    }
    let letters = source.finish(&mut text);
    (letters.encoding, letters.text.decode(&text), letters.unsure)
}

#[test]
fn every_encoding_is_found_and_read() {
    for (text, label, encoding) in [
        (JAPANESE, "shift_jis", Encoding::ShiftJis),
        (CHINESE, "gb18030", Encoding::Gb18030),
        (CHINESE, "gbk", Encoding::Gb18030),
        (FRENCH, "windows-1252", Encoding::Windows1252),
        (JAPANESE, "utf-8", Encoding::Utf8),
        (CHINESE, "utf-8", Encoding::Utf8),
        (FRENCH, "utf-8", Encoding::Utf8),
    ] {
        assert_eq!(read([&encode(text, label)[..]]), (encoding, text.to_owned(), false), "{label}");
    }
}

#[test]
fn a_file_of_japan_whose_first_pages_are_ascii_is_read_all_the_same() {
    let rows = "249-0000001-0000001\t2026-02-13\tTea\n".repeat(4_000);
    let text = format!("{rows}{JAPANESE}{rows}");
    let bytes = encode(&text, "shift_jis");
    for size in [bytes.len(), 64 * 1024, 1_000] {
        assert_eq!(read(bytes.chunks(size)), (Encoding::ShiftJis, text.clone(), false), "pieces of {size}");
    }
}

#[test]
fn one_word_of_japan_far_before_the_others_is_no_european_one() {
    let rows = "249-0000001-0000001\t2026-02-13\tTea\n".repeat(4_000);
    let text = format!("お\n{rows}{JAPANESE}{rows}");
    let bytes = encode(&text, "shift_jis");
    for size in [bytes.len(), 10_000] {
        assert_eq!(read(bytes.chunks(size)), (Encoding::ShiftJis, text.clone(), false), "pieces of {size}");
    }
}

#[test]
fn two_encodings_in_one_file_are_said_to_be_unsure() {
    let mut bytes = encode(&FRENCH.repeat(200), "utf-8");
    bytes.extend(encode(&FRENCH.repeat(200), "windows-1252"));
    let (encoding, _, unsure) = read([&bytes[..]]);
    assert_eq!((encoding, unsure), (Encoding::Windows1252, true));
}

fn text() -> impl Strategy<Value = (String, &'static str)> {
    let samples = prop::sample::select(vec![
        (JAPANESE, "shift_jis"),
        (CHINESE, "gb18030"),
        (FRENCH, "windows-1252"),
        (FRENCH, "utf-8"),
        (JAPANESE, "utf-8"),
        ("order-id\tquantity\n", "utf-8"),
    ]);
    (samples, 0usize..400)
        .prop_map(|((text, label), front)| (format!("{}{text}", "a\n".repeat(front)), label))
}

proptest! {
    #[test]
    fn any_cut_gives_the_same_letters((text, label) in text(), size in 1usize..300) {
        let bytes = encode(&text, label);
        prop_assert_eq!(read(bytes.chunks(size)), read([&bytes[..]]));
    }

    #[test]
    fn any_bytes_are_read_the_same_however_they_are_cut(bytes in prop::collection::vec(any::<u8>(), 0..600), size in 1usize..40) {
        prop_assert_eq!(read(bytes.chunks(size)), read([&bytes[..]]));
    }
}
