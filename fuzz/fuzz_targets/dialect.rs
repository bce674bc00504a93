//! A whole file: whatever it is taken for, its rows add up, and it is taken for the same however it is cut.
#![no_main]

use candor::api::Engine;
use candor::report::{ReportReader, ReportReading};
use candor_fuzz::{cut, pieces};
use libfuzzer_sys::fuzz_target;

fn read(data: &[u8], size: usize) -> Result<ReportReading, String> {
    let mut engine = Engine::default();
    let mut reader = ReportReader::new("file");
    for piece in cut(data, size) {
        reader.push(piece).map_err(|error| error.to_string())?;
    }
    engine.add_report(reader).map_err(|error| error.to_string())
}

fuzz_target!(|data: &[u8]| {
    let Some((size, data)) = pieces(data) else { return };
    let whole = read(data, usize::MAX);
    if size < data.len() {
        assert_eq!(read(data, size), whole);
    }
    if let Ok(reading) = whole {
        let rows = reading.rows;
        assert_eq!(rows.read, rows.used + rows.set_aside + rows.duplicates);
    }
});
