//! The browser's decoder, for encodings whose tables the module does not carry.

use web_sys::{TextDecodeOptions, TextDecoder};

use crate::intake::{LegacyDecoder, LegacyEncoding};

/// One file's decoder.
#[derive(Debug)]
struct BrowserDecoder(TextDecoder);

impl LegacyDecoder for BrowserDecoder {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) {
        let options = TextDecodeOptions::new();
        options.set_stream(!last);
        // Only a decoder that is told to be fatal throws.
        let letters = self.0.decode_with_u8_array_and_options(bytes, &options);
        text.extend_from_slice(letters.unwrap_or_default().as_bytes());
    }
}

/// A decoder of this browser, or of Node; none where it does not know the encoding.
pub(super) fn lend_decoder(encoding: LegacyEncoding) -> Option<Box<dyn LegacyDecoder>> {
    let decoder = TextDecoder::new_with_label(encoding.label()).ok()?;
    Some(Box::new(BrowserDecoder(decoder)))
}
