//! Bytes → encoding, dialect, records: streaming, and honest about what it could not read.
