//! What a message asks for. A sentence asks by its verb, or because it is an item of a list that
//! an asking sentence opens.

use super::dates::Stretch;
use super::layout::Unit;
use super::reading::{Found, MessageDateKind, MessageKind, MessageReading, MessageRequest};
use super::signals::{Family, Scan, matcher};
use crate::policy::{Asking, Place, RequestKind, Signal, pack};
use crate::sort;
use crate::text::has_word;

/// The three parts of a plan (`domain/poa.md` section 1).
const PLAN: [RequestKind; 3] = [RequestKind::RootCause, RequestKind::ActionsTaken, RequestKind::Prevention];

struct Asked {
    what: RequestKind,
    unit: usize,
    start: usize,
    end: usize,
}

/// Requests in the order of the text.
pub(super) fn find(scan: &Scan<'_>, stretches: &[Stretch], asins: &[Found]) -> Vec<MessageRequest> {
    let mut asked = asked(scan, stretches);
    sort::by_key(&mut asked, |asked| (asked.start, asked.what, std::cmp::Reverse(asked.end)));
    let mut requests: Vec<MessageRequest> = Vec::new();
    for one in &asked {
        let span = Some(scan.span(one.start, one.end));
        let own = is_own_kind(scan, one);
        let known = |request: &MessageRequest| request.what == one.what && (!own || request.span == span);
        if requests.iter().any(known) {
            continue;
        }
        let same: Vec<&Asked> =
            asked.iter().filter(|other| other.what == one.what && (!own || other.unit == one.unit)).collect();
        requests.push(MessageRequest {
            id: format!("request-{}", requests.len() + 1),
            what: one.what,
            window: same.iter().find_map(|other| window(other.unit, stretches)),
            quantity: same.iter().find_map(|other| quantity(scan, other.unit)),
            asins: asins_of(scan, &same, asins),
            span,
            line: Some(scan.line(one.start)),
        });
    }
    requests
}

/// Fits the requests to the rest of the message. An account that is back asks for nothing. A reply
/// that wants more without saying what wants the plan again where its reason calls for one.
pub(super) fn fit(reading: &mut MessageReading) {
    if reading.kind == MessageKind::Reinstated {
        reading.requests.clear();
    }
    let calls_for_plan = reading.reasons.first().is_some_and(|reason| reason.answer.wants_plan());
    if reading.kind != MessageKind::ReplyNeedsInfo || !reading.requests.is_empty() || !calls_for_plan {
        return;
    }
    reading.requests = (1..)
        .zip(PLAN)
        .map(|(number, what)| MessageRequest {
            id: format!("request-{number}"),
            what,
            window: None,
            quantity: None,
            asins: Vec::new(),
            span: None,
            line: None,
        })
        .collect();
}

/// Each item of a list that fits no kind asks for a thing of its own.
fn is_own_kind(scan: &Scan<'_>, asked: &Asked) -> bool {
    asked.what == RequestKind::Other && scan.units[asked.unit].item
}

fn asked(scan: &Scan<'_>, stretches: &[Stretch]) -> Vec<Asked> {
    let modes = modes(scan);
    let (rules, families) = (&pack().requests, &matcher().families);
    let mut asked = asked_by(scan, &modes, &rules.signals, &families.requests);
    add_plan(scan, &modes, &mut asked);
    if asked.iter().all(|asked| asked.what == RequestKind::Other) {
        asked.extend(asked_by(scan, &modes, &rules.fallbacks, &families.fallbacks));
    }
    add_others(scan, &modes, stretches, &mut asked);
    asked
}

fn asked_by(
    scan: &Scan<'_>,
    modes: &[Option<Asking>],
    signals: &[Signal<RequestKind>],
    family: &Family,
) -> Vec<Asked> {
    let mut asked = Vec::new();
    for (signal, fired) in scan.said(family, signals, &pack().requests.places) {
        let unit = fired.unit as usize;
        // A list under "How do I reactivate my account?" asks even where no sentence opens it.
        let implied = scan.units[unit].item && scan.units[unit].place == Place::How;
        if modes[unit].map_or(!implied, |mode| mode == Asking::Describes) {
            continue;
        }
        asked.push(Asked { what: signal.gives, unit, start: fired.start, end: fired.end });
    }
    asked
}

/// A plan has three parts even where the message names none or only some of them. Whoever asks for
/// two of them wants a plan.
fn add_plan(scan: &Scan<'_>, modes: &[Option<Asking>], asked: &mut Vec<Asked>) {
    let of_plan = |unit: &usize| modes[*unit] == Some(Asking::AsksForPlan);
    let parts = PLAN.iter().filter(|&&what| asked.iter().any(|asked| asked.what == what)).count();
    let by_parts = || asked.iter().filter(|one| PLAN.contains(&one.what)).map(|one| one.unit).min();
    let unit = (0..modes.len()).find(of_plan).or_else(|| by_parts().filter(|_| parts > 1));
    let Some(unit) = unit else {
        drop_passing_part(scan, asked);
        return;
    };
    for what in PLAN {
        if !asked.iter().any(|asked| asked.what == what) {
            let Unit { start, end, .. } = scan.units[unit];
            asked.push(Asked { what, unit, start, end });
        }
    }
}

