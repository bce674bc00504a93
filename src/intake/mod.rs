//! Bytes → encoding, dialect, records: streaming, and honest about what it could not read.
//!
//! A file comes in pieces of any size. [`FileSource`] turns them into the bytes of plain text and
//! decides the encoding on the way, without holding the file. [`sniff`] looks at the first
//! [`HEAD_BYTES`] and refuses what is no text at all. [`RecordReader`] cuts the text into records.

mod cut;
mod dialect;
mod encoding;
mod error;
mod find;
mod legacy;
mod marks;
mod plain;
mod quoted;
mod record;
mod sniff;

pub use dialect::Delimiter;
pub use encoding::{Encoding, FileSource, Letters, TextEncoding};
pub use error::IntakeError;
pub use legacy::{LegacyDecoder, LegacyEncoding, LendDecoder};
pub use record::{OwnedRecord, Record, RecordEnd, RecordReader, RecordSink, without_quotes};
pub use sniff::{FileShape, HEAD_BYTES, sniff};
