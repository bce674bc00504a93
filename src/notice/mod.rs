//! Amazon's message → [`MessageReading`].
//!
//! The text is folded, cut into sentences with their places, and matched once against all signals
//! of the policy pack. Everything else reads from what fired. What Amazon says stands in the pack;
//! the code here knows only forms, such as what an ASIN or the end of a sentence looks like.

mod answer;
mod clash;
mod compare;
mod dates;
mod error;
mod identifiers;
mod kind;
mod language;
mod layout;
mod learned;
mod links;
mod metrics;
mod notes;
mod papers;
mod prose;
mod reading;
mod reasons;
mod replies;
mod requests;
mod signals;
mod split;
mod statements;
mod store;
mod suspicion;

pub use compare::{ComparedRequest, ReplyComparison, RequestState, compare};
pub use error::NoticeError;
pub use language::{is_foreign, surely_in};
pub use learned::{traits, weight as trait_weight};
pub use prose::{DayForm, Prose, ProseDay, prose};
pub use reading::*;
pub use split::split;

use crate::limits::MESSAGE_BYTES;
use crate::policy::{Language, Learned, Options, ReasonId, pack};
use crate::text::Folded;
use learned::Likeness;
use reasons::Reasons;
use signals::{Scan, matcher};

/// Reads a message. Whatever it is, the reading says so; only an empty or endless text is refused.
pub fn read(text: &str, options: &Options) -> Result<MessageReading, NoticeError> {
    if text.trim().is_empty() {
        return Err(NoticeError::Empty);
    }
    if text.len() > MESSAGE_BYTES {
        return Err(NoticeError::TooLong { bytes: text.len() });
    }
    Ok(reading(&Scan::new(text), options))
}

/// The reading of no message at all, for a letter whose message is not at hand.
pub fn unread(options: &Options) -> MessageReading {
    reading(&Scan::new(""), options)
}

/// The sort of message and the main reason that the rules tell without what was learned: lessons for
/// `cargo xtask learn` where nobody labelled a message.
pub fn by_rules(text: &str) -> (MessageKind, Option<ReasonId>) {
    let scan = Scan::new(text);
    let nothing = Learned::default();
    let likeness = Likeness::new(&scan, &nothing);
    let reasons = reasons::weigh(&scan, &likeness, None);
    let suspicious = suspicion::find(&scan, &links::hosts(&scan));
    let kind = kind::tell(&scan, &suspicious, &likeness, &reasons);
    let reason = reasons.main().filter(|_| kind != MessageKind::NotANotice);
    (kind, reason.cloned())
}

/// The language of any text, where it is one we read and the text says enough.
pub fn language(text: &str) -> Option<Language> {
    language::detect(&Folded::new(text))
}

/// Prepares what the first message would otherwise wait for.
pub fn warm_up() {
    pack();
    matcher();
}

fn reading(scan: &Scan<'_>, options: &Options) -> MessageReading {
    let language = language::detect(&scan.folded);
    let hosts = links::hosts(scan);
    let store = store::find(&hosts);
    let suspicious = suspicion::find(scan, &hosts);
    let likeness = Likeness::new(scan, &pack().learned);
    let reasons = reasons::weigh(scan, &likeness, options.language);
    let kind = kind::tell(scan, &suspicious, &likeness, &reasons);
    let times = dates::find(scan, store::day_first(store.as_deref().or(options.store.as_deref())));
    let identifiers = identifiers::find(scan);
    let requests = requests::find(scan, &times.stretches, &identifiers.asins);
    let mut reading = MessageReading {
        kind,
        language,
        store,
        reasons: Vec::new(),
        runners_up: Vec::new(),
        requests,
        dates: times.dates,
        identifiers,
        metrics: metrics::find(scan),
        papers: papers::find(scan),
        reply: None,
        accepted: replies::accepted(scan),
        statements: statements::find(scan),
        clashes: Vec::new(),
        answer: None,
        suspicious,
        notes: Vec::new(),
    };
    reading.reply = replies::read(scan, kind, &likeness, !reading.requests.is_empty(), options.language);
    settle(&mut reading, &reasons);
    reading.clashes = clash::find(&reading, options);
    reading.notes = notes::find(scan, &reading, &reasons);
    reading
}

