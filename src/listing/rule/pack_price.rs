//! Packs whose pieces cost more than in a smaller pack of the same.

use super::{Proof, Tell, money};
use crate::listing::catalogue::Catalogue;
use crate::policy::{ListingRule, Options, casework};
use crate::report::{Field, hash};
use crate::sort;
use crate::text::fold;

/// Pieces of a pack that can be meant.
const PIECES: std::ops::RangeInclusive<i64> = 2..=1000;

/// An offer by what it is without its number of pieces.
struct Offer {
    product: u64,
    pieces: i64,
    price: i64,
    listing: usize,
}

pub(super) fn check(catalogue: &Catalogue<'_>, _: &ListingRule, _: &Options, tell: Tell<'_>) {
    let packs: Vec<Vec<&str>> =
        casework().listing.packs.iter().map(|pack| pack.split(' ').collect()).collect();
    let mut offers: Vec<Offer> = (0..catalogue.len())
        .filter(|&listing| !catalogue.is_removed(listing))
        .filter_map(|listing| offer(catalogue, listing, &packs))
        .collect();
    sort::by_key(&mut offers, |offer| (offer.product, offer.pieces, offer.price));
    for same in offers.chunk_by(|a, b| a.product == b.product) {
        for pack in same {
            let smaller = same.iter().filter(|other| other.pieces < pack.pieces);
            let dear = |other: &&Offer| pack.price * other.pieces > other.price * pack.pieces;
            let Some(other) = smaller.filter(dear).min_by_key(|other| other.pieces) else { continue };
            let proof = Proof {
                found: Some(money(pack.price / pack.pieces)),
                expected: Some(money(other.price / other.pieces)),
                others: vec![catalogue.asin(other.listing).to_owned()],
            };
            tell(pack.listing, proof);
        }
    }
}

fn offer(catalogue: &Catalogue<'_>, listing: usize, packs: &[Vec<&str>]) -> Option<Offer> {
    let price = catalogue.row(listing).money(Field::Price).filter(|&price| price > 0)?;
    let title = fold(catalogue.title(listing));
    let mut words = words(&title);
    let mut pieces = 1;
    if let Some((at, length, count)) = packs.iter().find_map(|pack| find(&words, pack)) {
        pieces = count;
        words.drain(at..at + length);
    }
    (words.len() > 1).then(|| Offer { product: hash(words.join(" ").as_bytes()), pieces, price, listing })
}

/// Where a pack is written in a title, how many words that takes, and how many pieces it says.
fn find(words: &[&str], pack: &[&str]) -> Option<(usize, usize, i64)> {
    let windows = words.windows(pack.len()).enumerate();
    windows.into_iter().find_map(|(at, window)| {
        let mut pieces = None;
        let fits = window.iter().zip(pack).all(|(word, wanted)| {
            if *wanted == "#" {
                pieces = word.parse::<i64>().ok().filter(|count| PIECES.contains(count));
                return pieces.is_some();
            }
            word == wanted
        });
        pieces.filter(|_| fits).map(|count| (at, pack.len(), count))
    })
}

/// Runs of letters and runs of digits: `6er pack` is `6`, `er`, `pack`.
fn words(title: &str) -> Vec<&str> {
    let class = |letter: char| match letter {
        '0'..='9' => 1,
        _ if letter.is_alphanumeric() => 2,
        _ => 0,
    };
    let mut words = Vec::new();
    let (mut start, mut before) = (0, 0);
    for (at, letter) in title.char_indices() {
        let now = class(letter);
        if now != before {
            if before > 0 {
                words.push(&title[start..at]);
            }
            (start, before) = (at, now);
        }
    }
    if before > 0 {
        words.push(&title[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::tests::{found, listings, skus};
    use super::*;

    #[test]
    fn a_pack_whose_pieces_cost_more_than_one_alone_is_told() {
        let text = listings(&[
            ("Acme Steel Sponge", "ONE", "2.00", "B0ONE"),
            ("Acme Steel Sponge, Pack of 6", "SIX", "15.00", "B0SIX"),
            ("Acme Steel Sponge (12 Pack)", "DOZEN", "20.00", "B0DOZEN"),
        ]);
        let told = found("pack-price", &[("all", &text)]);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].0, "SIX");
        let proof = &told[0].1;
        assert_eq!((proof.found.as_deref(), proof.expected.as_deref()), (Some("2.50"), Some("2.00")));
        assert_eq!(proof.others, ["B0ONE"]);
    }

    #[test]
    fn other_products_and_cheaper_packs_are_left_alone() {
        let text = listings(&[
            ("Acme Steel Sponge", "ONE", "2.00", "B0ONE"),
            ("Acme Copper Sponge, Pack of 6", "SIX", "15.00", "B0SIX"),
            ("Acme Steel Sponge 10er Pack", "TEN", "20.00", "B0TEN"),
        ]);
        assert_eq!(skus("pack-price", &[("all", &text)]), [""; 0]);
    }

    #[test]
    fn numbers_are_words_of_their_own() {
        assert_eq!(words("6er-pack: lot de 3"), ["6", "er", "pack", "lot", "de", "3"]);
    }
}
