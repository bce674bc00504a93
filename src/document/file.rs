//! What the bytes of a paper say about it.

use serde::{Deserialize, Serialize};

/// The format of a file, by its first bytes and never by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileFormat {
    /// Portable Document Format.
    Pdf,
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// TIFF.
    Tiff,
    /// Windows bitmap.
    Bmp,
    /// WebP.
    Webp,
    /// HEIC or HEIF.
    Heic,
    /// Word, the older binary kind and Excel's alike.
    OldOffice,
    /// A text document of today's Office.
    Docx,
    /// A workbook of today's Office.
    Xlsx,
    /// Another archive.
    Zip,
    /// Plain text, CSV among it.
    Text,
    /// None of these.
    Other,
}

/// Whether the words of a paper can be read as words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextLayer {
    /// They can.
    Present,
    /// It is a picture only.
    Absent,
    /// Nobody looked yet.
    #[default]
    Unknown,
}

/// What was found out about a file. What is not known is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileFacts {
    /// Its format.
    pub format: FileFormat,
    /// How many pages.
    #[serde(default)]
    pub pages: Option<u32>,
    /// Width of the picture, or of the largest picture of a page, in pixels.
    #[serde(default)]
    pub width: Option<u32>,
    /// Height of the same, in pixels.
    #[serde(default)]
    pub height: Option<u32>,
    /// Whether it has colours, and not greys alone.
    #[serde(default)]
    pub coloured: Option<bool>,
    /// How sharp its edges are, 0 to 100; below 20 letters are hard to read.
    #[serde(default)]
    pub sharpness: Option<u32>,
    /// Whether what is written runs out of the picture at an edge.
    #[serde(default)]
    pub cropped: Option<bool>,
    /// Whether it has the size of a screen or says that it is a picture of one.
    #[serde(default)]
    pub screenshot: Option<bool>,
    /// Whether it opens with a password only.
    #[serde(default)]
    pub protected: bool,
    /// The software that wrote it, in its own words.
    #[serde(default)]
    pub producer: Option<String>,
    /// When it says it was made: `2026-11-23T12:04:30`.
    #[serde(default)]
    pub created: Option<String>,
    /// When it says it was last changed, the same way.
    #[serde(default)]
    pub modified: Option<String>,
    /// How many times something was appended behind its first end.
    #[serde(default)]
    pub updates: u32,
    /// How many notes and marks were laid over its pages.
    #[serde(default)]
    pub annotations: u32,
    /// Whether it holds scripts, or things that act when it is opened.
    #[serde(default)]
    pub active: bool,
    /// Whether bytes of another format follow behind its end.
    #[serde(default)]
    pub trailing: bool,
    /// Whether its words can be read.
    #[serde(default)]
    pub text: TextLayer,
}