/// What is no notice gives no reason, asks for nothing and sets no deadline, whatever its words. An account that
/// is back has no deadline either.
fn settle(reading: &mut MessageReading, reasons: &Reasons) {
    if matches!(reading.kind, MessageKind::NotANotice | MessageKind::Reinstated) {
        for date in &mut reading.dates {
            if date.kind == MessageDateKind::Deadline {
                date.kind = MessageDateKind::Mentioned;
            }
        }
    }
    if reading.kind == MessageKind::NotANotice {
        reading.requests.clear();
        reading.papers.clear();
        reading.statements.clear();
        return;
    }
    reading.reasons.clone_from(&reasons.found);
    reading.runners_up.clone_from(&reasons.runners_up);
    requests::fit(reading);
    reading.answer = answer::wanted(reading.kind, &reading.reasons, &reading.requests);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{RequestKind, examples};
    use crate::text::{Day, Span};
    use proptest::prelude::*;

    fn options() -> Options {
        Options { today: Day::parse_iso("2026-11-23").expect("a day"), store: None, language: None }
    }

    fn read_text(text: &str) -> MessageReading {
        read(text, &options()).expect("a message")
    }

    fn ids(reading: &MessageReading) -> Vec<&str> {
        reading.reasons.iter().map(|reason| reason.id.0.as_str()).collect()
    }

    #[test]
    fn every_example_of_a_reason_fires() {
        for (id, examples) in examples::all() {
            for message in &examples.fires {
                let reading = read_text(message);
                assert!(
                    ids(&reading).contains(&id.as_str()),
                    "{id} must be read from:\n{message}\n{reading:#?}"
                );
            }
        }
    }

    #[test]
    fn every_trap_of_a_reason_stays_silent() {
        for (id, examples) in examples::all() {
            for message in &examples.silent {
                let reading = read_text(message);
                assert!(
                    !ids(&reading).contains(&id.as_str()),
                    "{id} must not be read from:\n{message}\n{reading:#?}"
                );
            }
        }
    }

    #[test]
    fn a_message_without_text_is_refused() {
        assert_eq!(read(" \n\u{a0}", &options()), Err(NoticeError::Empty));
    }

    #[test]
    fn a_message_too_long_is_refused_and_says_what_to_do() {
        let text = "a".repeat(MESSAGE_BYTES + 1);
        let error = read(&text, &options()).expect_err("too long");
        assert_eq!(error, NoticeError::TooLong { bytes: MESSAGE_BYTES + 1 });
        assert_eq!(crate::error::Error::from(error).code, "message-too-long");
    }

    #[test]
    fn section_3_alone_is_no_reason() {
        let reading = read_text(
            "Hello,\n\nIn accordance with section 3 of the Business Solutions Agreement your account has been deactivated. Your listings have been removed.",
        );
        assert_eq!(reading.kind, MessageKind::AccountDeactivation);
        assert!(reading.reasons.is_empty());
        assert!(reading.notes.contains(&MessageNote::Section3Only));
    }

    #[test]
    fn a_cause_that_is_no_reason_we_know_is_not_forced_into_one() {
        for text in [
            "Your selling account has been deactivated in accordance with section 3 of the Business Solutions Agreement.\n\nWhy did this happen?\nThis happened because the warehouse you named stands in a flooded area.",
            "Wir haben Ihr Verkäuferkonto gemäß Abschnitt 3 des Vertrags deaktiviert.\n\nWarum ist das passiert?\nDas geschah, weil Ihr Logo drei Farben hat.",
        ] {
            let reading = read_text(text);
            assert_eq!(reading.kind, MessageKind::AccountDeactivation, "{text}");
            assert!(reading.reasons.is_empty() && reading.runners_up.is_empty(), "{text}");
            assert!(reading.notes.contains(&MessageNote::ReasonNotKnown), "{text}");
            assert!(!reading.notes.contains(&MessageNote::Section3Only), "{text}");
        }
    }

    #[test]
    fn a_plan_that_is_asked_for_has_three_parts() {
        let reading = read_text(
            "Your late shipment rate of 6.2% exceeds our target of 4%. Your seller-fulfilled offers were deactivated.\n\nPlease send us a plan of action that explains:\n-- The root cause of the late shipments\n-- What you did to resolve it\n-- How you will prevent late shipments",
        );
        let asked: Vec<RequestKind> = reading.requests.iter().map(|request| request.what).collect();
        assert_eq!(asked, [RequestKind::RootCause, RequestKind::ActionsTaken, RequestKind::Prevention]);
        assert!(reading.requests.iter().all(|request| request.span.is_some()));
        assert_eq!(reading.answer, Some(crate::policy::AnswerCode::Plan));
    }

    #[test]
    fn a_request_keeps_window_quantity_and_asin() {
        let reading = read_text(
            "We received complaints about the authenticity of your items.\n\nHow do I reactivate my listing?\nPlease send:\n-- Invoices from the last 365 days for at least 10 units of B0F4Q7TZ21",
        );
        let request = reading.requests.iter().find(|r| r.what == RequestKind::Invoices).expect("invoices");
        assert_eq!((request.window, request.quantity), (Some(365), Some(10)));
        assert_eq!(request.asins, ["B0F4Q7TZ21"]);
    }

    #[test]
    fn a_relative_deadline_counts_from_the_day_the_message_was_sent() {
        let reading = read_text(
            "From: Amazon <no-reply@amazon.com>\nDate: March 2, 2026\nSubject: Your account\n\nYour account has been deactivated. Please send a plan of action within 17 days. We answer within 2 business days. After 90 days your funds are available.",
        );
        let of = |kind| reading.dates.iter().find(|date| date.kind == kind).expect("a date of this kind");
        assert_eq!(of(MessageDateKind::Sent).date, Day::parse_iso("2026-03-02").ok());
        assert_eq!(of(MessageDateKind::Deadline).date, Day::parse_iso("2026-03-19").ok());
        assert_eq!(of(MessageDateKind::FundHold).days, Some(90));
        assert_eq!(of(MessageDateKind::AnswerTime).days, Some(2));
    }

    #[test]
    fn a_stretch_for_the_sellers_answer_is_a_deadline_whatever_its_length() {
        for text in [
            "You have 60 days from 2 November 2026 to submit your plan.",
            "You have 90 days to appeal this decision.",
            "You have 60 calendar days from the date of this message to send us the documents.",
            "Please submit your plan of action within 60 days.",
            "If you do not respond within 90 days, your account stays deactivated.",
            "You must provide the documents within 60 days of this notice.",
            "You have 14 days to upload your invoices.",
            "Within 60 days, you must send us an invoice.",
            "Sie haben 60 Tage Zeit, um Ihren Maßnahmenplan einzureichen.",
            "Bitte senden Sie uns Ihren Maßnahmenplan innerhalb von 60 Tagen.",
            "Innerhalb von 90 Tagen müssen Sie die Unterlagen vorlegen.",
        ] {
            let [stretch] = stretches(text).try_into().expect(text);
            assert_eq!(stretch.kind, MessageDateKind::Deadline, "{text}");
        }
        for text in [
            "Please submit invoices dated within the last 60 days.",
            "Please send invoices issued within 180 days.",
            "Please submit invoices for purchases made within 90 days.",
            "Bitte senden Sie eine Rechnung, ausgestellt innerhalb von 90 Tagen.",
        ] {
            let [stretch] = stretches(text).try_into().expect(text);
            assert_eq!(stretch.kind, MessageDateKind::PaperAge, "{text}");
        }
    }

    #[test]
    fn a_stretch_counts_from_the_day_it_names() {
        for (text, due) in [
            ("You have 60 days from 2 November 2026 to submit your plan.", "2027-01-01"),
            (
                "Date: 5 November 2026\nYou have 30 days from 2 November 2026 to submit your plan.",
                "2026-12-02",
            ),
            ("Sie haben 30 Tage ab dem 2. November 2026, um den Plan einzureichen.", "2026-12-02"),
            ("Please submit your plan within 17 days of November 2, 2026.", "2026-11-19"),
        ] {
            let [stretch] = stretches(text).try_into().expect(text);
            assert_eq!(stretch.date, Day::parse_iso(due).ok(), "{text}");
        }
    }

    #[test]
    fn the_time_amazon_takes_is_no_deadline() {
        for text in [
            "We usually respond within 3 business days.",
            "We typically reply to appeals within 2 business days.",
            "Our team normally reviews documents within 5 business days.",
            "We will try to get back to you within 48 hours.",
            "You can expect a response within 7 days.",
            "Please allow 3 business days for a decision.",
            "Wir antworten in der Regel innerhalb von 3 Werktagen.",
            "In der Regel antworten wir innerhalb von 3 Werktagen.",
            "Sie erhalten eine Antwort innerhalb von 5 Tagen.",
        ] {
            let [stretch] = stretches(text).try_into().expect(text);
            assert_eq!(stretch.kind, MessageDateKind::AnswerTime, "{text}");
        }
        for text in [
            "We ask you to respond within 3 business days.",
            "We will close your account if you do not reply within 3 business days.",
            "Please respond within 3 days so that we can review your account.",
            "Wir bitten Sie, innerhalb von 3 Werktagen zu antworten.",
        ] {
            let [stretch] = stretches(text).try_into().expect(text);
            assert_eq!(stretch.kind, MessageDateKind::Deadline, "{text}");
        }
    }

    #[test]
    fn money_held_during_a_review_is_held() {
        for text in [
            "Funds will be held for 90 days while we review it.",
            "Your funds are on hold for 90 days while we review your account.",
            "While we review your account, we will hold your funds for up to 90 days.",
            "Your balance will be withheld for 30 days while we review the account.",
            "Ihr Guthaben wird 90 Tage einbehalten, während wir prüfen.",
            "Während wir prüfen, halten wir Ihr Guthaben 90 Tage lang zurück.",
        ] {
            let [stretch] = stretches(text).try_into().expect(text);
            assert_eq!(stretch.kind, MessageDateKind::FundHold, "{text}");
        }
    }

    fn stretches(text: &str) -> Vec<MessageDate> {
        let reading =
            reading(&Scan::new(&format!("Your account has been deactivated.\n\n{text}")), &options());
        reading.dates.into_iter().filter(|date| date.days.is_some() || date.hours.is_some()).collect()
    }

    #[test]
    fn the_number_and_age_of_papers_belong_to_the_papers() {
        for text in [
            "Your listing was removed because buyers complained that items are inauthentic.\n\nHow do I reactivate my listing?\nPlease send:\n-- Invoices from your supplier\n-- At least 40 units\n-- Issued in the last 365 days\n-- Contact information of your supplier",
            "Ihr Angebot wurde entfernt, weil Kunden an der Echtheit der Artikel zweifeln.\n\nWie reaktiviere ich mein Angebot?\nBitte senden Sie:\n-- Rechnungen Ihres Lieferanten\n-- Mindestens 40 Einheiten\n-- Ausgestellt in den letzten 365 Tagen\n-- Kontaktdaten Ihres Lieferanten",
        ] {
            let reading = read_text(text);
            let asked: Vec<RequestKind> = reading.requests.iter().map(|request| request.what).collect();
            assert_eq!(asked, [RequestKind::Invoices, RequestKind::Other], "{text}");
            assert_eq!(
                (reading.requests[0].quantity, reading.requests[0].window),
                (Some(40), Some(365)),
                "{text}"
            );
        }
    }

    #[test]
    fn how_a_paper_must_be_is_no_request_of_its_own() {
        let reading = read_text(
            "We could not verify your identity. Your account has been deactivated.\n\nHow do I reactivate my account?\nPlease upload:\n-- A passport or driver's license\n-- The document must not be expired\n-- The name must match the name in your account\n-- A color scan, legible, front and back\n-- A utility bill from the last 90 days",
        );
        let asked: Vec<RequestKind> = reading.requests.iter().map(|request| request.what).collect();
        assert_eq!(asked, [RequestKind::IdentityDocument, RequestKind::UtilityBill]);
        assert_eq!(reading.requests[1].window, Some(90));
    }

    #[test]
    fn a_whole_message_is_not_taken_for_a_part() {
        let cut = |end: &str| {
            let text =
                format!("Your selling account has been deactivated. Please send a plan of action.\n\n{end}");
            read_text(&text).notes.contains(&MessageNote::CutOff)
        };
        for end in [
            "Regards,",
            "Kind regards,",
            "Mit freundlichen Grüßen,",
            "You need:\n\nA valid tracking rate of 95% on all of your orders\n\nA cancellation rate of 2% on all of your orders",
        ] {
            assert!(!cut(end), "{end}");
        }
        for end in ["Please send the following:", "We looked at your plan and we", "It must have invoices,"] {
            assert!(cut(end), "{end}");
        }
    }

    #[test]
    fn stock_that_stays_in_store_is_no_second_reason() {
        let reading = read_text(
            "Your account has been deactivated. FBA inventory that you may have of items causing \"inauthentic\" complaints cannot be removed at present.\n\nWhy is this happening?\nThe documents you sent appear to be forged.",
        );
        assert_eq!(ids(&reading), ["CODE-FORGE"]);
        assert!(reading.runners_up.is_empty(), "{:?}", reading.runners_up);
    }

    #[test]
    fn a_request_to_pay_with_vouchers_is_a_sign_of_forgery() {
        for text in [
            "Pay the reactivation fee with gift cards and send us the codes.",
            "To unlock your seller account, buy an Amazon gift card over 200 dollars.",
            "The deposit of 500 USDT is payable today.",
            "Bitte zahlen Sie die Gebühr mit Geschenkkarten.",
        ] {
            let signs: Vec<SuspiciousCode> =
                read_text(text).suspicious.iter().map(|sign| sign.sign).collect();
            assert_eq!(signs, [SuspiciousCode::AsksForPayment], "{text}");
        }
        for text in
            ["Amazon will never ask you to pay with gift cards.", "Your listing of gift cards was removed."]
        {
            assert_eq!(read_text(text).suspicious, [], "{text}");
        }
    }

    #[test]
    fn a_relative_deadline_without_a_day_of_its_own_has_no_date() {
        let reading = read_text("Your account is at risk of deactivation within 72 hours.");
        let [deadline] = reading.dates.as_slice() else { panic!("one date: {:?}", reading.dates) };
        assert_eq!(
            (deadline.kind, deadline.hours, deadline.date),
            (MessageDateKind::Deadline, Some(72), None)
        );
    }

    #[test]
    fn a_day_in_signs_without_its_year_is_a_day_and_no_stretch() {
        let reading =
            read_text("出品者様のアカウントは停止されました。3月15日までに改善計画をご提出ください。");
        let [deadline] = reading.dates.as_slice() else { panic!("one date: {:?}", reading.dates) };
        assert_eq!((deadline.kind, deadline.days, deadline.date), (MessageDateKind::Deadline, None, None));
    }

    #[test]
    fn days_are_read_in_their_written_forms() {
        let dates = |text: &str| -> Vec<String> {
            read_text(text).dates.iter().filter_map(|date| date.date.map(|day| day.to_string())).collect()
        };
        assert_eq!(dates("Reply by 5 March 2026, please."), ["2026-03-05"]);
        assert_eq!(dates("Bitte antworten Sie bis zum 5. März 2026."), ["2026-03-05"]);
        assert_eq!(dates("Bitte antworten Sie bis zum 05.03.2026."), ["2026-03-05"]);
        assert_eq!(dates("On amazon.com reply by 3/5/2026."), ["2026-03-05"]);
        assert_eq!(dates("On amazon.co.uk reply by 5/3/2026."), ["2026-03-05"]);
        assert_eq!(dates("Reply by 25/3/2026."), ["2026-03-25"]);
        assert_eq!(dates("Reply by 5/3/2026."), Vec::<String>::new());
        assert_eq!(dates("请在2026年3月5日之前回复。"), ["2026-03-05"]);
        assert_eq!(dates("请在 2026 年 3 月 5 日之前回复。"), ["2026-03-05"]);
    }

    #[test]
    fn a_value_and_its_target_are_told_apart() {
        let reading = read_text("Your Order Defect Rate is 10.53%; the target is 1%.");
        let [metric] = reading.metrics.as_slice() else { panic!("one metric: {:?}", reading.metrics) };
        assert_eq!(metric.value, Some(0.1053));
        assert_eq!(metric.target, Some(0.01));
        let reading = read_text("Ihre Stornorate beträgt 4,2 % und liegt über dem Zielwert von 2,5 %.");
        assert_eq!((reading.metrics[0].value, reading.metrics[0].target), (Some(0.042), Some(0.025)));
    }

    #[test]
    fn a_weak_reason_is_shown_as_possible_and_not_as_found() {
        let reading = read_text(
            "Your Amazon seller account has been deactivated.\n\nWe looked at delivery complaints and at returns.\n\nPlease send us a plan of action.",
        );
        assert!(reading.reasons.is_empty(), "{:?}", reading.reasons);
        let possible: Vec<&str> = reading.runners_up.iter().map(|reason| reason.id.0.as_str()).collect();
        assert_eq!(possible, ["PERF-ODR"]);
    }

    #[test]
    fn what_is_told_over_several_sentences_is_read_as_a_whole() {
        let reading = read_text(
            "Your account has been deactivated. We looked at the parcels of your last orders. Many of them were sent out late. That is 12%, and 4% is what we allow.",
        );
        assert_eq!(ids(&reading), ["PERF-LSR"]);
        let reading = read_text(
            "Your account has been deactivated. If your parcels are sent out late, we look at your orders. Sellers must keep the share of late ones under 4%.",
        );
        assert!(reading.reasons.is_empty(), "what is only supposed is no reason: {:?}", reading.reasons);
    }

    #[test]
    fn a_phrase_is_heard_in_every_form_of_address() {
        for text in [
            "Non può più vendere su Amazon.it. Il suo account è stato sospeso.",
            "Non puoi più vendere su Amazon.it. Il tuo account è stato sospeso.",
            "Ya no puede vender en Amazon.es. Hemos suspendido su cuenta.",
            "Ya no puedes vender en Amazon.es. Hemos suspendido tu cuenta.",
            "We have deactivated your account. You cannot sell on Amazon.",
            "We've deactivated your account. You can't sell on Amazon.",
        ] {
            assert_eq!(read_text(text).kind, MessageKind::AccountDeactivation, "{text}");
        }
    }

    #[test]
    fn of_two_sure_reasons_the_first_in_the_text_is_the_main_one() {
        let reading = read_text(
            "Your account has been deactivated for two reasons.\n1. We received complaints about the authenticity of your items.\n2. Your Order Defect Rate of 3.5% exceeds our target of 1%.",
        );
        let in_order: Vec<&str> = reading.reasons.iter().map(|reason| reason.id.0.as_str()).collect();
        assert_eq!(in_order, ["AUTH-CUST", "PERF-ODR"]);
    }

    #[test]
    fn a_language_we_do_not_read_is_said_to_be_so() {
        let reading = read_text("Ваша учетная запись продавца была деактивирована. Отправьте документы.");
        assert!(reading.notes.contains(&MessageNote::LanguageNotRead));
    }

    #[test]
    fn marked_words_are_whole_words() {
        let text = "Your listing was removed because buyers complained that items are inauthentic.";
        let reading = read_text(text);
        for evidence in &reading.reasons[0].evidence {
            let end = evidence.span.end as usize;
            assert!(!text[end..].starts_with(char::is_alphabetic), "cut at {end}");
        }
    }

    #[test]
    fn a_listed_threshold_is_a_target_and_no_value() {
        let reading = read_text("Keep a valid tracking rate of 100% on all orders.");
        assert_eq!((reading.metrics[0].value, reading.metrics[0].target), (None, Some(1.0)));
    }

    #[test]
    fn signs_of_forgery_are_shown_with_their_words() {
        let text = "From: Amazon <help@amaz0n-support.example>\nYour Аmazon account has been locked. Click here: http://amazon-verify.example/x to sign in within 24 hours.";
        let reading = read_text(text);
        let signs: Vec<SuspiciousCode> = reading.suspicious.iter().map(|sign| sign.sign).collect();
        for sign in [
            SuspiciousCode::SenderNotAmazon,
            SuspiciousCode::LinkNotAmazon,
            SuspiciousCode::LookAlikeLetters,
            SuspiciousCode::AsksToSignIn,
            SuspiciousCode::TimePressure,
        ] {
            assert!(signs.contains(&sign), "{sign:?} is missing of {signs:?}");
        }
        assert_eq!(reading.kind, MessageKind::NotANotice);
    }

    #[test]
    fn evidence_spans_hold_the_words_in_utf16() {
        let text = "😀 Hello.\nYour Order Defect Rate exceeds the target.";
        let reading = read_text(text);
        let span = reading.reasons[0].evidence[0].span;
        let units: Vec<u16> = text.encode_utf16().collect();
        let words = String::from_utf16_lossy(&units[span.start as usize..span.end as usize]);
        assert!(words.contains("Order Defect Rate"), "{words}");
        assert_eq!(reading.reasons[0].evidence[0].line, 2);
    }

    fn spans(reading: &MessageReading) -> Vec<Span> {
        let reasons = reading.reasons.iter().chain(&reading.runners_up);
        let found = &reading.identifiers;
        reasons
            .flat_map(|reason| reason.evidence.iter().map(|evidence| evidence.span))
            .chain(reading.requests.iter().filter_map(|request| request.span))
            .chain(reading.dates.iter().map(|date| date.span))
            .chain(
                found.asins.iter().chain(&found.orders).chain(&found.complaint_ids).map(|found| found.span),
            )
            .chain(reading.metrics.iter().map(|metric| metric.span))
            .chain(reading.suspicious.iter().map(|sign| sign.span))
            .chain(reading.papers.iter().map(|term| term.span))
            .chain(reading.reply.iter().filter_map(|reply| reply.span))
            .chain(reading.statements.iter().map(|statement| statement.span))
            .chain(reading.clashes.iter().map(|clash| clash.span))
            .collect()
    }

    fn assert_spans_are_inside(text: &str) {
        let Ok(reading) = read(text, &options()) else { return };
        let length = u32::try_from(text.encode_utf16().count()).expect("a short text");
        for span in spans(&reading) {
            assert!(span.start < span.end && span.end <= length, "{span:?} of {length} in {text:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,400}") {
            assert_spans_are_inside(&text);
        }

        #[test]
        fn any_mixture_of_notice_words_is_read_without_panic(
            words in proptest::collection::vec(
                prop::sample::select(vec![
                    "order defect rate", "10.5%", "1,5 %", "%", "ASIN:", "B0F4Q7TZ21", "B0XXXX", "İ", "ß", "Аmazon",
                    "\n", "\n\n", "-- ", "?", ".", "within 17 days", "90", "hours", "2026-02-30", "3/5/2026", "年", "日",
                    "amazon.", ".amazon.de", "@amazon.com", "http://", "Complaint ID: 12345", "—", "。", "真贋", "Date:",
                    "May", "March 5", "5.", "\u{200b}", "😀", "send", "invoices", "why did this happen?", "114-1234567-1234567",
                    "\u{202e}", "\u{2066}", "\u{fe0f}", "<p>", "</", "&nbsp;", "From:", "-----Original Message-----", "2026 a@b:",
                    "your appeal", "we received", "不", "您的申诉", "ご提出", "\r\n", "\0", "=====", "> ", "________",
                ]),
                0..60,
            ),
            glue in prop::sample::select(vec!["", " ", "\n"]),
        ) {
            let text = words.join(glue);
            assert_spans_are_inside(&text);
            let length = u32::try_from(text.encode_utf16().count()).expect("a short text");
            let parts = split(&text);
            prop_assert_eq!(parts.is_empty(), text.trim().is_empty());
            prop_assert!(parts.iter().all(|part| part.span.start < part.span.end && part.span.end <= length));
            let _ = compare(&text, &[text.clone(), "Send invoices.".to_owned()], &options());
        }
    }

    #[test]
    fn the_longest_message_is_read_to_its_end() {
        let pieces = [
            "Your order defect rate of 3.5% exceeds 1%. Send invoices within 17 days for B0F4Q7TZ21. ",
            "order defect rate 3% late shipment rate ",
            "-- send invoices\n",
            "2026-03-05 3 days ",
            ". ",
            "-",
            "真贋",
            "%",
            "a.",
            "deactivated account ",
            "deactivated",
            "您的账户已停用",
            "アカウント停止",
        ];
        for piece in pieces {
            let text = piece.repeat(MESSAGE_BYTES / piece.len());
            assert!(read(&text, &options()).is_ok(), "{piece:?}");
        }
    }
}
