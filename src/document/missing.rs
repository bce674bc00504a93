//! What the messages ask and no paper answers.

use serde::Serialize;

use super::check::kind_rule;
use super::{CheckContext, Paper};
use crate::notice::MessageRequest;
use crate::policy::{RequestKind, casework, text};

/// Something that is asked and that no paper answers yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingPaper {
    /// What is asked.
    pub what: RequestKind,
    /// The same in words.
    pub title: String,
    /// Products without a paper; empty where the message ties it to none.
    pub asins: Vec<String>,
    /// Days the message prints for the age of the papers.
    pub window: Option<u32>,
    /// Units or pieces the message prints.
    pub quantity: Option<u32>,
    /// Kinds of paper that would answer it.
    pub kinds: Vec<String>,
}

/// What the messages ask and no paper answers, each thing once, in the order of the messages.
pub fn missing(papers: &[Paper], context: &CheckContext<'_>) -> Vec<MissingPaper> {
    let titles = &casework().letter.papers;
    let mut found: Vec<MissingPaper> = Vec::new();
    for request in context.readings.iter().flat_map(|reading| &reading.requests) {
        let Some(title) = titles.get(&request.what) else { continue };
        let Some(asins) = unanswered(papers, request, context) else { continue };
        let known = found.iter_mut().find(|known| known.what == request.what);
        if let Some(known) = known {
            known.window = request.window.or(known.window);
            known.quantity = request.quantity.or(known.quantity);
            known
                .asins
                .extend(asins.into_iter().filter(|asin| !known.asins.contains(asin)).collect::<Vec<_>>());
            continue;
        }
        let kinds = casework().documents.kinds.iter().filter(|kind| kind.answers.contains(&request.what));
        found.push(MissingPaper {
            what: request.what,
            title: text(title, context.options.language).to_owned(),
            asins,
            window: request.window,
            quantity: request.quantity,
            kinds: kinds.map(|kind| kind.id.clone()).collect(),
        });
    }
    found
}

/// Products for which nothing answers a request; none where it is answered.
fn unanswered(papers: &[Paper], request: &MessageRequest, context: &CheckContext<'_>) -> Option<Vec<String>> {
    let answering =
        |paper: &&Paper| kind_rule(&paper.kind).is_some_and(|kind| kind.answers.contains(&request.what));
    let answers: Vec<&Paper> = papers.iter().filter(answering).collect();
    let named = match request.what {
        // Each product of the message needs an invoice of its own, also where the request does not repeat it.
        RequestKind::Invoices if request.asins.is_empty() => context.asins(),
        _ => request.asins.iter().map(String::as_str).collect(),
    };
    let is_proved = |asin: &str| answers.iter().any(|paper| proves(paper, asin));
    let open: Vec<String> =
        named.iter().filter(|asin| !is_proved(asin)).map(|asin| (*asin).to_owned()).collect();
    let is_answered = if named.is_empty() { !answers.is_empty() } else { open.is_empty() };
    (!is_answered).then_some(open)
}

/// Whether the seller says that a paper proves something for a product.
fn proves(paper: &Paper, asin: &str) -> bool {
    let lines = paper.lines.iter().filter_map(|line| line.asin.as_deref());
    lines.chain(paper.asins.iter().map(String::as_str)).any(|known| known == asin)
}

#[cfg(test)]
mod tests {
    use super::missing;
    use crate::document::check::sample::{ASIN, Sample, invoice, paper};
    use crate::policy::RequestKind;

    fn missed(sample: &Sample) -> Vec<(RequestKind, Vec<String>)> {
        let papers = [sample.paper.clone()];
        let found = sample.in_context(|context| missing(&papers, context));
        found.into_iter().map(|one| (one.what, one.asins)).collect()
    }

    #[test]
    fn an_invoice_with_a_line_of_the_product_answers_the_request() {
        assert_eq!(missed(&invoice()), []);
        let untied = invoice().first_line(|line| line.asin = None);
        assert_eq!(missed(&untied), [(RequestKind::Invoices, vec![ASIN.to_owned()])]);
    }

    #[test]
    fn a_paper_of_another_kind_answers_nothing() {
        let asked = paper("utility-bill").answering(
            "We need to verify your identity. Please send us a copy of your business license and a utility bill.",
        );
        let missed: Vec<RequestKind> = missed(&asked).into_iter().map(|(what, _)| what).collect();
        assert!(
            missed.contains(&RequestKind::BusinessLicense) && !missed.contains(&RequestKind::UtilityBill)
        );
    }
}
