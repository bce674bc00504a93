//! Text as XML.

/// The text with what XML gives a meaning written as entities. A character that XML 1.0 cannot hold becomes U+FFFD.
pub(super) fn push_escaped(xml: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            sign if sign < ' ' && !matches!(sign, '\t' | '\n' | '\r') => xml.push('\u{fffd}'),
            sign => xml.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::push_escaped;

    fn escaped(text: &str) -> String {
        let mut xml = String::new();
        push_escaped(&mut xml, text);
        xml
    }

    #[test]
    fn signs_of_xml_become_entities() {
        assert_eq!(escaped("<a & \"b\">"), "&lt;a &amp; &quot;b&quot;&gt;");
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced_and_all_else_is_kept() {
        assert_eq!(escaped("a\u{0}b\u{b}c\u{ffff}"), "a\u{fffd}b\u{fffd}c\u{fffd}");
        assert_eq!(escaped("é 日本 🦊\t\n"), "é 日本 🦊\t\n");
    }
}
