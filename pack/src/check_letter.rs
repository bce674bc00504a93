//! What must hold of the wording of letters beyond its shape.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use crate::{Language, LetterFormat, LetterRules, PhraseId, PlanKind, Reason, Texts};

const LANGUAGES: [Language; 7] =
    [Language::En, Language::De, Language::Fr, Language::It, Language::Es, Language::Ja, Language::Zh];

/// Holds the wording to what a letter in any language needs of it.
pub(crate) fn letter(rules: &LetterRules, reasons: &[Reason]) -> Result<(), String> {
    for id in every::<PhraseId>() {
        let texts = rules.phrases.get(&id).ok_or_else(|| format!("letter: `{id:?}`: is missing"))?;
        same_slots(&format!("{id:?}"), texts)?;
    }
    for reason in reasons {
        let id = &reason.id.0;
        let about = rules.about.get(&reason.id).ok_or_else(|| format!("letter: `about.{id}`: is missing"))?;
        same_slots(&format!("about.{id}"), about)?;
    }
    for (id, words) in rules.metrics.iter() {
        for texts in [&words.name, &words.counted, &words.orders] {
            same_slots(&format!("metrics.{}", id.name()), texts)?;
        }
    }
    for (kind, texts) in rules.papers.iter() {
        same_slots(&format!("papers.{kind:?}"), texts)?;
    }
    for language in LANGUAGES {
        let known = rules.formats.get(&language);
        format(known.ok_or_else(|| format!("letter: `formats.{language:?}`: is missing"))?)
            .map_err(|problem| format!("letter: `formats.{language:?}`: {problem}"))?;
    }
    for kind in [PlanKind::CounterNotice, PlanKind::Legal, PlanKind::Wait] {
        let list = rules.checklists.get(&kind);
        let list = list.ok_or_else(|| format!("letter: `checklists.{kind:?}`: is missing"))?;
        for texts in list.lead.iter().chain(&list.items) {
            same_slots(&format!("checklists.{kind:?}"), texts)?;
        }
    }
    Ok(())
}

/// All ids, read off their numbers, so that none can be forgotten here.
pub(crate) fn every<T: DeserializeOwned>() -> impl Iterator<Item = T> {
    (0_u32..).map_while(|number| {
        let number = postcard::to_allocvec(&number).ok()?;
        postcard::from_bytes(&number).ok()
    })
}

/// Every language has the text, with the slots of the English one.
fn same_slots(key: &str, texts: &Texts) -> Result<(), String> {
    let at = |language: Language, problem: &str| format!("letter: `{key}` in {language:?}: {problem}");
    let mut first = None;
    for language in LANGUAGES {
        let text = texts.get(&language).filter(|text| !text.trim().is_empty());
        let text = text.ok_or_else(|| at(language, "is missing"))?;
        let slots = slots(text).ok_or_else(|| at(language, "has a brace that does not close"))?;
        if *first.get_or_insert_with(|| slots.clone()) != slots {
            return Err(at(language, "has other slots than the English text"));
        }
    }
    Ok(())
}

/// The slots of a text; none where a brace does not close.
pub(crate) fn slots(text: &str) -> Option<BTreeSet<&str>> {
    let mut slots = BTreeSet::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let (slot, behind) = after.split_once('}')?;
        slots.insert(slot);
        rest = behind;
    }
    Some(slots)
}

fn format(format: &LetterFormat) -> Result<(), String> {
    for (text, wanted) in [
        (&format.percent, &["number"][..]),
        (&format.date, &["day", "month", "year"]),
        (&format.day_and_month, &["day", "month"]),
    ] {
        if slots(text) != Some(wanted.iter().copied().collect()) {
            return Err(format!("`{text}` needs the slots {wanted:?}"));
        }
    }
    if format.months.iter().any(String::is_empty) || format.decimal.is_empty() {
        return Err("has an empty text".to_owned());
    }
    Ok(())
}
