//! Short letters: whole sentences are left out, those that can be spared first. What the seller said, what is
//! still to be filled in and what the message names always stays.

use super::layout;
use super::line::Written;
use crate::case::{Length, LetterOptions};

/// Words on about one page (`domain/poa.md` section 2).
const PAGE_WORDS: u32 = 450;

/// Ids of the sentences that were left out. `parts` are headings and sentences.
pub(super) fn shorten(
    parts: &mut [(Option<&'static str>, Vec<Written>)],
    options: &LetterOptions,
    space: &str,
) -> Vec<String> {
    let text =
        |(heading, written): &(Option<&str>, Vec<Written>)| layout::section(*heading, written, space).text;
    let mut left_out = Vec::new();
    match options.length {
        Length::Full => {}
        Length::Page => {
            while parts.iter().map(|part| layout::words(&text(part))).sum::<u32>() > PAGE_WORDS {
                let mut all = parts.iter_mut().map(|(_, written)| written);
                if !leave_one_out(&mut all, &mut left_out) {
                    break;
                }
            }
        }
        Length::Form => {
            let limit = options.limit.map_or(usize::MAX, |limit| limit as usize);
            for part in parts {
                while text(part).encode_utf16().count() > limit {
                    if !leave_one_out(&mut std::iter::once(&mut part.1), &mut left_out) {
                        break;
                    }
                }
            }
        }
    }
    left_out
}

/// Leaves out the sentence that can be spared most, the last of several; false where there is none.
fn leave_one_out(parts: &mut dyn Iterator<Item = &mut Vec<Written>>, left_out: &mut Vec<String>) -> bool {
    let mut best: Option<(u8, usize, &mut Vec<Written>)> = None;
    for part in parts {
        let most = part.iter().enumerate().max_by_key(|(at, written)| (written.spare, *at));
        let Some((at, spare)) = most.map(|(at, written)| (at, written.spare)) else { continue };
        if spare > 0 && best.as_ref().is_none_or(|(known, ..)| spare >= *known) {
            best = Some((spare, at, part));
        }
    }
    let Some((_, at, part)) = best else { return false };
    left_out.push(part.remove(at).sentence.id);
    true
}
