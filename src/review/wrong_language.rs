//! A letter in a language that is neither English nor the store's nor the message's.

use super::lint::{Check, Hit};
use crate::plan::PlanPart;
use crate::policy::Language;

/// Languages of the stores; those of stores that are not here may be any.
const STORES: [(&str, &[Language]); 16] = [
    ("amazon.com", &[Language::En, Language::Es]),
    ("amazon.ca", &[Language::En, Language::Fr]),
    ("amazon.com.mx", &[Language::Es, Language::En]),
    ("amazon.co.uk", &[Language::En]),
    ("amazon.ie", &[Language::En]),
    ("amazon.com.au", &[Language::En]),
    ("amazon.in", &[Language::En]),
    ("amazon.sg", &[Language::En]),
    ("amazon.ae", &[Language::En]),
    ("amazon.de", &[Language::De, Language::En]),
    ("amazon.fr", &[Language::Fr, Language::En]),
    ("amazon.it", &[Language::It, Language::En]),
    ("amazon.es", &[Language::Es, Language::En]),
    ("amazon.com.be", &[Language::Fr, Language::De, Language::En]),
    ("amazon.co.jp", &[Language::Ja, Language::En]),
    ("amazon.cn", &[Language::Zh, Language::En]),
];

pub(super) fn check(check: &Check<'_>) -> Vec<Hit> {
    let (context, language) = (check.context, check.letter.prose.language);
    let store = context.options.store.as_deref().or(context.reading.store.as_deref());
    let spoken = STORES.iter().find(|(name, _)| Some(*name) == store).map(|(_, spoken)| *spoken);
    let (Some(language), Some(spoken)) = (language, spoken) else { return Vec::new() };
    let fits = spoken.contains(&language) || context.reading.language == Some(language);
    (!fits).then(|| Hit::part(PlanPart::Opening)).into_iter().collect()
}
