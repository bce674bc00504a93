//! Pairs of letters with planted repetitions and contradictions: all are found, and clean pairs stay silent.
//!
//! A letter is made of facts, each of which can be said in two ways with any value. A planted contradiction says
//! a fact in the other way with another value; a planted repetition says it in the other way with the same.
#![cfg(not(target_arch = "wasm32"))]

use candor::api::{DraftRequest, Engine};
use candor::case::{Round, RoundComparison, SentenceState, ValueKind, compare_rounds};

/// A fact: two ways to say it, and values for the gap. The second value contradicts the first.
struct Fact {
    kind: ValueKind,
    ways: [&'static str; 2],
    values: [&'static str; 2],
}

const fn fact(kind: ValueKind, ways: [&'static str; 2], values: [&'static str; 2]) -> Fact {
    Fact { kind, ways, values }
}

/// One shop's facts in one language.
struct Shop {
    store: &'static str,
    facts: [Fact; 4],
    /// Facts that neither letter of a pair shares with the other.
    fresh: [&'static str; 3],
}

const SHOPS: [Shop; 5] = [
    Shop {
        store: "amazon.com",
        facts: [
            fact(
                ValueKind::Day,
                [
                    "From {} our shipping template chose carriers without tracking.",
                    "The shipping template has chosen carriers without tracking since {}.",
                ],
                ["10 September 2026", "18 September 2026"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "We refunded {} buyers of the broken mugs.",
                    "All {} buyers of broken mugs were refunded by us.",
                ],
                ["23", "41"],
            ),
            fact(
                ValueKind::Company,
                [
                    "All mugs of this product were bought from {} in Leeds.",
                    "We bought all mugs of this product in Leeds from {}.",
                ],
                ["Bright Pots Ltd", "Clay House Ltd"],
            ),
            fact(
                ValueKind::Name,
                [
                    "The packing station is now checked by Mr {} every morning.",
                    "Every morning the packing station is checked by Mr {}.",
                ],
                ["Weaver", "Holden"],
            ),
        ],
        fresh: [
            "A scanner at the second gate was switched off for a week.",
            "Each box is dropped three times before a new size is used.",
            "Two temporary workers had no access to the stock list.",
        ],
    },
    Shop {
        store: "amazon.de",
        facts: [
            fact(
                ValueKind::Day,
                [
                    "Seit dem {} nutzten wir eine Versandvorlage ohne Sendungsverfolgung.",
                    "Die Versandvorlage ohne Sendungsverfolgung nutzten wir seit dem {}.",
                ],
                ["10. September 2026", "12. September 2026"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "Wir haben {} Bestellungen mit beschädigten Tassen erstattet.",
                    "Erstattet haben wir {} Bestellungen mit beschädigten Tassen.",
                ],
                ["23", "32"],
            ),
            fact(
                ValueKind::Company,
                [
                    "Die Tassen dieser Lieferung kauften wir bei der {} in Fürth.",
                    "Bei der {} in Fürth kauften wir die Tassen dieser Lieferung.",
                ],
                ["Nordlicht Handels GmbH", "Südstern Keramik GmbH"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "Der Lagerleiter prüfte {} Kartons mit Tassen von Hand.",
                    "Von Hand prüfte der Lagerleiter {} Kartons mit Tassen.",
                ],
                ["1.500", "1.200"],
            ),
        ],
        fresh: [
            "Der Scanner am zweiten Tor war eine Woche lang abgeschaltet.",
            "Jede neue Kartongröße wird vor dem Einsatz dreimal fallen gelassen.",
            "Zwei Aushilfen hatten keinen Zugriff auf die Bestandsliste.",
        ],
    },
    Shop {
        store: "amazon.fr",
        facts: [
            fact(
                ValueKind::Day,
                [
                    "Depuis le {} notre modèle choisissait des transporteurs sans suivi.",
                    "Notre modèle choisissait des transporteurs sans suivi depuis le {}.",
                ],
                ["10 septembre 2026", "19 septembre 2026"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "Nous avons remboursé {} acheteurs de tasses cassées.",
                    "Les {} acheteurs de tasses cassées ont été remboursés.",
                ],
                ["23", "40"],
            ),
            fact(
                ValueKind::Company,
                [
                    "Toutes les tasses de ce produit viennent de {} à Lyon.",
                    "De {} à Lyon viennent toutes les tasses de ce produit.",
                ],
                ["Terre Claire SARL", "Maison Argile SARL"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "Le responsable a contrôlé {} cartons dans notre entrepôt.",
                    "Dans notre entrepôt, le responsable a contrôlé {} cartons.",
                ],
                ["150", "210"],
            ),
        ],
        fresh: [
            "Le scanner de la deuxième porte était éteint pendant une semaine.",
            "Chaque nouvelle boîte est lâchée trois fois avant son usage.",
            "Deux intérimaires ne voyaient pas la liste du stock.",
        ],
    },
    Shop {
        store: "amazon.it",
        facts: [
            fact(
                ValueKind::Day,
                [
                    "Dal {} il nostro modello sceglieva corrieri senza tracciamento.",
                    "Il nostro modello sceglieva corrieri senza tracciamento dal {}.",
                ],
                ["10 settembre 2026", "15 settembre 2026"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "Abbiamo rimborsato {} acquirenti di tazze rotte.",
                    "Gli {} acquirenti di tazze rotte sono stati rimborsati.",
                ],
                ["23", "37"],
            ),
            fact(
                ValueKind::Company,
                [
                    "Tutte le tazze di questo prodotto arrivano dal fornitore {} di Faenza.",
                    "Dal fornitore {} di Faenza arrivano tutte le tazze di questo prodotto.",
                ],
                ["Terra Chiara Srl", "Casa Argilla Srl"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "Il responsabile ha controllato {} scatole nel nostro magazzino.",
                    "Nel nostro magazzino il responsabile ha controllato {} scatole.",
                ],
                ["150", "120"],
            ),
        ],
        fresh: [
            "Lo scanner della seconda porta era spento per una settimana.",
            "Ogni nuova misura viene fatta cadere tre volte prima dell'uso.",
            "Due lavoratori temporanei non vedevano la lista delle scorte.",
        ],
    },
    Shop {
        store: "amazon.co.jp",
        facts: [
            fact(
                ValueKind::Day,
                [
                    "{}から追跡番号のない配送方法を使用していました。",
                    "追跡番号のない配送方法を{}から使用していました。",
                ],
                ["2026年9月10日", "2026年9月18日"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "破損したマグカップの購入者{}名に返金しました。",
                    "購入者{}名に破損したマグカップの返金をしました。",
                ],
                ["23", "41"],
            ),
            fact(
                ValueKind::Company,
                ["このマグカップは{}から仕入れました。", "{}からこのマグカップを仕入れました。"],
                ["青空陶器株式会社", "白山食器株式会社"],
            ),
            fact(
                ValueKind::Quantity,
                [
                    "倉庫の責任者が梱包済みの箱{}個を検査しました。",
                    "梱包済みの箱{}個を倉庫の責任者が検査しました。",
                ],
                ["150", "120"],
            ),
        ],
        fresh: [
            "二番目の入口のスキャナーは一週間停止していました。",
            "新しい大きさの段ボールは使う前に三回落下試験を行います。",
            "臨時の従業員二人は在庫一覧を見ることができませんでした。",
        ],
    },
];

fn filled(fact: &Fact, way: usize, value: usize) -> String {
    fact.ways[way].replace("{}", fact.values[value])
}

fn letter(sentences: &[String]) -> Round {
    Round { text: format!("- {}", sentences.join("\n- ")), ..Round::default() }
}

/// A pair of a shop: the first letter, the second, and what each sentence of the second is.
fn pair(shop: &Shop, planted: Planted) -> (Round, Round, Vec<SentenceState>) {
    let first: Vec<String> = shop.facts.iter().map(|fact| filled(fact, 0, 0)).collect();
    let mut second = vec![shop.fresh[0].to_owned()];
    let mut states = vec![SentenceState::New];
    for (number, fact) in shop.facts.iter().enumerate() {
        let (way, value, state) = match planted {
            Planted::Nothing => continue,
            Planted::SameWords => (0, 0, SentenceState::Repeated),
            Planted::OneOther(one) if one == number => (1, 1, SentenceState::Contradicting),
            Planted::OtherWords | Planted::OneOther(_) => (1, 0, SentenceState::Repeated),
        };
        second.push(filled(fact, way, value));
        states.push(state);
    }
    second.extend(shop.fresh[1..].iter().map(|&text| text.to_owned()));
    states.extend([SentenceState::New; 2]);
    (letter(&first), letter(&second), states)
}

#[derive(Clone, Copy, Debug)]
enum Planted {
    Nothing,
    SameWords,
    OtherWords,
    OneOther(usize),
}

const PLANTED: [Planted; 7] = [
    Planted::Nothing,
    Planted::SameWords,
    Planted::OtherWords,
    Planted::OneOther(0),
    Planted::OneOther(1),
    Planted::OneOther(2),
    Planted::OneOther(3),
];

fn states(compared: &RoundComparison) -> Vec<SentenceState> {
    compared.sentences.iter().map(|sentence| sentence.state).collect()
}

#[test]
fn every_planted_repetition_and_contradiction_is_found_and_clean_pairs_stay_silent() {
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for shop in &SHOPS {
        for planted in PLANTED {
            pairs += 1;
            let (before, now, expected) = pair(shop, planted);
            let compared = compare_rounds(&before, &now, Some(shop.store));
            if states(&compared) != expected {
                wrong.push(format!("{} {planted:?}: {:#?}\n{}", shop.store, compared.sentences, now.text));
            }
            assert!(compared.has_new, "{planted:?}");
        }
    }
    assert!(pairs >= 30);
    assert!(wrong.is_empty(), "{} of {pairs} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_differs_is_told_with_both_values() {
    for shop in &SHOPS {
        for (number, fact) in shop.facts.iter().enumerate() {
            let (before, now, _) = pair(shop, Planted::OneOther(number));
            let compared = compare_rounds(&before, &now, Some(shop.store));
            let found: Vec<_> = compared.sentences.iter().flat_map(|sentence| &sentence.differing).collect();
            let [differing] = found.as_slice() else { panic!("{}: {found:?}", shop.store) };
            assert_eq!(differing.kind, fact.kind, "{}: {differing:?}", shop.store);
            let is = |written: &str, value: &str| written.contains(value) || value.contains(written);
            assert!(is(&differing.before, fact.values[0]), "{differing:?}");
            assert!(is(&differing.now, fact.values[1]), "{differing:?}");
        }
    }
}

#[test]
fn a_letter_that_says_nothing_but_the_old_has_nothing_new() {
    for shop in &SHOPS {
        let sentences =
            |way: usize| -> Vec<String> { shop.facts.iter().map(|fact| filled(fact, way, 0)).collect() };
        let compared = compare_rounds(&letter(&sentences(0)), &letter(&sentences(1)), Some(shop.store));
        assert!(!compared.has_new, "{}: {compared:#?}", shop.store);
    }
}

const NOTICE: &str = "Hello,\n\nYour selling account has been deactivated.\n\nWhy did this happen?\nYour Order \
    Defect Rate is 1.53%; the target is less than 1%.\n\nHow do I reactivate my account?\nPlease send us a plan of \
    action.";
const REPLY: &str = "Hello,\n\nWe received your submission but do not have enough information to reactivate your \
    account.\n\nPlease send us:\n-- Greater detail on the root cause";

fn drafted(messages: &[&str]) -> String {
    let request = serde_json::json!({
        "today": "2026-11-23", "store": "amazon.com", "message": REPLY, "messages": messages, "story": {},
    });
    let request: DraftRequest = serde_json::from_value(request).expect("a request");
    Engine::new().draft_plan(&request).expect("a draft").text
}

#[test]
fn a_reply_that_names_no_reason_is_answered_with_that_of_the_message_before() {
    assert!(drafted(&[]).contains("[reason in Amazon's message]"));
    let text = drafted(&[NOTICE, REPLY]);
    assert!(!text.contains("[reason in Amazon's message]"), "{text}");
    assert!(text.contains("Order Defect Rate"), "{text}");
}
