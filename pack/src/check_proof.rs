//! What must hold of the rules that names, quantities and messages to suppliers go by.

use std::collections::BTreeSet;

use crate::check_letter::{every, slots};
use crate::{
    CoverState, Language, NameRemark, NameRules, QuantityRules, SupplierAsk, SupplierPhrase, SupplierRules,
    Texts,
};

/// The languages that a seller is told things in.
const TOLD: [Language; 2] = [Language::En, Language::De];
/// The languages that a supplier is written to in.
const WRITTEN: [Language; 6] =
    [Language::En, Language::De, Language::Es, Language::Fr, Language::It, Language::Zh];

/// Every remark is there, and no word stands twice among those of one role.
pub(crate) fn names(rules: &NameRules) -> Result<(), String> {
    for (role, groups) in rules.words.iter() {
        let mut known = BTreeSet::new();
        for word in groups.iter().flatten() {
            if !known.insert(word) {
                return Err(format!("names.toml: `{role:?}`: `{word}` stands there twice"));
            }
        }
    }
    for remark in every::<NameRemark>() {
        let says = rules.says.get(&remark).ok_or(format!("names.toml: `says.{remark:?}`: is missing"))?;
        worded(&format!("names.toml: `says.{remark:?}`"), &says.texts, &TOLD)?;
    }
    Ok(())
}

/// Every state is worded, and every record.
pub(crate) fn quantities(rules: &QuantityRules) -> Result<(), String> {
    for state in every::<CoverState>() {
        let texts = rules.says.get(&state).ok_or(format!("quantities.toml: `says.{state:?}`: is missing"))?;
        worded(&format!("quantities.toml: `says.{state:?}`"), texts, &TOLD)?;
    }
    for record in &rules.records {
        worded(&format!("quantities.toml: `records.{}`", record.id), &record.text, &TOLD)?;
    }
    for wanted in &rules.wanted {
        worded(&format!("quantities.toml: `wanted.{:?}`", wanted.report), &wanted.text, &TOLD)?;
    }
    Ok(())
}

/// Everything that is written to a supplier is there in all of its languages, with the same slots.
pub(crate) fn supplier(rules: &SupplierRules) -> Result<(), String> {
    for phrase in every::<SupplierPhrase>() {
        let texts =
            rules.phrases.get(&phrase).ok_or(format!("supplier.toml: `phrases.{phrase:?}`: is missing"))?;
        worded(&format!("supplier.toml: `phrases.{phrase:?}`"), texts, &WRITTEN)?;
    }
    for ask in every::<SupplierAsk>() {
        let texts = rules.asks.get(&ask).ok_or(format!("supplier.toml: `asks.{ask:?}`: is missing"))?;
        worded(&format!("supplier.toml: `asks.{ask:?}`"), texts, &WRITTEN)?;
    }
    for rule in &rules.card {
        worded(&format!("supplier.toml: `card.{}`", rule.id), &rule.text, &TOLD)?;
    }
    Ok(())
}

fn worded(at: &str, texts: &Texts, languages: &[Language]) -> Result<(), String> {
    let english = texts.get(&Language::En).and_then(|text| slots(text));
    for language in languages {
        let text = texts.get(language).filter(|text| !text.trim().is_empty());
        let text = text.ok_or_else(|| format!("{at}: is missing in {language:?}"))?;
        if slots(text).is_none() || slots(text) != english {
            return Err(format!("{at}: has other slots in {language:?} than in English"));
        }
    }
    Ok(())
}
