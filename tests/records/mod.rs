//! What the csv crate makes of a table.

use candor::intake::Delimiter;

/// Its records, each as its fields.
pub fn oracle(delimiter: Delimiter, text: &[u8]) -> Vec<Vec<Vec<u8>>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.byte())
        .quoting(delimiter.quotes())
        .from_reader(text);
    let records = reader.byte_records().map(|record| record.expect("memory can be read"));
    records.map(|record| record.iter().map(<[u8]>::to_vec).collect()).collect()
}
