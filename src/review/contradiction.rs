//! A sentence that an earlier letter has too, with other figures, days or products in it.

use super::lint::{Check, Hit};
use super::similarity::{Shape, shapes};

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let earlier: Vec<Shape> = check.context.earlier.iter().flat_map(|letter| shapes(letter)).collect();
    if earlier.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for unit in check.units() {
        let Some(shape) = Shape::of(check.letter.words(unit)) else { continue };
        let same: Vec<&Shape> = earlier.iter().filter(|other| other.words == shape.words).collect();
        if !same.is_empty() && !same.iter().any(|other| other.figures == shape.figures) {
            hits.push(check.unit(unit).expecting(same[0].text.clone()));
        }
    }
    hits
}
