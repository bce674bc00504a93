//! What a message says besides what it asks for.

use super::reading::Statement;
use super::signals::{Scan, matcher};
use crate::policy::pack;
use crate::sort;

/// One statement of each sort, the first, in the order of the text.
pub(super) fn find(scan: &Scan<'_>) -> Vec<Statement> {
    let (rules, family) = (&pack().statements, &matcher().families.statements);
    let mut statements: Vec<Statement> = Vec::new();
    for (signal, fired) in scan.said(family, &rules.signals, &rules.places) {
        if statements.iter().all(|known| known.what != signal.gives) {
            let (span, line) = (scan.span(fired.start, fired.end), scan.line(fired.start));
            statements.push(Statement { what: signal.gives, span, line });
        }
    }
    sort::by_key(&mut statements, |statement| (statement.span, statement.what));
    statements
}

#[cfg(test)]
mod tests {
    use StatementCode::{
        AutomatedDecision, FundsHeld, FundsMayBeKept, FundsMayBeRequested, KeepShipping, NoFurtherReplies,
        NoOtherAccount, NoPlanNeeded, StockNotRemovable, WrongChannel,
    };

    use crate::notice::{StatementCode, read};
    use crate::policy::Options;
    use crate::text::Day;

    /// What a notice with these words says besides what it asks for.
    fn said(words: &str) -> Vec<StatementCode> {
        let today = Day::parse_iso("2026-11-23").expect("a day");
        let text = format!(
            "Your selling account has been deactivated because your Order Defect Rate exceeds our target.\n\n{words}"
        );
        let reading = read(&text, &Options { today, store: None, language: None }).expect("a message");
        reading.statements.iter().map(|statement| statement.what).collect()
    }

    const SENTENCES: &[(StatementCode, [&str; 7])] = &[
        (
            FundsHeld,
            [
                "Your funds will not be transferred to you and will be held in your account.",
                "Ihr Guthaben wird vorerst nicht überwiesen.",
                "Vos fonds ne vous seront pas versés et restent bloqués.",
                "I suoi fondi non verranno trasferiti.",
                "Sus fondos no se transferirán a su cuenta.",
                "売上金は留保されます。",
                "您的资金将被暂时扣留。",
            ],
        ),
        (
            FundsMayBeRequested,
            [
                "After 90 days you may request a disbursement of your funds.",
                "Nach 90 Tagen können Sie die Auszahlung Ihres Guthabens beantragen.",
                "Après 90 jours, vous pouvez demander le versement de vos fonds.",
                "Dopo 90 giorni può richiedere il pagamento dei fondi.",
                "Transcurridos 90 días puede solicitar el desembolso de los fondos.",
                "90日後に売上金の支払いを申請できます。",
                "90 天后，您可以申请支付资金。",
            ],
        ),
        (
            FundsMayBeKept,
            [
                "If we find fraud, we may permanently withhold your funds.",
                "Bei Betrug kann Guthaben dauerhaft einbehalten werden.",
                "En cas de fraude, les fonds peuvent être retenus définitivement.",
                "In caso di frode i fondi possono essere trattenuti in modo permanente.",
                "En caso de fraude, los fondos pueden ser retenidos permanentemente.",
                "不正行為が確認された場合、売上金を永久に留保することがあります。",
                "如发现欺诈行为，我们可能会永久扣留您的资金。",
            ],
        ),
        (
            KeepShipping,
            [
                "Please continue to ship open orders.",
                "Bitte versenden Sie offene Bestellungen weiterhin.",
                "Veuillez continuer à expédier les commandes en cours.",
                "Continui a spedire gli ordini in sospeso.",
                "Siga enviando los pedidos pendientes: debe enviar todos.",
                "未出荷の注文は引き続き発送してください。",
                "请继续配送未完成的订单。",
            ],
        ),
        (
            StockNotRemovable,
            [
                "Your FBA inventory cannot be removed at present.",
                "Ihr Lagerbestand kann derzeit nicht entfernt werden.",
                "Votre inventaire ne peut pas être retiré.",
                "Il suo inventario non può essere rimosso.",
                "Su inventario no se puede retirar.",
                "FBA在庫は返送できません。",
                "您的库存目前无法移除。",
            ],
        ),
        (
            NoPlanNeeded,
            [
                "You do not need to submit a plan of action at this time.",
                "Sie müssen derzeit keinen Maßnahmenplan einreichen.",
                "Il n'est pas nécessaire d'envoyer un plan d'action.",
                "Non è necessario inviare un piano d'azione.",
                "No es necesario que envíe un plan de acción.",
                "現時点では改善計画のご提出は不要です。",
                "您目前无需提交行动计划。",
            ],
        ),
        (
            NoFurtherReplies,
            [
                "We may not reply to further emails about this.",
                "Weitere E-Mails dazu beantworten wir möglicherweise nicht.",
                "Nous ne répondrons plus à vos messages à ce sujet.",
                "Potremmo non rispondere ad altri messaggi.",
                "Es posible que no respondamos a más correos.",
                "今後のお問い合わせには返信できない場合があります。",
                "对于后续邮件，我们可能不会回复。",
            ],
        ),
        (
            WrongChannel,
            [
                "Please do not reply to this email. This address is not monitored.",
                "Bitte antworten Sie nicht auf diese E-Mail.",
                "Merci de ne pas répondre à cet e-mail.",
                "La preghiamo di non rispondere a questa e-mail.",
                "No responda a este correo electrónico.",
                "このメールには返信いただけません。送信専用です。",
                "请勿回复此邮件。",
            ],
        ),
        (
            AutomatedDecision,
            [
                "We used a combination of automated means and expert human review.",
                "Die Entscheidung beruht auf automatisierten Verfahren.",
                "Cette décision repose sur des moyens automatisés.",
                "La decisione si basa su strumenti automatizzati.",
                "La decisión se tomó con medios automatizados.",
                "本決定は自動化された手段によるものです。",
                "该决定结合了自动化手段和人工审核。",
            ],
        ),
        (
            NoOtherAccount,
            [
                "You may not open a new account.",
                "Bitte eröffnen Sie kein neues Konto.",
                "Vous ne pouvez pas ouvrir un autre compte.",
                "Non può aprire un nuovo account.",
                "No puede abrir otra cuenta.",
                "新しいアカウントを開設することはできません。",
                "请勿注册新账户。",
            ],
        ),
    ];

    #[test]
    fn statements_are_read_in_seven_languages() {
        for (what, sentences) in SENTENCES {
            for sentence in sentences {
                assert!(said(sentence).contains(what), "{what:?}: {sentence}: {:?}", said(sentence));
            }
        }
    }

    #[test]
    fn what_only_sounds_like_a_statement_is_none() {
        for sentence in [
            "Orders canceled before shipment count as well.",
            "Please send invoices for your inventory.",
            "Please submit your plan of action.",
            "Bitte senden Sie uns einen Maßnahmenplan.",
            "Your account is linked to another account.",
            "Buyers asked for refunds.",
        ] {
            assert_eq!(said(sentence), [], "{sentence}");
        }
    }

    #[test]
    fn each_statement_is_shown_once() {
        let twice = "Your funds will not be transferred to you. Your funds are on hold.";
        assert_eq!(said(twice), [StatementCode::FundsHeld]);
    }
}
