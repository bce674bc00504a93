//! Sorting without a sort of its own for every type.
//!
//! The standard library compiles its sort once more for each type and each way to compare, five
//! kilobytes a time. Here one copy sorts places for everybody, and only the exchange of items is
//! compiled anew. Lists with an entry for every row of a file are worth a sort of their own.

use std::cmp::Ordering;

/// Sorts by `compare`. Equals keep their order.
pub fn by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let places = places(list.len(), &mut |a, b| compare(&list[a], &list[b]));
    for at in 0..list.len() {
        let mut from = places[at];
        // What stood there was moved on when its turn came.
        while from < at {
            from = places[from];
        }
        list.swap(at, from);
    }
}

/// Sorts by what `key` gives for each item. Equals keep their order.
pub fn by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    by(list, |a, b| key(a).cmp(&key(b)));
}

/// Sorts from small to large.
pub fn rising<T: Ord>(list: &mut [T]) {
    by(list, T::cmp);
}

/// Which of the items belongs first, second, and so on.
fn places(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers without an order to see, each with its place.
    fn mixed(len: usize) -> Vec<(usize, usize)> {
        (0..len).map(|at| (at * 7_919 % 97, at)).collect()
    }

    #[test]
    fn a_list_of_any_length_is_sorted_and_equals_keep_their_order() {
        for len in (0..70).chain([1_000]) {
            let (mut ours, mut theirs) = (mixed(len), mixed(len));
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(ours, theirs, "{len} items");
        }
    }

    #[test]
    fn text_rises_and_a_comparison_may_turn_it_round() {
        let mut words = ["b", "c", "a"];
        rising(&mut words);
        assert_eq!(words, ["a", "b", "c"]);
        by(&mut words, |a, b| b.cmp(a));
        assert_eq!(words, ["c", "b", "a"]);
    }
}