/// One part alone, in running text, is mostly a manner of speaking: "to prevent this, send an invoice".
fn drop_passing_part(scan: &Scan<'_>, asked: &mut Vec<Asked>) {
    let has_others = asked.iter().any(|one| !PLAN.contains(&one.what));
    asked.retain(|one| !has_others || !PLAN.contains(&one.what) || scan.units[one.unit].item);
}

/// Items of an asking list that fit no kind of request are still asked for. Those that only give
/// the number or the age of papers belong to the papers.
fn add_others(scan: &Scan<'_>, modes: &[Option<Asking>], stretches: &[Stretch], asked: &mut Vec<Asked>) {
    let mut answered = vec![false; scan.units.len()];
    for one in &*asked {
        answered[one.unit] = true;
    }
    let invoices = asked.iter().any(|asked| asked.what == RequestKind::Invoices);
    for (number, unit) in scan.units.iter().enumerate() {
        let asks = unit.item && modes[number] == Some(Asking::Asks) && unit.place != Place::Heading;
        if answered[number] || !asks {
            continue;
        }
        let of_papers = quantity(scan, number).is_some() || window(number, stretches).is_some();
        if !of_papers && is_description(scan, unit) {
            continue;
        }
        let what = if of_papers && invoices { RequestKind::Invoices } else { RequestKind::Other };
        asked.push(Asked { what, unit: number, start: unit.start, end: unit.end });
    }
}

/// Whether an item only says how a paper must be.
fn is_description(scan: &Scan<'_>, unit: &Unit) -> bool {
    let text = &scan.folded.text()[unit.start..unit.end];
    pack().requests.describing.iter().any(|words| has_word(text, words))
}

/// What each sentence asks by its own words, or inherits from the sentence that opened its list.
fn modes(scan: &Scan<'_>) -> Vec<Option<Asking>> {
    let rules = &pack().requests;
    let family = &matcher().families.asking;
    let mut modes: Vec<Option<Asking>> = vec![None; scan.units.len()];
    for (signal, fired) in scan.said(family, &rules.asking, &rules.places) {
        modes[fired.unit as usize].get_or_insert(signal.gives);
    }
    let (mut list, mut announced, mut in_list) = (None, false, false);
    for (unit, asking) in scan.units.iter().zip(&mut modes) {
        let announces = scan.folded.text()[unit.start..unit.end].ends_with(':');
        if unit.place == Place::Heading {
            list = None;
        } else if unit.item {
            // A plan's own list may name papers too, but no item of a description asks.
            *asking = match (list, *asking) {
                (Some(Asking::Describes), _) => Some(Asking::Describes),
                (_, Some(own)) => Some(own),
                (inherited, None) => inherited,
            };
        } else {
            // "Please send:" goes on in the line below even where that is no item, and behind its items in a line
            // that opens the next of them: "For all others:".
            if asking.is_none() && (announced || in_list && announces) {
                *asking = list;
            }
            list = *asking;
        }
        announced = announces;
        in_list = unit.item;
    }
    modes
}

fn window(unit: usize, stretches: &[Stretch]) -> Option<u32> {
    stretches.iter().find(|s| s.unit == unit && s.kind == MessageDateKind::PaperAge).and_then(Stretch::days)
}

/// Units that a sentence names: "at least 10 units".
fn quantity(scan: &Scan<'_>, unit: usize) -> Option<u32> {
    let Unit { start, end, .. } = scan.units[unit];
    let text = &scan.folded.text()[start..end];
    let words = &pack().forms.pieces;
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let number = &rest[at..];
        let length = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let behind = number[length..].trim_start();
        if words.iter().any(|word| behind.starts_with(word.as_str())) {
            return number[..length].parse().ok();
        }
        rest = &number[length..];
    }
    None
}

