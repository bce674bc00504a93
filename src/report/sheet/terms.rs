//! Words of a fixed list, which layouts and languages write in different ways.

use super::cells::Column;
use crate::report::header::fold;

/// What a word of a column means, with the folded words for it in other languages and layouts.
pub(crate) type Terms = &'static [(&'static str, &'static [&'static str])];

/// Gives the cells of a column the one word for each meaning; words of no list stay. `words` are all
/// words of the sheet, and get those that it lacks.
pub(super) fn translate(column: &mut Column, terms: Terms, words: &mut Vec<String>) {
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let mut numbers: Vec<u32> = (0..).take(words.len()).collect();
    for (term, others) in terms {
        let means_it = |word: &String| others.contains(&word.as_str()) || *word == fold(term);
        if !folded.iter().any(means_it) {
            continue;
        }
        let known = words.iter().position(|word| word == term);
        let to = known.unwrap_or_else(|| {
            words.push((*term).to_owned());
            words.len() - 1
        });
        for (number, _) in numbers.iter_mut().zip(&folded).filter(|(_, word)| means_it(word)) {
            *number = u32::try_from(to).unwrap_or(*number);
        }
    }
    column.cells.renumber(&numbers);
}

#[cfg(test)]
mod tests {
    use super::super::Field;
    use super::super::cells::CellKind;
    use super::*;

    #[test]
    fn each_meaning_has_one_word_and_other_words_stay() {
        const TERMS: Terms = &[("Order", &["bestellung", "注文"]), ("Refund", &["erstattung"])];
        let mut words: Vec<String> =
            ["Bestellung", "SKU-1", "order", "注文", "Neues"].map(String::from).to_vec();
        let mut column = Column::new(Field::Type, CellKind::Text, "Typ".to_owned());
        for cell in [Some(0), None, Some(2), Some(3), Some(4)] {
            column.cells.push(cell);
        }
        translate(&mut column, TERMS, &mut words);
        let read: Vec<&str> = (0..5)
            .map(|row| column.cells.narrow(row).map_or("", |number| words[number as usize].as_str()))
            .collect();
        assert_eq!(read, ["Order", "", "Order", "Order", "Neues"]);
        assert_eq!(words.len(), 6, "no word that nothing means");
    }
}
