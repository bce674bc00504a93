//! Three questions about a paper, each with an answer to see at once.

use serde::Serialize;

use super::{Finding, Level, Paper, TextLayer};
use crate::document::kind_rule;
use crate::policy::{PaperLight, casework};

/// The answers about one paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lights {
    /// Can it be read?
    pub readable: Light,
    /// Is everything in it?
    pub complete: Light,
    /// Does it fit the message, the account and the other papers?
    pub matches: Light,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Light {
    /// The answer.
    pub state: LightState,
    /// Ids of the findings behind it, worst first.
    pub findings: Vec<String>,
}

/// Answers, from good to bad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LightState {
    /// Nothing was found.
    Good,
    /// Nobody can tell yet: something waits to be looked at.
    Open,
    /// Something is to be looked at.
    Look,
    /// Amazon says that it is not accepted.
    Problem,
}

impl Lights {
    /// The answers about a paper, from the findings about it.
    pub fn new(paper: &Paper, findings: &[Finding]) -> Self {
        let is_seen = paper
            .file
            .as_ref()
            .is_some_and(|file| file.facts.text != TextLayer::Unknown || file.facts.width.is_some());
        let is_known = paper.kind_confirmed && kind_rule(&paper.kind).is_some() && is_looked_through(paper);
        let light = |light, known| Light::new(light, known, findings);
        Self {
            readable: light(PaperLight::Readable, is_seen),
            complete: light(PaperLight::Complete, is_known),
            matches: light(PaperLight::Matches, is_known),
        }
    }
}

impl Light {
    fn new(light: PaperLight, known: bool, findings: &[Finding]) -> Self {
        let rules = &casework().documents.checks;
        let is_of =
            |finding: &&Finding| rules.iter().any(|rule| rule.id == finding.check && rule.light == light);
        let own: Vec<&Finding> = findings.iter().filter(is_of).collect();
        let state = match own.first().map(|finding| finding.level) {
            Some(Level::Fail) => LightState::Problem,
            Some(Level::Warn) => LightState::Look,
            _ if !known || own.iter().any(|finding| finding.to_confirm) => LightState::Open,
            _ => LightState::Good,
        };
        Self { state, findings: own.into_iter().map(|finding| finding.id.clone()).collect() }
    }
}

/// Whether the seller has looked at every value that the paper has. What is not there then is not in the paper.
pub(super) fn is_looked_through(paper: &Paper) -> bool {
    !paper.fields.is_empty()
        && paper.fields.values().all(|field| field.confirmed)
        && (paper.lines.is_empty() || paper.lines_confirmed)
}

#[cfg(test)]
mod tests {
    use super::{LightState, Lights};
    use crate::document::FieldId;
    use crate::document::check::sample::{Sample, invoice};

    fn states(sample: &Sample) -> [LightState; 3] {
        let lights = Lights::new(&sample.paper, &sample.findings());
        [lights.readable.state, lights.complete.state, lights.matches.state]
    }

    #[test]
    fn a_clean_paper_is_good_and_one_that_nobody_looked_at_is_open() {
        assert_eq!(states(&invoice()), [LightState::Good; 3]);
        assert_eq!(states(&invoice().unconfirmed()), [LightState::Good, LightState::Open, LightState::Open]);
    }

    #[test]
    fn a_light_shows_the_worst_of_its_own_findings() {
        let old = invoice().with(FieldId::IssuedOn, "2020-01-01").without(FieldId::Terms);
        assert_eq!(states(&old), [LightState::Good, LightState::Look, LightState::Problem]);
    }
}