/// The products of all places that ask for the same; none where the first of them asks for all.
fn asins_of(scan: &Scan<'_>, same: &[&Asked], known: &[Found]) -> Vec<String> {
    let stands_in = |asin: &&Found, one: &Asked| {
        let Unit { start, end, .. } = scan.units[one.unit];
        let sentence = scan.span(start, end);
        sentence.start <= asin.span.start && asin.span.end <= sentence.end
    };
    let asks_for_all = same.first().is_none_or(|first| !known.iter().any(|asin| stands_in(&asin, first)));
    if asks_for_all {
        return Vec::new();
    }
    let named = known.iter().filter(|asin| same.iter().any(|one| stands_in(asin, one)));
    named.map(|asin| asin.value.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notice::read;
    use crate::policy::Options;
    use crate::text::Day;
    use RequestKind as Asks;

    fn asked_in(text: &str) -> Vec<RequestKind> {
        let options =
            Options { today: Day::parse_iso("2026-11-23").expect("a day"), store: None, language: None };
        let reading = read(text, &options).expect("a message");
        let mut kinds: Vec<RequestKind> = reading.requests.iter().map(|request| request.what).collect();
        kinds.retain(|&what| what != Asks::Other);
        kinds.sort_unstable();
        kinds
    }

    #[test]
    fn the_parts_of_a_plan_are_heard_in_every_language() {
        for text in [
            "You currently may not sell on Amazon.com.\nTo sell again, please send a plan that covers:\n-- Why this problem arose.\n-- What you have already changed.\n-- How you will keep it from occurring again.",
            "Ihr Verkäuferkonto bleibt deaktiviert. Nennen Sie uns bitte:\n- die Gründe, aus denen es zu den Mängeln kam,\n- was Sie unternommen haben,\n- wodurch Sie Wiederholungen ausschließen.",
            "Votre compte de vente a été désactivé.\nComment réactiver mon compte ?\nVeuillez nous indiquer :\n- pourquoi le problème est survenu\n- ce que vous avez entrepris\n- comment vous ferez en sorte qu'il ne se reproduise plus",
            "Il suo account di vendita è stato disattivato. Ci spieghi perché gli ordini sono arrivati in ritardo, che cosa ha fatto per rimediare e come eviterà che il problema si ripeta.",
            "Su cuenta de vendedor ha sido suspendida. Debe decirnos por qué pasó, qué hizo y cómo lo evitará.",
            "出品用アカウントは停止されました。次の点を具体的にご説明ください。\n・問題が発生した原因\n・問題を解決するために講じた対応\n・今後同様の問題を起こさないための対策",
            "您的亚马逊卖家账户已停用。请说明：\n1. 问题产生的原因\n2. 您为解决问题所做的工作\n3. 您将如何确保今后不再发生类似问题",
        ] {
            assert_eq!(asked_in(text), PLAN, "{text}");
        }
    }

    #[test]
    fn a_list_under_how_asks_without_a_verb() {
        assert_eq!(
            asked_in(
                "Your selling account has been deactivated.\nHow do I reactivate my account?\n- A photo ID\n- A certificate that shows your company is registered\n- A gas, water or power bill"
            ),
            [Asks::BusinessLicense, Asks::IdentityDocument, Asks::UtilityBill]
        );
    }

    #[test]
    fn a_page_to_be_put_right_is_an_edit() {
        for text in [
            "Your listing was removed. To reactivate it, remove the claim from the title and resubmit it.",
            "Ihr Angebot wurde entfernt.\nWas kann ich tun?\nKorrigieren Sie die Produktbeschreibung.",
            "Votre offre a été supprimée. Remplacez la photo principale par une image sur fond blanc.",
            "La sua offerta è stata rimossa. Tolga dal titolo il nome del marchio.",
            "Su oferta ha sido eliminada. Borre la marca del título y de las palabras clave.",
            "出品を停止しました。メイン画像を白い背景の画像に差し替えてください。",
            "您的商品已被移除。请更换主图并去除图片上的文字。",
        ] {
            assert_eq!(asked_in(text), [Asks::ListingEdit], "{text}");
        }
    }

    #[test]
    fn the_owner_of_a_right_is_to_take_the_complaint_back() {
        for text in [
            "Your listing was removed after a rights owner reported it. Contact the rights owner and ask them to withdraw their complaint.",
            "Ihr Angebot wurde entfernt. Bitten Sie den Rechteinhaber, seine Meldung zurückzunehmen.",
            "Votre offre a été supprimée. Contactez le titulaire des droits et demandez-lui d'annuler sa réclamation.",
            "La sua offerta è stata rimossa. Chieda al titolare dei diritti di ritirare la segnalazione.",
            "Su oferta ha sido eliminada. Pida al titular de los derechos que anule su reclamación.",
            "出品を削除いたしました。権利者に申し立ての取り下げを依頼してください。",
            "您的商品已被移除。请与权利人联系，要求对方撤销投诉。",
        ] {
            assert_eq!(asked_in(text), [Asks::Retraction], "{text}");
        }
    }

    #[test]
    fn thanks_for_papers_and_a_final_word_ask_for_nothing() {
        for text in [
            "Hello, your listing has been reinstated. No further action is required. Thank you for the invoices.",
            "We have decided not to reinstate your account. We cannot accept the invoices you sent. This decision is final.",
            "Ihre Rate verspäteter Lieferungen liegt bei 5 %. Sie müssen derzeit keinen Maßnahmenplan einreichen.",
            "您的账户已恢复。感谢您提供的发票和行动计划。",
        ] {
            assert_eq!(asked_in(text), [], "{text}");
        }
    }

    #[test]
    fn a_reply_that_wants_more_without_saying_what_wants_the_plan() {
        let text = "We received your submission but do not have enough information to reactivate your account. You manipulated customer reviews.";
        assert_eq!(asked_in(text), PLAN);
    }
}
