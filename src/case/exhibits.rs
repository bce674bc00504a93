//! Papers of the case as exhibits: which letter each of them has, and what it answers.

use super::{Answers, Proof};
use crate::document::Paper;
use crate::policy::RequestKind;
use crate::sort;

/// The papers of a case, and what the seller attached them to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Attached<'a> {
    /// What the seller settled, by the id of a row; none where nothing is known of it.
    pub answers: Option<&'a Answers>,
    /// The papers.
    pub papers: &'a [Paper],
}

/// A paper that answers something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exhibit<'a> {
    /// `A`, `B`, … `Z`, `AA`.
    pub letter: String,
    /// The paper.
    pub paper: &'a Paper,
    /// Ids of the rows that it is attached to, in the order of the exhibits.
    pub rows: Vec<&'a str>,
}

impl Exhibit<'_> {
    /// Whether it answers what is asked, for one of the products where it is asked for products.
    pub fn answers(&self, what: RequestKind, asins: &[String]) -> bool {
        self.rows.iter().any(|row| is_row_of(row, what, asins))
    }
}

/// The attached papers that have a file, each once: those that answer `asked` first, in its order, then the others by row. What the
/// seller cannot answer has no exhibits.
pub fn exhibits<'a>(attached: Attached<'a>, asked: &[(RequestKind, &[String])]) -> Vec<Exhibit<'a>> {
    let answers = attached.answers.into_iter().flatten().filter(|(_, answer)| answer.cannot.is_none());
    let mut rows: Vec<_> = answers.collect();
    sort::by_key(&mut rows, |(row, _)| {
        asked.iter().position(|(what, asins)| is_row_of(row, *what, asins)).unwrap_or(usize::MAX)
    });
    let mut exhibits: Vec<Exhibit<'a>> = Vec::new();
    for (row, answer) in rows {
        for proof in &answer.proofs {
            let Proof::Exhibit { paper: id } = proof else { continue };
            let file_of = |paper: &&Paper| paper.id == *id && paper.file.is_some();
            let Some(paper) = attached.papers.iter().find(file_of) else { continue };
            match exhibits.iter_mut().find(|known| known.paper.id == *id) {
                Some(known) => known.rows.push(row),
                None => {
                    exhibits.push(Exhibit { letter: letter(exhibits.len()), paper, rows: vec![row] });
                }
            }
        }
    }
    exhibits
}

/// The id of a row begins with what is asked, and ends with the product where there is one.
fn is_row_of(row: &str, what: RequestKind, asins: &[String]) -> bool {
    match row.strip_prefix(what.name()) {
        Some("") => true,
        Some(rest) => {
            rest.strip_prefix('.').is_some_and(|asin| asins.is_empty() || asins.iter().any(|one| one == asin))
        }
        None => false,
    }
}

fn letter(index: usize) -> String {
    let last = char::from(b'A' + u8::try_from(index % 26).unwrap_or_default());
    let mut letters = if index < 26 { String::new() } else { letter(index / 26 - 1) };
    letters.push(last);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Answer;

    fn paper(id: &str) -> Paper {
        serde_json::from_value(serde_json::json!({
            "id": id, "file": { "name": "a", "sha256": "00", "bytes": 1, "facts": { "format": "pdf" } },
        }))
        .expect("a paper")
    }

    fn answer(papers: &[&str]) -> Answer {
        let proofs = papers.iter().map(|&paper| Proof::Exhibit { paper: paper.to_owned() }).collect();
        Answer { proofs, ..Answer::default() }
    }

    fn told(
        answers: &Answers,
        papers: &[Paper],
        asked: &[(RequestKind, &[String])],
    ) -> Vec<(String, String)> {
        let found = exhibits(Attached { answers: Some(answers), papers }, asked);
        found.into_iter().map(|exhibit| (exhibit.letter, exhibit.paper.id.clone())).collect()
    }

    #[test]
    fn letters_go_on_behind_z() {
        let letters = [0, 25, 26, 51, 52, 701, 702].map(letter);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn papers_stand_in_the_order_in_which_they_are_asked_and_each_stands_once() {
        let papers = ["one", "two", "three"].map(paper);
        let answers = Answers::from([
            ("business-license".to_owned(), answer(&["three"])),
            ("invoices.B0TEST0002".to_owned(), answer(&["one", "two"])),
            ("authorization-letter".to_owned(), answer(&["two", "gone"])),
        ]);
        let products = ["B0TEST0002".to_owned()];
        let asked: [(RequestKind, &[String]); 2] =
            [(RequestKind::AuthorizationLetter, &[]), (RequestKind::Invoices, &products)];
        let named = |names: [(&str, &str); 3]| names.map(|(a, b)| (a.to_owned(), b.to_owned())).to_vec();
        assert_eq!(told(&answers, &papers, &asked), named([("A", "two"), ("B", "one"), ("C", "three")]));
        assert_eq!(told(&answers, &papers, &[]), named([("A", "two"), ("B", "three"), ("C", "one")]));
    }

    #[test]
    fn a_row_of_another_product_or_of_a_longer_name_is_not_meant() {
        let products = ["B0TEST0001".to_owned()];
        assert!(is_row_of("invoices", RequestKind::Invoices, &products));
        assert!(is_row_of("invoices.B0TEST0001", RequestKind::Invoices, &[]));
        assert!(!is_row_of("invoices.B0TEST0002", RequestKind::Invoices, &products));
        assert!(!is_row_of("invoices-more", RequestKind::Invoices, &[]));
    }

    #[test]
    fn what_the_seller_cannot_answer_has_no_exhibit() {
        let mut cannot = answer(&["one"]);
        cannot.cannot = Some("continue-without".to_owned());
        let answers = Answers::from([("invoices".to_owned(), cannot)]);
        assert!(told(&answers, &[paper("one")], &[]).is_empty());
    }
}
