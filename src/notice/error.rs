//! Why a message cannot be read.

use crate::error::Error;
use crate::limits::MESSAGE_BYTES;

/// Why a message cannot be read. Nothing else fails: an odd message is read as far as it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeError {
    /// There is nothing but space in it.
    Empty,
    /// It is longer than [`MESSAGE_BYTES`].
    TooLong {
        /// How long it is.
        bytes: usize,
    },
}

impl From<NoticeError> for Error {
    fn from(error: NoticeError) -> Self {
        match error {
            NoticeError::Empty => Self::new(
                "message-empty",
                "the message has no text",
                "Paste Amazon's message. Your case is safe.",
            ),
            NoticeError::TooLong { bytes } => Self::new(
                "message-too-long",
                format!("the message has {} KB; at most {} KB are read", bytes / 1024, MESSAGE_BYTES / 1024),
                "Nothing is lost. Paste only Amazon's message, without other mails.",
            ),
        }
    }
}
