//! What is too much. Each limit says what it protects.

/// Bytes of a pasted message. Amazon's longest are under 30 KB; matching stays far under a second.
pub const MESSAGE_BYTES: usize = 256 * 1024;

/// Bytes of a pasted letter, ten times one that is too long. Reviewing it stays under a second.
pub const LETTER_BYTES: usize = 48 * 1024;

/// Messages told apart in one paste. What stands behind them stays with the last, so that nothing is lost.
pub const MESSAGE_PARTS: usize = 100;

/// Bytes of one record. A quote that never closes must not swallow a whole file.
pub const RECORD_BYTES: usize = 1024 * 1024;

/// Columns of one record.
pub const RECORD_COLUMNS: usize = 1024;

/// Bytes of an Account Health JSON, which must be whole to be read.
pub const JSON_BYTES: usize = 8 * 1024 * 1024;

/// Lines looked through for a header before the file counts as unknown.
pub const PREAMBLE_LINES: usize = 40;

/// Lines that one row may be broken over before it counts as several damaged ones.
pub const BROKEN_ROW_LINES: usize = 64;

/// Line numbers kept for one reason that rows were set aside.
pub const LINES_SHOWN: usize = 20;

/// Orders listed with one metric on the page. The table to take away has all of them.
pub const ORDERS_SHOWN: usize = 200;

/// Points of a trend: more than a year of days.
pub const TREND_POINTS: usize = 400;

/// Values of a breakdown that are listed.
pub const PARTS_SHOWN: usize = 200;

/// Fewer orders than these are small numbers: nothing sure is said of them (`domain/monitoring.md` section 1).
pub const FEW_ORDERS: u32 = 20;

/// The same for what is counted among them: defects, or complaints.
pub const FEW_CASES: u32 = 3;

/// Rows of a file that are shown at once. The page asks again for more.
pub const ROWS_SHOWN: usize = 200;

/// Days that a forecast looks ahead.
pub const FORECAST_DAYS: u32 = 180;

/// Clusters of complaints listed at once. Filters show the others.
pub const CLUSTERS_SHOWN: usize = 100;

/// Complaints listed that must be looked at first.
pub const ESCALATIONS_SHOWN: usize = 100;

/// Products to choose from where complaints are listed.
pub const PRODUCTS_SHOWN: usize = 200;

/// Findings on listings that are shown at once. The page asks again for more.
pub const LISTING_FINDINGS_SHOWN: usize = 50;

/// Bytes of all papers of a packet. A ZIP archive of this kind ends at 4 GiB.
pub const PACKET_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// Bytes of a case file.
pub const CASE_FILE_BYTES: usize = 256 * 1024 * 1024;

/// Pages of a paper whose text is looked at. Amazon asks for invoices and test reports; the longest have dozens.
pub const PAPER_PAGES: usize = 100;

/// Pieces of text of a paper. A full page has some hundreds.
pub const PAPER_ITEMS: usize = 20_000;

/// Letters of one piece of text.
pub const PAPER_ITEM_LETTERS: usize = 2_000;

/// Labels of a paper whose value is looked for, each among all pieces of its page.
pub const PAPER_LABELS: usize = 400;

/// Lines of goods of a paper.
pub const PAPER_LINES: usize = 2_000;

/// Rows of a register of invoices.
pub const PAPER_REGISTER_ROWS: usize = 20_000;

/// Bytes of a paper. Amazon takes 10 MB; more is looked at so that it can be said.
pub const PAPER_BYTES: usize = 100_000_000;

/// Dots of a picture. Decoded they take four bytes each, and 60 million are those of the largest cameras.
pub const PAPER_PIXELS: u64 = 64_000_000;
