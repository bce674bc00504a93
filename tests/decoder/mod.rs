//! Decoders of the encodings of East Asia by the standard that browsers follow.

use candor::intake::{LegacyDecoder, LegacyEncoding};
use encoding_rs::{Decoder, Encoding};

struct StandardDecoder(Decoder);

impl std::fmt::Debug for StandardDecoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.encoding().name())
    }
}

impl LegacyDecoder for StandardDecoder {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut Vec<u8>) {
        let length = self.0.max_utf8_buffer_length(bytes.len()).expect("a length in memory");
        let mut letters = vec![0; length];
        let (_, _, written, _) = self.0.decode_to_utf8(bytes, &mut letters, last);
        text.extend_from_slice(&letters[..written]);
    }
}

/// What a browser lends.
pub fn lend(encoding: LegacyEncoding) -> Option<Box<dyn LegacyDecoder>> {
    let encoding = Encoding::for_label(encoding.label().as_bytes())?;
    Some(Box::new(StandardDecoder(encoding.new_decoder_without_bom_handling())))
}

/// `text` in that encoding.
pub fn encode(text: &str, label: &str) -> Vec<u8> {
    Encoding::for_label(label.as_bytes()).expect("a label").encode(text).0.into_owned()
}
