//! What is too much. Each limit says what it protects.

/// Bytes handed on at once. The page shows progress and hears Cancel between two pieces.
pub const PIECE: usize = 1024 * 1024;

/// Bytes that are looked at to say what something is.
pub const HEAD: usize = 64 * 1024;

/// Bytes of a container as it was added. Amazon's own stay far below; reading more takes minutes.
pub const CONTAINER_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// Bytes that one file may unpack to, all its parts together. The page's patience ends before.
pub const EXPANDED_BYTES: u64 = 4 * 1024 * 1024 * 1024;

/// How many times larger than its packed form a part may be. Deflate reaches 1032 with nothing but
/// zeros; the largest real reports reach 60.
pub const RATIO: u64 = 1000;

/// Bytes that may unpack before [`RATIO`] is looked at: a small file of blanks is no attack.
pub const RATIO_FREE_BYTES: u64 = 10 * 1024 * 1024;

/// Files in one archive. Each becomes a row on the page.
pub const ENTRIES: u64 = 1000;

/// Containers within containers: an archive in an archive is opened, one more level is not. An
/// archive that holds itself would never end.
pub const NESTING: usize = 1;

/// Bytes of something that must be held whole to be read, such as a workbook inside an archive.
pub const HELD_BYTES: usize = 64 * 1024 * 1024;

/// Bytes behind the end of an archive that are looked through for its directory.
pub const TRAILER_BYTES: u64 = 1024 * 1024;

/// Elements within elements. Real exports have 8 levels; each open one is held in memory.
pub const XML_DEPTH: usize = 64;

/// Bytes between two tags, or of one tag. They are held in memory.
pub const XML_EVENT_BYTES: usize = 1024 * 1024;

/// Bytes of one record of an XML export, which is held until it ends.
pub const XML_RECORD_BYTES: usize = 1024 * 1024;

/// Bytes of the JSON that an XML without rows becomes; the engine takes no more of a JSON.
pub const XML_JSON_BYTES: usize = 8 * 1024 * 1024;

/// Cells of one sheet, empty ones before a filled one included. A million rows of 100 columns.
pub const CELLS: u64 = 100_000_000;

/// Rows and columns that Excel has.
pub const SHEET_ROWS: u32 = 1_048_576;
/// See [`SHEET_ROWS`].
pub const SHEET_COLUMNS: u32 = 16_384;

/// Bytes of the texts that the sheets of a workbook share. They are held in memory.
pub const SHARED_TEXT_BYTES: usize = 256 * 1024 * 1024;

/// Sheets, number formats and cell styles of one workbook. They are held in memory.
pub const WORKBOOK_ITEMS: usize = 65_536;

/// Parts of one mail. A mail with attachments has a handful.
pub const MAIL_PARTS: usize = 500;

/// Bytes of the text of a message. Amazon's longest are under 30 KB.
pub const MESSAGE_BYTES: usize = 1024 * 1024;

/// Tags within tags of a page that are told apart. Deeper ones are read as if they stood beside.
pub const HTML_DEPTH: usize = 256;
