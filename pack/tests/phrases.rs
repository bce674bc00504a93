//! What becomes of the phrases of the pack: other voices are added, and what says nothing new is dropped.

mod folder;

use std::fmt::Write as _;
use std::fs;

use candor_pack::{Pack, compile};
use folder::copy_of_the_pack;

/// What the engine gets of lists of phrases that are concepts in one language each.
fn compiled(name: &str, lists: &[(&str, &[&str])]) -> Vec<Vec<String>> {
    let folder = copy_of_the_pack(name);
    let concepts = folder.join("concepts.toml");
    let mut text = fs::read_to_string(&concepts).expect("the concepts");
    for (number, (language, phrases)) in lists.iter().enumerate() {
        let _ = write!(text, "\n[of-the-test-{number}]\n{language} = {phrases:?}\n");
    }
    fs::write(&concepts, text).expect("a changed file");
    let bytes = compile(&folder).expect("a pack").pack;
    fs::remove_dir_all(&folder).expect("a folder to remove");
    let pack: Pack = postcard::from_bytes(&bytes).expect("a pack");
    let of = |number| pack.concepts.get(&format!("of-the-test-{number}")).expect("the concept");
    (0..lists.len()).map(|number| of(number).values().flatten().cloned().collect()).collect()
}

#[test]
fn phrases_are_said_in_the_other_voices_of_their_language() {
    let said = compiled(
        "voices",
        &[
            ("it", &["il suo account non puo vendere"]),
            ("it", &["suo*", "suono"]),
            ("es", &["su cuenta"]),
            ("en", &["we have removed"]),
            ("fr", &["su cuenta"]),
            ("ja", &["停止しました"]),
        ],
    );
    assert!(said[0].contains(&"il tuo account non puoi vendere".to_owned()), "{:?}", said[0]);
    assert_eq!(said[1], ["suo*", "tuo*"]);
    assert_eq!(said[2], ["su cuenta", "tu cuenta"]);
    assert_eq!(said[3], ["we have removed", "we've removed"]);
    assert_eq!(said[4], ["su cuenta"]);
    assert!(said[5].contains(&"停止いたしました".to_owned()), "{:?}", said[5]);
}

#[test]
fn a_phrase_that_holds_another_as_whole_words_is_dropped() {
    let left = compiled(
        "covered",
        &[
            ("fr", &["a ete refuse", "refuse", "refusee"]),
            ("fr", &["refus*", "refuse", "ete refuse"]),
            ("zh", &["已停用", "停用"]),
            ("fr", &["refuse", "refuse"]),
            ("fr", &["compte", "comptes", "*compte", "compte*"]),
            ("fr", &["vente", "ventes"]),
        ],
    );
    let expected: [&[&str]; 6] = [
        &["refuse", "refusee"],
        &["refus*"],
        &["停用"],
        &["refuse"],
        &["*compte", "compte*"],
        &["vente", "ventes"],
    ];
    assert_eq!(left, expected);
}
