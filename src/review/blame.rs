//! # Blame
//!
//! **What it does.** Finds sentences in which somebody else is the cause: a carrier, a supplier, a
//! buyer, a competitor or Amazon.
//!
//! **Why it matters.** Amazon asks what went wrong in the seller's own process. A cause that lies
//! only with others leaves nothing the seller can change, and the answer comes back as incomplete.
//!
//! **Example.** "Parcels were late because of the courier's strike." Better: "We had one courier
//! and no second one to turn to."
//!
//! **Not matched.** Others that are named next to an own failure, in the same sentence or in the
//! same cause: "The courier lost 12 parcels. We did not buy tracking." What is denied: "This was
//! not because of the carrier."
//!
//! **Source.** `domain/poa.md` section 3, rule "blame".

use super::lint::{Hit, sentences};
use super::words::Words;
use super::{Example, Examples, Lint, LintId, ReviewContext, Severity};
use crate::plan::{Plan, PlanPart, Sentence};

/// The lint.
pub const LINT: Lint = Lint { id: LintId::Blame, severity: Severity::ShouldFix, check };

const BLAMES: [&str; 21] = [
    "because of _3 carrier*|courier*|supplier*|competitor*|amazon*|dhl|ups|usps|fedex|hermes|evri|dpd|gls|post|mail|strike*|weather|snow|storm*|customs|covid*",
    "due to _3 carrier*|courier*|supplier*|competitor*|amazon*|dhl|ups|usps|fedex|hermes|evri|dpd|gls|post|mail|strike*|weather|snow|storm*|customs|covid*",
    "caused by _3 carrier*|courier*|supplier*|competitor*|amazon*|customer*|buyer*|employee*|dhl|ups|usps|fedex|hermes|evri|dpd|gls|post|mail|strike*|weather|snow|storm*|customs|covid*",
    "fault|mistake|error of _2 carrier*|courier*|supplier*|competitor*|amazon*|customer*|buyer*|employee*|warehouse",
    "carrier's|courier's|supplier's|competitor's|amazon's|customer's|buyer's|employee's _1 fault|mistake|error|failure|negligence",
    "carrier*|courier*|supplier*|dhl|ups|usps|fedex|hermes|evri|dpd|gls|yodel|parcelforce|correos|chronopost lost|failed|damaged|delayed|mishandled|misplaced|forgot|stopped",
    "carrier*|courier*|supplier*|dhl|ups|usps|fedex|hermes|evri|dpd|gls|yodel|parcelforce|correos|chronopost was|were|is|are _2 late|slow|unreliable|overloaded|delayed|closed|strike|blame",
    "royal|canada|australia|deutsche|swiss|la|an|the mail|post|poste _1 lost|failed|damaged|delayed|mishandled|misplaced|late|slow|unreliable|overloaded|closed",
    "postal|parcel|delivery service|company|firm _1 lost|failed|damaged|delayed|mishandled|misplaced|late|slow|unreliable|overloaded|closed",
    "strike*|weather|snow|storm*|flood*|pandemic|covid*|lockdown*|customs|traffic made|caused|causes|delayed|stopped|slowed|meant|led|held|prevented|blocked|hit",
    "there was _2 strike|storm|flood|lockdown|pandemic",
    "amazon|fba lost|failed|damaged|mishandled|misplaced|mixed",
    "not our|my fault|mistake|error",
    "no fault of ours|mine|our|my",
    "beyond|outside our|my control",
    "we|i blame",
    "customer*|buyer* lie|lied|lying|cheat*|abuse*|abusing|scam*",
    "customer*|buyer* was|were|is|are|got|became _1 impatient|unreasonable|rude|dishonest|angry|picky|unfair|greedy|difficult|wrong",
    "fake|false|malicious|dishonest|fraudulent|unreasonable|impatient|difficult|unfair|picky buyer*|customer*|claim*|complaint*|feedback|review*",
    "competitor* attack*|sabotage*|report*|target*",
    "bad|wrong|unlucky luck|customers|buyers",
];

/// An own failure, which makes naming others part of an honest cause.
const OWN_FAILURES: [&str; 8] = [
    "we|i did not|failed|chose|relied|missed|overlooked|ignored|forgot|skipped",
    "we|i didn't|hadn't|weren't",
    "we|i had no|not|only",
    "we|i were not|without",
    "we|i _1 kept|used|listed|shipped|confirmed|entered|set|left",
    "our own|process|procedure|check|checks|mistake|error|failure",
    "without checking|check|tracking|control",
    "nobody|no-one",
];

const PARTS: [PlanPart; 4] =
    [PlanPart::Opening, PlanPart::RootCause, PlanPart::ActionsTaken, PlanPart::Prevention];

fn check(plan: &Plan, _: &ReviewContext<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (part, sentence) in sentences(plan).filter(|(part, _)| PARTS.contains(part)) {
        let words = Words::of(&sentence.text);
        let blamed: Vec<_> = words.find(&BLAMES).into_iter().filter(|&at| !words.is_denied(at)).collect();
        if !blamed.is_empty() && !names_own_failure(plan, sentence) {
            hits.extend(blamed.into_iter().map(|at| Hit::words(part, sentence, &words, at)));
        }
    }
    hits
}

/// Looks at all sentences of one cause: what happened, and why it was possible.
fn names_own_failure(plan: &Plan, sentence: &Sentence) -> bool {
    let cause = |id: &str| id.rsplit_once('.').map_or_else(|| id.to_owned(), |(cause, _)| cause.to_owned());
    let this = cause(&sentence.id);
    sentences(plan)
        .filter(|(_, other)| other.id == sentence.id || cause(&other.id) == this)
        .filter(|(part, other)| *part == PlanPart::RootCause || other.id == sentence.id)
        .any(|(_, other)| Words::of(&other.text).have(&OWN_FAILURES))
}

/// Sentences of both kinds.
pub const EXAMPLES: Examples = Examples {
    fires: &[
        Example::cause("Parcels were late because of the courier's strike. This began on 1 October 2026."),
        Example::cause("The defects were caused by dishonest buyers."),
        Example::cause("This was Amazon's own mistake."),
        Example::cause("It was not our fault that the parcels arrived late."),
        Example::cause("DHL lost 12 parcels."),
        Example::cause("Royal Mail lost our parcels and the strike made it late."),
        Example::cause("The strike made our parcels late."),
        Example::cause("Snow stopped the deliveries for a week."),
        Example::cause("The post was slow in October."),
        Example::cause("Our courier was always late."),
        Example::cause("A delivery company lost two parcels."),
        Example::cause("The buyers were impatient."),
        Example::cause("Impatient customers wrote bad feedback."),
        Example::action("4 November 2026: We reported false claims of buyers. Done by: owner."),
    ],
    silent: &[
        Example::cause("The courier lost 12 parcels, and we did not buy tracking for them."),
        Example::cause(
            "The delay was not because of the carrier: our label printer stood still for two days.",
        ),
        Example::cause("Customers complained about damaged boxes, because we packed glass without padding."),
        Example::cause("The strike made parcels late, and we had no second courier."),
        Example::cause("The buyers were not told that their parcels would be late."),
        Example::cause("We take parcels to the post office at 15:00."),
        Example::cause("Due to high demand we sold more units than we had in stock."),
        Example::action("4 November 2026: We ended the contract with the courier. Done by: owner."),
    ],
};
